"""The screens of the equality step: the promise, the questions, a look before sending. Each is one form."""

from typing import NamedTuple

from django.core import signing
from django.core.exceptions import ValidationError

from consultations.models import Edition

from . import equality, sheets
from .equality_parts import ABOUT, fit_for_their_age
from .kinds import KINDS
from .screens import asked

SALT = "consultations.equality.sheet"
START, PARTS, SEND = "start", "parts", "send"


class Screen(NamedTuple):
    code: str
    questions: list


def begin(consultation, edition):
    """An empty answer sheet in `edition`, or in words where nothing is asked in easy read."""
    return sheets.new_sheet(edition if equality.questions_of(consultation, edition) else Edition.STANDARD)


def seal(sheet):
    """The sheet as a signed text for a form. It is stored nowhere before it is sent."""
    return signing.dumps(sheet, salt=SALT, compress=True)


def unseal(text):
    """The sheet back from a form. Raises signing.BadSignature where somebody else wrote it."""
    return signing.loads(text, salt=SALT)


def screens_of(consultation, sheet):
    """All questions on one page in words, each on its own screen in easy read; the promise before, a look after."""
    edition = sheets.edition_of(sheet)
    about, questions = equality.about_question(edition), _questions(consultation, edition, sheet)
    if edition == Edition.EASY_READ:
        between = [Screen(ABOUT.code, about), *(Screen(question.code, [question]) for question in questions)]
        return [Screen(START, []), *between, Screen(SEND, [])]
    return [Screen(START, about), Screen(PARTS, questions), Screen(SEND, [])]


def write(sheet, questions, data):
    """Take what the form `data` (QueryDict) says about `questions` into `sheet`. Returns {question code: sentence}."""
    edition, problems = sheets.edition_of(sheet), {}
    for question in questions:
        kind, before = KINDS[question.kind], sheet["answers"].get(question.code)
        sheet["answers"][question.code] = kind.read(data, question, edition, before)
        try:
            kind.check(data, question, edition)
        except ValidationError as error:
            problems[question.code] = error.message
    return problems


def leave_out(sheet, questions):
    for question in questions:
        sheet["answers"].pop(question.code, None)


def same_place(here, screens):
    """The code of the one of `screens` that asks what the Screen `here` asks; the first with questions otherwise."""
    codes = {here.code, *(question.code for question in here.questions)}
    holding = [s.code for s in screens if s.code in codes or codes & {question.code for question in s.questions}]
    return holding[0] if holding else screens[1].code


def context_of(page, consultation, sheet, code, problems):
    """What the template of the screen with this `code` needs. problems: {question or screen code: sentence}."""
    edition, screens = sheets.edition_of(sheet), screens_of(consultation, sheet)
    place = next(number for number, screen in enumerate(screens) if screen.code == code)
    other = Edition.STANDARD if edition == Edition.EASY_READ else Edition.EASY_READ
    return {
        "page": page,
        "consultation": consultation,
        "sealed": seal(sheet),
        "screen": code,
        "asked": [asked(question, sheet, problems.get(question.code, "")) for question in screens[place].questions],
        "problems": problems,
        "edition": edition,
        "easy": edition == Edition.EASY_READ,
        "other_edition": other if equality.questions_of(consultation, other) else None,
        "number": place,
        "total": len(screens) - 2,
        "lines": _lines(consultation, sheet) if code == SEND else [],
        "about_child": sheet["answers"].get(ABOUT.code) == "child",
    }


def drop_what_is_not_asked(consultation, sheet):
    """An officer took a question off between two screens: its answer goes, the others stay."""
    codes = {ABOUT.code, *(question.code for question in equality.questions_of(consultation, Edition.STANDARD))}
    sheet["answers"] = {code: value for code, value in sheet["answers"].items() if code in codes}


def _questions(consultation, edition, sheet):
    return equality.questions_of(consultation, edition, sheet["answers"].get(ABOUT.code, ""))


def _lines(consultation, sheet):
    """[(question, answer) in words] of all that is about to be sent, whichever edition it was given in."""
    edition, answers = sheets.edition_of(sheet), fit_for_their_age(sheet["answers"])
    here = [*equality.about_question(edition), *_questions(consultation, edition, sheet)]
    shown = {question.code for question in here}
    there = [q for q in _questions(consultation, Edition.STANDARD, sheet) if q.code not in shown]
    asked_in = [*((question, edition) for question in here), *((question, Edition.STANDARD) for question in there)]
    return [(q.words_in(e), KINDS[q.kind].shown(q, answers[q.code], e)) for q, e in asked_in if answers.get(q.code)]
