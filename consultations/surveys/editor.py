"""The officer's "Questions" views: one section at a time, each change a new revision of the survey page.

Sixty questions in nested panels make a page of megabytes and more fields than Django takes, so the
questions are edited here and the page's own form leaves them alone.
"""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from consultations.models import Kind, Question, Response, SurveyPage

from .editor_forms import ChoiceFormSet, QuestionForm, SectionForm, code_from
from .kinds import KINDS
from .routing import RESERVED


def newest(request, page_id):
    """The latest revision of this survey as an object, for somebody who may edit it. 404 and 403 otherwise."""
    page = get_object_or_404(SurveyPage, pk=page_id).newest_draft()
    may = page.permissions_for_user(request.user)
    if not may.can_edit() or may.page_locked():
        raise PermissionDenied
    return page


def keep(request, page, sentence):
    page.save_revision(user=request.user, log_action=True, clean=False)
    messages.success(request, f"{sentence} Saved as a draft; publish the survey to let people see it.")


def section_of(page, code):
    for section in page.sections.all():
        if section.code == code:
            return section
    raise Http404("no such section")


def question_of(section, code):
    for question in section.questions.all():
        if question.code == code:
            return question
    raise Http404("no such question")


def codes_of(page):
    """Every code this survey has or had: a code is never used again for something else."""
    stored = Question.objects.filter(section__page_id=page.pk).values_list("code", flat=True)
    sections = [section.code for section in page.sections.all()]
    return RESERVED | set(stored) | set(sections) | {q.code for s in page.sections.all() for q in s.questions.all()}


@require_http_methods(["GET", "HEAD", "POST"])
def sections(request, page_id):
    """All sections of a survey, and adding one."""
    page = newest(request, page_id)
    form = SectionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        section = form.save(commit=False)
        section.code = code_from(section.title, codes_of(page))
        section.sort_order = len(page.sections.all())
        page.sections.add(section)
        keep(request, page, f"Section “{section.title}” added.")
        return redirect("survey_section", page_id, section.code)
    return render(request, "consultations/admin/sections.html", {"page": page, "form": form, "live": page.live})


@require_http_methods(["GET", "HEAD", "POST"])
def section(request, page_id, code):
    """One section: its words, and its questions in order."""
    page = newest(request, page_id)
    here = section_of(page, code)
    form = SectionForm(request.POST or None, instance=here)
    if request.method == "POST" and form.is_valid():
        form.save(commit=False)
        keep(request, page, f"Section “{here.title}” changed.")
        return redirect("survey_section", page_id, code)
    context = {"page": page, "section": here, "form": form, "kinds": Kind}
    return render(request, "consultations/admin/section.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def question(request, page_id, code, question=""):
    """One question with its choices: changed, or (with ?kind=) added at the end of the section."""
    page = newest(request, page_id)
    here = section_of(page, code)
    kind = request.GET.get("kind", "")
    if not question and kind not in Kind.values:
        raise Http404("no such type of question")
    asked = question_of(here, question) if question else Question(kind=kind)
    starters = [] if question else KINDS[kind].starters
    form = QuestionForm(request.POST or None, instance=asked)
    choices = (
        None
        if asked.takes_words
        else ChoiceFormSet(request.POST or None, choices=asked.choices.all(), starters=starters)
    )
    if request.method == "POST" and form.is_valid() and (choices is None or choices.is_valid()):
        form.save(commit=False)
        if not question:
            asked.code = code_from(asked.words, codes_of(page))
            asked.sort_order = len(here.questions.all())
            here.questions.add(asked)
        if choices is not None:
            asked.choices = choices.as_choices(keep_codes=Response.objects.answered(page.pk, asked.code))
        keep(request, page, "Question saved.")
        return redirect("survey_section", page_id, code)
    context = {"page": page, "section": here, "question": asked, "form": form, "choices": choices}
    return render(request, "consultations/admin/question.html", context)


@require_POST
def move(request, page_id, code, question):
    """Up, down, out, or back: `do` says which. What somebody answered is retired, not removed."""
    page = newest(request, page_id)
    here = section_of(page, code)
    asked = question_of(here, question)
    in_order, do = list(here.questions.all()), request.POST.get("do")
    place = in_order.index(asked)
    if do == "up" and place:
        in_order[place - 1 : place + 1] = reversed(in_order[place - 1 : place + 1])
    elif do == "down":
        in_order[place : place + 2] = reversed(in_order[place : place + 2])
    elif do == "back":
        asked.retired = False
    elif do == "out" and Response.objects.answered(page.pk, asked.code):
        asked.retired = True
    elif do == "out":
        in_order.remove(asked)
    for number, each in enumerate(in_order):
        each.sort_order = number
    here.questions = in_order
    keep(request, page, "Order changed." if do in {"up", "down"} else "Question changed.")
    return redirect("survey_section", page_id, code)
