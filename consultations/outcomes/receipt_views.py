"""Coming back with four words. They are posted, never in an address, and open the receipt for a quarter of an hour."""

from functools import wraps

from django.conf import settings
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from consultations.models import Attachment, Draft, Edition, Response, SurveyPage
from consultations.surveys import codes, drafts
from consultations.surveys.serving import serve
from home import limits

from . import receipts

COOKIE, PATH, SALT = "receipt", "/come-back/", "consultations.receipt"
MINUTES = 15
TRIES = 20

NO_WORDS = "Type your four words."
UNKNOWN = "We do not know these words. Look at your slip and try again: four words, in this order."
TOO_OFTEN = "There were many wrong tries from here. Wait {} minutes, then try again."
SHUT = "Type your four words again. We close a receipt after 15 minutes, so that nobody else can read it."


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def come_back(request):
    """Where the four words go: a draft goes on, a sent answer opens its receipt."""
    if request.method != "POST":
        return _ask(request)
    typed = codes.tidy(request.POST.get("words", ""))
    if not typed:
        return _ask(request, NO_WORDS, 422)
    try:
        limits.check(request, "words", tries=TRIES, minutes=MINUTES)
    except limits.TooMany as wait:
        answer = _ask(request, TOO_OFTEN.format(wait.minutes), 429)
        answer["Retry-After"] = str(wait.minutes * 60)
        return answer
    hashed = codes.code_hash(typed)
    draft = Draft.objects.alive().filter(code_hash=hashed).first()
    if draft:
        return drafts.resume(request, draft)
    response = Response.objects.filter(code_hash=hashed).first()
    if response is None:
        limits.count(request, "words", minutes=MINUTES)
        return _ask(request, UNKNOWN, 404)
    return _open(redirect("receipt"), response)


def with_receipt(view):
    """Hand the view the Response whose receipt this browser has open; ask for the words again where there is none."""

    @wraps(view)
    def opened(request, **place):
        key = request.get_signed_cookie(COOKIE, default="", salt=SALT, max_age=MINUTES * 60)
        response = Response.objects.filter(pk=key).first() if key else None
        # Erasing takes the words' hash away: a receipt that is still open then closes too.
        if response is None or response.code_hash is None:
            return _ask(request, SHUT, 403)
        return view(request, response, **place)

    return opened


@never_cache
@require_safe
@with_receipt
def receipt(request, response):
    """We have it; what became of each of your words; what was done."""
    context = _about(response)
    context["said"] = receipts.said_in(response)
    context["sent_with"] = receipts.sent_with(response)
    return render(request, "consultations/receipt/receipt.html", context)


@require_safe
@with_receipt
def attached(request, response, key):
    """One file that was sent with this answer, for whoever has its receipt open."""
    here = Attachment.objects.none() if response.withdrawn_on else Attachment.objects.of(response)
    return serve(request, get_object_or_404(here, pk=key))


@never_cache
@require_safe
@with_receipt
def take_back(request, response):
    """Are you sure?"""
    return render(request, "consultations/receipt/take_back.html", _about(response))


@never_cache
@require_POST
@with_receipt
def withdraw(request, response):
    receipts.withdraw(response)
    return redirect("receipt")


@never_cache
@require_POST
def close(request):
    """Done: on a shared tablet the next person finds the receipt shut."""
    answer = redirect("come_back")
    answer.delete_cookie(COOKIE, path=PATH, samesite="Strict")
    return answer


def _about(response):
    survey = SurveyPage.objects.get(pk=response.page_id)
    consultation = survey.consultation
    return {
        "response": response,
        "consultation": consultation,
        "release": consultation.releases.first(),
        "decision_is_late": bool(consultation.decided_on) and consultation.decided_on < timezone.localdate(),
        "easy": response.edition == Edition.EASY_READ,
    }


def _ask(request, problem="", status=200):
    return render(request, "consultations/receipt/come_back.html", {"problem": problem}, status=status)


def _open(answer, response):
    answer.set_signed_cookie(
        COOKIE,
        str(response.pk),
        salt=SALT,
        max_age=MINUTES * 60,
        path=PATH,
        httponly=True,
        samesite="Strict",
        secure=settings.SESSION_COOKIE_SECURE or False,
    )
    return answer
