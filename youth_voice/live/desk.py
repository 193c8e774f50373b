"""The facilitator's desk: plain buttons, each a POST. Two facilitators cannot undo each other by accident (409)."""

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from consultations.models import Role
from consultations.permissions import can_facilitate, consultations_for
from youth_voice.models import LiveRun, LiveSession

from . import codes, rounds, snapshots, tickets

CONFLICT = "Somebody else changed the room a moment ago. Nothing was done. This is how it stands now."
OPEN_ALREADY = "A room for this session is open already."
NO_SUCH = "This page does not know that button. Nothing was done."


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def desks(request):
    """A facilitator's sessions: open a room, rehearse, or go to the desk of one that is open."""
    mine = consultations_for(request.user, Role.FACILITATOR, Role.OFFICER)
    if not mine:
        raise PermissionDenied
    ours = [
        session for each in mine for session in LiveSession.objects.live().child_of(each).order_by("starts_at", "title")
    ]
    if request.method == "POST":
        return _open(request, ours)
    return _desks(request, ours)


def _open(request, ours):
    wanted = request.POST.get("session", "")
    session = next((session for session in ours if str(session.pk) == wanted), None)
    if session is None:
        raise Http404
    try:
        run = rounds.open_room(session, by=request.user, rehearsal=request.POST.get("do") == "rehearse")
    except rounds.Conflict:
        return _desks(request, ours, OPEN_ALREADY, 409)
    except rounds.NotNow as reason:
        return _desks(request, ours, str(reason), 409)
    return redirect("live_desk", run.code)


def _desks(request, ours, problem="", status=200):
    sessions = [(session, session.runs.going_on().first(), session.prepared()) for session in ours]
    return render(request, "youth_voice/live/desks.html", {"sessions": sessions, "problem": problem}, status=status)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def desk(request, code):
    """One room: the question now, what comes next, and what the room has answered."""
    run = get_object_or_404(LiveRun.objects.select_related("session"), code=codes.tidy(code))
    if not can_facilitate(request.user, run.session.consultation):
        raise PermissionDenied
    if request.method != "POST":
        return _desk(request, run)
    if request.POST.get("do") not in BUTTONS:
        return _desk(request, run, NO_SUCH, 422)
    try:
        left = BUTTONS[request.POST["do"]](
            run, request.POST, {"by": request.user, "seen": request.POST.get("seen", "")}
        )
    except rounds.Conflict:
        run.refresh_from_db()
        return _desk(request, run, CONFLICT, 409)
    except rounds.NotNow as reason:
        return _desk(request, run, str(reason), 409)
    return _desk(request, run, _left(left), 409) if left else redirect("live_desk", run.code)


# What the buttons say to the verbs. Only closing and filing return a number: how many could not be filed.
BUTTONS = {
    "put": lambda run, sent, who: rounds.put(run, sent.get("question", ""), **who),
    "take": lambda run, sent, who: rounds.take_votes(run, True, **who),
    "stop": lambda run, sent, who: rounds.take_votes(run, False, **who),
    "show": lambda run, sent, who: rounds.show_results(run, True, **who),
    "hide": lambda run, sent, who: rounds.show_results(run, False, **who),
    "close": lambda run, sent, who: rounds.close(run, **who),
    "settle": lambda run, sent, who: rounds.settle(run),
}


def _desk(request, run, problem="", status=200):
    prepared = run.session.prepared()
    at = [question.code for _, question in prepared]
    here = at.index(run.question) if run.question in at else -1
    context = snapshots.view(run, for_desk=True) | {
        "session": run.session,
        "consultation": run.session.consultation,
        "prepared": prepared,
        "next": prepared[here + 1][1] if here + 1 < len(prepared) else None,
        "problem": problem,
        "unfiled": run.is_over and not run.rehearsal and run.participants.filter(adopted=False).exists(),
    }
    template = "youth_voice/live/parts/desk.html" if "part" in request.GET else "youth_voice/live/desk.html"
    response = render(request, template, context, status=status)
    if tickets.read(request.COOKIES, run.code) is None:
        # So that the desk's own socket is let in; nobody is counted as here for it.
        tickets.hand_out(response, run.code, tickets.issue(run)[1])
    return response


def _left(number):
    return (
        f"The room is closed. {number} people’s answers could not be filed, because the survey has lost a question or "
        "a choice that they used. Put it back and publish the survey, then press “File the answers” here."
    )
