"""Try it: an officer walks an unpublished survey in every edition. Answers travel in the form, stored nowhere."""

from dataclasses import replace

from django.contrib import messages
from django.core import signing
from django.core.exceptions import BadRequest
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from consultations.models import Edition

from . import routing, sheets
from .about import section_of
from .editions import compile_now
from .editor.drafting import newest
from .kinds import button_of
from .screens import step_context

SALT = "consultations.trial"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def trial(request, page_id):
    page = newest(request, page_id)
    # One part after the other: the contents page of a survey in any order would need a step of its own here.
    try:
        survey = replace(compile_now(page), about=section_of(page.consultation), any_order=False)
    except ValueError:
        messages.error(request, "A condition of this survey cannot be read. Say again who is asked, then try it.")
        return redirect("survey_questions", page.pk)
    if request.method != "POST":
        edition = request.GET.get("edition", Edition.STANDARD)
        sheet = sheets.new_sheet(edition if edition in Edition.values else Edition.STANDARD)
        return _show(request, page, survey, sheet)
    try:
        sheet = signing.loads(request.POST.get("sheet", ""), salt=SALT)
    except signing.BadSignature as error:
        raise BadRequest("This trial was changed on its way. Start it again.") from error
    here = routing.step_for(survey, sheets.edition_of(sheet), sheet["answers"], request.POST.get("step", ""))
    if here is None:
        return _show(request, page, survey, sheet)
    do = request.POST.get("do", "next")
    if do == "skip":
        sheets.leave_out(sheet, here)
    problems = {} if do == "skip" else sheets.write(sheet, here, request.POST)
    if problems and do == "next":
        return _show(request, page, survey, sheet, here, problems)
    if do in Edition.values:
        sheet["edition"] = do
        return _show(request, page, survey, sheet, _same(survey, sheet, here.questions[0].code))
    if do == "attach" or button_of(do):
        return _show(request, page, survey, sheet, here)
    if do == "next" and routing.opened(survey, sheets.edition_of(sheet), sheet, here):
        return _show(request, page, survey, sheet, _same(survey, sheet, here.code))
    before, after, _, _ = routing.neighbours(survey, sheets.edition_of(sheet), sheet["answers"], here)
    code = (before or here.code) if do == "back" else after
    if code == routing.CHECK:
        return _end(request, page, survey, sheet)
    return _show(request, page, survey, sheet, _same(survey, sheet, code))


def _same(survey, sheet, code):
    return routing.step_for(survey, sheets.edition_of(sheet), sheet["answers"], code)


def _where(page, sheet):
    return {
        "trying": reverse("survey_trial", args=[page.pk]),
        "leave": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "sealed": signing.dumps(sheet, salt=SALT, compress=True),
    }


def _show(request, page, survey, sheet, here=None, problems=None):
    here = here or routing.steps(survey, sheets.edition_of(sheet), sheet["answers"])[0]
    context = step_context(page, survey, sheet, here, problems) | _where(page, sheet)
    return render(request, "consultations/answer/step.html", context, status=422 if problems else 200)


def _end(request, page, survey, sheet):
    context = step_context(page, survey, sheet, None) | _where(page, sheet) | {"lines": sheets.summary(sheet, survey)}
    return render(request, "consultations/answer/trial_end.html", context)
