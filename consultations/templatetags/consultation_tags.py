from django import template
from django.utils import timezone
from django.utils.text import get_text_list
from wagtail.models import Page

from consultations.models import ConsultationPage, Outcome, Stage
from consultations.models.sign_off import signature_of
from consultations.surveys import routing
from consultations.surveys.about import answering
from consultations.surveys.editions import compiled

register = template.Library()


@register.filter
def joined(formats):
    """“easy read, audio and large print”."""
    return get_text_list([each.in_a_sentence for each in formats], "and")


@register.filter
def to_send_for(formats):
    """Those of `formats` that people can have now and that are not the survey itself in other words."""
    return [each for each in formats if each.is_live and not each.is_an_edition]


@register.simple_tag
def open_consultations():
    return sorted(ConsultationPage.objects.open(), key=lambda page: page.ends_on)


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
def outcomes_told(consultation, most):
    """What came of a consultation that anybody may look at, newest first."""
    return outcomes_of(consultation).order_by("-last_published_at")[:most] if consultation.live else []


@register.simple_tag
def rounds_after(consultation):
    """The consultations that go on from this one, and that people can see."""
    return consultation.followed_by.live().order_by("opens_on")


@register.simple_tag
def signature(page):
    """The forum's signature under this page's words, or None."""
    return signature_of(page)


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
