"""The way into a consultation's forum room, and what every page in it has around it."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render

from consultations.models import FORUM, ConsultationPage, Role
from consultations.permissions import can_moderate, can_publish, can_sign, consultations_for


def enter(request, slug, may):
    """The consultation called `slug`, if `may` (a question of permissions.py) says yes. Else 404 or 403."""
    consultation = ConsultationPage.objects.filter(slug=slug).order_by("pk").first()
    if consultation is None:
        raise Http404
    if not may(request.user, consultation):
        raise PermissionDenied
    return consultation


def of(user):
    """The consultations whose room this person may enter, newest first. PermissionDenied when there is none."""
    rooms = list(consultations_for(user, *FORUM, Role.OFFICER))
    if not rooms:
        raise PermissionDenied
    return rooms


def show(request, template, consultation, context=None, status=200):
    """A page of the room, with the links this person may follow around it."""
    around = {
        "consultation": consultation,
        "here": "queue" if template == "redact" else template,
        "may_moderate": can_moderate(request.user, consultation),
        "may_publish": can_publish(request.user, consultation),
        "may_sign": can_sign(request.user, consultation),
    }
    return render(request, f"consultations/forum/{template}.html", around | (context or {}), status=status)
