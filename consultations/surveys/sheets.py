"""An answer sheet: what one person has told so far, as plain values that a draft can keep encrypted.

answers   {question code: kept answer}, half-typed words and answers of closed branches included
comments  {question code: words in the comment box of that question}
asked     {question code: the edition it was last answered in}
seen      what the person has been through (`Step.units`)
sharing   "" or a Sharing; held_back lists the questions whose words stay with the council and the forum
"""

from django.core.exceptions import ValidationError

from consultations.models import Edition, Kind, Sharing, Speaker
from home.text import plain

from . import about
from .kinds import KINDS, check_length
from .routing import path, steps


def new_sheet(edition=Edition.STANDARD):
    return {
        "edition": str(edition),
        "answers": {},
        "comments": {},
        "asked": {},
        "seen": [],
        "left_at": "",
        "sharing": "",
        "held_back": [],
    }


def edition_of(sheet):
    return Edition.EASY_READ if sheet.get("edition") == Edition.EASY_READ else Edition.STANDARD


def comment_field(code):
    """The form field of a question's comment box. No code has a hyphen, so it is nobody else's."""
    return f"{code}-comment"


def write(sheet, step, data):
    """Take what the form `data` (QueryDict) says on this Step into `sheet`, half-typed words included.

    Returns {question code: sentence} for what cannot stay as it is. Nothing typed is dropped or cut.
    """
    edition, problems = edition_of(sheet), {}
    for question in step.questions:
        if question.kind == Kind.NOTE:
            continue
        kind, before = KINDS[question.kind], sheet["answers"].get(question.code)
        value = kind.read(data, question, edition, before)
        if not (value and value == before):
            sheet["asked"][question.code] = str(edition)
        sheet["answers"][question.code] = value
        try:
            _write_comment(sheet, question, data, edition)
            kind.check(data, question, edition)
        except ValidationError as error:
            problems[question.code] = error.message
    _been_through(sheet, step)
    return problems


def _write_comment(sheet, question, data, edition):
    name = comment_field(question.code)
    if question.takes_comment and name in data:
        words = sheet["comments"][question.code] = plain(data[name])
        check_length(words, edition)


def leave_out(sheet, step):
    """Skip: this screen was seen and its questions stay without an answer."""
    for question in step.questions:
        kept = sheet["answers"].get(question.code)
        if step.statement and kept:
            kept.pop(step.statement.code, None)
        else:
            sheet["answers"][question.code] = KINDS[question.kind].kept_as()
        sheet["comments"].pop(question.code, None)
        sheet["asked"][question.code] = str(edition_of(sheet))
    _been_through(sheet, step)


def _been_through(sheet, step):
    units = set(step.units)
    for question in step.questions:
        # A table of statements is all of their screens in one.
        units |= {f"{question.code}-{s.code}" for s in question.statements} if not step.statement else {question.code}
    sheet["seen"] += sorted(units - set(sheet["seen"]))


def on_path(sheet, survey):
    """The questions (list) that this person is asked, those about them first, in order, whatever the edition."""
    on = path(survey, sheet["answers"])
    return [q for section in survey.asked_sections for q in section.questions if q.code in on]


def problems_before_sending(sheet, survey):
    """{question code: sentence} for every kept answer on this person's path that cannot be sent as it is."""
    problems = {}
    for question in on_path(sheet, survey):
        value, words = sheet["answers"].get(question.code), sheet["comments"].get(question.code, "")
        try:
            if value:
                KINDS[question.kind].recheck(question, value, edition_of(sheet))
            check_length(words, edition_of(sheet))
        except ValidationError as error:
            problems[question.code] = error.message
    return problems


def to_send(sheet, survey, consultation):
    """What `intake.record_response` takes of this sheet (dict of its keyword arguments).

    Answers and words of branches that are closed now are not among the answers; their words go along as
    `closed_words`, to be looked through for danger and dropped.
    """
    asked = on_path(sheet, survey)
    own = {q.code for q in survey.questions}
    given = {q.code: v for q in asked if (v := sheet["answers"].get(q.code))}
    comments = {q.code: words for q in asked if (words := _open_comment(sheet, q))}
    return {
        "answers": {code: value for code, value in given.items() if code in own},
        "comments": comments,
        "asked": {q.code: e for q in asked if q.code in own and (e := sheet["asked"].get(q.code))},
        "about": about.said_in(given, consultation),
        "edition": edition_of(sheet),
        "closed_words": _closed_words(sheet, survey, {**given, **{f"{c}-comment": w for c, w in comments.items()}}),
        **_sharing(sheet),
    }


def _open_comment(sheet, question):
    words = sheet["comments"].get(question.code, "")
    return words if question.opens_comment(sheet["answers"].get(question.code)) else ""


def _closed_words(sheet, survey, sent):
    typed = {code: v for code, v in sheet["answers"].items() if (q := survey.question(code)) and q.takes_words}
    typed |= {comment_field(code): words for code, words in sheet["comments"].items()}
    return [(code.split("-")[0], words) for code, words in typed.items() if words and code not in sent]


def _sharing(sheet):
    chosen = sheet["sharing"]
    return {"sharing": Sharing(chosen) if chosen else None, "held_back": sheet["held_back"] if chosen else []}


def is_empty(sheet, survey):
    """Whether nothing at all would be sent: no answer and no words on the path."""
    sent = [q.code for q in on_path(sheet, survey) if survey.question(q.code)]
    return not any(sheet["answers"].get(code) or sheet["comments"].get(code) for code in sent)


def words_on_path(sheet, survey):
    """The questions (list) with words of this person's that would be sent."""
    typed = [q for q in on_path(sheet, survey) if survey.question(q.code)]
    return [q for q in typed if (q.takes_words and sheet["answers"].get(q.code)) or _open_comment(sheet, q)]


def organisation_of(sheet, survey, consultation):
    """The name of the organisation that answers (str), or '' where none does."""
    on = path(survey, sheet["answers"])
    answers = {code: value for code, value in sheet["answers"].items() if code in on}
    said = about.said_in(answers, consultation)
    return said["organisation"] if said["speaker"] == Speaker.ORGANISATION else ""


def share(sheet, data, *, named):
    """Take the sharing question of the check page: nobody more, everybody, or (with `named`) under its own name."""
    allowed = {Sharing.EVERYBODY, Sharing.NAMED} if named else {Sharing.EVERYBODY}
    sheet["sharing"] = data.get("sharing") if data.get("sharing") in allowed else ""
    offered, shown = set(data.getlist("offered")), set(data.getlist("shown"))
    sheet["held_back"] = sorted(offered - shown)


def summary(sheet, survey):
    """What the check page shows: a list of (step, [(question, answer in words, comment)]) in this edition's order.

    Answers given in the other edition to questions this one does not ask are shown too, at the end.
    """
    edition = edition_of(sheet)
    lines, shown = [], set()
    for step in steps(survey, edition, sheet["answers"]):
        asked = [q for q in step.questions if q.code not in shown and q.kind != Kind.NOTE]
        if asked:
            lines.append((step, [_line(sheet, q, edition) for q in asked]))
        shown |= {q.code for q in step.questions}
    other = Edition.STANDARD if edition == Edition.EASY_READ else Edition.EASY_READ
    for step in steps(survey, other, sheet["answers"]):
        extra = [q for q in step.questions if q.code not in shown and sheet["answers"].get(q.code)]
        shown |= {q.code for q in step.questions}
        if extra:
            lines.append((step, [_line(sheet, q, other) for q in extra]))
    return lines


def _line(sheet, question, edition):
    value = sheet["answers"].get(question.code)
    said = KINDS[question.kind].shown(question, value, edition) if value else ""
    return question, said, _open_comment(sheet, question)
