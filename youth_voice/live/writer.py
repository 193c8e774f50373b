"""Votes on their way into the database: exactly once, in groups, and acknowledged only after the commit.

Votes from sockets queue while the group before them is being written; one thread per process then writes all that
waits in one transaction. So a hall that votes at once costs a few transactions and not a few hundred.
"""

import logging
import queue
import threading
from concurrent.futures import Future
from typing import NamedTuple
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import OperationalError, close_old_connections, transaction
from django.utils.datastructures import MultiValueDict

from consultations.models import Edition, Kind
from consultations.surveys.kinds import KINDS
from home import news
from youth_voice.models import LiveRun, Participant, Vote

from .protocol import BAD, BUSY, CLOSED, DUP, OK

logger = logging.getLogger(__name__)

MOST_WAITING = 5000
LARGEST_GROUP = 500


class Cast(NamedTuple):
    """One person's vote on its way in."""

    run: int
    who: UUID
    question: str
    choices: tuple
    count: int


class Join(NamedTuple):
    """Somebody came into the room."""

    run: int
    who: UUID


def cast(run, who, question, choices, count):
    """Store one vote now, in this thread. run: LiveRun or its id; who: the participant's key; choices: choice codes.

    Returns "ok" when stored, "dup" when this or a newer vote was there already, "closed" when this question is not
    taking votes now, "bad" when the choices do not fit the question.
    """
    return store([Cast(getattr(run, "pk", run), who, question, tuple(choices), count)])[0]


def submit(item):
    """Queue a Cast or Join for the writer thread. Returns a Future of what `cast` returns, or of "busy"."""
    future = Future()
    try:
        _thread().waiting.put_nowait((item, future))
    except queue.Full:
        future.set_result(BUSY)
    return future


def store(items):
    """Write a group of Cast and Join in one transaction. Returns one result for each, in order."""
    results = [CLOSED] * len(items)
    with transaction.atomic():
        # Locked in one order, always before anything else, so that two processes queue up and never deadlock.
        runs = LiveRun.objects.select_for_update().filter(pk__in={item.run for item in items}).order_by("pk")
        for run in runs:
            mine = [n for n, item in enumerate(items) if item.run == run.pk]
            for n, result in zip(mine, _store_for(run, [items[n] for n in mine]), strict=True):
                results[n] = result
    return results


def _store_for(run, items):
    if run.is_over:
        return [CLOSED] * len(items)
    question = _open_question(run)
    results = [_verdict(question, item) for item in items]
    wanted = [item for item, result in zip(items, results, strict=True) if result == OK]
    come = _let_in(run, {item.who for item in wanted})
    kept = _newest_votes(run, [item for item in wanted if isinstance(item, Cast)])
    if kept:
        rows = [
            Vote(run=run, participant_id=v.who, question=v.question, choices=list(v.choices), count=v.count)
            for v in kept
        ]
        Vote.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["participant", "question"], update_fields=["choices", "count"]
        )
    if kept or come:
        run.changed()
        transaction.on_commit(lambda: news.publish(run.topic))
    return [
        DUP if result == OK and isinstance(item, Cast) and item not in kept else result
        for item, result in zip(items, results, strict=True)
    ]


def _open_question(run):
    if not run.taking_votes:
        return None
    return next((question for _, question in run.session.prepared() if question.code == run.question), None)


def _verdict(question, item):
    if isinstance(item, Join):
        return OK
    if question is None or question.code != item.question:
        return CLOSED
    return OK if fits(question, item.choices) else BAD


def fits(question, choices):
    """Whether these choice codes are an answer to `question` as the room is asked it, in easy read."""
    kind, sent = KINDS[question.kind], MultiValueDict({question.code: list(choices)})
    if question.takes_words or not choices or (question.kind != Kind.SEVERAL and len(choices) > 1):
        return False
    try:
        kind.check(sent, question, Edition.EASY_READ)
    except ValidationError:
        return False
    return True


def _let_in(run, people):
    """Make the rows of those who are new here. Returns how many."""
    new = people - set(Participant.objects.filter(pk__in=people).values_list("pk", flat=True))
    Participant.objects.bulk_create([Participant(pk=who, run=run) for who in new], ignore_conflicts=True)
    return len(new)


def _newest_votes(run, casts):
    """Of each person's votes the one with the highest count, where it is higher than what is stored."""
    newest = {}
    for vote in casts:
        if vote.who not in newest or vote.count > newest[vote.who].count:
            newest[vote.who] = vote
    stored = Vote.objects.filter(participant__in=newest, question=run.question).values_list("participant", "count")
    counts = dict(stored)
    return {vote for who, vote in newest.items() if vote.count > counts.get(who, 0)}


_writer = None
_starting = threading.Lock()


def _thread():
    global _writer
    with _starting:
        if _writer is None or not _writer.is_alive():
            _writer = _Writer()
            _writer.start()
        return _writer


class _Writer(threading.Thread):
    def __init__(self):
        super().__init__(name="live-writer", daemon=True)
        self.waiting = queue.Queue(maxsize=MOST_WAITING)

    def run(self):
        while True:
            group = [self.waiting.get()]
            while len(group) < LARGEST_GROUP and not self.waiting.empty():
                group.append(self.waiting.get_nowait())
            try:
                results = _store_or_split([item for item, _ in group])
            except Exception:
                logger.exception("votes could not be stored")
                results = [BUSY] * len(group)
            if self.waiting.empty():
                close_old_connections()
            for (_, future), result in zip(group, results, strict=True):
                if future.set_running_or_notify_cancel():
                    future.set_result(result)


def _store_or_split(items):
    """As `store`, but one vote that the database refuses does not take the others with it."""
    try:
        return store(items)
    except OperationalError as error:
        # The database is away or busy: nobody is told "ok", so every phone sends again.
        logger.warning("votes are waiting for the database: %s", type(error).__name__)
        close_old_connections()
        return [BUSY] * len(items)
    except Exception:
        if len(items) == 1:
            logger.exception("a vote was refused by the database")
            return [BAD]
        half = len(items) // 2
        return _store_or_split(items[:half]) + _store_or_split(items[half:])
