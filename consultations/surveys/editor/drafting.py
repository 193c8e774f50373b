"""The newest draft of a survey: opened for one officer at a time, and kept as a revision."""

import hashlib
import json
from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404

from consultations.models import SurveyPage, conditions

# What says where a thing stands or in which row it is kept, and nothing of what it asks.
PLACES = {"pk", "page", "section", "question", "questions", "sort_order"}


def newest(request, page_id):
    """The latest revision of this survey as an object, for somebody who may edit it. 404 and 403 otherwise."""
    page = get_object_or_404(SurveyPage, pk=page_id).newest_draft()
    may = page.permissions_for_user(request.user)
    if not may.can_edit() or may.page_locked():
        raise PermissionDenied
    return page


def editing(view):
    """`view(request, page, …)` gets the newest draft. What is sent is taken one after the other, so that no change
    is built on a draft that somebody else is replacing at the same moment."""

    @wraps(view)
    def opened(request, page_id, **codes):
        if request.method != "POST":
            return view(request, newest(request, page_id), **codes)
        with transaction.atomic():
            get_object_or_404(SurveyPage.objects.select_for_update(of=("self",)), pk=page_id)
            return view(request, newest(request, page_id), **codes)

    return opened


def keep(request, page, sentence, before=()):
    """Keep the draft, and say what was done. `before`: the faults that its conditions already had."""
    page.save_revision(user=request.user, log_action=True, clean=False)
    messages.success(request, f"{sentence} Saved as a draft; publish the survey to let people see it.")
    for fault in conditions.faults(page.sections.all()):
        if fault not in before:
            messages.warning(request, f"The survey cannot be published like this. It needs {fault}.")


def is_second_press(request, page):
    """Whether a form that adds something was sent before: what it was shown on is no longer the newest revision."""
    return request.POST.get("shown") != str(page.latest_revision_id)


def section_of(page, code):
    for section in page.sections.all():
        if section.code == code:
            return section
    raise Http404("no such section")


def question_of(page, code):
    """(section, question) of this code. Where a code is there twice, the first: publishing refuses the second."""
    for section in page.sections.all():
        for question in section.questions.all():
            if question.code == code:
                return section, question
    raise Http404("no such question")


def fingerprint(thing):
    """What a section or question says, as 16 letters: another one means that somebody changed it meanwhile."""
    text = json.dumps(_said(thing.serializable_data()), sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _said(value):
    if isinstance(value, dict):
        return {name: _said(each) for name, each in value.items() if name not in PLACES}
    return [_said(each) for each in value] if isinstance(value, list) else value
