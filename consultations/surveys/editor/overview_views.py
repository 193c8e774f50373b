"""All sections with all their questions on one page, and what their buttons do."""

from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from consultations.models import conditions

from . import arranging
from .drafting import editing, keep, question_of, section_of
from .frame import questions_url, show
from .overview import parts_of, to_look_at


@require_http_methods(["GET", "HEAD", "POST"])
@editing
def questions(request, page):
    """The overview. A button sends `do`: "question" or "section", what to do, and a code."""
    if request.method == "POST":
        what, _, code = request.POST.get("do", "").partition(" ")
        if what not in ACTS:
            raise Http404("no such button")
        before = conditions.faults(page.sections.all())
        sentence, section, at = ACTS[what](page, code)
        keep(request, page, sentence, before)
        return redirect(questions_url(page, section, at))
    asked = [q for s in page.sections.all() for q in s.questions.all() if not q.retired]
    context = {
        "parts": parts_of(page, request.GET.get("open", "")),
        "blanks": page.missing() if asked else [],
        "hints": to_look_at(page),
        "total": len(asked),
        "easy": len([q for q in asked if q.easy_words]),
    }
    return show(request, page, "questions", f"Questions of “{page.title}”", **context)


def _question_moved(by):
    def act(page, code):
        section, question = question_of(page, code)
        arranging.shift(section, "questions", question, by)
        return f"“{question.words}” moved {'up' if by < 0 else 'down'}.", section, code

    return act


def _question_doubled(page, code):
    section, question = question_of(page, code)
    double = arranging.double_question(page, section, question)
    return f"“{question.words}” is there twice now. Change the second one.", section, double.code


def _question_out(page, code):
    section, question = question_of(page, code)
    if arranging.take_out(page, section, question):
        return f"People have answered “{question.words}”, so it is kept and no longer asked.", section, code
    return f"“{question.words}” removed.", section, section.code


def _question_back(page, code):
    section, question = question_of(page, code)
    question.retired = False
    return f"“{question.words}” is asked again.", section, code


def _section_moved(by):
    def act(page, code):
        section = section_of(page, code)
        arranging.shift(page, "sections", section, by)
        return f"Section “{section.title}” moved {'up' if by < 0 else 'down'}.", section, code

    return act


def _section_doubled(page, code):
    section = section_of(page, code)
    double = arranging.double_section(page, section)
    return f"Section “{section.title}” is there twice now. Change the second one.", double, double.code


def _section_out(page, code):
    section = section_of(page, code)
    if arranging.take_out_section(page, section):
        sentence = f"People have answered in “{section.title}”, so what they answered is kept and no longer asked."
        return sentence, section, code
    return f"Section “{section.title}” removed.", None, ""


ACTS = {
    "question-up": _question_moved(-1),
    "question-down": _question_moved(1),
    "question-double": _question_doubled,
    "question-out": _question_out,
    "question-back": _question_back,
    "section-up": _section_moved(-1),
    "section-down": _section_moved(1),
    "section-double": _section_doubled,
    "section-out": _section_out,
}
