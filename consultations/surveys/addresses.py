"""From the address of the answering pages to the survey that stands there."""

from django.shortcuts import get_object_or_404

from consultations.models import SurveyPage
from home.keeping import Kept

from .about import answering

# Closing early may reach another process some seconds late: what was begun by then may be sent until noon the next
# day anyhow, and dates are looked at each time.
_kept = Kept(
    "consultations.SurveyPage", "consultations.ConsultationPage", "consultations.Format", "consultations.Closing"
)


def survey_at(slug):
    """(SurveyPage, its compiled survey) for `slug`, kept for some seconds; a 404 where no live survey stands.

    Shared by every request: read them and their consultation, change them never.
    """

    def find():
        page = get_object_or_404(SurveyPage.objects.live(), slug=slug)
        return page, answering(page)

    return _kept.get(slug, find)
