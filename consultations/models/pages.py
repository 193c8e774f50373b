from itertools import pairwise

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Value
from django.utils import timezone
from wagtail.models import PageManager

from home.models import BasePage

from .consultation_panels import TABS
from .equality_panel import WHY, ConsultationForm
from .gate import PublishGate
from .timing import ConsultationQuerySet, Timed
from .told import DatesTold


class Floor(models.TextChoices):
    """The least that is promised about who reads people's words."""

    FORUM = "forum", "Officers and the parent carer forum read your words, without your name"
    COUNCIL = "council", "Only the council reads your words"


class Approach(models.TextChoices):
    """What this is, in the law's eyes and in everybody's. The label stands wherever the page is named. Norm F4."""

    FORMAL = "formal", "Formal consultation"
    ENGAGEMENT = "engagement", "Engagement"
    SURVEY = "survey", "Survey"
    COPRODUCTION = "coproduction", "Co-production"
    INFORMATION = "information", "Information"


class DecisionStatus(models.TextChoices):
    """How far the decision has come. Norm F2."""

    NOTHING = "nothing", "Nothing is decided yet"
    PREFERRED = "preferred", "We prefer one option, and nothing is decided yet"
    DECIDED = "decided", "This is decided"


class Cut(models.TextChoices):
    """Whether help that people get now may be cut or changed. Norm F10."""

    NO = "no", "No"
    YES = "yes", "Yes, it may be cut or changed"


# With a default in the database too: the version before this one adds pages without naming these columns.
UNSAID = {"blank": True, "default": "", "db_default": ""}


class ConsultationsPage(BasePage):
    """The list of all consultations."""

    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["consultations.ConsultationPage"]


class ConsultationPage(PublishGate, Timed, BasePage):
    """What is asked, of whom, until when, what can still change, and who decides. Never a place for answers."""

    easy_title = models.CharField("easy-read title", max_length=120, blank=True)
    easy_summary = models.TextField("easy-read summary", blank=True, help_text="Short sentences, one to a line.")
    strategy = models.ForeignKey(
        "consultations.StrategyPage", null=True, blank=True, on_delete=models.SET_NULL, related_name="consultations"
    )
    follows = models.ForeignKey(
        "self",
        verbose_name="the round before",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="followed_by",
        help_text="An earlier consultation that this one goes on from. The two pages link each other.",
    )
    approach = models.CharField("type", max_length=16, choices=Approach.choices, **UNSAID)
    decision_status = models.CharField(
        "status of the decision", max_length=12, choices=DecisionStatus.choices, **UNSAID
    )
    purpose = models.TextField("purpose", blank=True)
    who_it_affects = models.TextField("who it affects", blank=True)
    can_change = models.TextField("what can change", blank=True)
    cannot_change = models.TextField("what cannot change", blank=True)
    alternatives = models.TextField(
        "alternatives",
        **UNSAID,
        help_text="What else could be done, what was looked at and left out, and why.",
    )
    no_alternatives = models.BooleanField(
        "there are no realistic alternatives, and this says so", default=False, db_default=False
    )
    may_cut = models.CharField(
        "may help that people get now be cut or changed?", max_length=4, choices=Cut.choices, **UNSAID
    )
    equality_analysis = models.URLField(
        "equality analysis", max_length=500, **UNSAID, help_text="A link. Everybody can follow it."
    )
    consultation_record = models.URLField(
        "consultation record",
        max_length=500,
        **UNSAID,
        help_text="A link to the record of who was asked, how and when. Everybody can follow it.",
    )
    opens_on = models.DateField("opening date", null=True, blank=True)
    closes_on = models.DateField("closing date", null=True, blank=True)
    period_reason = models.TextField(
        "why this period",
        **UNSAID,
        help_text="Needed for a short run, and for one in holidays or before an election. Everybody can read it.",
    )
    dates_reason = models.TextField(
        "why the dates were changed",
        **UNSAID,
        help_text="Needed once people have been told other dates. Everybody can read it.",
    )
    support = models.TextField(
        "help to take part",
        **UNSAID,
        help_text="What is done so that children and young people can take part: who helps, where, and how to ask.",
    )
    how_used = models.TextField("how answers are used", blank=True)
    floor = models.CharField("sharing promise", max_length=8, choices=Floor.choices, blank=True)
    who_decides = models.TextField("who decides", blank=True)
    decided_on = models.DateField("date of the decision", null=True, blank=True)
    contact = models.TextField(
        "contact", blank=True, help_text="A person or team, with a phone number or an e-mail address."
    )
    other_ways = models.TextField(
        "other ways to answer", blank=True, help_text="Paper, phone, an event: how and where."
    )
    keep_until = models.DateField("date until which answers are kept", null=True, blank=True)
    asks_age = models.BooleanField("ask for an age band", default=False)
    areas = models.TextField("areas to choose from", blank=True, help_text="One to a line. Empty: not asked.")
    equality_parts = models.JSONField(
        "equality questions", default=list, blank=True, db_default=Value([], output_field=models.JSONField())
    )
    why_equality = models.TextField("why the equality questions are asked", default=WHY, blank=True, db_default=WHY)

    dpia = models.URLField(
        "data protection impact assessment", max_length=500, **UNSAID, help_text="A link. Only officers see it."
    )

    objects = PageManager.from_queryset(ConsultationQuerySet)()

    base_form_class = ConsultationForm
    edit_handler = TABS
    parent_page_types = ["consultations.ConsultationsPage"]

    def clean(self):
        super().clean()
        if self.opens_on and self.closes_on and self.closes_on < self.opens_on:
            raise ValidationError({"closes_on": "A consultation closes on or after the day it opens."})
        earlier = self.follows
        while earlier is not None:
            if self.pk and earlier.pk == self.pk:
                raise ValidationError({"follows": "Two consultations cannot each follow the other. Choose another."})
            earlier = earlier.follows

    def save(self, *args, **kwargs):
        saved = super().save(*args, **kwargs)
        # Saving a draft of a live page touches a few fields only; its dates are not told yet.
        if self.live and kwargs.get("update_fields") is None:
            DatesTold.objects.keep_up_with(self)
        return saved

    @property
    def date_changes(self):
        """Every time people were told other dates: (what they had been told, what they are told) pairs of DatesTold."""
        told = list(self.dates_told.all())
        return list(pairwise(told))

    @property
    def readiness(self):
        """Everything that makes a consultation fair, done or not (list of Check)."""
        from consultations.surveys import readiness

        return readiness.of(self)

    def missing(self):
        """What an officer still has to say or do before this may go live (list of str)."""
        return [words for check in self.readiness for words in check.missing]

    @property
    def closed_early(self):
        return getattr(self, "closing", None)

    @property
    def survey(self):
        from .surveys import SurveyPage

        return SurveyPage.objects.live().child_of(self).first()


class Closing(models.Model):
    """An officer closed a consultation before its date. Not a page field: publishing an old draft would undo it."""

    consultation = models.OneToOneField(ConsultationPage, on_delete=models.CASCADE, related_name="closing")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    reason = models.TextField()

    def __str__(self):
        return f"Closed early: {self.consultation_id}"


def consultation_of(page):
    """The ConsultationPage above `page` (a survey or live session)."""
    return ConsultationPage.objects.ancestor_of(page).select_related("closing").prefetch_related("formats").get()
