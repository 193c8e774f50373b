from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from consultations.models import ConsultationPage


@require_safe
def readiness(request, page_id):
    """What is still missing from the newest version of a consultation, for somebody who may edit it."""
    page = get_object_or_404(ConsultationPage, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    newest = page.get_latest_revision_as_object()
    context = {"page": newest, "checks": newest.readiness, "clock": newest.clock}
    return render(request, "consultations/admin/readiness.html", context)
