"""Drafts: begin one, find the one this browser holds, come back to one by its four words."""

from django.conf import settings
from django.db import IntegrityError, transaction
from django.shortcuts import redirect

from consultations.models import Draft, Response

from . import codes
from .about import answering
from .routing import first_open
from .sheets import edition_of, new_sheet

MAX_SECRET = 64


def cookie_name(survey):
    return f"answer-{survey.pk}"


def secret_in(request, survey):
    secret = request.COOKIES.get(cookie_name(survey), "")
    return secret if 0 < len(secret) <= MAX_SECRET else ""


def begin(survey, edition):
    """Make a Draft of this survey. Returns (draft, secret); the secret belongs into the cookie and nowhere else.

    Four words that are already somebody's are not handed out again.
    """
    while True:
        secret = codes.new_secret()
        hashed = codes.code_hash(codes.words_for(secret))
        if Response.objects.filter(code_hash=hashed).exists():
            continue
        try:
            with transaction.atomic():
                sheet = new_sheet(edition) | {"secret": secret}
                return Draft.objects.create(survey=survey, code_hash=hashed, sheet=sheet), secret
        except IntegrityError:
            continue


def of(request, survey):
    """The unfinished draft this browser holds for `survey`, or None."""
    secret = secret_in(request, survey)
    if not secret:
        return None
    return Draft.objects.alive().filter(survey=survey, code_hash=codes.code_hash(codes.words_for(secret))).first()


def sent_from(request, survey):
    """The Response this browser's draft became, or None."""
    secret = secret_in(request, survey)
    if not secret:
        return None
    hashed = codes.code_hash(codes.words_for(secret))
    return Response.objects.to_survey(survey).filter(code_hash=hashed).first()


def remember(response, survey, secret):
    """Let this browser hold the draft until it is closed. `response` is the HttpResponse on its way out."""
    response.set_cookie(
        cookie_name(survey), secret, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE or False
    )
    return response


def forget(response, survey):
    response.delete_cookie(cookie_name(survey), samesite="Lax")
    return response


def resume(request, draft):
    """Come back by the four words: the redirect to the first open step, with the cookie set."""
    survey = draft.survey
    step = first_open(answering(survey), edition_of(draft.sheet), draft.sheet)
    return remember(redirect("answer_step", survey.slug, step), survey, draft.sheet["secret"])
