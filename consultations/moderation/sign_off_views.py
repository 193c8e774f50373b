"""The forum reads one version of a consultation or a survey, and agrees to it or asks for changes."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import TaskState

from consultations.models import FORUM, NotAllowed, NotReady, Stale
from consultations.models import sign_off as signing
from consultations.permissions import can_sign, consultations_for

from . import rooms
from . import sign_off as verbs

DONE = {"agree": "You agreed to this version.", "changes": "Your comment went back with this version."}
SAY_WHAT = f"Say what should change, in at most {verbs.LONGEST_COMMENT} characters."
ALREADY = "This is not waiting any more: somebody decided, or it was taken back. Nothing of yours was stored."
NOT_YOURS = "You wrote or handed in this version yourself, so somebody else of the forum signs it."


@never_cache
@login_required
@require_safe
def sign_offs(request):
    """What lies before the forum, and what was decided."""
    if not consultations_for(request.user, *FORUM).exists():
        raise PermissionDenied
    waiting, decided = verbs.papers_for(request.user)
    return render(request, "consultations/forum/sign_offs.html", {"waiting": waiting, "decided": decided})


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def sign_off(request, pk):
    """One version in full, with the two buttons."""
    state = get_object_or_404(signing.sign_offs().select_related("revision", "workflow_state"), pk=pk)
    paper = verbs.paper(state)
    if paper is None:
        raise Http404
    if not can_sign(request.user, paper.consultation):
        raise PermissionDenied
    if request.method != "POST":
        return _show(request, paper)
    return _decide(request, paper)


def _decide(request, paper):
    act, comment = request.POST.get("act"), request.POST.get("comment", "")
    if act not in DONE or not request.POST.get("version", "").isdigit():
        raise BadRequest("This page sent something that cannot be done here.")
    verb = verbs.agree if act == "agree" else verbs.ask_for_changes
    try:
        verb(paper.state, int(request.POST["version"]), comment, by=request.user)
    except ValueError:
        return _show(request, paper, SAY_WHAT, 422)
    except NotAllowed:
        return _show(request, paper, NOT_YOURS, 403)
    except Stale:
        paper.state.refresh_from_db()
        return _show(request, paper, ALREADY, 409)
    except NotReady as refused:
        words = f"{refused} Please tell the officer, and agree once it is there. Nothing was stored."
        return _show(request, paper, words, 409)
    messages.success(request, DONE[act])
    return redirect("forum_sign_offs")


def _show(request, paper, problem="", status=200):
    context = {
        "paper": paper,
        "page": paper.page,
        "problem": problem,
        "comment": request.POST.get("comment", ""),
        "own": paper.is_by(request.user),
        "longest": verbs.LONGEST_COMMENT,
        "approved": TaskState.STATUS_APPROVED,
    }
    return rooms.show(request, "sign_off", paper.consultation, context, status=status)
