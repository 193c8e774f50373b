from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from consultations.models import Edition, Kind, SurveyPage, consultation_of
from consultations.models.questions import WORDS
from consultations.surveys.editions import compile_now, compiled
from home.models import BasePage

# What a room can answer with one press or one sentence.
FOR_A_ROOM = WORDS | {
    *(Kind.ONE, Kind.SEVERAL, Kind.PICTURES, Kind.THIS_OR_THAT, Kind.FACES, Kind.AGREE, Kind.OFTEN, Kind.YES_NO),
}


class LiveSessionForm(WagtailAdminPageForm):
    """Refuses a question code that the survey does not have, and names those that it has."""

    def clean(self):
        cleaned = super().clean()
        if self.parent_page is None or "prompts" not in self.formsets:
            return cleaned
        codes = codes_for_a_room(self.parent_page)
        for form in self.formsets["prompts"].forms:
            asked = form.cleaned_data.get("question") if form.is_valid() and form not in self._going else ""
            if asked and asked not in codes:
                form.add_error("question", _no_such_question(asked, codes))
        return cleaned

    @property
    def _going(self):
        return self.formsets["prompts"].deleted_forms


class LiveSession(BasePage):
    """What is prepared for a room: a welcome and the questions to put. What happens in the room is a `LiveRun`."""

    starts_at = models.DateTimeField("when it starts", null=True, blank=True)
    place = models.CharField("where it is", max_length=200, blank=True, help_text="A hall, a school, or online.")
    welcome = models.TextField("welcome, in easy read", blank=True, help_text="Short sentences, one to a line.")
    privacy = models.TextField("what is kept, in easy read", blank=True, help_text="Short sentences, one to a line.")

    base_form_class = LiveSessionForm
    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("starts_at"), FieldPanel("place")], "When and where"),
        FieldPanel("welcome"),
        FieldPanel("privacy"),
        InlinePanel("prompts", heading="Questions for the room", label="Question"),
    ]
    parent_page_types = ["consultations.ConsultationPage"]
    subpage_types = []

    @property
    def consultation(self):
        return consultation_of(self)

    @property
    def is_on_now(self):
        return self.runs.going_on().filter(rehearsal=False).exists()

    def prepared(self):
        """[(Prompt, Question)] for what the published survey can put to a room now, in order."""
        survey = self.consultation.survey
        if survey is None:
            return []
        asked = [(prompt, compiled(survey).question(prompt.question)) for prompt in self.prompts.all()]
        return [(prompt, question) for prompt, question in asked if _can_be_asked(question)]

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {"consultation": self.consultation}


class Prompt(Orderable):
    """One question put to the room. It always shows a question of the consultation's survey."""

    page = ParentalKey(LiveSession, on_delete=models.CASCADE, related_name="prompts")
    question = models.CharField(
        "question code", max_length=32, help_text="The code of a question in this consultation's survey."
    )
    talk_about_it = models.TextField(
        "talk-about-it card", blank=True, help_text="Shown while too few people have answered to show a result."
    )

    panels = [FieldPanel("question"), FieldPanel("talk_about_it")]

    def __str__(self):
        return self.question


def codes_for_a_room(consultation):
    """The codes (list) that a room can be asked: choices and words, with easy-read words in the newest version."""
    survey = SurveyPage.objects.child_of(consultation).first()
    if survey is None:
        return []
    newest = compile_now(survey.get_latest_revision_as_object())
    return [code for code, question in newest.by_code.items() if _can_be_asked(question)]


def _can_be_asked(question):
    return question is not None and question.kind in FOR_A_ROOM and question.is_asked_in(Edition.EASY_READ)


def _no_such_question(asked, codes):
    if not codes:
        return ValidationError("Make the survey and its easy-read questions first. Then choose from them here.")
    return ValidationError(
        f"The survey has no easy-read question “{asked}” that a room can answer. It has: {', '.join(codes)}."
    )
