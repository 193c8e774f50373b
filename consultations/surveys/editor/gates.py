"""What a condition may look at, in the words of this survey, and a condition read back in those words."""

from dataclasses import dataclass

from consultations.models import conditions
from consultations.models.conditions import ABOUT_GATES
from consultations.models.questions import GATES

from .. import about


@dataclass(frozen=True, slots=True)
class Gate:
    """One question that decides what is asked later. Without choices it is answered with a number."""

    code: str
    words: str
    choices: dict

    @property
    def is_number(self):
        return not self.choices


def about_gates(page):
    """What "about you" of this survey's consultation asks and a condition may look at."""
    asked = {question.code: question for question in about.section_of(page.consultation).questions}
    return [_about(asked[code]) for code in ABOUT_GATES if code in asked]


def gates_before(page, thing):
    """The gates (list) for this section or question: about the person, and what is asked before it."""
    found = about_gates(page)
    for section in page.sections.all():
        if section is thing:
            return found
        for question in section.questions.all():
            if question is thing:
                return found
            if question.kind in GATES and not question.retired and not section.live_only:
                found.append(_gate(question))
    return found


def all_words(page):
    """What `Condition.in_words` asks for the words of a question: every one of this survey, retired ones too."""
    questions = [question for section in page.sections.all() for question in section.questions.all()]
    known = {gate.code: gate for gate in [*about_gates(page), *(_gate(q, retired=True) for q in questions)]}

    def words_of(code):
        gate = known.get(code)
        return (gate.words, gate.choices) if gate else (code, {})

    return words_of


def in_words(stored, words_of):
    """The stored condition (dict) as a sentence; '' for none."""
    try:
        condition = conditions.read(stored)
    except ValueError:
        return "The condition cannot be read. Say again who is asked."
    return condition.in_words(words_of) if condition else ""


def _gate(question, retired=False):
    choices = {c.code: c.words for c in question.choices.all() if retired or not c.retired}
    return Gate(question.code, question.words or question.code, choices)


def _about(question):
    return Gate(question.code, question.words, {choice.code: choice.words for choice in question.choices})
