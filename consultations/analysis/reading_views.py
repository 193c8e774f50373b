"""The officer's desk in the admin: read masked words, put them under themes, close early, make the tables."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from consultations.models import Comment, ConsultationPage, NotAllowed, Theme
from consultations.permissions import is_officer
from home.text import plain

from . import closing, tables, theming
from .reading import comments_of, questions_of, to_read

A_PAGE = 20


def consultation_for(request, pk):
    """The consultation with this id, for one of its officers. 404 and 403 otherwise."""
    consultation = get_object_or_404(ConsultationPage, pk=pk)
    if not is_officer(request.user, consultation):
        raise PermissionDenied
    return consultation


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def reading(request, pk):
    """Twenty comments at a time, with a box for each theme. `?question=` and `?bare=1` narrow them down."""
    consultation = consultation_for(request, pk)
    question, bare = plain(request.GET.get("question")), request.GET.get("bare") == "1"
    if request.method == "POST":
        _save(request, consultation)
        chosen = urlencode({"question": question, "bare": "1" if bare else "", "page": request.GET.get("page", "")})
        return redirect(f"{reverse('reading', args=[pk])}?{chosen}")
    page = Paginator(comments_of(consultation, question, bare), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "consultation": consultation,
        "release": consultation.releases.first(),
        "themes": list(consultation.themes.all()),
        "questions": questions_of(consultation),
        "question": question,
        "bare": bare,
        "page": page,
        "filters": urlencode({"question": question, "bare": "1" if bare else ""}),
        "add_theme": f"{reverse(Theme.snippet_viewset.get_url_name('add'))}?consultation={pk}",
        "readings": [to_read(comment) for comment in page],
    }
    return render(request, "consultations/analysis/reading.html", context)


def _save(request, consultation):
    """Take the boxes of one page. What was taken back or held meanwhile is left out, and said."""
    themes = {str(theme.pk): theme for theme in consultation.themes.all()}
    saved = refused = 0
    for key in request.POST.getlist("comment")[:A_PAGE]:
        ticked = {themes.get(value) for value in request.POST.getlist(f"under-{key}")}
        before = {themes.get(value) for value in request.POST.getlist(f"was-{key}")}
        comment = _comment(consultation, key)
        if ticked == before:
            continue
        if comment is None or None in ticked:
            refused += 1
            continue
        try:
            theming.regroup(comment, ticked, before=before - {None}, by=request.user)
            saved += 1
        except NotAllowed:
            refused += 1
    if saved or not refused:
        messages.success(request, f"Saved: {saved} changed.")
    if refused:
        messages.warning(request, f"{refused} not saved: taken back by its writer, held, or a theme that is gone.")


def _comment(consultation, key):
    try:
        return Comment.objects.filter(consultation=consultation, pk=UUID(hex=key)).first()
    except ValueError:
        return None


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def close_early(request, pk):
    """Ask for the reason, then close."""
    consultation, reason, problem = consultation_for(request, pk), "", ""
    if request.method == "POST":
        reason = plain(request.POST.get("reason"))
        try:
            closing.close_early(consultation, reason, request.user)
        except ValueError:
            problem = f"Write a reason of up to {closing.LONGEST_REASON} characters. Everybody will read it."
        except closing.NotOpen:
            messages.error(request, "This consultation is not open, so there is nothing to close.")
            return redirect("reading", pk)
        else:
            messages.success(request, "Closed. The tables are made.")
            return redirect("reading", pk)
    context = {"consultation": consultation, "reason": reason, "problem": problem, "longest": closing.LONGEST_REASON}
    return render(request, "consultations/analysis/close.html", context, status=422 if problem else 200)


@require_POST
def make_tables(request, pk):
    """Count what stands now, once more."""
    consultation = consultation_for(request, pk)
    try:
        made = tables.release(consultation, by=request.user)
    except tables.NotClosed:
        messages.error(request, "Tables are made after closing. People can still answer.")
    except tables.Forgotten:
        messages.error(request, "These answers were kept until their date and are erased. The tables stay as they are.")
    else:
        messages.success(request, f"These are the numbers now: release {made.number}.")
    return redirect("reading", pk)
