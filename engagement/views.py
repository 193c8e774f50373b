from django.contrib.auth.decorators import login_required
from django.shortcuts import render
from django.urls import reverse

from consultations.models import FORUM, Membership, Role
from consultations.permissions import can_safeguard, is_officer


@login_required
def account(request):
    """Where may I go? One card for each room this person has a key to."""
    roles = set(Membership.objects.current().filter(user=request.user).values_list("role", flat=True))
    rooms = []
    if is_officer(request.user):
        rooms.append(("The editor", "Pages, surveys, themes, outcomes.", reverse("wagtailadmin_home")))
    if roles & {*FORUM, Role.OFFICER}:
        rooms.append(("The forum’s room", "What people said, without names.", reverse("forum")))
    if roles & {Role.FACILITATOR, Role.OFFICER}:
        rooms.append(("Live sessions", "Open a room, rehearse.", reverse("live_desks")))
    if can_safeguard(request.user):
        rooms.append(("Safeguarding desk", "What may not wait.", reverse("safety")))
    return render(request, "account/account.html", {"rooms": rooms})
