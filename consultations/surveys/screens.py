"""What a step's template needs, gathered once for people and for an officer who is trying the survey out."""

from dataclasses import dataclass

from consultations.models import Edition

from . import routing, sheets
from .kinds import KINDS, LONGEST


@dataclass(frozen=True)
class Asked:
    """One question as it stands on a screen."""

    question: object
    words: str
    hint: str
    value: object
    choices: list
    error: str
    template: str
    rows: int = 0
    longest: int = LONGEST

    @property
    def code(self):
        return self.question.code


def asked(question, sheet, problem=""):
    edition, kind = sheets.edition_of(sheet), KINDS[question.kind]
    value = sheet["answers"].get(question.code)
    chosen = kind.chosen(question, value, edition)
    return Asked(
        question=question,
        words=question.words_in(edition),
        hint=question.hint_in(edition),
        value=value or "",
        choices=[(c, c.words_in(edition), c.code in chosen) for c in question.choices_in(edition)],
        error=problem,
        template=kind.template,
        rows=getattr(kind, "rows", 0),
    )


def step_context(page, survey, sheet, here, problems=None):
    """The context of answer/step.html (and, with `here` None, what check.html shares with it)."""
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
        before, _, number, total = routing.neighbours(survey, edition, here.code)
        screens = [asked(q, sheet, (problems or {}).get(q.code, "")) for q in here.questions]
        context |= {"step": here, "asked": screens, "before": before, "number": number, "total": total}
    return context
