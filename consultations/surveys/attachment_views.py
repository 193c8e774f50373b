"""Somebody looks at what they attached to the answer they have not sent yet."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from consultations.models import Attachment, SurveyPage

from . import drafts
from .serving import serve


@require_safe
def attached(request, slug, key):
    """The file, for the browser that holds the draft it hangs on. 404 for everybody else."""
    draft = drafts.of(request, get_object_or_404(SurveyPage.objects.live(), slug=slug))
    if draft is None:
        raise Http404
    return serve(request, get_object_or_404(Attachment.objects.of(draft), pk=key))
