from django import template
from django.utils import timezone
from wagtail.models import Page

from consultations.models import ConsultationPage, Outcome, Stage
from consultations.surveys import routing
from consultations.surveys.about import answering
from consultations.surveys.editions import compiled

register = template.Library()


@register.simple_tag
def open_consultations():
    return ConsultationPage.objects.open().order_by("closes_on")


@register.simple_tag
def all_consultations():
    """Live consultations: open ones first, then coming, closed and reported, each newest first."""
    order = list(Stage)
    pages = ConsultationPage.objects.live().order_by("-opens_on")
    return sorted(pages, key=lambda page: (page.stage != Stage.OPEN, order.index(page.stage)))


@register.simple_tag
def consultations_on(strategy):
    return strategy.consultations.live().order_by("-opens_on")


@register.simple_tag
def latest_outcomes(number=3):
    return Outcome.objects.filter(live=True).order_by("-last_published_at")[:number]


@register.simple_tag
def outcomes_of(consultation):
    return consultation.outcomes.filter(live=True)


@register.simple_tag
def outcomes_for_theme(theme):
    return theme.outcomes.filter(live=True)


@register.simple_tag
def newest_release(consultation):
    return consultation.releases.first()


@register.simple_tag
def live_sessions(consultation):
    """Pages beneath a consultation that are prepared for a room. Their type belongs to an app above this one."""
    pages = Page.objects.live().child_of(consultation).filter(content_type__app_label="youth_voice").specific()
    return pages if consultation.is_open else []


@register.simple_tag
def last_call(consultation):
    """Until when somebody who began in time may still send, where answering has ended; else None."""
    ended = consultation.stage in {Stage.CLOSED, Stage.REPORTED}
    return consultation.last_call if ended and timezone.now() < consultation.last_call else None


@register.simple_tag
def screens_in(survey, edition):
    """How many screens this survey has in `edition` for somebody who has not answered anything yet."""
    return len(routing.steps(answering(survey), edition, {}))


@register.simple_tag
def section_about(survey, theme):
    """The code of the section that asks about this theme of the strategy, or ''."""
    asked = (section for section in compiled(survey).sections if not section.live_only)
    return next((section.code for section in asked if section.strategy_theme == theme.slug), "")
