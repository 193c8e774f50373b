"""The one way in. Web, easy read, live room, paper: every answer becomes a Response and its Comments here."""

import logging

from django.db import IntegrityError, transaction

from consultations.models import (
    Channel,
    Comment,
    Concern,
    Draft,
    Edition,
    Floor,
    Help,
    Response,
    Sharing,
    Speaker,
    Status,
)
from consultations.screening import alerts, cues, details
from consultations.surveys.editions import compiled
from home.text import plain

logger = logging.getLogger(__name__)


class UnknownAnswer(ValueError):
    """An answer names a question or a choice that this survey does not have."""


def record_response(
    *,
    survey,
    answers,
    asked=None,
    edition=Edition.STANDARD,
    channel=Channel.WEB,
    speaker=Speaker.NOT_SAID,
    help=Help.NOT_SAID,
    sharing=None,
    code_hash=None,
    draft=None,
    entered_by=None,
    adopt=None,
    week=None,
):
    """Store one person's whole answer, once, in one transaction.

    answers: {question code: choice code | list of choice codes | words}; empty ones are left out.
    asked: {question code: Edition} for each question on this person's path; default: `edition` for each answer.
    sharing: Sharing for the words; default is the consultation's floor.
    code_hash: the exactly-once key. A second call with the same one returns the first Response and stores nothing.
    draft: the Draft to throw away. adopt: a live participant's key whose words already wait here.
    Returns the Response. Raises UnknownAnswer for a code this survey does not have.
    """
    questions = compiled(survey)
    answers = {code: value for code, value in answers.items() if value not in ("", [], None)}
    check(questions, answers)
    consultation = survey.consultation
    closed = {code: value for code, value in answers.items() if not questions.question(code).takes_words}
    try:
        with transaction.atomic():
            response = Response.objects.create(
                page_id=survey.pk,
                form_data=closed,
                asked=asked if asked is not None else dict.fromkeys(answers, str(edition)),
                edition=edition,
                channel=channel,
                speaker=speaker,
                help=help,
                code_hash=code_hash,
                erase_after=consultation.keep_until,
                **({"submit_time": week} if week else {}),
            )
            for code in answers.keys() - closed.keys():
                record_comment(
                    survey=survey,
                    question=code,
                    text=answers[code],
                    sharing=sharing,
                    speaker=speaker,
                    edition=(asked or {}).get(code, edition),
                    channel=channel,
                    response=response,
                    entered_by=entered_by,
                    consultation=consultation,
                    week=week,
                )
            if adopt:
                Comment.objects.filter(adoption_key=adopt, response=None).update(response=response, speaker=speaker)
            if draft:
                Draft.objects.filter(pk=draft.pk).delete()
    except IntegrityError:
        # The same slip was sent twice at once; the first one stands.
        if code_hash and (first := Response.objects.filter(code_hash=code_hash).first()):
            return first
        raise
    logger.info("response recorded: %s to survey %s", response.pk, survey.pk)
    return response


@transaction.atomic
def record_comment(
    *,
    survey,
    question,
    text,
    sharing=None,
    speaker=Speaker.NOT_SAID,
    edition=Edition.EASY_READ,
    channel=Channel.LIVE,
    response=None,
    adoption_key=None,
    entered_by=None,
    consultation=None,
    week=None,
):
    """Store one typed answer, screen it, and send it on its way: to the forum's queue, or held for safety.

    Returns the Comment. Its words are encrypted; only positions of what looks personal are kept beside them.
    """
    consultation = consultation or survey.consultation
    text = plain(text)
    comment = Comment.objects.create(
        consultation=consultation,
        survey=survey,
        question=question,
        response=response,
        adoption_key=adoption_key,
        original=text,
        masks=[list(span) for span in details.find(text)],
        detector=details.VERSION,
        sharing=_allowed(sharing, consultation),
        speaker=speaker,
        edition=edition,
        channel=channel,
        entered_by=entered_by,
        **({"week": week} if week else {}),
    )
    families = cues.families(text)
    if families:
        concern = Concern.objects.about(comment, cue=sorted(families)[0])
        transaction.on_commit(lambda: alerts.tell_safeguarding(concern))
    else:
        comment.move(Status.WAITING, by=None)
    return comment


def check(questions, answers):
    """Raise UnknownAnswer unless every answer belongs to a question of `questions` (compiled survey)."""
    for code, value in answers.items():
        question = questions.question(code)
        if question is None:
            raise UnknownAnswer(code)
        if question.takes_words:
            if not isinstance(value, str):
                raise UnknownAnswer(code)
            continue
        chosen = value if isinstance(value, list) else [value]
        if not {str(choice) for choice in chosen} <= {choice.code for choice in question.choices}:
            raise UnknownAnswer(code)


def _allowed(sharing, consultation):
    """Never more than was promised: a council-only floor stays council-only unless the writer said more."""
    floor = Sharing.COUNCIL if consultation.floor == Floor.COUNCIL else Sharing.FORUM
    return sharing if sharing == Sharing.EVERYBODY else floor
