"""Answering: plain views, a POST with redirect for every page, and nothing that needs a script."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from consultations.models import Edition, Sharing, SurveyPage

from . import codes, drafts, intake, routing, sheets
from .editions import compiled
from .screens import step_context


def start(request, page, preview=False):
    """The survey's own page: what it is about, and where answering begins. Shows nothing of an earlier answer."""
    survey, consultation = compiled(page), page.consultation
    if request.method == "POST" and not preview:
        return _begin(request, page, consultation)
    context = page.get_context(request) | {
        "consultation": consultation,
        "editions": [e for e in Edition if survey.is_offered_in(e)],
        "draft": None if preview else drafts.of(request, page),
        "sent": None if preview else drafts.sent_from(request, page),
        "preview": preview,
    }
    return render(request, "consultations/survey_page.html", context)


def _begin(request, page, consultation):
    survey, draft = compiled(page), drafts.of(request, page)
    if request.POST.get("do") == "carry_on" and draft:
        return redirect(
            "answer_step", page.slug, routing.first_open(survey, sheets.edition_of(draft.sheet), draft.sheet)
        )
    if not consultation.is_open:
        return _closed(request, page)
    edition = request.POST.get("edition")
    if edition not in Edition.values or not survey.is_offered_in(edition):
        edition = next(e for e in Edition if survey.is_offered_in(e))
    draft, secret = drafts.begin(page, edition)
    response = redirect("answer_step", page.slug, routing.steps(survey, edition)[0].code)
    return drafts.remember(response, page, secret)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def step(request, slug, code):
    """One screen of the survey: a section in standard words, one question in easy read."""
    page = get_object_or_404(SurveyPage.objects.live(), slug=slug)
    survey, draft = compiled(page), drafts.of(request, page)
    if draft is None and drafts.sent_from(request, page):
        return redirect("answer_sent", slug)
    if request.method == "POST":
        return _take(request, page, survey, draft, code)
    if draft is None:
        return redirect(page.get_url(request))
    sheet, edition = draft.sheet, sheets.edition_of(draft.sheet)
    here = routing.step_for(survey, edition, code)
    if here is None or here.code != code:
        return redirect("answer_step", slug, here.code if here else routing.first_open(survey, edition, sheet))
    return render(request, "consultations/answer/step.html", step_context(page, survey, sheet, here))


def _take(request, page, survey, draft, code):
    """Keep what was typed, whatever happens next; then do what the button said."""
    if not page.consultation.takes_answers_from(draft):
        return _closed(request, page, words=request.POST)
    new_secret = ""
    if draft is None:
        # The cookie is gone but the words are here: a new draft loses nothing.
        draft, new_secret = drafts.begin(page, request.POST.get("edition_shown", Edition.STANDARD))
    sheet = draft.sheet
    here = routing.step_for(survey, sheets.edition_of(sheet), code)
    if here is None:
        return redirect("answer_step", page.slug, routing.first_open(survey, sheets.edition_of(sheet), sheet))
    do = request.POST.get("do", "next")
    problems = {} if do == "skip" else sheets.write(sheet, here.questions, request.POST)
    if do == "skip":
        sheets.leave_out(sheet, here.questions)
    draft.keep(sheet)
    if problems and do == "next":
        response = render(
            request, "consultations/answer/step.html", step_context(page, survey, sheet, here, problems), status=422
        )
    else:
        response = _after(page, survey, draft, here, do)
    return drafts.remember(response, page, new_secret) if new_secret else response


def _after(page, survey, draft, here, do):
    """Where the pressed button leads. A switch of edition stays at the same question."""
    sheet = draft.sheet
    if do in Edition.values and survey.is_offered_in(do):
        sheet["edition"] = do
        draft.keep(sheet)
        there = routing.step_for(survey, do, here.questions[0].code)
        return redirect("answer_step", page.slug, there.code if there else routing.first_open(survey, do, sheet))
    if do == "display":
        return redirect(f"/display/?next=/answer/{page.slug}/{here.code}/")
    if do == "stop":
        return redirect("answer_words", page.slug)
    before, after, _, _ = routing.neighbours(survey, sheets.edition_of(sheet), here.code)
    if do == "back":
        return redirect("answer_step", page.slug, before) if before else redirect(page.get_url())
    if after == routing.CHECK or draft.sheet.get("checking"):
        return redirect("answer_check", page.slug)
    return redirect("answer_step", page.slug, after)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check(request, slug):
    """Check your answers, say who may see your words, send."""
    page = get_object_or_404(SurveyPage.objects.live(), slug=slug)
    survey, draft = compiled(page), drafts.of(request, page)
    if draft is None:
        return redirect("answer_sent", slug) if drafts.sent_from(request, page) else redirect(page.get_url(request))
    sheet, problems, empty = draft.sheet, {}, False
    if request.method == "POST":
        if not page.consultation.takes_answers_from(draft):
            return _closed(request, page)
        sheet["sharing"] = request.POST.get("sharing") if request.POST.get("sharing") in Sharing.values else ""
        problems = sheets.problems_before_sending(sheet, survey)
        empty = not sheets.answers_to_send(sheet, survey)[0]
        draft.keep(sheet)
        if request.POST.get("do") in Edition.values:
            sheet["edition"] = request.POST["do"]
            draft.keep(sheet)
            return redirect("answer_check", slug)
        if not problems and not empty:
            _send(page, survey, draft)
            return redirect("answer_sent", slug)
    context = step_context(page, survey, sheet, None, problems) | {
        "lines": sheets.summary(sheet, survey),
        "asks_sharing": sheets.has_words(sheet, survey),
        "shares": sheets.said_yes_to_everybody(sheet),
        "empty": empty,
    }
    return render(request, "consultations/answer/check.html", context, status=422 if problems or empty else 200)


def _send(page, survey, draft):
    sheet = draft.sheet
    answers, asked = sheets.answers_to_send(sheet, survey)
    intake.record_response(
        survey=page,
        answers=answers,
        asked=asked,
        edition=sheets.edition_of(sheet),
        speaker=sheet["answers"].get("who") or "not_said",
        help=sheet["answers"].get("help") or "not_said",
        sharing=Sharing.EVERYBODY if sheets.said_yes_to_everybody(sheet) else None,
        code_hash=draft.code_hash,
        draft=draft,
    )


@never_cache
@require_safe
def sent(request, slug):
    """Thank you, and the four words. The same words however often it was sent."""
    page = get_object_or_404(SurveyPage.objects.live(), slug=slug)
    response = drafts.sent_from(request, page)
    if response is None:
        return redirect(page.get_url(request))
    context = {
        "page": page,
        "consultation": page.consultation,
        "words": codes.words_for(drafts.secret_in(request, page)).split(),
        "easy": response.edition == Edition.EASY_READ,
    }
    return render(request, "consultations/answer/sent.html", context)


@never_cache
@require_safe
def words(request, slug):
    """Stop and come back later: the four words of a draft, and until when they lead back."""
    page = get_object_or_404(SurveyPage.objects.live(), slug=slug)
    draft = drafts.of(request, page)
    if draft is None:
        return redirect(page.get_url(request))
    context = {
        "page": page,
        "consultation": page.consultation,
        "words": codes.words_for(draft.sheet["secret"]).split(),
        "until": draft.expires_at,
        "go_on": routing.first_open(compiled(page), sheets.edition_of(draft.sheet), draft.sheet),
        "easy": sheets.edition_of(draft.sheet) == Edition.EASY_READ,
    }
    return render(request, "consultations/answer/words.html", context)


@require_POST
def again(request, slug):
    """Answer again, for another child: this browser lets go of the answer it sent."""
    page = get_object_or_404(SurveyPage.objects.live(), slug=slug)
    return drafts.forget(redirect(page.get_url(request)), page)


def _closed(request, page, words=None):
    """410 in plain words; what was just typed is shown, so that it can be copied."""
    typed = [q for q in compiled(page).questions if q.takes_words and (words or {}).get(q.code, "").strip()]
    context = {
        "page": page,
        "consultation": page.consultation,
        "typed": [(q, words[q.code]) for q in typed],
    }
    return render(request, "consultations/answer/closed.html", context, status=410)


@method_decorator(login_required, name="dispatch")
class ClosedSubmissions(View):
    """Wagtail's list of raw submissions. Nobody: answers leave through the queue, the tables and the receipt."""

    results_only = False

    def dispatch(self, request, *args, **kwargs):
        raise PermissionDenied
