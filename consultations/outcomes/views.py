"""What was said and what was done: for everybody."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from consultations.models import ConsultationPage, Outcome
from consultations.moderation import cards

from .evidence import evidence_for
from .said import said_in_public

# What is taken back is gone on the next look, so nobody keeps a copy to show instead.
always_asked_for = cache_control(no_cache=True)


def published():
    return Outcome.objects.filter(live=True).select_related("consultation", "concept__picture")


@require_safe
@always_asked_for
def outcomes(request):
    """Every published outcome, newest first. `?consultation=` (its slug) keeps to one of them."""
    chosen, slug = None, request.GET.get("consultation", "").replace("\x00", "")
    found = published().order_by("-last_published_at", "title")
    told = ConsultationPage.objects.live().filter(pk__in=found.order_by().values("consultation")).order_by("-opens_on")
    if slug:
        chosen = get_object_or_404(told, slug=slug)
        found = found.filter(consultation=chosen)
    context = {"outcomes": found, "consultations": told, "chosen": chosen}
    return render(request, "consultations/outcomes/outcomes.html", context)


@require_safe
@always_asked_for
def outcome(request, slug):
    """One promise with what it rests on."""
    found = get_object_or_404(published(), slug=slug)
    context = {"outcome": found, "evidence": evidence_for(found)}
    return render(request, "consultations/outcomes/outcome.html", context)


@require_safe
@always_asked_for
def said(request, slug):
    """What people said, word for word, while a consultation is open and afterwards. `?question=` keeps to one."""
    consultation = get_object_or_404(ConsultationPage.objects.live(), slug=slug)
    code = request.GET.get("question")
    groups = cards.by_page(said_in_public(consultation), code, request.GET.get("page"))
    context = {"consultation": consultation, "groups": groups, "one": bool(code)}
    return render(request, "consultations/outcomes/said.html", context)
