"""The safeguarding desk. For lead and deputy alone: not the forum, not officers, not whoever runs the server."""

import logging

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from consultations.models import GONE, SAFEGUARDING, Concern, Stale, Verdict
from consultations.permissions import can_safeguard, consultations_for

from . import concerns
from .cards import question_words

logger = logging.getLogger(__name__)

DECIDED_ONES = 30
ALREADY = "This was decided while you had it open. Your record was not stored; you can copy it from below."
NO_VERDICT = "Choose what you decided."
NO_RECORD = "Write what was done and who was told."
LONG_RECORD = f"Please keep the record under {concerns.LONGEST_RECORD:,} characters."


@never_cache
@login_required
@require_safe
def safety(request):
    """Open concerns, oldest first, those about one answer together. No words in the list."""
    if not can_safeguard(request.user):
        raise PermissionDenied
    mine = Concern.objects.in_consultations(consultations_for(request.user, *SAFEGUARDING))
    mine = mine.select_related("comment__consultation", "attachment__consultation", "seen_by", "decided_by")
    mine = mine.defer("comment__original")
    context = {
        "answers": _by_answer(mine.filter(verdict="").order_by("raised_at")),
        "decided": mine.exclude(verdict="").order_by("-decided_at")[:DECIDED_ONES],
    }
    return render(request, "consultations/safety/concerns.html", context)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def concern(request, pk):
    """The words as they were sent, and what the lead decides. Who opens it is kept."""
    concern = get_object_or_404(Concern, pk=pk)
    if not can_safeguard(request.user, concern.about.consultation):
        raise PermissionDenied
    if request.method == "POST":
        return _decide(request, concern)
    concern.see(request.user)
    return _show(request, concern)


def _by_answer(open_ones):
    """Concerns as lists, one for each answer that they are about, in the order of the oldest of each."""
    answers = {}
    for concern in open_ones:
        answers.setdefault(concern.about.response_id or concern.about.pk, []).append(concern)
    return list(answers.values())


def _decide(request, concern):
    verdict, record = request.POST.get("verdict", ""), request.POST.get("record", "")
    problems = {}
    if verdict not in Verdict.values:
        problems["verdict"] = NO_VERDICT
    if not record.strip():
        problems["record"] = NO_RECORD
    elif len(record) > concerns.LONGEST_RECORD:
        problems["record"] = LONG_RECORD
    if problems:
        return _show(request, concern, problems=problems, verdict=verdict, typed=record, status=422)
    try:
        concerns.decide(concern, verdict, record, by=request.user)
    except Stale:
        concern.refresh_from_db()
        return _show(request, concern, problem=ALREADY, verdict=verdict, typed=record, status=409)
    messages.success(request, f"Concern {concern.pk} is decided, and your record is kept.")
    return redirect("safety")


def _show(request, concern, *, status=200, **context):
    about, file = concern.about, concern.attachment
    logger.info("concern %s opened by user %s", concern.pk, request.user.pk)
    context |= {
        "concern": concern,
        "comment": concern.comment,
        "file": file,
        # Who is speaking is written on words; a file has it from the answer it came with.
        "from": file.response if file else about,
        "question": question_words(about.survey, about.question),
        "others": Concern.objects.beside(concern),
        "taken_back": _taken_back(concern),
        "verdicts": Verdict.choices,
    }
    return render(request, "consultations/safety/concern.html", context, status=status)


def _taken_back(concern):
    if concern.comment:
        return concern.comment.status in GONE
    return concern.attachment.response is None or bool(concern.attachment.response.withdrawn_on)
