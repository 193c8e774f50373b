"""The ten questions that every rival asks, and what everybody answers. Sixty are the ten, asked six times."""

from typing import NamedTuple

from consultations.surveys.kinds import KINDS


class Asked(NamedTuple):
    code: str
    kind: str
    words: str
    answer: object
    choices: tuple = ()


HELPS = tuple(
    (code, words, words, "")
    for code, words in (
        ("people", "People who know my child"),
        ("breaks", "Short breaks"),
        ("travel", "Help with getting there"),
        ("advice", "Advice in one place"),
        ("other", "Something else"),
    )
)
PLACES = tuple(
    (code, words, words, "")
    for code, words in (
        ("mainstream", "A mainstream school"),
        ("special", "A special school"),
        ("college", "College"),
        ("home", "At home"),
        ("none", "Nowhere at the moment"),
    )
)
LONG = (
    "We waited eleven months for the first meeting, and by then the plan no longer fitted. When somebody rang back "
    "and told us what would happen next, everything felt lighter, even though nothing had changed yet."
)
TEN = (
    Asked("find", "agree", "We know where to find support.", "disagree"),
    Asked("soon", "agree", "Support comes soon enough.", "strongly_disagree"),
    Asked("helps", "several", "What would help most?", ["people", "travel"], HELPS),
    Asked("story", "long", "Tell us about a time when support worked, or did not.", LONG),
    Asked("place", "one", "Where does your child learn?", "special", PLACES),
    Asked("heard", "yes_no", "Were you listened to?", "no"),
    Asked("change", "long", "What should change first?", LONG),
    Asked("clear", "agree", "The plan is easy to understand.", "agree"),
    Asked("next", "one", "Where will your child learn next?", "college", PLACES),
    Asked("wish", "short", "In a few words: what do you wish for?", "One person who stays with us."),
)
PARTS = (TEN[:4], TEN[4:7], TEN[7:])
SIXTY = tuple(
    tuple(question._replace(code=f"{question.code}_{time}") for question in half)
    for time in range(6)
    for half in (TEN[:5], TEN[5:])
)


def rows_of(question):
    """The choices as the product stores them: code, words, easy-read words, what it folds into."""
    return question.choices or KINDS[question.kind].starters


def choices_of(question):
    return [(code, words) for code, words, _, _ in rows_of(question)]


def fields_of(part):
    """What a browser sends for the questions of one page."""
    return {question.code: question.answer for question in part}
