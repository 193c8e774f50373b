"""What came in with answers, for the consultation's officers: a list, and one file at a time to decide about."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from consultations.models import Attachment, Look, Reason, Stale
from consultations.moderation import looking
from consultations.moderation.cards import question_words

from .reading_views import consultation_for

A_PAGE = 30
NOTHING_CHOSEN = "Choose what you found."
NO_REASON = "Choose why you remove it. Whoever sent it will read your reason."
CHANGED = "Somebody else decided about this, or it was taken back. Your decision was not stored."


@never_cache
@require_safe
def held_attachments(request, pk):
    """Every file of this consultation that officers may see; what nobody has looked at comes first."""
    consultation = consultation_for(request, pk)
    here = Attachment.objects.for_officers().filter(consultation=consultation)
    # The keys are random: the order follows neither time nor person.
    page = Paginator(here.select_related("survey", "looked_by").order_by("verdict", "pk"), A_PAGE).get_page(
        request.GET.get("page")
    )
    context = {
        "consultation": consultation,
        "waiting": here.held().count(),
        "page": page,
        "files": [(file, question_words(file.survey, file.question)) for file in page],
    }
    return render(request, "consultations/analysis/attachments.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def held_attachment(request, pk, key):
    """One file: look, and say whether it is fine, a concern, or has to go."""
    consultation = consultation_for(request, pk)
    here = Attachment.objects.for_officers().filter(consultation=consultation)
    file = get_object_or_404(here.select_related("survey"), pk=key)
    if request.method == "POST":
        return _decide(request, consultation, file)
    return _show(request, consultation, file)


def _decide(request, consultation, file):
    verdict, reason = request.POST.get("verdict", ""), request.POST.get("reason", "")
    if verdict not in Look.values:
        return _show(request, consultation, file, NOTHING_CHOSEN, 422)
    if verdict == Look.REMOVED and reason not in Reason.values:
        return _show(request, consultation, file, NO_REASON, 422)
    try:
        if request.POST.get("was", "") != file.verdict:
            raise Stale
        looking.look(file, verdict, by=request.user, reason=reason)
    except Stale:
        messages.error(request, CHANGED)
    else:
        messages.success(request, f"{file}: what you found is stored.")
    return redirect("held_attachments", consultation.pk)


def _show(request, consultation, file, problem="", status=200):
    context = {
        "consultation": consultation,
        "file": file,
        "question": question_words(file.survey, file.question),
        "looks": Look.choices,
        "reasons": Reason.choices,
        "verdict": request.POST.get("verdict", file.verdict),
        "reason": request.POST.get("reason", file.reason),
        "problem": problem,
    }
    return render(request, "consultations/analysis/attachment.html", context, status=status)
