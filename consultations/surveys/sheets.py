"""An answer sheet: what one person has told so far, as plain values that a draft can keep encrypted."""

from django.core.exceptions import ValidationError

from consultations.models import Edition, Sharing

from .kinds import KINDS
from .routing import ABOUT, steps


def new_sheet(edition=Edition.STANDARD):
    return {"edition": str(edition), "answers": {}, "asked": {}, "seen": [], "sharing": ""}


def edition_of(sheet):
    return Edition.EASY_READ if sheet.get("edition") == Edition.EASY_READ else Edition.STANDARD


def write(sheet, questions, data):
    """Take what the form `data` (QueryDict) says about `questions` into `sheet`, half-typed words included.

    Returns {question code: sentence} for what cannot stay as it is. Nothing typed is dropped or cut.
    """
    edition, problems = edition_of(sheet), {}
    for question in questions:
        kind, before = KINDS[question.kind], sheet["answers"].get(question.code)
        value = kind.read(data, question, edition, before)
        if not (value and value == before):
            sheet["asked"][question.code] = str(edition)
        sheet["answers"][question.code] = value
        if question.code not in sheet["seen"]:
            sheet["seen"].append(question.code)
        try:
            kind.check(data, question, edition)
        except ValidationError as error:
            problems[question.code] = error.message
    return problems


def leave_out(sheet, questions):
    """Skip: these questions were seen and stay without an answer."""
    for question in questions:
        sheet["answers"][question.code] = [] if question.kind == "several" else ""
        sheet["asked"][question.code] = str(edition_of(sheet))
        if question.code not in sheet["seen"]:
            sheet["seen"].append(question.code)


def problems_before_sending(sheet, survey):
    """{question code: sentence} for every kept answer that cannot be sent as it is."""
    problems = {}
    for question in [*ABOUT.questions, *survey.questions]:
        value = sheet["answers"].get(question.code)
        if value:
            try:
                KINDS[question.kind].recheck(question, value)
            except ValidationError as error:
                problems[question.code] = error.message
    return problems


def answers_to_send(sheet, survey):
    """(answers, asked) of the questions that are still asked, ready for `intake.record_response`."""
    codes = {question.code for question in survey.questions}
    answers = {code: value for code, value in sheet["answers"].items() if code in codes and value}
    return answers, {code: edition for code, edition in sheet["asked"].items() if code in codes}


def has_words(sheet, survey):
    return any(q.takes_words and sheet["answers"].get(q.code) for q in survey.questions)


def summary(sheet, survey):
    """What the check page shows: a list of (step, [(question, answer in words)]) in this edition's order.

    Answers given in the other edition to questions this one does not ask are shown too, at the end.
    """
    edition = edition_of(sheet)
    lines, shown = [], set()
    for step in steps(survey, edition):
        lines.append((step, [(q, _said(sheet, q, edition)) for q in step.questions]))
        shown |= {q.code for q in step.questions}
    other = Edition.STANDARD if edition == Edition.EASY_READ else Edition.EASY_READ
    for step in steps(survey, other):
        extra = [
            (q, _said(sheet, q, other)) for q in step.questions if q.code not in shown and sheet["answers"].get(q.code)
        ]
        if extra:
            lines.append((step, extra))
    return lines


def said_yes_to_everybody(sheet):
    return sheet.get("sharing") == Sharing.EVERYBODY


def _said(sheet, question, edition):
    value = sheet["answers"].get(question.code)
    return KINDS[question.kind].shown(question, value, edition) if value else ""
