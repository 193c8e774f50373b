"""Tags that every template has without loading them."""

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html

from home.colours import ACTION, MAIN, own_colours
from home.models import Concept, SiteSettings

register = template.Library()


@register.simple_tag
def stylesheet():
    """The built stylesheet, or the small hand-written one where nothing was built."""
    return format_html('<link rel="stylesheet" href="{}">', static(settings.STYLESHEET))


@register.simple_tag(takes_context=True)
def site_colours(context):
    """The council's own colours, where it has any. Their values are in the address, so a change shows at once."""
    request = context.get("request")
    mine = own_colours(SiteSettings.for_request(request)) if request else (MAIN, ACTION)
    if mine == (MAIN, ACTION):
        return ""
    version = "-".join(mine).replace("#", "")
    return format_html('<link rel="stylesheet" href="{}?{}">', reverse("site_colours"), version)


@register.simple_tag(takes_context=True)
def picture(context, concept, css=""):
    """An <img alt=""> of `concept` (a home.Concept or None); nothing where it has no picture or pictures are off.

    The words stand beside it, so a screen reader is not told twice.
    """
    url = getattr(concept, "picture_url", "")
    if not url or getattr(context.get("display"), "pictures", "on") == "off":
        return ""
    # The class "picture" is for those that have no place of their own.
    return format_html('<img class="{}" src="{}" alt="" width="96" height="96">', css or "picture", url)


@register.simple_tag(takes_context=True)
def picture_of(context, word, css=""):
    """The same for a word, such as "listen". All words are fetched once for a page."""
    request = context.get("request")
    known = getattr(request, "concepts_by_word", None)
    if known is None:
        concepts = Concept.objects.select_related("picture").filter(picture__isnull=False)
        known = {concept.word.lower(): concept for concept in concepts}
        if request is not None:
            request.concepts_by_word = known
    return picture(context, known.get(str(word or "").strip().lower()), css)


@register.simple_tag(takes_context=True)
def here(context, path):
    """aria-current for a menu's link to `path`: this page, or one of those beneath it."""
    at = getattr(context.get("request"), "path", "")
    if at == path:
        return format_html('aria-current="{}"', "page")
    return format_html('aria-current="{}"', "true") if at.startswith(path) and path != "/" else ""


@register.simple_tag(takes_context=True)
def signed_in(context):
    """Whether somebody is signed in (bool). Without a session cookie nothing is asked of the session."""
    request = context.get("request")
    if settings.SESSION_COOKIE_NAME not in getattr(request, "COOKIES", {}):
        return False
    return bool(getattr(getattr(request, "user", None), "is_authenticated", False))


@register.filter
def tel(number):
    """A number as people write it ("0800 1111", "text 85258"), as an address that a phone understands."""
    scheme = "sms:" if "text" in str(number).lower() else "tel:"
    return scheme + "".join(c for c in str(number) if c.isdigit() or c == "+")
