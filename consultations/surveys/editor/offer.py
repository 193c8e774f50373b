"""The types of question as an officer chooses among them, and which fields each type has."""

from consultations.models import Kind
from consultations.models.questions import CHOOSING, GATES, WORDS

from ..kinds import KINDS

GROUPS = {
    "Choosing": {
        Kind.ONE: "Answers to choose from. People choose one.",
        Kind.SEVERAL: "Answers to choose from. People choose as many as you allow.",
        Kind.YES_NO: "A plain question with three answers. Good for deciding what is asked next.",
        Kind.PICTURES: "Big pictures with words. People choose as many as you allow.",
        Kind.THIS_OR_THAT: "Two things side by side. Which one is better?",
    },
    "Scales": {
        Kind.AGREE: "Strongly agree to strongly disagree. Easy read offers yes, in between and no.",
        Kind.OFTEN: "From often to never.",
        Kind.FACES: "Good, OK, not good. For feelings.",
        Kind.RATING: "A number from 0 to 10. You say what both ends mean.",
        Kind.STATEMENTS: "Several sentences, each answered on the same scale. Easy read shows one at a time.",
        Kind.SORT: "One picture after the other is put into a group, such as “I like this”.",
        Kind.ORDER: "People number a list: what comes first, second, third.",
    },
    "In their own words": {
        Kind.SHORT: "One line or two, such as the name of a place.",
        Kind.LONG: "Room to tell a story. Every answer is read by a person.",
        Kind.UPLOAD: "A photo, a drawing, a recording or a document.",
    },
    "Numbers, dates and places": {
        Kind.NUMBER: "A number in figures. You may set the lowest and the highest.",
        Kind.DATE: "A day, month and year. Ask for it only if you need it.",
        Kind.POSTCODE: "Such as LS6: an area, and nobody’s address.",
    },
    "Other": {Kind.NOTE: "Words to read between the questions. Nothing to answer."},
}
STANDARD = ("words", "number", "hint", "background")
EASY = ("easy_words", "easy_hint", "easy_background", "concept")
LIMITS = {
    Kind.SEVERAL: ("most",),
    Kind.PICTURES: ("most",),
    Kind.ORDER: ("most",),
    Kind.RATING: ("lowest_words", "highest_words"),
    Kind.NUMBER: ("lowest", "highest"),
    **dict.fromkeys(WORDS, ("word_limit", "limit_is_advice")),
}
COMMENT = ("comment", "comment_words", "easy_comment_words")
ALL = [*STANDARD, *EASY, *dict.fromkeys(name for names in LIMITS.values() for name in names), *COMMENT, "may_worry"]
# What is an answer in words already, or no answer at all, has no comment box beside it.
NO_COMMENT = WORDS | {Kind.NOTE, Kind.UPLOAD}


def groups():
    """What "Add a question" shows: (heading, [(kind, its name, one sentence about it)]), of what can be answered."""
    described = {kind for kinds in GROUPS.values() for kind in kinds}
    rest = {kind: "" for kind in KINDS if kind not in described}
    offered = [
        (heading, [(kind, kind.label, sentence) for kind, sentence in kinds.items() if kind in KINDS])
        for heading, kinds in {**GROUPS, "Other": GROUPS["Other"] | rest}.items()
    ]
    return [(heading, kinds) for heading, kinds in offered if kinds]


def fields_of(kind):
    """{heading: names of the fields} that a question of this kind has, for the parts of its form."""
    parts = {"The question": STANDARD, "In easy read": EASY, "Limits": LIMITS.get(kind, ())}
    if kind not in NO_COMMENT:
        parts["Comment box"] = COMMENT
    if kind != Kind.NOTE:
        parts["Care"] = ("may_worry",)
    return {heading: names for heading, names in parts.items() if names}


def can_open_comment(kind):
    """Whether a single choice of such a question can open its comment box."""
    return kind in CHOOSING & GATES
