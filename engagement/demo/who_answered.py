"""Invented answers to the equality step of last year's consultation: the same ones every time."""

import random

from consultations.models import Kind
from consultations.surveys import codes, equality
from consultations.surveys.equality_part import NOT_SAID
from consultations.surveys.equality_parts import ABOUT, PARTS, parts_of

# How often each answer is given. One that is not named weighs 1.
LEANINGS = {
    "about": {"child": 30, "me": 14},
    "age": {"age_5_10": 14, "age_11_15": 18, "age_16_25": 12, "age_26_44": 2, "age_45_64": 2},
    "sex": {"female": 20, "male": 26},
    "disability": {"yes": 30, "no": 12, "not_sure": 3},
    "need": {"communication": 12, "learning": 10, "feelings": 14, "body": 8},
    "ethnicity": {"white": 30, "asian": 6, "black": 6, "mixed": 4},
    "carer": {"yes": 20, "no": 20},
}


def say_who(consultation, people):
    """So many `people` (int) of this consultation answer its equality questions."""
    draw = random.Random(f"equality {consultation.slug}")  # noqa: S311 (the same invented people every time)
    for number in range(people):
        answers = {part.code: _drawn(part, draw) for part in (ABOUT, *parts_of(consultation)) if draw.random() > 0.05}
        ticket = codes.ticket_from(f"demonstration {consultation.slug} {number}")
        equality.record(consultation, answers, equality.sign(consultation, ticket))


def _drawn(part, draw):
    offered = [code for code, *_ in part.all_choices]
    weights = [LEANINGS.get(part.code, {}).get(code, 1) for code in offered]
    if part.kind != Kind.SEVERAL:
        return draw.choices(offered, weights)[0]
    chosen = set(draw.choices(offered, weights, k=draw.randint(1, 3)))
    alone = chosen & {NOT_SAID[0], *PARTS[part.code].exclusive}
    return [min(alone)] if alone else sorted(chosen)
