"""What a facilitator does with a room: open it, put a question, take answers, show them, close it."""

import logging

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from consultations.models import Channel, Edition, Kind
from consultations.surveys import intake
from consultations.surveys.editions import compiled
from home import news
from youth_voice.models import LiveRun, LiveSession, Participant

from . import codes

logger = logging.getLogger(__name__)


class Conflict(Exception):
    """Somebody else changed the room first. The caller shows it as it stands now (409)."""


class NotNow(Exception):
    """The room cannot do this now; the message is a sentence for the facilitator."""


@transaction.atomic
def open_room(session, *, by, rehearsal=False):
    """Open a room for this LiveSession, or a rehearsal of it, under a code nobody has used. Returns the LiveRun.

    Raises Conflict when a room of this session is open already, NotNow when there is nothing to ask or answers are
    not taken.
    """
    session = LiveSession.objects.select_for_update(of=("self",)).get(pk=session.pk)
    if session.runs.going_on().exists():
        raise Conflict
    if not session.prepared():
        raise NotNow("There is no question to put to the room yet. Add one to the session, with a published survey.")
    if not rehearsal and not session.consultation.is_open:
        raise NotNow("This consultation does not take answers now. You can still rehearse.")
    taken = set(LiveRun.objects.values_list("code", flat=True))
    run = LiveRun.objects.create(session=session, code=codes.fresh(taken), rehearsal=rehearsal, opened_by=by)
    logger.info("live room opened: run %s, rehearsal %s, by user %s", run.pk, rehearsal, by.pk)
    return run


def put(run, question, *, by, seen):
    """Put the question of this code to the room and take answers to it.

    `seen` is `run.standing` as the facilitator saw it. Raises Conflict when it has changed, NotNow for a question
    that this session does not have.
    """
    if question not in {q.code for _, q in run.session.prepared()}:
        raise NotNow("This question is not one of this session’s.")
    _change(run, by, seen, question=question, taking_votes=True)


def take_votes(run, on, *, by, seen):
    if on and not run.question:
        raise NotNow("Put a question to the room first.")
    _change(run, by, seen, taking_votes=on)


def show_results(run, on, *, by, seen):
    _change(run, by, seen, showing_results=on)


def close(run, *, by, seen):
    """End the room for good, then file what people sent. Returns how many could not be filed yet (see `settle`)."""
    _change(run, by, seen, closed_at=timezone.now(), taking_votes=False)
    return settle(run)


def settle(run):
    """After closing: one Response for each participant, which adopts their words. A rehearsal's rows are deleted.

    Each participant is one transaction, so that being stopped half way and called again does no harm. Returns how many
    are left because the survey has lost a question or a choice that they answered.
    """
    if not run.is_over:
        raise NotNow("The room is still open.")
    if run.rehearsal:
        run.participants.all().delete()
        return 0
    left = 0
    for key in run.participants.filter(adopted=False).values_list("pk", flat=True):
        try:
            _file(run, key)
        except intake.UnknownAnswer:
            left += 1
    logger.info("live room settled: run %s, %s left", run.pk, left)
    return left


@transaction.atomic
def _file(run, key):
    person = Participant.objects.select_for_update().get(pk=key)
    if person.adopted:
        return
    survey, votes = run.session.consultation.survey, list(person.votes.all())
    if survey is None:
        raise intake.UnknownAnswer("the survey is not published")
    if votes:
        intake.record_response(
            survey=survey,
            answers={vote.question: _value(survey, vote) for vote in votes if vote.choices},
            asked=dict.fromkeys((vote.question for vote in votes), str(Edition.EASY_READ)),
            edition=Edition.EASY_READ,
            channel=Channel.LIVE,
            adopt=person.pk,
        )
    # The answers are the response's now: a second copy here would outlive it.
    person.votes.all().delete()
    person.adopted = True
    person.save(update_fields=["adopted"])


def _value(survey, vote):
    question = compiled(survey).question(vote.question)
    return vote.choices if question and question.kind == Kind.SEVERAL else vote.choices[0]


def _change(run, by, seen, **changes):
    """Change the room only while it stands as this facilitator saw it; raise the version in the same breath."""
    now = LiveRun.objects.get(pk=run.pk)
    if now.is_over or now.standing != seen:
        raise Conflict
    same = LiveRun.objects.going_on().filter(
        pk=run.pk, question=now.question, taking_votes=now.taking_votes, showing_results=now.showing_results
    )
    with transaction.atomic():
        if not same.update(version=F("version") + 1, **changes):
            raise Conflict
        transaction.on_commit(lambda: news.publish(run.topic))
    run.refresh_from_db()
    logger.info("live room changed: run %s, %s, by user %s", run.pk, ", ".join(changes), by.pk)
