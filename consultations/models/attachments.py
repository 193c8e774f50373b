import uuid

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import models
from django.db.models import Q
from django.utils import timezone

from home.encryption import open_bytes, seal_bytes

from .comments import Reason, Stale
from .responses import Draft, Response


class Look(models.TextChoices):
    """What a member of staff found."""

    FINE = "fine", "Fine: nothing in it is worrying or gives anybody away"
    CONCERN = "concern", "A concern: somebody may be in danger"
    REMOVED = "removed", "Remove it"


class AttachmentQuerySet(models.QuerySet):
    def of(self, answer):
        """What hangs on this Draft or Response, in the order it was attached."""
        whose = {"draft": answer} if isinstance(answer, Draft) else {"response": answer}
        return self.filter(**whose).exclude(stored_as="")

    def for_officers(self):
        """All but what safeguarding holds, what was taken back and what nobody has sent yet."""
        return self.exclude(verdict=Look.CONCERN).exclude(response=None).filter(response__withdrawn_on=None)

    def held(self):
        """What no member of staff has found fine or removed."""
        return self.filter(verdict__in=["", Look.CONCERN])

    def hold_back(self, response, question):
        """Whether words of this Response (or its id, or None) to this question have to wait for an officer."""
        return response is not None and self.held().filter(response=response, question=question).exists()


class Attachment(models.Model):
    """A picture, sound or document sent with an answer. Staff look at it; nobody else ever does, but who sent it."""

    class Kind(models.TextChoices):
        PICTURE = "picture", "Picture"
        SOUND = "sound", "Sound"
        DOCUMENT = "document", "Document"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey(
        "consultations.ConsultationPage", on_delete=models.CASCADE, related_name="attachments"
    )
    survey = models.ForeignKey("consultations.SurveyPage", on_delete=models.CASCADE, related_name="attachments")
    question = models.CharField("question code", max_length=32)
    draft = models.ForeignKey(Draft, null=True, on_delete=models.CASCADE, related_name="attachments")
    response = models.ForeignKey(Response, null=True, on_delete=models.CASCADE, related_name="attachments")
    number = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    mime = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    # A random name in the private storage; empty once the file is gone and only what was decided is left.
    stored_as = models.CharField(max_length=64, blank=True, db_index=True)
    # Keyed hash of what was sent, so that sending it twice stores it once. Only as long as it is a draft.
    fingerprint = models.CharField(max_length=64, blank=True)
    verdict = models.CharField(max_length=8, choices=Look.choices, blank=True)
    reason = models.CharField(max_length=20, choices=Reason.choices, blank=True)
    looked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    looked_at = models.DateTimeField(null=True)

    objects = AttachmentQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        ordering = ["question", "number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stored_as="")
                | Q(draft__isnull=False, response__isnull=True)
                | Q(draft__isnull=True, response__isnull=False),
                name="a_file_belongs_to_one_answer",
            ),
            models.UniqueConstraint(
                fields=["draft", "question", "fingerprint"],
                condition=Q(draft__isnull=False),
                name="the_same_file_once_per_question",
            ),
        ]

    def __str__(self):
        return f"Attachment {self.pk.hex[:4].upper()}"

    @property
    def name(self):
        """What everybody calls it; the name it had on somebody's phone is never kept."""
        return f"{self.get_kind_display()} {self.number}"

    def read(self):
        """The file (bytes), decrypted. As large as the limit for uploads at most. Raises FileNotFoundError."""
        if not self.stored_as:
            raise FileNotFoundError(self.pk)
        with storages["private"].open(self.stored_as) as stored:
            return open_bytes(stored.read())

    def look(self, verdict, *, by, reason=""):
        """Keep what `by` found. Raises Stale when somebody else said so first, or its sender took it back."""
        changes = {"verdict": Look(verdict), "reason": reason, "looked_by": by, "looked_at": timezone.now()}
        waiting = Attachment.objects.for_officers().filter(pk=self.pk, verdict=self.verdict).exclude(stored_as="")
        if not Attachment.objects.filter(pk__in=waiting.values("pk")).update(**changes):
            raise Stale
        self.refresh_from_db()

    def put_back(self):
        """Safeguarding found nothing to worry about: officers look at it as if for the first time."""
        Attachment.objects.filter(pk=self.pk).update(verdict="", looked_by=None, looked_at=None)


def store(data):
    """Encrypt `data` (bytes) into the private storage under a random name. Returns the name (str)."""
    name = uuid.uuid4().hex
    return storages["private"].save(f"{name[:2]}/{name}", ContentFile(seal_bytes(data)))
