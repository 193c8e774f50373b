"""One scale for each of several statements: a table or a block each in words, one on a screen in easy read."""

from dataclasses import dataclass

from .base import QuestionType, refuse
from .choosing import check_offered, finer
from .scales import DONT_KNOW, Agree


@dataclass(frozen=True)
class Row:
    """One statement as it stands on a screen, with the choices beside it: [(choice, words, chosen)]."""

    statement: object
    name: str
    words: str
    choices: list


class Statements(QuestionType):
    """Kept as {statement code: choice code}. A statement that is not on the screen keeps its answer."""

    template = "consultations/answer/kinds/statements.html"
    starters = Agree.starters
    kept_as = dict

    def read(self, data, question, edition, before=None):
        kept = dict(before or {})
        for statement in question.statements_asked():
            sent = data.get(field(question, statement), "")
            if answer := finer(question, sent, edition, kept.get(statement.code)):
                kept[statement.code] = answer
        return kept

    def check(self, data, question, edition):
        for statement in question.statements_asked():
            check_offered(question, data.get(field(question, statement), ""), edition)

    def recheck(self, question, value, edition):
        gone = {choice.code for choice in question.choices if choice.retired}
        for statement in question.statements_asked():
            if value.get(statement.code) in gone:
                words = statement.words_in(edition)
                refuse(
                    edition,
                    f"The answer to “{words}” is no longer offered. Choose another one.",
                    easy=f"Your answer to “{words}” is gone. Pick a new one.",
                )

    def knows(self, question, value):
        known = {statement.code for statement in question.statements}
        return isinstance(value, dict) and all(
            statement in known and isinstance(answer, str) and question.choice(answer)
            for statement, answer in value.items()
        )

    def shown(self, question, value, edition):
        lines = (
            (statement.words_in(edition), question.choice(question.folded(value.get(statement.code), edition)))
            for statement in question.statements_asked()
        )
        return "\n".join(f"{words}: {choice.words_in(edition)}" for words, choice in lines if choice)

    def parts(self, question, value, edition, statement=None):
        """The Rows of this screen: of one `statement`, or of all."""
        return [
            _row(question, each, (value or {}).get(each.code, ""), edition)
            for each in ([statement] if statement else question.statements_asked())
        ]


class Sort(Statements):
    """The statements are cards and the choices the piles they are put on."""

    template = "consultations/answer/kinds/sort.html"
    starters = (
        ("like", "I like it", "I like it", ""),
        ("ok", "It is OK", "It is OK", ""),
        ("dont_like", "I don’t like it", "I don’t like it", ""),
        DONT_KNOW,
    )
    pictures = {"like": "like", "ok": "ok", "dont_like": "don't like", "dont_know": "don't know"}


def field(question, statement):
    """The form field of one statement. Two hyphens: one would make a statement "comment" the comment box."""
    return f"{question.code}--{statement.code}"


def _row(question, statement, given, edition):
    given = question.folded(given, edition)
    choices = [(choice, choice.words_in(edition), choice.code == given) for choice in question.choices_in(edition)]
    return Row(statement, field(question, statement), statement.words_in(edition), choices)
