"""All questions on one page before starting, and the same on paper: as a page to print and as a PDF."""

import logging
from dataclasses import replace

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from consultations.models import Edition, SurveyPage
from home.models import PictureSet, SiteSettings

from . import paper_words as words
from .about import answering, section_of
from .editions import compile_now
from .paper import on_paper, with_sharing
from .paper_pdf import CannotPrint, pdf_of

log = logging.getLogger(__name__)


@require_safe
def everything(request, slug):
    """All the questions, to read before starting."""
    page, survey = _asked(request, slug)
    edition = _edition(request, survey)
    context = _context(page, survey, edition) | {"paper": on_paper(page, survey, edition)}
    return render(request, "consultations/paper/all.html", context)


@require_safe
def printable(request, slug):
    """A form to print and fill in with a pen."""
    page, survey = _asked(request, slug)
    edition = _edition(request, survey)
    context = _context(page, survey, edition) | _form(request, page, survey, edition)
    return render(request, "consultations/paper/print.html", context)


@require_safe
def pdf(request, slug):
    """The same form as a tagged PDF."""
    page, survey = _asked(request, slug)
    edition = _edition(request, survey)
    try:
        made = pdf_of(_form(request, page, survey, edition))
    except CannotPrint as why:
        log.error("paper: no PDF of survey %s: %s", page.pk, why)
        return render(request, "consultations/paper/no_pdf.html", _context(page, survey, edition), status=503)
    name = f"{page.slug}-{edition.replace('_', '-')}.pdf"
    return HttpResponse(
        made, content_type="application/pdf", headers={"Content-Disposition": f'inline; filename="{name}"'}
    )


def _asked(request, slug):
    """(SurveyPage, its compiled survey): the live one, or the newest draft for somebody who may edit it."""
    page = get_object_or_404(SurveyPage, slug=slug)
    if page.live:
        return page, answering(page)
    if not page.permissions_for_user(request.user).can_edit():
        raise Http404("no such survey")
    page = page.newest_draft()
    return page, replace(compile_now(page), about=section_of(page.consultation))


def _edition(request, survey):
    wanted = request.GET.get("edition")
    offered = [edition for edition in Edition if survey.is_offered_in(edition)] or [Edition.STANDARD]
    return next((edition for edition in offered if edition == wanted), offered[0])


def _context(page, survey, edition):
    easy = edition == Edition.EASY_READ
    other = Edition.STANDARD if easy else Edition.EASY_READ
    return {
        "page": page,
        "consultation": page.consultation,
        "edition": edition,
        "easy": easy,
        "other_edition": other if survey.is_offered_in(other) else None,
    }


def _form(request, page, survey, edition):
    """What a form has besides its questions: plain values, the same for the page and the PDF."""
    consultation, site = page.consultation, SiteSettings.for_request(request)
    easy = edition == Edition.EASY_READ
    paper = with_sharing(on_paper(page, survey, edition), survey, consultation)
    sets = {concept.picture.picture_set_id for concept in paper.concepts}
    return {
        "paper": paper,
        "notice": words.demonstration(site.council_name) if settings.DEMO else "",
        "council": site.council_name,
        "about": consultation.title,
        "filling_in": words.filling_in(easy),
        "dates": words.dates(consultation, easy),
        "contact": words.lines_of(consultation.contact),
        "other_ways": () if easy else words.lines_of(consultation.other_ways),
        "danger": words.danger(easy),
        "help_lines": [words.help_line(line.value) for line in site.help_lines],
        "credits": list(PictureSet.objects.filter(pk__in=sets).values_list("attribution", flat=True)),
    }
