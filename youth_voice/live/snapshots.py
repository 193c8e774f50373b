"""How a room stands, read from the database: for phones, the big screen and the facilitator's desk.

Counts leave here in one way only, through `SafeTable.live`: what a template shows, what a socket sends and what the
text table says are the same rounded numbers.
"""

from collections import Counter

from consultations.analysis.disclosure import FEWEST_IN_A_TABLE, SafeTable, nearest
from consultations.models import Edition
from youth_voice.models import LiveRun

WAITING, OPEN, SHUT, ENDED = "waiting", "open", "shut", "over"
A_FEW = 2  # how wide "a few" is drawn, on the scale of the numbers beside it


def participant(run):
    """What a phone is told about `run` (LiveRun): a dict of plain values, ready to become JSON."""
    return view(run)["snap"]


def screen(run):
    """The same for the big screen: nothing may stand there that a phone may not show."""
    return view(run)["snap"]


def desk(run):
    """The same for the desk: a facilitator sees the safe counts even while the room does not."""
    return view(run, for_desk=True)["snap"]


def view(run, for_desk=False):
    """Everything a page needs to draw the room.

    {"run", "prompt", "question", "choices": [(Choice, words, shown, size)], "snap"}; `snap` is what `participant`,
    `screen` and `desk` return. The run is read before the counts, so these are never older than their version.
    """
    prompt, question = _asked(run)
    counts, people = _tally(run, question)
    shows = question is not None and not run.is_over and (run.showing_results or for_desk)
    rows = _rows(SafeTable.live(counts, people)) if shows and counts else None
    snap = {
        "e": run.epoch.hex[:8],
        "v": run.version,
        "s": _state(run, question),
        "k": _key(run, question, rows, people),
        "q": question.code if question else "",
        "o": rows,
        "a": people > 0,
        "here": "" if run.is_over else _people(run.participants.count(), "joined"),
        "answered": _people(people, "answered"),
    }
    return {"run": run, "prompt": prompt, "question": question, "choices": _choices(question, rows), "snap": snap}


def read(run_id, known=None):
    """(version stamp, snapshot, whether the room is over) of this run, or None while it still is at `known`."""
    run = LiveRun.objects.select_related("session").filter(pk=run_id).first()
    if run is None or stamp(run) == known:
        return None
    return stamp(run), participant(run), run.is_over


def stamp(run):
    return f"{run.epoch.hex[:8]}-{run.version}"


def _asked(run):
    prepared = run.session.prepared() if run.question and not run.is_over else []
    return next(((p, q) for p, q in prepared if q.code == run.question), (None, None))


def _state(run, question):
    if run.is_over:
        return ENDED
    if question is None:
        return WAITING
    return OPEN if run.taking_votes else SHUT


def _key(run, question, rows, people):
    """Changes when a page has to be drawn anew, and not when only its numbers change."""
    survey = run.session.consultation.survey if question else None
    return f"{run.standing}.{rows is not None:d}{people > 0:d}.{survey.live_revision_id if survey else 0}"


def _tally(run, question):
    """({choice code: votes}, how many people answered) for the question now."""
    if question is None:
        return {}, 0
    sent = list(run.votes.filter(question=question.code).values_list("choices", flat=True))
    votes = Counter(code for choices in sent for code in choices)
    return {choice.code: votes[choice.code] for choice in _offered(question)}, len(sent)


def _offered(question):
    return [] if question.takes_words else question.choices_in(Edition.EASY_READ)


def _rows(table):
    """[[code, text, size]]: the size of a bar in per cent of the longest, from the rounded numbers alone."""
    if table is None:
        return None
    drawn = [A_FEW if row.number is None else row.number for row in table.rows]
    longest = max([*drawn, FEWEST_IN_A_TABLE])
    return [[row.code, row.shown, round(100 * n / longest)] for row, n in zip(table.rows, drawn, strict=True)]


def _people(number, have):
    """A running count of people as a sentence: the nearest 10, and '' below 10."""
    return f"About {nearest(number, 10):,} people have {have}." if number >= FEWEST_IN_A_TABLE else ""


def _choices(question, rows):
    if question is None:
        return []
    shown = {code: (text, size) for code, text, size in rows or ()}
    return [(c, c.words_in(Edition.EASY_READ), *shown.get(c.code, ("", 0))) for c in _offered(question)]
