from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from home.encryption import EncryptedTextField

from .attachments import Attachment
from .comments import Comment, Status


class Verdict(models.TextChoices):
    NO_CONCERN = "no_concern", "No concern: back to where it was going"
    KNOWN = "known", "Already known to us"
    ADVISED = "advised", "Advice given"
    REFERRED = "referred", "Referred"


class ConcernManager(models.Manager):
    def about(self, comment, *, cue="", by=None):
        """Hold `comment` for the safeguarding lead and open a concern; the one already open, if there is one."""
        standing = self.filter(comment=comment, verdict="").first()
        if standing:
            return standing
        if comment.status != Status.HELD_SAFETY:
            comment.move(Status.HELD_SAFETY, by=by)
        return self.create(comment=comment, cue=cue, raised_by=by)

    def about_attachment(self, attachment, *, by):
        """Open a concern about a file; the one already open, if there is one."""
        standing = self.filter(attachment=attachment, verdict="").first()
        return standing or self.create(attachment=attachment, raised_by=by)

    def open(self):
        return self.filter(verdict="")

    def in_consultations(self, consultations):
        """Those about words or files sent to one of `consultations` (QuerySet)."""
        there = consultations.values("pk")
        return self.filter(Q(comment__consultation__in=there) | Q(attachment__consultation__in=there))

    def beside(self, concern):
        """The other concerns about words or files of the same answer, oldest first."""
        answer = concern.about.response_id
        same = Q(comment__response=answer) | Q(attachment__response=answer)
        return self.filter(same).exclude(pk=concern.pk) if answer else self.none()


class Concern(models.Model):
    """Somebody may be in danger. For the safeguarding lead and deputy alone; never deleted."""

    comment = models.ForeignKey(Comment, null=True, on_delete=models.PROTECT, related_name="concerns")
    attachment = models.ForeignKey(Attachment, null=True, on_delete=models.PROTECT, related_name="concerns")
    cue = models.CharField("family of words", max_length=40, blank=True)
    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    raised_at = models.DateTimeField(default=timezone.now)
    seen_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    seen_at = models.DateTimeField(null=True)
    verdict = models.CharField(max_length=12, choices=Verdict.choices, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    record = EncryptedTextField("what was done and who was told", blank=True)

    objects = ConcernManager()
    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        ordering = ["raised_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(comment__isnull=False, attachment__isnull=True)
                | Q(comment__isnull=True, attachment__isnull=False),
                name="a_concern_is_about_one_thing",
            )
        ]

    def __str__(self):
        return f"Concern {self.pk}"

    @property
    def about(self):
        """The Comment or Attachment that somebody is worried about."""
        return self.comment or self.attachment

    def see(self, user):
        """Note who opened it first, and when."""
        if self.seen_at is None:
            self.seen_by, self.seen_at = user, timezone.now()
            self.save(update_fields=["seen_by", "seen_at"])
