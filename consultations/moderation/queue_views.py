"""The moderator's desk: one comment at a time, and a decision about exactly what was on the screen."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import BadRequest
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from consultations.models import GONE, Comment, NotAllowed, Reason, Sharing, Stale
from consultations.permissions import can_moderate

from . import cards, concerns, queue, redaction, rooms

TAKEN_BACK = "The person who wrote this has taken it back. The words are gone, and there is nothing to decide."
CHANGED = "Somebody else decided about these words, or has them open now. Your decision was not needed and not stored."
AS_IT_IS_NOW = "Something changed while you were reading. Here are the words as they are now. Please decide again."
TYPED_IN = "You typed these words in for somebody, so another moderator decides about them."
NO_REASON = "Choose why these words are not shared. The person who wrote them will read your reason."
NO_WORD = "Tick a word first. To share the whole text, go back to it and press “Share”."
TOO_LATE = "This can no longer be undone: it was some time ago, or somebody has acted on it. Nothing was changed."
NO_SUCH_WORD = "Some of the words you ticked are not in this text. Nothing was changed. Please tick them again."


class NoReason(ValueError):
    """Not shared, but not said why."""


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def desk(request, slug):
    """One waiting comment, kept for this moderator for a quarter of an hour, and what she may do with it."""
    consultation = rooms.enter(request, slug, can_moderate)
    if request.method != "POST":
        return _desk(request, consultation)
    if request.POST.get("act") == "take_back_up":
        queue.take_back_up(request.session)
        return redirect("forum_queue", slug)
    act, comment = ACTS.get(request.POST.get("act")), _asked_about(request.POST.get("id"), consultation)
    if act is None:
        raise BadRequest("This is not something that can be done with a comment.")
    try:
        thanks = act(request, comment)
    except NoReason:
        return _desk(request, consultation, comment, problem=NO_REASON, asks_why=True, status=422)
    except redaction.NotYetShareable as refusal:
        return _desk(request, consultation, comment, problem=str(refusal), status=422)
    except queue.TooLate:
        return _desk(request, consultation, problem=TOO_LATE, status=409)
    except (Stale, NotAllowed):
        return _refused(request, consultation, comment)
    messages.success(request, thanks)
    return redirect("forum_queue", slug)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def redact(request, slug, key):
    """The same words as tick boxes: what is ticked is taken out, the rest is shared with the forum."""
    consultation = rooms.enter(request, slug, can_moderate)
    comment = _asked_about(key, consultation)
    problem, status, ticked = "", 200, set()
    try:
        if request.method != "POST":
            comment.claim(request.user)
        else:
            version = _still_here(request, comment)
            ticked = {_number(word) for word in request.POST.getlist("word")}
            if ticked:
                redaction.approve(comment, by=request.user, version=version, removed=ticked)
                messages.success(request, "Shared with the forum, without the words you took out.")
                return redirect("forum_queue", slug)
            problem, status = NO_WORD, 422
    except (Stale, NotAllowed):
        return _refused(request, consultation, comment)
    except redaction.UnknownWord:
        problem, status = NO_SUCH_WORD, 400
    except redaction.NotYetShareable as refusal:
        problem, status = str(refusal), 422
    words = {"card": cards.for_desk(comment), "tokens": redaction.tokens(comment), "ticked": ticked}
    return rooms.show(request, "redact", consultation, words | {"problem": problem}, status=status)


def _share(request, comment):
    version = _still_here(request, comment)
    redaction.approve(comment, by=request.user, version=version)
    return "Shared with the forum."


def _not_shared(request, comment):
    version, reason = _still_here(request, comment), request.POST.get("reason")
    if reason not in Reason.values:
        raise NoReason
    comment.not_share(reason, by=request.user, version=version)
    return "Not shared. The person who wrote it can read your reason, and officers still count the answer."


def _worried(request, comment):
    concerns.raise_concern(comment, request.user)
    return "Thank you. The safeguarding lead has been told and will look today. There is nothing more you need to do."


def _pass_on(request, comment):
    queue.pass_on(request.session, comment, request.user)
    return "Passed on. Somebody else will read it."


def _undo(request, comment):
    queue.undo(comment, by=request.user, version=_version(request))
    return "Undone. Here it is again."


ACTS = {"share": _share, "not_shared": _not_shared, "worried": _worried, "pass_on": _pass_on, "undo": _undo}


def _asked_about(key, consultation):
    """The comment a page named. What the forum was never meant to read does not exist here."""
    try:
        key = UUID(str(key))
    except ValueError:
        raise Http404 from None
    here = Comment.objects.filter(pk=key, consultation=consultation).exclude(sharing=Sharing.COUNCIL)
    comment = here.select_related("survey").first()
    if comment is None:
        raise Http404
    return comment


def _still_here(request, comment):
    """The version this decision was based on. Stale unless the comment is still that one and still this person's."""
    version = _version(request)
    if not Comment.objects.queue_for(request.user).filter(pk=comment.pk, version=version).exists():
        raise Stale
    return version


def _version(request):
    version = _number(request.POST.get("version", ""))
    if version is None:
        raise BadRequest("The page did not say which version it showed.")
    return version


def _number(text):
    """A small whole number somebody's page sent, or None."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def _refused(request, consultation, comment):
    """The decision came too late or is not this person's: say so, and show what is true now."""
    now = Comment.objects.filter(pk=comment.pk).select_related("survey").first()
    if now is None or now.status in GONE:
        return _desk(request, consultation, problem=TAKEN_BACK, status=410)
    if now.entered_by_id == request.user.pk:
        return _desk(request, consultation, problem=TYPED_IN, status=403)
    try:
        now.claim(request.user)
    except Stale:
        return _desk(request, consultation, problem=CHANGED, status=409)
    return _desk(request, consultation, now, problem=AS_IT_IS_NOW, status=409)


def _desk(request, consultation, comment=None, *, problem="", asks_why=False, status=200):
    away = queue.passed_on(request.session)
    comment = comment or queue.next_for(request.user, consultation, away)
    context = {
        "card": cards.for_desk(comment) if comment else None,
        "waiting": queue.waiting(consultation),
        "done": queue.done_today(request.user, consultation),
        "passed_on": Comment.objects.queue_for(request.user).filter(consultation=consultation, pk__in=away).count(),
        "reasons": Reason.choices,
        "to_undo": queue.to_undo(request.user, consultation),
        "problem": problem,
        "asks_why": asks_why,
    }
    return rooms.show(request, "queue", consultation, context, status=status)
