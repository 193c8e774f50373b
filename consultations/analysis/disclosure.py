"""Numbers that give nobody away: one suppressed table, made here and rendered everywhere.

Norms N1 to N3 and the notes on privacy, section 6. Rounding, hiding and the check of a single hidden cell are
done here; solving whole sets of tables for what could still be worked out is not.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

FEWEST_IN_A_CELL = 5
FEWEST_IN_A_TABLE = 10
# Where a row says what somebody is (a protected characteristic, a type of need) and not what they think.
FEWEST_WHERE_SENSITIVE = 10
STEP = 5

FEW = "fewer than 5"
A_FEW = "a few"
HIDDEN = "not shown to protect privacy"
TOO_FEW = "fewer than 10 people answered"
TOO_FEW_TO_SAY = "Not enough answers yet to show a number"

BANDS = (
    (5, FEW),
    (10, "5 to 9"),
    (25, "10 to 24"),
    (50, "25 to 49"),
    (100, "50 to 99"),
    (250, "100 to 249"),
)


def band(n):
    """A count (int) as the band it falls into, in words."""
    return next((words for below, words in BANDS if n < below), "250 or more")


def about(n):
    """A running count as it may be shown while a consultation is open: nearest 10, and no number below 10."""
    return TOO_FEW_TO_SAY if n < FEWEST_IN_A_TABLE else f"about {nearest(n, 10):,} answers"


def nearest(n, step=STEP):
    return (n + step // 2) // step * step


class Row(NamedTuple):
    """One choice: what is shown for it, and the rounded number behind a bar (None where there is none to draw)."""

    code: str
    words: str
    shown: str
    number: int | None


@dataclass(frozen=True, slots=True)
class SafeTable:
    """How many people chose what, safe to show. Made only by `of` and `live`."""

    rows: tuple[Row, ...]
    base: str
    people: int | None = None
    notes: tuple[str, ...] = field(default=())

    @classmethod
    def of(cls, counts, people, *, words=None, several=False, fewest=FEWEST_IN_A_CELL):
        """The table of a closed question.

        counts: {choice code: people who chose it}. people: how many answered. words: {choice code: words}.
        several: people could choose more than one. fewest: the smallest number that is shown.
        Fewer than 10 people: a table without rows.
        """
        if people < FEWEST_IN_A_TABLE:
            return cls((), TOO_FEW)
        marks = (_marks_of_several if several else _marks_of_one)(counts, people, fewest)
        rows = [_row(code, n, words, marks.get(code)) for code, n in counts.items()]
        notes = ["Numbers are rounded to the nearest 5."]
        if several:
            notes.append("People could choose more than one answer.")
        if marks:
            notes.append("Small numbers are hidden, so that nobody can be picked out.")
        return cls(tuple(rows), _base(people), nearest(people), tuple(notes))

    @classmethod
    def live(cls, counts, people, *, words=None):
        """What a room may see while it votes (arguments as in `of`), or None below 10 people. Norm N3."""
        if people < FEWEST_IN_A_TABLE:
            return None
        rows = [_row(code, n, words, A_FEW if 0 < n < FEWEST_IN_A_CELL else None) for code, n in counts.items()]
        return cls(tuple(rows), _base(people), nearest(people))

    def as_json(self):
        """Plain values, ready to be stored."""
        return {
            "rows": [row._asdict() for row in self.rows],
            "base": self.base,
            "people": self.people,
            "notes": list(self.notes),
        }


def _base(people):
    return f"about {nearest(people):,} people answered"


def _row(code, n, words, mark):
    number = None if mark else nearest(n)
    return Row(code, (words or {}).get(code, ""), mark or f"{number:,}", number)


def _small(counts, fewest):
    return {code: f"fewer than {fewest}" for code, n in counts.items() if 0 < n < fewest}


def _marks_of_several(counts, people, fewest):
    """Each choice is a table of its own, chosen or not: few on either side are hidden, and so is everybody.

    A choice that nobody made stays 0, as in a question with one answer.
    """
    marks = {code: HIDDEN for code, n in counts.items() if people - n < fewest}
    return marks | _small(counts, fewest)


def _marks_of_one(counts, people, fewest):
    marks = _small(counts, fewest)
    if people in counts.values():
        # Everybody gave the same answer. Zeros would say so; "fewer than 5" does not.
        nobody = {code: f"fewer than {fewest}" for code, n in counts.items() if n == 0}
        return nobody or dict.fromkeys(counts, HIDDEN)
    # A lone small cell is always looked at; where it is sensitive, several together are too.
    if (len(marks) == 1 or fewest > FEWEST_IN_A_CELL) and not _stays_open(counts, people, marks, fewest):
        # One more is enough: it is at least as large as what may be shown, so together they allow everything.
        rest = [code for code, n in counts.items() if n and code not in marks]
        return dict.fromkeys([*marks, *sorted(rest, key=counts.get)[:1]], HIDDEN)
    return marks


def _stays_open(counts, people, hidden, fewest):
    """Whether the rounded rest still allows every value from 1 to `fewest` - 1 for each of the hidden cells."""
    shown = [n for code, n in counts.items() if code not in hidden and n]
    beside = len(hidden) - 1
    most = _upper(people) - sum(max(fewest, _lower(n)) for n in shown) - beside
    least = max(FEWEST_IN_A_TABLE, _lower(people)) - sum(_upper(n) for n in shown) - beside * (fewest - 1)
    return not hidden or (least <= 1 and most >= fewest - 1)


def _lower(n):
    return nearest(n) - STEP // 2


def _upper(n):
    return nearest(n) + STEP // 2
