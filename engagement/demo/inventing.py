"""Invents a closed answer to a question of any type. `draw` is a seeded random.Random: each time the same people."""

from datetime import date, timedelta

from consultations.models import Kind

from .leanings import LEANINGS

DISTRICTS = {"EX1": 5, "EX2": 4, "EX4": 8, "EX16": 3, "EX20": 1}


def answer_to(question, edition, draw):
    """An answer as its kind keeps it, from what `edition` offers; nothing ('') where there is nothing to invent."""
    return BY_KIND.get(question.kind, _one)(question, edition, draw)


def _one(question, edition, draw):
    return _choose(question, question.choices_in(edition), draw).code


def _several(question, edition, draw):
    offered = question.choices_in(edition)
    chosen = _choose(question, offered, draw)
    if chosen.exclusive:
        return [chosen.code]
    more = draw.choices(offered, _weights(question, offered), k=draw.randrange(question.most or 3))
    return [chosen.code] + [c.code for c in dict.fromkeys(more) if c is not chosen and not c.exclusive]


def _statements(question, edition, draw):
    offered = question.choices_in(edition)
    return {s.code: _choose(question, offered, draw).code for s in question.statements_asked() if draw.random() > 0.1}


def _order(question, edition, draw):
    codes = [choice.code for choice in question.choices_in(edition)]
    return draw.sample(codes, k=draw.randint(min(2, len(codes)), len(codes)))


def _number(question, edition, draw):
    lowest = question.lowest or 0
    highest = question.highest if question.highest is not None else lowest + 20
    # Most of what families count is small.
    return str(min(draw.randint(lowest, highest), draw.randint(lowest, highest)))


def _date(question, edition, draw):
    return (date(2022, 9, 1) + timedelta(days=draw.randrange(3 * 365))).isoformat()


def _postcode(question, edition, draw):
    return draw.choices(list(DISTRICTS), DISTRICTS.values())[0]


def _nothing(question, edition, draw):
    return ""


def _choose(question, offered, draw):
    return draw.choices(offered, _weights(question, offered))[0]


def _weights(question, offered):
    return [LEANINGS.get(question.code, {}).get(choice.code, 1) for choice in offered]


BY_KIND = {
    Kind.SEVERAL: _several,
    Kind.STATEMENTS: _statements,
    Kind.SORT: _statements,
    Kind.ORDER: _order,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.POSTCODE: _postcode,
    Kind.SHORT: _nothing,
    Kind.LONG: _nothing,
    Kind.UPLOAD: _nothing,
    Kind.NOTE: _nothing,
}
