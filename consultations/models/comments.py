import uuid
from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone

from home.encryption import EncryptedTextField

from .questions import Edition
from .responses import Channel, Response, Speaker, this_week

CLAIM_MINUTES = 15


class Status(models.TextChoices):
    RECEIVED = "received", "Received"
    HELD_SAFETY = "held_safety", "Held for safety"
    HELD_OFFICER = "held_officer", "Held for an officer"
    WAITING = "waiting", "Waiting for the forum"
    NOT_SHARED = "not_shared", "Not shared"
    APPROVED = "approved", "Approved"
    PUBLISHED = "published", "Published"
    WITHDRAWN = "withdrawn", "Taken back"
    REPLACED = "replaced", "Replaced"


class Sharing(models.TextChoices):
    COUNCIL = "council", "The council only"
    FORUM = "forum", "Officers and the forum"
    EVERYBODY = "everybody", "Everybody, without a name"
    NAMED = "named", "Everybody, with the organisation’s name"


GONE = (Status.WITHDRAWN, Status.REPLACED)
HELD = (Status.HELD_SAFETY, Status.HELD_OFFICER)
PUBLIC = (Sharing.EVERYBODY, Sharing.NAMED)
SHOWN = (Status.APPROVED, Status.PUBLISHED)
S = Status
# From where to where a comment may move. Leaving (withdrawn, replaced) is allowed from every state but GONE.
TRANSITIONS = {
    S.RECEIVED: {S.HELD_SAFETY, S.HELD_OFFICER, S.WAITING},
    S.HELD_SAFETY: {S.WAITING, S.NOT_SHARED, S.HELD_OFFICER},
    S.HELD_OFFICER: {S.WAITING, S.NOT_SHARED, S.HELD_SAFETY},
    S.WAITING: {S.APPROVED, S.NOT_SHARED, S.HELD_SAFETY},
    S.APPROVED: {S.PUBLISHED, S.WAITING, S.HELD_SAFETY},
    S.PUBLISHED: {S.WAITING, S.HELD_SAFETY},
    S.NOT_SHARED: {S.WAITING, S.HELD_SAFETY},
    S.WITHDRAWN: set(),
    S.REPLACED: set(),
}


class Reason(models.TextChoices):
    """Why words are not shared, in the words their writer will read."""

    NAMES_SOMEBODY = "names_somebody", "It names a person."
    NAMES_PLACE = "names_place", "It names a school or a place that would give somebody away."
    CONTACT = "contact", "It gives a way to reach somebody."
    RECOGNISABLE = "recognisable", "A family could be recognised from it."
    ACCUSES = "accuses", "It accuses a person."
    HURTFUL = "hurtful", "It could hurt somebody who reads it."
    OFF_TOPIC = "off_topic", "It is about something else."
    REPEATED = "repeated", "The same words were sent more than once."


class Stale(Exception):
    """The comment changed since the page was shown. The caller shows it afresh (409)."""


class NotAllowed(Exception):
    """This move is not on the map of a comment's life, or not for this person."""


class CommentQuerySet(models.QuerySet):
    """`for_forum`, `quotable` and `Comment.public_text` are the only ways out of the council's own store."""

    def for_forum(self):
        return self.filter(status__in=SHOWN).exclude(sharing=Sharing.COUNCIL)

    def quotable(self):
        return self.filter(status=Status.PUBLISHED, sharing__in=PUBLIC)

    def for_officers(self):
        """Words officers read, masked: all but what safeguarding holds and what its writer took back."""
        return self.exclude(status__in=[*GONE, Status.HELD_SAFETY, Status.RECEIVED])

    def queue_for(self, user):
        """What waits for a moderator: nothing council-only, nothing this person typed in, nothing another has open."""
        free = Q(claimed_until=None) | Q(claimed_until__lt=timezone.now()) | Q(claimed_by=user)
        # `entered_by != user` alone would be NULL, and so false, for what nobody typed in for somebody else.
        return self.filter(free, status=Status.WAITING).exclude(sharing=Sharing.COUNCIL).exclude(entered_by=user)

    def to_publish_by(self, user):
        """Approved words whose writer said yes, for a second person."""
        return (
            self.filter(status=Status.APPROVED, sharing__in=PUBLIC).exclude(approved_by=user).exclude(entered_by=user)
        )

    def about(self, theme):
        return self.filter(themes__theme=theme, themes__confirmed_by__isnull=False)

    def standing(self):
        return self.exclude(status__in=GONE)


class Comment(models.Model):
    """Words somebody typed: the original for the council alone, and the public text made from it at approval."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey(
        "consultations.ConsultationPage", on_delete=models.PROTECT, related_name="comments"
    )
    survey = models.ForeignKey("consultations.SurveyPage", on_delete=models.PROTECT, related_name="comments")
    question = models.CharField("question code", max_length=32)
    response = models.ForeignKey(Response, null=True, on_delete=models.CASCADE, related_name="comments")
    # A live participant's random key, until closing the run makes the response that adopts these words.
    adoption_key = models.UUIDField(null=True, editable=False, db_index=True)
    original = EncryptedTextField()
    masks = models.JSONField(default=list)
    detector = models.CharField(max_length=12, blank=True)
    public_text = models.TextField(blank=True)
    sharing = models.CharField(max_length=12, choices=Sharing.choices, default=Sharing.COUNCIL)
    status = models.CharField(max_length=16, choices=Status.choices, default=Status.RECEIVED, db_index=True)
    reason = models.CharField(max_length=20, choices=Reason.choices, blank=True)
    speaker = models.CharField(max_length=16, choices=Speaker.choices, default=Speaker.NOT_SAID)
    # The organisation that speaks here under its own name.
    credit = models.CharField(max_length=160, blank=True, default="", db_default="")
    # Written in a part that no longer concerned its writer, and kept only because safeguarding looks at it.
    off_path = models.BooleanField(default=False, db_default=False)
    edition = models.CharField(max_length=12, choices=Edition.choices, default=Edition.STANDARD)
    channel = models.CharField(max_length=8, choices=Channel.choices, default=Channel.WEB)
    week = models.DateField(default=this_week)
    version = models.PositiveIntegerField(default=1)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    claimed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    claimed_until = models.DateTimeField(null=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = CommentQuerySet.as_manager()
    # Wagtail would note each row in the order of arrival.
    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=~Q(status=Status.PUBLISHED)
                | (Q(approved_by__isnull=False) & Q(published_by__isnull=False) & ~Q(published_by=F("approved_by"))),
                name="published_by_a_second_person",
            ),
            models.CheckConstraint(
                condition=Q(public_text="") | Q(status__in=SHOWN), name="public_text_only_while_shown"
            ),
        ]

    def __str__(self):
        return f"Comment {self.pk.hex[:4].upper()}"

    def claim(self, user):
        """Keep this comment for `user` for a quarter of an hour. Raises Stale when somebody else was quicker."""
        until = timezone.now() + timedelta(minutes=CLAIM_MINUTES)
        free = Comment.objects.queue_for(user).filter(pk=self.pk, version=self.version)
        if not free.update(claimed_by=user, claimed_until=until):
            raise Stale
        self.claimed_by, self.claimed_until = user, until

    def let_go(self, user):
        Comment.objects.filter(pk=self.pk, claimed_by=user).update(claimed_by=None, claimed_until=None)

    def move(self, to, *, by, version=None, reason="", **changes):
        """Move to status `to`, once, if it still is at `version`; write the Decision beside it.

        `by` is the acting user, or None for the rules themselves. Public text stays only where it is shown.
        Raises NotAllowed for a move that is not on the map and Stale when somebody moved it first.
        """
        if to not in TRANSITIONS[self.status] and (to not in GONE or self.status in GONE):
            raise NotAllowed(f"{self.status} to {to}")
        version = self.version if version is None else version
        if to not in SHOWN:
            changes |= {"public_text": "", "approved_by": None, "published_by": None}
        changes |= {"status": to, "reason": reason, "claimed_by": None, "claimed_until": None, "version": version + 1}
        with transaction.atomic():
            here = Comment.objects.filter(pk=self.pk, status=self.status, version=version)
            if not here.update(**changes):
                raise Stale
            # The rules act in the moment of sending, and of sending only the week is kept.
            at = timezone.now() if by else timezone.make_aware(datetime.combine(this_week(), time()))
            Decision.objects.create(comment=self, by=by, before=self.status, after=to, reason=reason, at=at)
        for name, value in changes.items():
            setattr(self, name, value)

    def approve(self, text, *, by, version):
        """One moderator lets the forum read `text`, the public words (str). Never who typed it in."""
        if self.entered_by_id is not None and self.entered_by_id == by.pk:
            raise NotAllowed("typed in by the same person")
        self.move(Status.APPROVED, by=by, version=version, public_text=text, approved_by=by)

    def publish(self, *, by, version):
        """A second person shows the approved words to everybody; only where their writer said yes."""
        if self.sharing not in PUBLIC:
            raise NotAllowed("its writer did not say yes")
        if by.pk in {self.approved_by_id, self.entered_by_id}:
            raise NotAllowed("approved or typed in by the same person")
        self.move(Status.PUBLISHED, by=by, version=version, published_by=by)

    def not_share(self, reason, *, by, version):
        self.move(Status.NOT_SHARED, by=by, version=version, reason=Reason(reason))

    def withdraw(self, *, by=None):
        """Its writer (or an officer) takes it back: gone at once from everywhere. The original goes too, unless
        safeguarding has to act on it or did: somebody may have been made to take it back."""
        keep = self.concerns.exclude(verdict="no_concern").exists()
        self.move(Status.WITHDRAWN, by=by, **({} if keep else {"original": "", "masks": []}))


class Decision(models.Model):
    """Who moved which comment from what to what, and why. Never the words. Append-only."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="decisions")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    before = models.CharField(max_length=16, choices=Status.choices)
    after = models.CharField(max_length=16, choices=Status.choices)
    reason = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self):
        return f"{self.before} to {self.after}"
