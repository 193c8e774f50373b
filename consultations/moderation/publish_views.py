"""The second look: approved words that their writer lets everybody see, for somebody who did not approve them."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import BadRequest
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from consultations.models import Reason
from consultations.permissions import can_publish

from . import cards, publishing, rooms

NOTHING_TICKED = "Tick at least one comment first."
TOO_MANY = f"Tick at most {publishing.MOST} comments at a time."
NO_REASON = "Choose why you send these back. Whoever reads them next will see your reason."
DONE = {
    "publish": "shown to everybody",
    "send_back": "sent back to be read again",
    "worried": "handed to the safeguarding lead",
}


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def publish(request, slug):
    """Tick what everybody may see. Nobody publishes what they approved or typed in themselves."""
    consultation = rooms.enter(request, slug, can_publish)
    if request.method != "POST":
        return _list(request, consultation)
    act, reason, chosen = request.POST.get("act"), request.POST.get("reason"), _chosen(request)
    if act not in DONE:
        raise BadRequest("This is not something that can be done here.")
    problem = "" if chosen else NOTHING_TICKED
    problem = TOO_MANY if len(chosen) > publishing.MOST else problem
    if act == "send_back" and reason not in Reason.values:
        problem = problem or NO_REASON
    if problem:
        return _list(request, consultation, problem=problem, ticked={str(key) for key, _ in chosen}, status=422)
    report = _act(act, consultation, chosen, reason, request.user)
    if report.refused:
        return _list(request, consultation, report=report, verb=DONE[act], status=409)
    messages.success(request, f"{report.done} {DONE[act]}.")
    return redirect("forum_publish", slug)


def _act(act, consultation, chosen, reason, user):
    if act == "send_back":
        return publishing.send_back(consultation, chosen, reason, by=user)
    return {"publish": publishing.publish, "worried": publishing.worry}[act](consultation, chosen, by=user)


def _chosen(request):
    """The ticked comments, each as (key, version). BadRequest for anything that is not one."""
    try:
        pairs = [value.split(":") for value in request.POST.getlist("comment")]
        return [(UUID(key), int(version)) for key, version in pairs]
    except ValueError:
        raise BadRequest("This page sent something that is not a comment.") from None


def _list(request, consultation, *, status=200, **context):
    everything = cards.for_publishing(request.user, consultation)
    here = everything[: publishing.MOST]
    context |= {"cards": here, "more": len(everything) > len(here), "reasons": Reason.choices}
    return rooms.show(request, "publish", consultation, context, status=status)
