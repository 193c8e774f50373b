"""A whole survey on one page: what stands where, of whom it is asked, and what is still to do."""

from dataclasses import dataclass, field

from ..writing_hints import hints_about, hints_about_all
from .gates import all_words, in_words

FEW = 20  # questions, up to which every section is shown unfolded


@dataclass(frozen=True)
class Line:
    question: object
    condition: str
    hints: list


@dataclass(frozen=True)
class Part:
    section: object
    condition: str
    lines: list = field(default_factory=list)
    is_open: bool = False

    @property
    def asked(self):
        return [line for line in self.lines if not line.question.retired]


def parts_of(page, opened=""):
    """The sections of the survey (list of Part). `opened`: the code of the one to unfold, "all" or "none"."""
    words_of, sections = all_words(page), page.sections.all()
    few = opened != "none" and sum(len(section.questions.all()) for section in sections) <= FEW
    return [_part(section, words_of, few or opened in {section.code, "all"}) for section in sections]


def _part(section, words_of, is_open):
    lines = [Line(q, in_words(q.shown_if, words_of), hints_about(q)) for q in section.questions.all()]
    return Part(section, in_words(section.shown_if, words_of), lines, is_open)


def to_look_at(page):
    """What an officer may want to change about the survey as a whole (list of str); nothing of it stops anything."""
    return hints_about_all(page.sections.all())
