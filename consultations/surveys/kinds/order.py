"""Put in order: by number, or with buttons that move one thing up or down. Nothing has to be dragged."""

import re
from collections import Counter
from dataclasses import dataclass

from consultations.models import Edition

from .base import QuestionType, refuse

MOVE = "move"


@dataclass(frozen=True)
class Item:
    """One choice as it stands in the list.

    place: "1", "2" …, or '' while it has none. at: where it stands in the question, from 0.
    """

    choice: object
    name: str
    words: str
    place: str
    at: int


class Order(QuestionType):
    """Kept as a list of choice codes, the first one first; what has no place is left out of it.

    While two have the same number it is {choice code: number} as typed, and cannot be sent.
    """

    template = "consultations/answer/kinds/order.html"
    kept_as = list

    def read(self, data, question, edition, before=None):
        codes = [choice.code for choice in question.choices_in(edition)]
        typed = {code: place for code in codes if (place := data.get(f"{question.code}--{code}", "")) in _places(codes)}
        move = _move_in(data, question, codes)
        if twice(typed) and not move:
            return typed
        order = sorted(typed, key=lambda code: int(typed[code]))
        order = moved(order, *move) if move else order
        # A finer order given in another edition stands while this edition shows it as the same one.
        return before if isinstance(before, list) and _folded(question, before, edition) == order else order

    def check(self, data, question, edition):
        codes = [choice.code for choice in question.choices_in(edition)]
        places = ["", *_places(codes)]
        if any(data.get(f"{question.code}--{code}", "") not in places for code in codes):
            refuse(edition, f"Choose numbers from 1 to {len(codes)}.", easy=f"Pick numbers from 1 to {len(codes)}.")
        super().check(data, question, edition)

    def recheck(self, question, value, edition):
        if isinstance(value, dict):
            place = twice(value)[0]
            refuse(
                edition,
                f"More than one has the number {place}. Give each a number of its own.",
                easy=f"You used number {place} more than 1 time. Use each number 1 time.",
            )
        if any(question.choice(code) is None or question.choice(code).retired for code in value):
            refuse(
                edition,
                "Something in your list is no longer offered. Look at the order again.",
                easy="Something in your list is gone. Look at it again.",
            )

    def knows(self, question, value):
        known = isinstance(value, list) and all(isinstance(code, str) and question.choice(code) for code in value)
        return known and len(set(value)) == len(value)

    def shown(self, question, value, edition):
        places = value.items() if isinstance(value, dict) else _numbered(_folded(question, value, edition))
        return "\n".join(f"{place}. {question.choice(code).words_in(edition)}" for code, place in places)

    def parts(self, question, value, edition, statement=None):
        """The Items: those with a place in their order, then the others."""
        value = value or []
        places = value if isinstance(value, dict) else dict(_numbered(_folded(question, value, edition)))
        offered = question.choices_in(edition)
        items = [
            Item(c, f"{question.code}--{c.code}", c.words_in(edition), places.get(c.code, ""), at)
            for at, c in enumerate(offered)
        ]
        return sorted(items, key=lambda item: int(item.place or len(items) + 1))

    def note(self, edition):
        if edition == Edition.EASY_READ:
            return "Press Up to move one up. Or pick a number. Number 1 is first."
        return "Use Up and Down, or choose numbers: 1 comes first. You can leave some without a number."


def moved(order, way, code):
    """`order` (list of codes) with `code` one place up or down.

    Up from nowhere is the last place, down from the last place is nowhere.
    """
    if code not in order:
        return [*order, code] if way == "up" else order
    place = order.index(code)
    rest = order[:place] + order[place + 1 :]
    if way == "down" and place == len(rest):
        return rest
    place = max(0, place - 1) if way == "up" else place + 1
    return [*rest[:place], code, *rest[place:]]


def button_of(do):
    """The id of the button that sent `do` ("move:up:question:choice"), so that it has the focus again; or ''."""
    return do.replace(":", "-") if re.fullmatch(rf"{MOVE}:(up|down):\w+:\w+", do, re.ASCII) else ""


def twice(places):
    """The numbers (list of str) that more than one code has in `places` ({code: number})."""
    return [place for place, number in Counter(places.values()).items() if number > 1]


def _move_in(data, question, codes):
    """("up" or "down", choice code) where a button of this question was pressed, else None."""
    pressed, way, of, code = [*data.get("do", "").split(":"), "", "", ""][:4]
    right = pressed == MOVE and way in {"up", "down"} and of == question.code and code in codes
    return (way, code) if right else None


def _places(codes):
    return [str(number) for number in range(1, len(codes) + 1)]


def _numbered(codes):
    return [(code, str(number)) for number, code in enumerate(codes, start=1)]


def _folded(question, codes, edition):
    """`codes` as this edition shows them, each once and only those it still offers."""
    offered = {choice.code for choice in question.choices_in(edition)}
    return [code for code in dict.fromkeys(question.folded(code, edition) for code in codes) if code in offered]
