"""Numbers for people to read: the forum's page, and everybody's once the tables are made."""

from itertools import groupby

from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from consultations.models import ConsultationPage
from consultations.moderation import rooms
from consultations.permissions import can_read_room

from . import tables


@never_cache
@login_required
@require_safe
def forum_tables(request, slug):
    """The forum's numbers: one rounded sentence while open, the safe tables afterwards."""
    consultation = rooms.enter(request, slug, can_read_room)
    newest = None if consultation.is_open else consultation.releases.first()
    context = {
        "so_far": tables.answers_so_far(consultation),
        "release": newest,
        "questions": by_question(newest) if newest else [],
    }
    return rooms.show(request, "tables", consultation, context)


@require_safe
def results(request, slug):
    """What people answered, for everybody. There is no such page before the tables are made."""
    consultation = get_object_or_404(ConsultationPage.objects.live(), slug=slug)
    newest = consultation.releases.first()
    if newest is None or consultation.is_open:
        raise Http404
    context = {"consultation": consultation, "release": newest, "questions": by_question(newest)}
    return render(request, "consultations/analysis/results.html", context)


def by_question(made):
    """The stored tables of a Release as [(section, [(question words, how it was asked, tables)])]."""
    return [
        (section, [(words, group[0]["asked"], group) for words, group in _grouped(tables, "question", "words")])
        for section, tables in _grouped(made.tables, "section")
    ]


def _grouped(tables, key, shown=None):
    """[(the value of `shown`, tables)] for runs of `tables` that share the value of `key`."""
    runs = (list(run) for _, run in groupby(tables, key=lambda table: table[key]))
    return [(run[0][shown or key], run) for run in runs]
