"""What a step's template needs, gathered once for people and for an officer who is trying the survey out."""

from dataclasses import dataclass

from consultations.models import CommentBox, Edition

from . import routing, sheets
from .kinds import KINDS, LONGEST


@dataclass(frozen=True)
class Row:
    """One statement as it stands on a screen, with the choices beside it."""

    statement: object
    name: str
    words: str
    choices: list


@dataclass(frozen=True)
class Box:
    """The comment box of a question, and whether it waits for a choice to open it."""

    name: str
    words: str
    value: str
    waits_for: str


@dataclass(frozen=True)
class Asked:
    """One question as it stands on a screen."""

    question: object
    words: str
    hint: str
    value: object
    choices: list
    rows: list
    comment: Box | None
    error: str
    template: str
    height: int = 0
    inputmode: str = ""
    longest: int = LONGEST

    @property
    def code(self):
        return self.question.code


def asked(question, sheet, problem="", statement=None):
    """The Asked for a compiled question: in easy read with one `statement` at a time, else with all it has."""
    edition, kind = sheets.edition_of(sheet), KINDS[question.kind]
    value = sheet["answers"].get(question.code)
    chosen = kind.chosen(question, value, edition)
    offered = [(c, c.words_in(edition)) for c in question.choices_in(edition)]
    statements = [statement] if statement else question.statements_asked()
    return Asked(
        question=question,
        words=question.words_in(edition),
        hint=question.hint_in(edition),
        value=value or "",
        choices=[(choice, words, choice.code in chosen) for choice, words in offered],
        rows=[_row(question, each, offered, value or {}, edition) for each in statements],
        comment=_box(question, sheet, edition) if question.takes_comment else None,
        error=problem,
        template=kind.template,
        height=getattr(kind, "rows", 0),
        inputmode=getattr(kind, "inputmode", ""),
    )


def _row(question, statement, offered, value, edition):
    given = question.folded(value.get(statement.code, ""), edition)
    choices = [(choice, words, choice.code == given) for choice, words in offered]
    return Row(statement, f"{question.code}-{statement.code}", statement.words_in(edition), choices)


def _box(question, sheet, edition):
    opening = [c for c in question.choices_in(edition) if c.opens_comment]
    waits = question.comment == CommentBox.CHOSEN
    easy = edition == Edition.EASY_READ
    words = question.comment_words_in(edition) or ("Do you want to say more?" if easy else "If you like, say more")
    if waits and opening and not question.comment_words_in(edition):
        words = f"If you chose “{opening[0].words_in(edition)}”, please say"
    return Box(
        name=sheets.comment_field(question.code),
        words=words,
        value=sheet["comments"].get(question.code, ""),
        waits_for=" ".join(choice.code for choice in opening) if waits else "",
    )


def step_context(page, survey, sheet, here, problems=None):
    """The context of answer/step.html (and, with `here` None, what check.html shares with it)."""
    edition = sheets.edition_of(sheet)
    other = Edition.STANDARD if edition == Edition.EASY_READ else Edition.EASY_READ
    context = {
        "page": page,
        "edition": edition,
        "easy": edition == Edition.EASY_READ,
        "other_edition": other if survey.is_offered_in(other) else None,
        "problems": problems or {},
    }
    if here is not None:
        before, _, number, total = routing.neighbours(survey, edition, sheet["answers"], here)
        screens = [asked(q, sheet, (problems or {}).get(q.code, ""), here.statement) for q in here.questions]
        context |= {"step": here, "asked": screens, "before": before, "number": number, "total": total}
    return context
