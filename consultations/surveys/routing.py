"""The way through a survey: which steps one person has, in which order, and how far along one is."""

from dataclasses import dataclass

from consultations.models import Edition

from .about import ABOUT
from .editions import Statement

CHECK, CONTENTS = "check", "contents"
# Steps of the answering pages and questions about the person; nothing in a survey may take one of these as its code.
RESERVED = {
    *(ABOUT, "who", "help", "helped_by", "organisation", "head_count", "age_band", "area"),
    *("sharing", CHECK, CONTENTS, "sent", "words", "start", "again", "all", "print", "equality"),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One screen: a section in standard words; in easy read one question, or one statement of it."""

    code: str
    title: str
    introduction: str
    questions: tuple
    section: str
    statement: Statement | None = None

    @property
    def units(self):
        """What somebody has been through who has been through this screen (set of codes)."""
        return {self.code} if self.statement else {question.code for question in self.questions}


def path(survey, answers):
    """The codes (set of str) of the questions that these answers ({code: kept answer}) lead to, whatever the edition.

    Conditions look at earlier questions on the path only, so one pass in order is enough.
    """
    on, given = set(), {}
    for section in survey.asked_sections:
        if section.condition and not section.condition.holds(given):
            continue
        for question in section.questions:
            if question.retired or (question.condition and not question.condition.holds(given)):
                continue
            on.add(question.code)
            if question.code in answers:
                given[question.code] = answers[question.code]
    return on


def steps(survey, edition, answers):
    """The screens of this survey in `edition` for somebody with these answers, in order, without the check page."""
    on = path(survey, answers) if survey.has_conditions else None
    found = []
    for section in survey.asked_sections:
        asked = [q for q in section.questions if q.is_asked_in(edition) and (on is None or q.code in on)]
        if asked and edition == Edition.EASY_READ:
            found += [step for question in asked for step in _one_at_a_time(question, section)]
        elif asked:
            found.append(Step(section.code, section.title, section.introduction, tuple(asked), section.code))
    return found


def _one_at_a_time(question, section):
    words = question.words_in(Edition.EASY_READ)
    if not question.takes_statements:
        return [Step(question.code, words, "", (question,), section.code)]
    return [
        Step(f"{question.code}-{statement.code}", words, "", (question,), section.code, statement)
        for statement in question.statements_asked()
    ]


def step_for(survey, edition, answers, code):
    """The step with this code, or the one that holds the question or section of that code; None when there is none."""
    question = code.split("-")[0]
    held = {q.code for section in survey.asked_sections if section.code == code for q in section.questions}
    near = None
    for step in steps(survey, edition, answers):
        if step.code == code:
            return step
        if near is None and (question == step.code or ({question} | held) & {q.code for q in step.questions}):
            near = step
    return near


def first_open(survey, edition, sheet):
    """Where to carry on: the step that was left half way, or the first with something this person has not been
    through (its code); the contents page or the check page."""
    seen = set(sheet["seen"])
    if sheet.get("left_at") and (left := step_for(survey, edition, sheet["answers"], sheet["left_at"])):
        return left.code
    for step in steps(survey, edition, sheet["answers"]):
        if not step.units <= seen:
            return CONTENTS if survey.any_order and step.section != ABOUT else step.code
    return CHECK


def opened(survey, edition, sheet, step):
    """The code of the first question that the answers given on `step` have just added to it, or ''."""
    now = next((each for each in steps(survey, edition, sheet["answers"]) if each.code == step.code), None)
    new = [q.code for q in now.questions if q.code not in sheet["seen"]] if now and not now.statement else []
    return new[0] if new else ""


def neighbours(survey, edition, answers, step):
    """(code before or '', code after, number of this step from 1, how many there are) for one of this person's steps.

    Where sections come in any order, each begins and ends at the contents page and is counted by itself.
    """
    way = steps(survey, edition, answers)
    if survey.any_order:
        way = [each for each in way if each.section == step.section]
    here = next(number for number, each in enumerate(way) if each.code == step.code)
    first = CONTENTS if survey.any_order and step.section != ABOUT else ""
    last = CONTENTS if survey.any_order else CHECK
    before = way[here - 1].code if here else first
    after = way[here + 1].code if here + 1 < len(way) else last
    return before, after, here + 1, len(way)


def contents(survey, edition, sheet):
    """What the contents page lists: (section, code of its first step, "new", "begun" or "done") in order."""
    seen, found = set(sheet["seen"]), []
    for section in survey.asked_sections:
        here = [s for s in steps(survey, edition, sheet["answers"]) if s.section == section.code]
        if here and section.code != ABOUT:
            through = [bool(step.units & seen) for step in here]
            found.append((section, here[0].code, "done" if all(through) else "begun" if any(through) else "new"))
    return found
