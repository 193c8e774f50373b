"""One question as people will see it, in either edition, while it is written. Shown beside the form, stored nowhere."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from consultations.models import Edition, Question

from .. import sheets
from ..editions import question_now
from ..kinds import KINDS
from ..screens import asked
from .drafting import newest, question_of, section_of
from .whole import WholeQuestion


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def seen(request, page_id, code):
    """As it is kept in the draft; with a POST of its form, as it is being typed."""
    page = newest(request, page_id)
    _, question = question_of(page, code)
    return _shown(request, page, question)


@never_cache
@require_http_methods(["POST"])
def new_seen(request, page_id, code):
    page = newest(request, page_id)
    section_of(page, code)
    if request.GET.get("kind") not in KINDS:
        raise Http404("no such type of question")
    return _shown(request, page, Question(kind=request.GET["kind"]))


def _shown(request, page, question):
    if request.method == "POST":
        _take(WholeQuestion(page, question, request.POST))
    question.code = question.code or "new"
    question.shown_if = {}
    compiled = question_now(question)
    edition = Edition.EASY_READ if request.GET.get("edition") == Edition.EASY_READ else Edition.STANDARD
    one = compiled.statements_asked()[:1] if edition == Edition.EASY_READ else []
    context = {
        "page": page,
        "edition": edition,
        "easy": edition == Edition.EASY_READ,
        "question": asked(compiled, sheets.new_sheet(edition), statement=one[0] if one else None),
        "is_asked": bool(compiled.words_in(edition)),
    }
    return render(request, "consultations/admin/seen.html", context)


def _take(whole):
    """Take over what is typed, as far as it can be understood: this is to be looked at while it is unfinished."""
    whole.form.is_valid()
    for parts in whole.parts:
        if parts.is_valid():
            parts.add_lines()
