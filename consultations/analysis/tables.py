"""From closed answers to a `Release`: counted once, after closing, and never again on a page view."""

import logging
from collections import Counter

from django.db import transaction
from django.utils import timezone

from consultations.models import Comment, ConsultationPage, Edition, Release, Response, Stage, SurveyPage
from consultations.surveys.editions import compiled

from . import equality_tables
from .counting import tables_of
from .disclosure import about

logger = logging.getLogger(__name__)


class NotClosed(Exception):
    """Answers still come in, so nothing but `answers_so_far` may be shown."""


class Forgotten(Exception):
    """The answers were kept until their date and are erased now. The tables made before stay as they are."""


@transaction.atomic
def release(consultation, by=None):
    """Count every standing answer of a closed `consultation` and store the safe tables under a new number.

    by: the officer who asked for it, or None for the clock. Returns the Release; the newest one again when nothing
    in it would change. Raises NotClosed and Forgotten.
    """
    consultation = ConsultationPage.objects.select_for_update().get(pk=consultation.pk)
    if consultation.stage in {Stage.COMING, Stage.OPEN}:
        raise NotClosed
    if consultation.keep_until and consultation.keep_until < timezone.localdate():
        raise Forgotten
    tables = [table for survey in surveys_of(consultation) for table in _tables_of(survey)]
    tables += equality_tables.who_answered(consultation)
    newest = consultation.releases.first()
    if newest and newest.tables == tables:
        return newest
    number = newest.number + 1 if newest else 1
    made = Release.objects.create(consultation=consultation, number=number, made_by=by, tables=tables)
    logger.info("release %s of consultation %s made by user %s", number, consultation.pk, getattr(by, "pk", None))
    return made


def due():
    """Closed consultations that no answer can reach any more and that have no tables yet (list)."""
    today, now = timezone.localdate(), timezone.now()
    waiting = ConsultationPage.objects.closed().filter(releases=None, keep_until__gte=today)
    return [consultation for consultation in waiting if consultation.last_call <= now]


def answers_so_far(consultation):
    """How many answers came in, in the only words that may be used while a consultation is open (str)."""
    return about(Response.objects.standing().filter(page__in=surveys_of(consultation).values("pk")).count())


def surveys_of(consultation):
    return SurveyPage.objects.child_of(consultation).order_by("path")


def _tables_of(survey):
    answers = list(Response.objects.standing().to_survey(survey).values_list("form_data", "asked"))
    if not answers and not survey.live:
        return []
    typed = _typed(survey)
    found = []
    for section in compiled(survey).sections:
        for question in section.questions:
            tables = tables_of(question, _given(question, answers), typed[question.code])
            heading = {"section": section.title, "question": question.code, "words": question.words}
            about_asking = _how_it_was_asked(section, question)
            found += [heading | {"asked": about_asking} | table for table in tables]
    return found


def _how_it_was_asked(section, question):
    said = []
    if section.live_only:
        said.append("This was asked in live sessions only.")
    elif not question.easy_words:
        said.append("This was not asked in easy read.")
    if question.retired:
        said.append("This was asked for a part of the time only.")
    return said


def _given(question, answers):
    """[(answer, Edition it was given in)] of everybody whose response holds an answer to this question."""
    code = question.code
    return [(data[code], Edition(asked.get(code, Edition.STANDARD))) for data, asked in answers if code in data]


def _typed(survey):
    """How many people wrote words to each question of this survey (Counter by question code)."""
    words = Comment.objects.standing().filter(survey=survey, off_path=False)
    return Counter(words.order_by().values_list("question", flat=True))
