"""The one door to a file that somebody sent, for staff. Every look leaves a line with ids."""

import logging

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from consultations.models import Attachment
from consultations.permissions import can_see_attachment
from consultations.surveys.serving import serve

logger = logging.getLogger(__name__)


@require_safe
def attachment(request, key):
    """The file, for an officer of its consultation, or for lead and deputy where there is a concern; else 404."""
    attachment = get_object_or_404(Attachment.objects.select_related("consultation"), pk=key)
    if not can_see_attachment(request.user, attachment):
        raise Http404
    answer = serve(request, attachment)
    logger.info("attachment %s seen by user %s", attachment.pk, request.user.pk)
    return answer
