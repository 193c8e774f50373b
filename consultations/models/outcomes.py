from django.db import models
from django.forms import CheckboxSelectMultiple
from django.urls import reverse
from django.utils import timezone
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin, WorkflowMixin

from .gate import GatedSnippetForm, PublishGate


class Progress(models.TextChoices):
    DONE = "done", "Done"
    DONE_DIFFERENTLY = "done_differently", "Done differently"
    DONE_ELSEWHERE = "done_elsewhere", "Done by somebody else"
    PARTLY_DONE = "partly_done", "Partly done"
    IN_PROGRESS = "in_progress", "In progress"
    UPDATE_PUBLISHED = "update_published", "Update published"
    NO_CHANGE_NEEDED = "no_change_needed", "No change needed"
    KEPT = "kept", "Kept, with the reason"
    DEFERRED = "deferred", "Later"
    DECLINED = "declined", "No, with the reason"
    OUT_OF_SCOPE = "out_of_scope", "Not ours to decide"


P = Progress
NEEDS_A_REASON = {P.DONE_DIFFERENTLY, P.NO_CHANGE_NEEDED, P.KEPT, P.DEFERRED, P.DECLINED, P.OUT_OF_SCOPE}
UNFINISHED = {P.PARTLY_DONE, P.IN_PROGRESS, P.DEFERRED}


class Outcome(
    PublishGate, WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, PreviewableMixin, ClusterableModel
):
    """One "you said, we did". It cites themes with real comments behind them, and goes live without a single blank."""

    consultation = models.ForeignKey(
        "consultations.ConsultationPage", on_delete=models.PROTECT, related_name="outcomes"
    )
    title = models.CharField(max_length=120)
    slug = models.SlugField(max_length=80, unique=True)
    strategy_theme = models.ForeignKey(
        "consultations.StrategyTheme", null=True, blank=True, on_delete=models.SET_NULL, related_name="outcomes"
    )
    themes = ParentalManyToManyField("consultations.Theme", blank=True, related_name="outcomes")
    we_asked = models.TextField("what we asked", blank=True)
    you_said = models.TextField("what you said", blank=True)
    we_did = RichTextField("what we did", blank=True, features=["bold", "ul", "link"])
    easy_you_said = models.TextField("what you said, in easy read", blank=True)
    easy_we_did = models.TextField("what we did, in easy read", blank=True)
    concept = models.ForeignKey("home.Concept", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    progress = models.CharField("status", max_length=20, choices=Progress.choices, blank=True)
    reason = models.TextField("reason", blank=True, help_text="Needed wherever the answer is not a plain yes.")
    owner = models.CharField("owner", max_length=120, blank=True, help_text="The team or post that answers for it.")
    due_on = models.DateField("date", null=True, blank=True, help_text="When it was done, or by when it will be.")

    base_form_class = GatedSnippetForm
    panels = [
        FieldPanel("consultation"),
        TitleFieldPanel("title", placeholder=False, classname=""),
        FieldPanel("slug"),
        FieldPanel("strategy_theme"),
        FieldPanel("themes", widget=CheckboxSelectMultiple),
        MultiFieldPanel(
            [FieldPanel("we_asked"), FieldPanel("you_said"), FieldPanel("we_did"), FieldPanel("reason")], "In words"
        ),
        MultiFieldPanel(
            [
                FieldPanel("easy_you_said"),
                FieldPanel("easy_we_did"),
                FieldPanel("concept", heading="Picture", help_text="The picture beside it, by its word."),
            ],
            "In easy read",
        ),
        MultiFieldPanel(
            [FieldPanel("progress", heading="Progress"), FieldPanel("owner"), FieldPanel("due_on")], "Promise"
        ),
    ]

    class Meta:
        ordering = ["-due_on", "title"]

    def __str__(self):
        return self.title

    def missing(self):
        """The blanks that keep this from being published (list of str). Norms M1 and W14."""
        blanks = self.blanks_among("title", "we_asked", "you_said", "we_did", "easy_you_said", "easy_we_did")
        blanks += [] if self.progress else ["progress"]
        blanks += self.blanks_among("owner", "due_on")
        if self.progress in NEEDS_A_REASON and not self.reason:
            blanks.append("the reason")
        cited = list(self.themes.all()) if self.pk or self.themes.all() else []
        if not cited:
            blanks.append("a theme")
        for theme in cited:
            if theme.consultation_id != self.consultation_id:
                blanks.append(f"a theme of this consultation instead of “{theme}”")
            elif not theme.comments_behind().exists():
                blanks.append(f"a comment behind the theme “{theme}”")
        return blanks

    @property
    def is_no(self):
        return self.progress in {P.DECLINED, P.OUT_OF_SCOPE, P.NO_CHANGE_NEEDED, P.KEPT}

    @property
    def is_unfinished(self):
        return self.progress in UNFINISHED

    @property
    def is_late(self):
        """Promised by a date that has passed. Public from the day after. Norm W15."""
        return self.is_unfinished and self.due_on is not None and self.due_on < timezone.localdate()

    def get_absolute_url(self):
        return reverse("outcome", args=[self.slug])

    def get_preview_template(self, request, mode_name):
        return "consultations/outcomes/outcome.html"

    def get_preview_context(self, request, mode_name):
        from consultations.outcomes.evidence import evidence_for

        return {"outcome": self, "evidence": evidence_for(self), "preview": True}
