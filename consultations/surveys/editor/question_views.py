"""A question: its type chosen, added, changed with all its parts, and put in another place."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from consultations.models import Question, Response, conditions
from home.models import Concept

from ..kinds import KINDS
from ..writing_hints import hints_about
from . import arranging, offer
from .drafting import editing, fingerprint, is_second_press, keep, question_of, section_of
from .frame import questions_url, show, to_questions
from .gates import all_words, in_words
from .naming import code_from, codes_of
from .place_form import PlaceForm
from .whole import WholeQuestion


@require_http_methods(["GET", "HEAD", "POST"])
@editing
def new_question(request, page, code):
    """Added at the end of the section: without ?kind= the types to choose from, with it the form."""
    section, kind = section_of(page, code), request.GET.get("kind", "")
    below = [to_questions(page), (questions_url(page, section, code), section.title)]
    if not kind:
        return show(request, page, "kinds", "Add a question", below=below, section=section, groups=offer.groups())
    if kind not in KINDS:
        raise Http404("no such type of question")
    asked = Question(kind=kind)
    whole = WholeQuestion(page, asked, request.POST or None)
    if request.method == "POST" and whole.is_valid():
        there = list(section.questions.all())
        if is_second_press(request, page) and there and (there[-1].words, there[-1].kind) == (asked.words, kind):
            return redirect("survey_question", page.pk, there[-1].code)
        before = conditions.faults(page.sections.all())
        asked.code, asked.sort_order = code_from(asked.words, codes_of(page)), len(there)
        section.questions.add(asked)
        whole.add_lines()
        keep(request, page, "Question added.", before)
        return redirect("survey_question", page.pk, asked.code)
    status = 422 if request.method == "POST" else 200
    seen = reverse("survey_question_new_seen", args=[page.pk, code]) + f"?kind={kind}"
    context = _form_context(page, section, asked, whole, page.latest_revision_id, seen) | {"below": below}
    return show(request, page, "question", f"New question: {asked.get_kind_display()}", status=status, **context)


@require_http_methods(["GET", "HEAD", "POST"])
@editing
def question(request, page, code):
    """Everything about one question. `do` of a row's button moves or removes that row when all is saved."""
    section, asked = question_of(page, code)
    now, before = fingerprint(asked), conditions.faults(page.sections.all())
    heading, hints = asked.words or code, hints_about(asked)
    reads = in_words(asked.shown_if, all_words(page))
    whole = WholeQuestion(page, asked, request.POST or None)
    is_stale = request.method == "POST" and request.POST.get("shown") != now
    do = request.POST.get("do", "save")
    if request.method == "POST" and not is_stale and do != "look" and whole.is_valid():
        whole.add_lines()
        done = whole.do(do)
        if not any(parts.error for parts in whole.parts):
            keep(request, page, done or "Question saved.", before)
            return redirect(questions_url(page, section, code) if do == "close" else request.path)
    status = 409 if is_stale else 422 if request.method == "POST" and do != "look" else 200
    seen = reverse("survey_question_seen", args=[page.pk, code])
    context = _form_context(page, section, asked, whole, now, seen) | {
        "is_stale": is_stale,
        "hints": hints,
        "reads": reads,
        "answered": Response.objects.answered(page.pk, code),
        "below": [to_questions(page), (questions_url(page, section, section.code), section.title)],
    }
    return show(request, page, "question", heading, status=status, **context)


@require_http_methods(["GET", "HEAD", "POST"])
@editing
def place(request, page, code):
    """Another place for a question, in any section."""
    section, asked = question_of(page, code)
    form = PlaceForm(request.POST or None, page=page, question=asked)
    if request.method == "POST" and form.is_valid():
        before = conditions.faults(page.sections.all())
        into, after = form.cleaned_data["place"]
        arranging.place(asked, out_of=section, into=into, after=after)
        keep(request, page, f"“{asked.words}” moved to “{into.title}”.", before)
        return redirect(questions_url(page, into, code))
    status = 422 if request.method == "POST" else 200
    below = [to_questions(page), (reverse("survey_question", args=[page.pk, code]), asked.words)]
    return show(request, page, "place", "Move this question", below=below, status=status, form=form, question=asked)


def _form_context(page, section, question, whole, shown, seen):
    concepts = Concept.objects.values_list("word", flat=True)
    return {
        "section": section, "question": question, "whole": whole, "shown": shown, "seen": seen, "concepts": concepts,
    }  # fmt: skip
