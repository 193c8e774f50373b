"""A section: added, and its words and its condition changed."""

from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from consultations.models import conditions

from .conditions_form import ConditionForm
from .drafting import editing, fingerprint, is_second_press, keep, section_of
from .frame import questions_url, show, to_questions
from .gates import all_words, in_words
from .naming import code_from, codes_of
from .question_form import SectionForm


@require_http_methods(["GET", "HEAD", "POST"])
@editing
def new_section(request, page):
    form = SectionForm(request.POST or None, strategy=page.consultation.strategy)
    if request.method == "POST" and form.is_valid():
        section, there = form.save(commit=False), list(page.sections.all())
        if there and there[-1].title == section.title and is_second_press(request, page):
            return redirect(questions_url(page, there[-1], there[-1].code))
        section.code, section.sort_order = code_from(section.title, codes_of(page)), len(there)
        page.sections.add(section)
        keep(request, page, f"Section “{section.title}” added.", conditions.faults(there))
        return redirect(questions_url(page, section, section.code))
    context = {"form": form, "shown": page.latest_revision_id, "below": [to_questions(page)]}
    return show(request, page, "section", "New section", status=_status(request), **context)


@require_http_methods(["GET", "HEAD", "POST"])
@editing
def section(request, page, code):
    here = section_of(page, code)
    heading, now, before = here.title, fingerprint(here), conditions.faults(page.sections.all())
    form = SectionForm(request.POST or None, instance=here, strategy=page.consultation.strategy)
    condition = ConditionForm(page, here, request.POST or None)
    is_stale = request.method == "POST" and request.POST.get("shown") != now
    if request.method == "POST" and not is_stale and all([form.is_valid(), condition.is_valid()]):
        if request.POST.get("do") != "look":
            keep(request, page, f"Section “{here.title}” changed.", before)
            return redirect(questions_url(page, here, code))
    context = {
        "form": form,
        "condition": condition,
        "reads": in_words(here.shown_if, all_words(page)),
        "shown": now,
        "is_stale": is_stale,
        "below": [to_questions(page)],
    }
    return show(request, page, "section", heading, status=_status(request, is_stale), **context)


def _status(request, is_stale=False):
    if request.method != "POST" or request.POST.get("do") == "look":
        return 200
    return 409 if is_stale else 422
