from datetime import datetime, time, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, Value
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from home.models import BasePage

from .equality_panel import EQUALITY_PANEL, WHY, ConsultationForm
from .gate import PublishGate
from .members import SAFEGUARDING, Membership


class Stage(models.TextChoices):
    COMING = "coming", "Coming"
    OPEN = "open", "Open"
    CLOSED = "closed", "Closed"
    REPORTED = "reported", "Reported"


class Floor(models.TextChoices):
    """The least that is promised about who reads people's words."""

    FORUM = "forum", "Officers and the parent carer forum read your words, without your name"
    COUNCIL = "council", "Only the council reads your words"


class ConsultationQuerySet(PageQuerySet):
    """Dates decide what is open."""

    def open(self):
        today = timezone.localdate()
        return self.live().filter(opens_on__lte=today, closes_on__gte=today, closing=None)

    def coming(self):
        return self.live().filter(opens_on__gt=timezone.localdate())

    def closed(self):
        return self.live().filter(Q(closes_on__lt=timezone.localdate()) | Q(closing__isnull=False))


class ConsultationsPage(BasePage):
    """The list of all consultations."""

    max_count = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["consultations.ConsultationPage"]


class ConsultationPage(PublishGate, BasePage):
    """What is asked, of whom, until when, what can still change, and who decides. Never a place for answers."""

    easy_title = models.CharField("easy-read title", max_length=120, blank=True)
    easy_summary = models.TextField("easy-read summary", blank=True, help_text="Short sentences, one to a line.")
    strategy = models.ForeignKey(
        "consultations.StrategyPage", null=True, blank=True, on_delete=models.SET_NULL, related_name="consultations"
    )
    purpose = models.TextField("purpose", blank=True)
    who_it_affects = models.TextField("who it affects", blank=True)
    can_change = models.TextField("what can change", blank=True)
    cannot_change = models.TextField("what cannot change", blank=True)
    opens_on = models.DateField("opening date", null=True, blank=True)
    closes_on = models.DateField("closing date", null=True, blank=True)
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

    objects = PageManager.from_queryset(ConsultationQuerySet)()

    base_form_class = ConsultationForm

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("easy_title"), FieldPanel("easy_summary")], "Easy read"),
        MultiFieldPanel(
            [
                FieldPanel("purpose"),
                FieldPanel("who_it_affects"),
                FieldPanel("can_change"),
                FieldPanel("cannot_change"),
                FieldPanel("strategy"),
            ],
            "What is asked",
        ),
        MultiFieldPanel([FieldPanel("opens_on"), FieldPanel("closes_on"), FieldPanel("keep_until")], "Dates"),
        MultiFieldPanel(
            [FieldPanel("how_used"), FieldPanel("floor"), FieldPanel("who_decides"), FieldPanel("decided_on")],
            "What happens to answers",
        ),
        EQUALITY_PANEL,
        MultiFieldPanel([FieldPanel("contact"), FieldPanel("other_ways")], "Help"),
        MultiFieldPanel(
            [
                InlinePanel("capacities", label="Way of answering", help_text="Empty: the five that every site has."),
                FieldPanel("asks_age"),
                FieldPanel("areas"),
            ],
            "About the person who answers",
        ),
    ]
    parent_page_types = ["consultations.ConsultationsPage"]

    def clean(self):
        super().clean()
        if self.opens_on and self.closes_on and self.closes_on < self.opens_on:
            raise ValidationError({"closes_on": "A consultation closes on or after the day it opens."})

    def missing(self):
        """What an officer still has to say before this may go live (list of str). Gunning 1-4; norms F1, D9."""
        blanks = self.blanks_among(
            *("summary", "purpose", "who_it_affects", "can_change", "cannot_change", "opens_on", "closes_on"),
            *("how_used", "floor", "who_decides", "decided_on", "contact", "other_ways", "keep_until"),
        )
        if self.equality_parts:
            blanks += self.blanks_among("why_equality")
        held = set(Membership.objects.current().covering(self.pk).values_list("role", flat=True))
        return blanks + [f"a {role.label.lower()}" for role in SAFEGUARDING if role not in held]

    @property
    def stage(self):
        today = timezone.localdate()
        if not self.opens_on or today < self.opens_on:
            return Stage.COMING
        if today <= self.closes_on and not self.closed_early:
            return Stage.OPEN
        return Stage.REPORTED if self.outcomes.filter(live=True).exists() else Stage.CLOSED

    @property
    def is_open(self):
        return self.stage == Stage.OPEN

    @property
    def closed_early(self):
        return getattr(self, "closing", None)

    @property
    def closed_at(self):
        """The moment answering ends: 23:59 in London on the last day, or when an officer closed it early."""
        early = self.closed_early
        return early.at if early else timezone.make_aware(datetime.combine(self.closes_on, time(23, 59, 59)))

    def takes_answers_from(self, draft):
        """A draft begun in time may still be sent until noon of the day after closing."""
        if self.is_open:
            return True
        if self.stage == Stage.COMING or draft is None or draft.begun_at > self.closed_at:
            return False
        return timezone.now() < self.last_call

    @property
    def last_call(self):
        """Noon of the day after closing: from then on no answer can reach this consultation."""
        noon = datetime.combine(timezone.localdate(self.closed_at) + timedelta(days=1), time(12))
        return timezone.make_aware(noon)

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
    return ConsultationPage.objects.ancestor_of(page).select_related("closing").get()
