from functools import cached_property

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpResponseNotAllowed
from wagtail.admin.panels import FieldPanel, HelpPanel, MultiFieldPanel
from wagtail.contrib.forms.models import FormMixin
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.models import BasePage

from . import conditions
from .gate import GatedPageForm, PublishGate
from .pages import consultation_of
from .questions import Question, Section, shared_codes


class SurveyPageForm(GatedPageForm):
    """The address may be left empty: the page makes one from its title. Wagtail's script fills it in a moment after
    typing, and somebody who saves faster would be refused for a field on another tab."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False


class SurveyPage(PublishGate, FormMixin, BasePage):
    """A form of Wagtail's whose questions come in editions. Its answers leave only through the doors of this app."""

    minutes = models.PositiveSmallIntegerField("minutes it takes", null=True, blank=True)
    easy_title = models.CharField("easy-read title", max_length=120, blank=True)
    easy_summary = models.TextField("easy-read summary", blank=True, help_text="Short sentences, one to a line.")
    thanks = models.TextField("words after sending", blank=True)
    any_order = models.BooleanField(
        "sections in any order", default=False, help_text="People choose from a contents page which parts to answer."
    )

    base_form_class = SurveyPageForm
    content_panels = [
        HelpPanel(template="consultations/admin/questions_panel.html", heading="Questions"),
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("easy_title"), FieldPanel("easy_summary")], "Easy read"),
        FieldPanel("minutes"),
        FieldPanel("any_order"),
        FieldPanel("thanks"),
    ]
    parent_page_types = ["consultations.ConsultationPage"]
    subpage_types = []
    preview_modes = [("", "Start page")]

    def full_clean(self, *args, **kwargs):
        super().full_clean(*args, **kwargs)
        # The address of the answering pages holds the slug alone, so it is one of a kind on the whole site.
        others = SurveyPage.objects.exclude(pk=self.pk).exclude(alias_of_id=self.pk or 0)
        if others.filter(slug=self.slug).exists():
            if self.pk:
                raise ValidationError({"slug": "Another survey has this address. Choose a different one."})
            taken = set(others.filter(slug__startswith=self.slug).values_list("slug", flat=True))
            self.slug = next(s for s in (f"{self.slug}-{n}" for n in range(2, 10_000)) if s not in taken)

    def missing(self):
        """What keeps this survey from going live (list of str): no question, a choice question without choices,
        a code used twice, a choice that folds into nothing, a condition that cannot be met, or what its consultation
        says of it and is not so."""
        questions = [q for s in self.sections.all() for q in s.questions.all()]
        asked = [q for q in questions if not q.retired]
        blanks = [] if asked else ["a question"]
        blanks += shared_codes([*self.sections.all(), *questions])
        for question in asked:
            blanks += question.missing()
        from consultations.surveys import readiness

        # Only what can be read as a whole can be held against its consultation.
        return blanks + conditions.faults(self.sections.all()) or readiness.keeps_survey_back(self)

    def save(self, *args, **kwargs):
        if self.pk and kwargs.get("update_fields") is None:
            self.keep_what_was_answered()
        # Wagtail would index the whole survey again for each section, question and choice: seconds for a long one.
        with disable_reference_index_auto_update():
            saved = super().save(*args, **kwargs)
        ReferenceIndex.create_or_update_for_object(self)
        return saved

    def newest_draft(self):
        """The latest revision with sections, questions and their parts held in memory, ready to be changed and saved.

        Without unpublished changes Wagtail answers with the stored page, whose children would be read anew, and
        any change to them lost, at each look.
        """
        page = self.get_latest_revision_as_object()
        for section in page.sections.get_object_list():
            for question in section.questions.get_object_list():
                question.choices.get_object_list()
                question.statements.get_object_list()
        return page

    def keep_what_was_answered(self):
        """Bring back, as retired, each question and choice that has answers and is about to be dropped."""
        from .responses import Response

        kept = {q.code: q for s in self.sections.all() for q in s.questions.all()}
        for old in Question.objects.filter(section__page_id=self.pk).select_related("section"):
            new = kept.get(old.code)
            if new is None and Response.objects.answered(self.pk, old.code):
                self._section(old.section).questions.add(old.as_retired())
            elif new is not None:
                new.keep_parts_of(old)

    def _section(self, old):
        for section in self.sections.all():
            if section.code == old.code:
                return section
        section = Section(
            pk=old.pk, code=old.code, title=old.title, easy_title=old.easy_title, sort_order=old.sort_order
        )
        self.sections.add(section)
        return section

    @cached_property
    def consultation(self):
        return consultation_of(self)

    @property
    def start_url(self):
        return self.get_url()

    # wagtail.contrib.forms would hand every raw answer to anybody who may edit this page. These are its doors, closed.

    def get_submission_class(self):
        from .responses import Response

        return Response

    def get_form_fields(self):
        return []

    def get_data_fields(self):
        return []

    def process_form_submission(self, form):
        raise NotImplementedError("Answers come in through consultations.surveys.intake.")

    def get_submissions_list_view_class(self):
        from consultations.surveys.views import ClosedSubmissions

        return ClosedSubmissions

    def serve(self, request, *args, **kwargs):
        from consultations.surveys import views

        if request.method not in {"GET", "HEAD", "POST"}:
            return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
        return views.start(request, self)

    def serve_preview(self, request, mode_name):
        from consultations.surveys import views

        return views.start(request, self, preview=True)
