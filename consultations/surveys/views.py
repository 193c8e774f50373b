"""Answering: plain views, a POST with redirect for every page, and nothing that needs a script."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from consultations.models import Edition

from . import codes, drafts, equality, intake, routing, sheets, uploads
from .about import answering
from .addresses import survey_at
from .kinds import button_of
from .screens import step_context


def start(request, page, preview=False):
    """The survey's own page: what it is about, and where answering begins. Shows nothing of an earlier answer."""
    survey, consultation = answering(page), page.consultation
    if request.method == "POST" and not preview:
        return _begin(request, page, survey, consultation)
    context = page.get_context(request) | {
        "consultation": consultation,
        "editions": [e for e in Edition if survey.is_offered_in(e)],
        "draft": None if preview else drafts.of(request, page),
        "sent": None if preview else drafts.sent_from(request, page),
        "preview": preview,
    }
    return render(request, "consultations/survey_page.html", context)


@never_cache
@require_POST
def begin(request, slug):
    """Begin an answer, or carry on with the one this browser holds."""
    page, survey = survey_at(slug)
    return _begin(request, page, survey, page.consultation)


def _begin(request, page, survey, consultation):
    draft = drafts.of(request, page)
    if request.POST.get("do") == "carry_on" and draft:
        return redirect(to(page, _first(request, survey, draft.sheet)))
    if not consultation.is_open:
        return _closed(request, page)
    edition = request.POST.get("edition")
    if edition not in Edition.values or not survey.is_offered_in(edition):
        edition = next(e for e in Edition if survey.is_offered_in(e))
    draft, secret = drafts.begin(page, edition)
    response = redirect(to(page, _first(request, survey, draft.sheet)))
    return drafts.remember(response, page, secret)


def _first(request, survey, sheet):
    """Where this person goes first (a code): the part that led them here (`section`), else the first open step."""
    edition = sheets.edition_of(sheet)
    named = routing.step_for(survey, edition, sheet["answers"], request.POST.get("section", ""))
    return named.code if named else routing.first_open(survey, edition, sheet)


def to(page, code):
    """The address (str) of a step, the contents page or the check page of this survey."""
    return reverse("answer_step", args=[page.slug, code])


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def step(request, slug, code):
    """One screen of the survey: a section in standard words; in easy read one question, or one statement of it."""
    page, survey = survey_at(slug)
    draft = drafts.of(request, page)
    if draft is None and drafts.sent_from(request, page):
        return redirect("answer_sent", slug)
    if request.method == "POST":
        return _take(request, page, survey, draft, code)
    if draft is None:
        return redirect(page.get_url(request))
    sheet, edition = draft.sheet, sheets.edition_of(draft.sheet)
    here = routing.step_for(survey, edition, sheet["answers"], code)
    if here is None or here.code != code:
        return redirect(to(page, here.code if here else routing.first_open(survey, edition, sheet)))
    context = step_context(page, survey, sheet, here, attached=uploads.on_step(draft, here))
    return render(request, "consultations/answer/step.html", context)


def _take(request, page, survey, draft, code):
    """Keep what was typed, whatever happens next; then do what the button said."""
    if not page.consultation.takes_answers_from(draft):
        return _closed(request, page, words=request.POST)
    new_secret = ""
    if draft is None:
        # The cookie is gone but the words are here: a new draft loses nothing.
        draft, new_secret = drafts.begin(page, request.POST.get("edition_shown", Edition.STANDARD))
    sheet = draft.sheet
    here = routing.step_for(survey, sheets.edition_of(sheet), sheet["answers"], code)
    if here is None:
        return redirect(to(page, routing.first_open(survey, sheets.edition_of(sheet), sheet)))
    do = request.POST.get("do", "next")
    if do == "skip":
        sheets.leave_out(sheet, here)
    problems = {} if do == "skip" else sheets.write(sheet, here, request.POST)
    if uploads.of_step(here) and do == "skip":
        uploads.leave_out(draft, here)
    elif uploads.of_step(here):
        problems |= uploads.take(draft, page, sheet, here, request.POST, request.FILES)
    do = "attach" if request.POST.get("remove") else do
    if problems and do in {"next", "attach"}:
        context = step_context(page, survey, sheet, here, problems, uploads.on_step(draft, here))
        response = render(request, "consultations/answer/step.html", context, status=422)
    else:
        response = redirect(_after(page, survey, sheet, here, do))
    draft.keep(sheet)
    return drafts.remember(response, page, new_secret) if new_secret else response


def _after(page, survey, sheet, here, do):
    """The address that the pressed button leads to. A switch of edition stays at the same question."""
    sheet["left_at"] = here.code if do == "stop" else ""
    if do in Edition.values and survey.is_offered_in(do):
        sheet["edition"] = do
        there = routing.step_for(survey, do, sheet["answers"], here.questions[0].code)
        return to(page, there.code if there else routing.first_open(survey, do, sheet))
    if moved := button_of(do):
        return f"{to(page, here.code)}#{moved}"
    if do == "attach":
        return to(page, here.code)
    if do == "display":
        return f"/display/?next={to(page, here.code)}"
    if do == "stop":
        return reverse("answer_words", args=[page.slug])
    edition = sheets.edition_of(sheet)
    before, after, _, _ = routing.neighbours(survey, edition, sheet["answers"], here)
    if do == "back":
        return to(page, before) if before else page.get_url()
    if new := routing.opened(survey, edition, sheet, here):
        return f"{to(page, here.code)}#q-{new}"
    if sheet.get("checking"):
        # Back to checking, unless what was changed has opened something new.
        return to(page, routing.first_open(survey, edition, sheet))
    sheet["checking"] = after == routing.CHECK
    return to(page, after)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def contents(request, slug):
    """The parts of a survey that can be answered in any order, and how far along each is."""
    page, survey = survey_at(slug)
    draft = drafts.of(request, page)
    if draft is None or not survey.any_order:
        return redirect("answer_check", slug) if draft else redirect(page.get_url(request))
    sheet, edition = draft.sheet, sheets.edition_of(draft.sheet)
    if request.method == "POST":
        do = request.POST.get("do")
        if do in Edition.values and survey.is_offered_in(do):
            sheet["edition"] = do
            draft.keep(sheet)
        return redirect("answer_words" if do == "stop" else "answer_contents", slug)
    context = step_context(page, survey, sheet, None) | {"parts": routing.contents(survey, edition, sheet)}
    return render(request, "consultations/answer/contents.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check(request, slug):
    """Check your answers, say who may see your words, send."""
    page, survey = survey_at(slug)
    draft = drafts.of(request, page)
    if draft is None:
        return redirect("answer_sent", slug) if drafts.sent_from(request, page) else redirect(page.get_url(request))
    consultation, sheet, problems, empty = page.consultation, draft.sheet, {}, False
    organisation = sheets.organisation_of(sheet, survey, consultation)
    if request.method == "POST":
        if not consultation.takes_answers_from(draft):
            return _closed(request, page)
        sheets.share(sheet, request.POST, named=bool(organisation))
        problems, empty = sheets.problems_before_sending(sheet, survey), sheets.is_empty(sheet, survey)
        if request.POST.get("do") in Edition.values:
            sheet["edition"] = request.POST["do"]
            draft.keep(sheet)
            return redirect("answer_check", slug)
        if not problems and not empty:
            sent = sheets.to_send(sheet, survey, consultation)
            intake.record_response(survey=page, code_hash=draft.code_hash, draft=draft, **sent)
            return redirect("answer_sent", slug)
        draft.keep(sheet)
    context = step_context(page, survey, sheet, None, problems) | {
        "consultation": consultation,
        "lines": sheets.summary(sheet, survey),
        "typed": [(q, q.code not in sheet["held_back"]) for q in sheets.words_on_path(sheet, survey)],
        "organisation": organisation,
        "sharing": sheet["sharing"],
        "empty": empty,
    }
    return render(request, "consultations/answer/check.html", context, status=422 if problems or empty else 200)


@never_cache
@require_safe
def sent(request, slug):
    """Thank you, and the four words. The same words however often it was sent."""
    page, _ = survey_at(slug)
    response = drafts.sent_from(request, page)
    if response is None:
        return redirect(page.get_url(request))
    context = {
        "page": page,
        "consultation": page.consultation,
        "words": codes.words_for(drafts.secret_in(request, page)).split(),
        "easy": response.edition == Edition.EASY_READ,
        "equality_ticket": equality.offer(page.consultation, drafts.secret_in(request, page)),
    }
    return render(request, "consultations/answer/sent.html", context)


@never_cache
@require_safe
def words(request, slug):
    """Stop and come back later: the four words of a draft, and until when they lead back."""
    page, survey = survey_at(slug)
    draft = drafts.of(request, page)
    if draft is None:
        return redirect(page.get_url(request))
    context = {
        "page": page,
        "consultation": page.consultation,
        "words": codes.words_for(draft.sheet["secret"]).split(),
        "until": draft.expires_at,
        "go_on": routing.first_open(survey, sheets.edition_of(draft.sheet), draft.sheet),
        "easy": sheets.edition_of(draft.sheet) == Edition.EASY_READ,
    }
    return render(request, "consultations/answer/words.html", context)


@require_POST
def again(request, slug):
    """Answer again, for another child: this browser lets go of the answer it sent."""
    page, _ = survey_at(slug)
    return drafts.forget(redirect(page.get_url(request)), page)


def _closed(request, page, words=None):
    """410 in plain words; what was just typed is shown, so that it can be copied."""
    fields = [(q, q.code) for q in answering(page).questions if q.takes_words]
    fields += [(q, sheets.comment_field(q.code)) for q in answering(page).questions if q.takes_comment]
    typed = [(q, words[name]) for q, name in fields if (words or {}).get(name, "").strip()]
    context = {
        "page": page,
        "consultation": page.consultation,
        "typed": typed,
    }
    return render(request, "consultations/answer/closed.html", context, status=410)


@method_decorator(login_required, name="dispatch")
class ClosedSubmissions(View):
    """Wagtail's list of raw submissions. Nobody: answers leave through the queue, the tables and the receipt."""

    results_only = False

    def dispatch(self, request, *args, **kwargs):
        raise PermissionDenied
