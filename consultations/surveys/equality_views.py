"""The equality step, opened by a button of the sent page. Every screen is a POST; nothing is stored before the end."""

from django.core import signing
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from consultations.models import Edition, SurveyPage

from . import drafts, equality
from .equality_screens import (
    SEND,
    START,
    begin,
    context_of,
    drop_what_is_not_asked,
    leave_out,
    same_place,
    screens_of,
    unseal,
    write,
)

STATUS = {"Forged": 400, "Expired": 410, "AlreadyRecorded": 409, "NotAsked": 410}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def equality_step(request, slug):
    page = get_object_or_404(SurveyPage.objects.live(), slug=slug)
    if request.method != "POST":
        return redirect("answer_sent", slug)
    try:
        return _take(request, page, page.consultation)
    except equality.Refused as refusal:
        why = type(refusal).__name__
        context = {"page": page, "consultation": page.consultation, "why": why}
        return render(request, "consultations/equality/refused.html", context, status=STATUS[why])


@never_cache
@require_safe
def thanks(request, slug):
    page = get_object_or_404(SurveyPage.objects.live(), slug=slug)
    sent = drafts.sent_from(request, page)
    context = {"page": page, "sent": sent, "easy": sent is not None and sent.edition == Edition.EASY_READ}
    return render(request, "consultations/equality/thanks.html", context)


def _take(request, page, consultation):
    """Keep what was ticked, whatever happens next; then do what the button said."""
    if not equality.takes_answers(consultation):
        raise equality.NotAsked
    equality.look_at(consultation, request.POST.get("ticket", ""))
    sheet = _sheet_in(request, consultation)
    screens = screens_of(consultation, sheet)
    here = next((screen for screen in screens if screen.code == request.POST.get("screen")), None)
    if here is None:
        return _show(request, page, consultation, sheet, START)
    do, problems = request.POST.get("do", "next"), {}
    if do == "skip":
        leave_out(sheet, here.questions)
    elif here.questions:
        problems = write(sheet, here.questions, request.POST)
    if problems and do == "next":
        return _show(request, page, consultation, sheet, here.code, problems)
    return _after(request, page, consultation, sheet, here, do)


def _sheet_in(request, consultation):
    """What was ticked so far; the button of the sent page brings the edition alone."""
    if "sheet" not in request.POST:
        return begin(consultation, request.POST.get("edition", Edition.STANDARD))
    try:
        return unseal(request.POST["sheet"])
    except signing.BadSignature as error:
        raise equality.Forged from error


def _after(request, page, consultation, sheet, here, do):
    """Where the pressed button leads. A switch of edition stays at the same question."""
    codes = [screen.code for screen in screens_of(consultation, sheet)]
    place = codes.index(here.code)
    if do == "leave" or (do == "back" and place == 0):
        return redirect("answer_sent", page.slug)
    if do in Edition.values:
        sheet["edition"] = do
        return _show(request, page, consultation, sheet, same_place(here, screens_of(consultation, sheet)))
    if here.code == SEND and do == "send":
        return _send(request, page, consultation, sheet)
    to = place - 1 if do == "back" else min(place + 1, len(codes) - 1)
    return _show(request, page, consultation, sheet, codes[to])


def _send(request, page, consultation, sheet):
    try:
        equality.record(consultation, sheet["answers"], request.POST.get("ticket", ""))
    except equality.NothingAnswered:
        problem = "You have not answered any of these. Go back and answer one, or leave them out."
    except equality.UnknownAnswer:
        drop_what_is_not_asked(consultation, sheet)
        problem = "These questions have just changed. Please look at your answers again, then send."
    else:
        return redirect("answer_equality_thanks", page.slug)
    return _show(request, page, consultation, sheet, SEND, {SEND: problem})


def _show(request, page, consultation, sheet, code, problems=None):
    context = context_of(page, consultation, sheet, code, problems or {})
    context["ticket"] = request.POST.get("ticket", "")
    template = code if code in {START, SEND} else "questions"
    return render(request, f"consultations/equality/{template}.html", context, status=422 if problems else 200)
