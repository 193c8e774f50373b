"""From closed answers to a `Release`: counted once, after closing, and never again on a page view."""

import logging
from collections import Counter

from django.db import transaction
from django.utils import timezone

from consultations.models import Comment, ConsultationPage, Edition, Kind, Release, Response, Stage, SurveyPage
from consultations.surveys.editions import compiled

from . import equality_tables
from .disclosure import FEWEST_IN_A_TABLE, SafeTable, about

logger = logging.getLogger(__name__)

GONE_CHOICE = "An answer that is no longer offered"


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
    found = []
    for section in compiled(survey).sections:
        for question in section.questions:
            tables = _words(survey, question) if question.takes_words else _choices(question, answers)
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


def _words(survey, question):
    number = Comment.objects.standing().filter(survey=survey, question=question.code, off_path=False).count()
    if question.retired and not number:
        return []
    return [{"who": "In people’s own words"} | SafeTable.of({}, number).as_json()]


def _choices(question, answers):
    """The tables of one question: the full scale for those who saw it, and the folded one for all.

    Where one of the two groups is small, the two tables together would give it away; then only the folded one is made.
    """
    seen = {edition: [] for edition in Edition}
    for form_data, asked in answers:
        if question.code in form_data:
            seen[Edition(asked.get(question.code, Edition.STANDARD))].append(_as_list(form_data[question.code]))
    full, easy = seen[Edition.STANDARD], seen[Edition.EASY_READ]
    if question.retired and not full + easy:
        return []
    folds = any(choice.folds_into for choice in question.choices)
    if not folds or not easy:
        return [{"who": "Everybody who answered"} | _count(question, full + easy, Edition.STANDARD)]
    folded = {"who": "Everybody, with the choices of easy read"} | _count(question, full + easy, Edition.EASY_READ)
    if len(full) < FEWEST_IN_A_TABLE or len(easy) < FEWEST_IN_A_TABLE:
        return [folded]
    return [{"who": "People who saw every choice"} | _count(question, full, Edition.STANDARD), folded]


def _count(question, answers, edition):
    """Count `answers` (lists of choice codes, one for each person) with the choices of `edition`."""
    offered = [choice for choice in question.choices if edition == Edition.STANDARD or not choice.folds_into]
    words = {choice.code: choice.words_in(edition) for choice in offered}
    counts = Counter({choice.code: 0 for choice in offered})
    for chosen in answers:
        counts.update({question.folded(code, edition) for code in chosen})
    for choice in offered:
        if choice.retired and not counts[choice.code]:
            del counts[choice.code]
    words |= {code: GONE_CHOICE for code in counts if code not in words}
    return SafeTable.of(counts, len(answers), words=words, several=question.kind == Kind.SEVERAL).as_json()


def _as_list(value):
    return value if isinstance(value, list) else [value]
