from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from consultations.models import NotReady


class RefusalsInTheEditor:
    """Turns a refusal to publish into a sentence that names the blanks, whichever button or bulk action asked."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, NotReady):
            return None
        if not request.path.startswith("/admin/"):
            return HttpResponse(str(exception), status=409, content_type="text/plain; charset=utf-8")
        messages.error(request, str(exception))
        return redirect(_editor_of(exception.thing))


def _editor_of(thing):
    if not thing.pk:
        return reverse("wagtailadmin_home")
    if hasattr(thing, "depth"):
        return reverse("wagtailadmin_pages:edit", args=[thing.pk])
    return reverse(thing.snippet_viewset.get_url_name("edit"), args=[thing.pk])
