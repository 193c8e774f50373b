"""What the forum decided, as counts. No words, no names, no dates, and nothing that safeguarding did."""

from collections import Counter
from typing import NamedTuple

from django.db.models import Count

from consultations.models import Decision, Reason, Sharing, Status

FEWEST = 5

S = Status
KINDS = {
    (S.WAITING, S.APPROVED): "Shared with the forum",
    (S.APPROVED, S.PUBLISHED): "Shown to everybody",
    (S.WAITING, S.NOT_SHARED): "Not shared",
    (S.APPROVED, S.WAITING): "Sent back to be read again",
    (S.PUBLISHED, S.WAITING): "Sent back to be read again",
    (S.NOT_SHARED, S.WAITING): "Opened again",
}


class Row(NamedTuple):
    kind: str
    reason: str
    shown: str


def rows(consultation):
    """The record of `consultation` as a list of Row, in the order of a comment's life.

    Each kind is split by reason and has no total: a total beside "fewer than 5" would give the hidden number away.
    """
    decisions = Decision.objects.filter(comment__consultation=consultation).exclude(comment__sharing=Sharing.COUNCIL)
    counts = Counter()
    moves = decisions.order_by().values_list("before", "after", "reason").annotate(Count("pk"))
    for before, after, reason, number in moves:
        if (before, after) in KINDS:
            counts[KINDS[before, after], reason] += number
    order = list(dict.fromkeys(KINDS.values()))
    return [
        Row(kind, Reason(reason).label if reason in Reason.values else "", shown(counts[kind, reason]))
        for kind, reason in sorted(counts, key=lambda key: (order.index(key[0]), key[1]))
    ]


def shown(number):
    """A count (int, 1 or more) as a person may see it."""
    return "fewer than 5" if number < FEWEST else f"{number:,}"
