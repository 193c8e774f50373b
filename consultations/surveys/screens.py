"""What a step's template needs, gathered once for people and for an officer who is trying the survey out."""

from dataclasses import dataclass

from consultations.models import CommentBox, Edition

from . import routing, sheets, uploads
from .kinds import KINDS, LONGEST


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
    parts: list
    comment: Box | None
    error: str
    note: str
    kind: object
    attached: tuple = ()
    longest: int = LONGEST

    @property
    def code(self):
        return self.question.code

    @property
    def template(self):
        return self.kind.template

    @property
    def pictured(self):
        """Whether every choice has a picture: one among others without would look like the right answer."""
        return all(choice.concept for choice, _, _ in self.choices)

    @property
    def described_by(self):
        """The ids of everything that is said about the question before its answer (str)."""
        said = {"e": self.error, "h": self.hint, "n": self.note, "l": self.question.word_limit}
        return " ".join(f"{letter}-{self.code}" for letter, words in said.items() if words)


def asked(question, sheet, problem="", statement=None, attached=()):
    """The Asked for a compiled question: in easy read with one `statement` at a time, else with all it has."""
    edition, kind = sheets.edition_of(sheet), KINDS[question.kind]
    value = sheet["answers"].get(question.code)
    chosen = kind.chosen(question, value, edition)
    offered = [(c, c.words_in(edition)) for c in question.choices_in(edition)]
    return Asked(
        question=question,
        words=question.words_in(edition),
        hint=question.hint_in(edition),
        value=value or "",
        choices=[(choice, words, choice.code in chosen) for choice, words in offered],
        parts=kind.parts(question, value, edition, statement),
        comment=_box(question, sheet, edition) if question.takes_comment else None,
        error=problem,
        note=kind.note(edition),
        kind=kind,
        attached=attached,
    )


def _box(question, sheet, edition):
    opening = [c for c in question.choices_in(edition) if c.opens_comment]
    waits = question.comment == CommentBox.CHOSEN
    easy = edition == Edition.EASY_READ
    words = question.comment_words_in(edition) or ("Do you want to say more?" if easy else "If you like, say more")
    if waits and opening and not question.comment_words_in(edition):
        chosen = opening[0].words_in(edition)
        words = f"Did you pick “{chosen}”? Tell us more." if easy else f"If you chose “{chosen}”, please say"
    return Box(
        name=sheets.comment_field(question.code),
        words=words,
        value=sheet["comments"].get(question.code, ""),
        waits_for=" ".join(choice.code for choice in opening) if waits else "",
    )


def step_context(page, survey, sheet, here, problems=None, attached=None):
    """The context of answer/step.html (and, with `here` None, what check.html shares with it).

    attached: {question code: [Attachment]} for the upload questions of this step.
    """
    edition = sheets.edition_of(sheet)
    other = Edition.STANDARD if edition == Edition.EASY_READ else Edition.EASY_READ
    context = {
        "page": page,
        "consultation": page.consultation,
        "edition": edition,
        "easy": edition == Edition.EASY_READ,
        "other_edition": other if survey.is_offered_in(other) else None,
        "problems": problems or {},
    }
    if here is not None:
        before, _, number, total = routing.neighbours(survey, edition, sheet["answers"], here)
        said, hung = problems or {}, attached or {}
        screens = [asked(q, sheet, said.get(q.code, ""), here.statement, hung.get(q.code, ())) for q in here.questions]
        context |= {"step": here, "asked": screens, "before": before, "number": number, "total": total}
        context["takes_files"] = bool(uploads.of_step(here))
    return context
