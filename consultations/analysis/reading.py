"""What officers read: masked words with the themes they are under, a page at a time."""

from typing import NamedTuple

from consultations.models import Comment, SurveyPage
from consultations.moderation.cards import question_words
from consultations.screening import details
from consultations.surveys.editions import compiled

ERASED = "These words were erased on their date."


class Reading(NamedTuple):
    """One comment on the officer's page."""

    key: str
    question: str
    speaker: str
    state: str
    words: str
    under: set
    suggested: set


def comments_of(consultation, question="", bare=False):
    """The comments officers may read here (QuerySet).

    question: "survey id-question code" keeps to that one. bare: only those that no person put under a theme.
    """
    here = Comment.objects.for_officers().filter(consultation=consultation)
    survey, _, code = question.partition("-")
    if question:
        known = survey.isdecimal() and len(survey) < 10
        here = here.filter(survey_id=int(survey), question=code) if known else here.none()
    if bare:
        here = here.exclude(themes__confirmed_by__isnull=False)
    # The keys are random: the order follows neither time nor person.
    return here.select_related("survey").prefetch_related("themes").order_by("pk")


def questions_of(consultation):
    """[(value for `comments_of`, question in standard words)] for every question with words to read."""
    here = Comment.objects.for_officers().filter(consultation=consultation)
    pairs = set(here.order_by().values_list("survey", "question"))
    surveys = SurveyPage.objects.in_bulk({survey for survey, _ in pairs})
    order = {survey.pk: list(compiled(survey).by_code) for survey in surveys.values()}
    found = sorted(pairs, key=lambda pair: (surveys[pair[0]].path, [*order[pair[0]], pair[1]].index(pair[1])))
    return [(f"{survey}-{code}", question_words(surveys[survey], code)) for survey, code in found]


def to_read(comment):
    """A Comment as a Reading: its words with every "sure" detail masked."""
    rows = comment.themes.all()
    return Reading(
        key=comment.pk.hex,
        question=question_words(comment.survey, comment.question),
        speaker=comment.get_speaker_display(),
        state=comment.get_status_display(),
        words=details.mask(comment.original, comment.masks) or comment.public_text or ERASED,
        under={row.theme_id for row in rows if row.confirmed_by_id},
        suggested={row.theme_id for row in rows if not row.confirmed_by_id},
    )
