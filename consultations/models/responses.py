import uuid
from datetime import timedelta

from django.db import models
from django.utils import timezone
from wagtail.contrib.forms.models import AbstractFormSubmission

from home.encryption import EncryptedJSONField, EncryptedTextField

from .questions import Edition

DRAFT_DAYS = 30


def this_week():
    """The Monday of this week: the only time that is kept with an answer."""
    today = timezone.localdate()
    return today - timedelta(days=today.weekday())


def draft_expiry():
    return timezone.now() + timedelta(days=DRAFT_DAYS)


class Channel(models.TextChoices):
    WEB = "web", "Online"
    LIVE = "live", "In the live room"
    PAPER = "paper", "On paper"
    PHONE = "phone", "By phone"
    EVENT = "event", "At an event"


class Speaker(models.TextChoices):
    """Who is speaking, as a common set. Coarse on purpose: it stands beside words that others read."""

    YOUNG_PERSON = "young_person", "A child or young person"
    PARENT_CARER = "parent_carer", "A parent or carer"
    PROFESSIONAL = "professional", "Somebody who works with children"
    ORGANISATION = "organisation", "An organisation"
    GROUP = "group", "A group"
    OTHER = "other", "Somebody else"
    NOT_SAID = "not_said", "Not said"


class Help(models.TextChoices):
    """Administration mode, as survey research names it."""

    SELF = "self", "On my own"
    ASSISTED = "assisted", "Somebody helped me"
    PROXY = "proxy", "Somebody answered for me"
    MIXED = "mixed", "A bit of each"
    NOT_SAID = "not_said", "Not said"


class Helper(models.TextChoices):
    FAMILY = "family", "Somebody in my family"
    WORKER = "worker", "Somebody whose job it is"
    FRIEND = "friend", "A friend"
    ADVOCATE = "advocate", "An advocate"
    OTHER = "other", "Somebody else"


class AgeBand(models.TextChoices):
    """Coarse on purpose. Sixteen is where a young person is asked in their own right (norms S5)."""

    UNDER_11 = "under_11", "10 or younger"
    TO_15 = "to_15", "11 to 15"
    TO_25 = "to_25", "16 to 25"
    OVER_25 = "over_25", "26 or older"


class DraftQuerySet(models.QuerySet):
    def alive(self):
        return self.filter(expires_at__gt=timezone.now())

    def expired(self):
        return self.filter(expires_at__lte=timezone.now())


class Draft(models.Model):
    """An unfinished answer. Found by its code alone; nothing else leads to it or says whose it is."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    survey = models.ForeignKey("consultations.SurveyPage", on_delete=models.CASCADE, related_name="drafts")
    code_hash = models.CharField(max_length=64, unique=True)
    sheet = EncryptedJSONField(default=dict)
    begun_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(default=draft_expiry, db_index=True)

    objects = DraftQuerySet.as_manager()
    # Wagtail would note each row in the order of arrival.
    wagtail_reference_index_ignore = True

    def __str__(self):
        return f"Draft {self.pk.hex[:4].upper()}"

    def keep(self, sheet):
        """Store the answer sheet (dict of plain values) as it stands now, half-typed words included."""
        self.sheet = sheet
        self.expires_at = draft_expiry()
        self.save(update_fields=["sheet", "expires_at"])


class ResponseQuerySet(models.QuerySet):
    def standing(self):
        """Those that nobody took back."""
        return self.filter(withdrawn_on=None)

    def to_survey(self, survey):
        return self.filter(page_id=getattr(survey, "pk", survey))

    def answered(self, survey, code):
        """Whether anybody's answer to this survey holds this question code."""
        return self.to_survey(survey).filter(asked__has_key=code).exists()


class Response(AbstractFormSubmission):
    """One person's whole answer, for the council alone. Its words are `Comment` rows; here are the closed answers."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    page = models.ForeignKey("wagtailcore.Page", on_delete=models.PROTECT, related_name="+")
    form_data = models.JSONField(default=dict)
    asked = models.JSONField(default=dict, help_text="Question code to the edition it was answered in.")
    submit_time = models.DateField("week", default=this_week, editable=False)
    channel = models.CharField(max_length=8, choices=Channel.choices, default=Channel.WEB)
    edition = models.CharField(max_length=12, choices=Edition.choices, default=Edition.STANDARD)
    speaker = models.CharField(max_length=16, choices=Speaker.choices, default=Speaker.NOT_SAID)
    help = models.CharField(max_length=12, choices=Help.choices, default=Help.NOT_SAID)
    # "About you": what the officer asks for, and nothing finer.
    capacity = models.CharField(max_length=32, blank=True, default="", db_default="")
    helped_by = models.CharField(max_length=12, choices=Helper.choices, blank=True, default="", db_default="")
    organisation = EncryptedTextField(blank=True, default="", db_default="")
    head_count = models.PositiveSmallIntegerField(null=True)
    age_band = models.CharField(max_length=12, choices=AgeBand.choices, blank=True, default="", db_default="")
    area = models.CharField(max_length=80, blank=True, default="", db_default="")
    # Null, not empty: many answers have no slip, and only null may stand twice in a unique column.
    code_hash = models.CharField(max_length=64, unique=True, null=True, editable=False)  # noqa: DJ001
    erase_after = models.DateField()
    withdrawn_on = models.DateField(null=True, editable=False)

    objects = ResponseQuerySet.as_manager()
    # Wagtail would note each row in the order of arrival.
    wagtail_reference_index_ignore = True

    class Meta:
        ordering = []
        verbose_name = "response"
        default_permissions = ()

    def __str__(self):
        return f"Answer {self.pk.hex[:4].upper()}"

    def forget_who(self):
        """Nothing about the person stays with an answer that was taken back. The caller saves."""
        self.speaker, self.help, self.head_count = Speaker.NOT_SAID, Help.NOT_SAID, None
        self.capacity = self.helped_by = self.organisation = self.age_band = self.area = ""

    def get_data(self):
        # Wagtail's listing and CSV call this; answers leave through safe tables and public text only.
        return {}
