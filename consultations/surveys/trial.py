"""Try it: an officer walks an unpublished survey in every edition. Answers travel in the form, stored nowhere."""

from django.core import signing
from django.core.exceptions import BadRequest
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from consultations.models import Edition

from . import routing, sheets
from .editions import compile_now
from .editor import newest
from .screens import step_context

SALT = "consultations.trial"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def trial(request, page_id):
    page = newest(request, page_id)
    survey = compile_now(page)
    if request.method != "POST":
        edition = request.GET.get("edition", Edition.STANDARD)
        sheet = sheets.new_sheet(edition if edition in Edition.values else Edition.STANDARD)
        return _show(request, page, survey, sheet, routing.steps(survey, sheets.edition_of(sheet))[0].code)
    try:
        sheet = signing.loads(request.POST.get("sheet", ""), salt=SALT)
    except signing.BadSignature as error:
        raise BadRequest("This trial was changed on its way. Start it again.") from error
    here = routing.step_for(survey, sheets.edition_of(sheet), request.POST.get("step", ""))
    if here is None:
        return _show(request, page, survey, sheet, routing.steps(survey, sheets.edition_of(sheet))[0].code)
    do = request.POST.get("do", "next")
    problems = {} if do == "skip" else sheets.write(sheet, here.questions, request.POST)
    if problems and do == "next":
        return _show(request, page, survey, sheet, here.code, problems)
    before, after, _, _ = routing.neighbours(survey, sheets.edition_of(sheet), here.code)
    if do in Edition.values:
        sheet["edition"] = do
        there = routing.step_for(survey, do, here.questions[0].code)
        return _show(request, page, survey, sheet, there.code if there else routing.steps(survey, do)[0].code)
    return _show(request, page, survey, sheet, (before or here.code) if do == "back" else after)


def _show(request, page, survey, sheet, code, problems=None):
    context = {
        "trying": reverse("survey_trial", args=[page.pk]),
        "leave": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "sealed": signing.dumps(sheet, salt=SALT, compress=True),
    }
    if code == routing.CHECK:
        context |= step_context(page, survey, sheet, None) | {"lines": sheets.summary(sheet, survey)}
        return render(request, "consultations/answer/trial_end.html", context)
    here = routing.step_for(survey, sheets.edition_of(sheet), code)
    context |= step_context(page, survey, sheet, here, problems)
    return render(request, "consultations/answer/step.html", context, status=422 if problems else 200)
