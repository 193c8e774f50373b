"""The forum's room: what waits, what people said, and the record. The desk itself is in queue_views.py."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from consultations.models import FORUM, Comment
from consultations.permissions import can_moderate, can_publish, can_read_room, consultations_for

from . import cards, ledger, queue, rooms


@never_cache
@login_required
@require_safe
def forum(request):
    """The rooms this person may enter."""
    context = {"rooms": rooms.of(request.user), "may_sign": consultations_for(request.user, *FORUM).exists()}
    return render(request, "consultations/forum/rooms.html", context)


@never_cache
@login_required
@require_safe
def room(request, slug):
    """One room: how much waits, what was done today, and where to go."""
    consultation = rooms.enter(request, slug, can_read_room)
    user, context = request.user, {}
    if can_moderate(user, consultation):
        context |= {"waiting": queue.waiting(consultation), "done": queue.done_today(user, consultation)}
    if can_publish(user, consultation):
        context["to_publish"] = Comment.objects.to_publish_by(user).filter(consultation=consultation).count()
    return rooms.show(request, "room", consultation, context)


@never_cache
@login_required
@require_safe
def said(request, slug):
    """What people said, question by question: approved words only. `?question=` shows one of them in full."""
    consultation = rooms.enter(request, slug, can_read_room)
    code = request.GET.get("question")
    groups = cards.by_page(cards.said_by_question(consultation), code, request.GET.get("page"))
    return rooms.show(request, "said", consultation, {"groups": groups, "one": bool(code)})


@never_cache
@login_required
@require_safe
def record(request, slug):
    """What the forum decided, as counts."""
    consultation = rooms.enter(request, slug, can_read_room)
    return rooms.show(request, "record", consultation, {"rows": ledger.rows(consultation)})
