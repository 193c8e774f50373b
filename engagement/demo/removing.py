"""Takes the demonstration away, with everything that visitors did in it. The accounts stay: others may lean on them."""

from django.db.models import Q

from consultations.models import (
    Attachment,
    Closing,
    Comment,
    Concern,
    ConsultationPage,
    ConsultationsPage,
    Draft,
    EqualityAnswer,
    Membership,
    Outcome,
    Release,
    Response,
    SpentTicket,
    StrategyPage,
    Theme,
)
from consultations.surveys import attachments
from youth_voice.models import LiveRun

from . import consultations, people, strategy

SLUGS = [content["slug"] for content in (consultations.LAST_YEAR, consultations.BEING_READ, consultations.OPEN)]


def take_away():
    """Delete the demonstration's rows, children first: pages with answers may not be deleted otherwise."""
    pages = ConsultationPage.objects.filter(slug__in=SLUGS)
    below = [pk for page in pages for pk in page.get_children().values_list("pk", flat=True)]
    LiveRun.objects.filter(session__in=below).delete()
    for rows in (Outcome, Theme, Release, Closing, EqualityAnswer):
        rows.objects.filter(consultation__in=pages).delete()
    Concern.objects.in_consultations(pages).delete()
    attachments.discard(Attachment.objects.filter(consultation__in=pages))
    Comment.objects.filter(consultation__in=pages).delete()
    Response.objects.filter(page__in=below).delete()
    Draft.objects.filter(survey__in=below).delete()
    # They do not say which consultation they were for; here there is none but the demonstration's.
    SpentTicket.objects.all().delete()
    Membership.objects.filter(Q(consultation__in=pages) | Q(user__email__in=[p.email for p in people.PEOPLE])).delete()
    for page in [*pages, *StrategyPage.objects.filter(slug=strategy.PAGE["slug"])]:
        page.delete()
    for index in ConsultationsPage.objects.filter(numchild=0):
        index.delete()
