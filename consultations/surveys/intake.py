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
from consultations.surveys import attachments
from consultations.surveys.editions import compiled
from consultations.surveys.kinds import KINDS
from home.text import plain

logger = logging.getLogger(__name__)


class UnknownAnswer(ValueError):
    """An answer names a question or a choice that this survey does not have."""


def record_response(
    *,
    survey,
    answers,
    comments=None,
    asked=None,
    edition=Edition.STANDARD,
    channel=Channel.WEB,
    speaker=Speaker.NOT_SAID,
    help=Help.NOT_SAID,
    about=None,
    sharing=None,
    held_back=(),
    closed_words=(),
    code_hash=None,
    draft=None,
    entered_by=None,
    adopt=None,
    week=None,
):
    """Store one person's whole answer, once, in one transaction.

    answers: {question code: an answer as its kind keeps it}; empty ones are left out.
    comments: {question code: words in the comment box of that question}.
    asked: {question code: Edition} for each question on this person's path; default: `edition` for each answer.
    about: fields of the Response about the person (`about.said_in`); `speaker` and `help` are two of them by name.
    sharing: Sharing for the words; default is the consultation's floor, which also holds for the questions in
    held_back. closed_words: [(question code, words)] of branches that do not concern this person any more; kept only
    where they give rise to a Concern.
    code_hash: the exactly-once key. A second call with the same one returns the first Response and stores nothing.
    draft: the Draft to throw away. adopt: a live participant's key whose words already wait here.
    Returns the Response. Raises UnknownAnswer for a code this survey does not have.
    """
    questions = compiled(survey)
    answers = {code: value for code, value in answers.items() if value not in ("", [], {}, None)}
    comments = {code: words for code, words in (comments or {}).items() if words}
    check(questions, answers, comments)
    path = asked
    consultation, asked = survey.consultation, asked if asked is not None else dict.fromkeys(answers, str(edition))
    about = {"speaker": speaker, "help": help} | (about or {})
    closed = {code: value for code, value in answers.items() if not questions.question(code).takes_words}
    words = [(code, answers[code]) for code in answers.keys() - closed.keys()] + list(comments.items())
    typed = {
        "survey": survey,
        "consultation": consultation,
        "speaker": about["speaker"],
        "channel": channel,
        "entered_by": entered_by,
        "week": week,
    }
    try:
        with transaction.atomic():
            response = Response.objects.create(
                page_id=survey.pk,
                form_data=closed,
                asked=asked,
                edition=edition,
                channel=channel,
                code_hash=code_hash,
                erase_after=consultation.keep_until,
                **about,
                **({"submit_time": week} if week else {}),
            )
            typed |= {"response": response}
            beside_a_file = attachments.adopt(draft, response, path) if draft else set()
            for code, text in words:
                record_comment(
                    question=code,
                    text=text,
                    sharing=None if code in held_back else sharing,
                    credit=about.get("organisation", ""),
                    edition=asked.get(code, edition),
                    held=code in beside_a_file,
                    **typed,
                )
            for code, text in closed_words:
                if cues.families(text):
                    record_comment(question=code, text=text, edition=edition, off_path=True, **typed)
            if adopt:
                Comment.objects.filter(adoption_key=adopt, response=None).update(
                    response=response, speaker=about["speaker"]
                )
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
    credit="",
    off_path=False,
    held=False,
):
    """Store one typed answer, screen it, and send it on its way: to the forum's queue, or held for safety.

    held: a file came with it, so an officer looks first.
    Returns the Comment. Its words are encrypted; only positions of what looks personal are kept beside them.
    """
    consultation = consultation or survey.consultation
    text, sharing = plain(text), _allowed(sharing, consultation, credit)
    comment = Comment.objects.create(
        consultation=consultation,
        survey=survey,
        question=question,
        response=response,
        adoption_key=adoption_key,
        original=text,
        masks=[list(span) for span in details.find(text)],
        detector=details.VERSION,
        sharing=sharing,
        credit=credit if sharing == Sharing.NAMED else "",
        off_path=off_path,
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
        comment.move(Status.HELD_OFFICER if held else Status.WAITING, by=None)
    return comment


def check(questions, answers, comments=None):
    """Raise UnknownAnswer unless every answer and comment belongs to a question of `questions` (compiled survey)."""
    for code, value in answers.items():
        question = questions.question(code)
        if question is None or not KINDS[question.kind].knows(question, value):
            raise UnknownAnswer(code)
    for code in comments or ():
        if (question := questions.question(code)) is None or not question.takes_comment:
            raise UnknownAnswer(code)


def _allowed(sharing, consultation, credit):
    """Never more than was promised: a council-only floor stays council-only unless the writer said more."""
    if sharing == Sharing.EVERYBODY or (sharing == Sharing.NAMED and credit):
        return sharing
    return Sharing.COUNCIL if consultation.floor == Floor.COUNCIL else Sharing.FORUM
