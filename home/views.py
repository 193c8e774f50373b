"""The furniture: how it looks, credits, colours, pictures, health, and a plain page for everything that goes wrong."""

from pathlib import Path

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import DatabaseError, connection
from django.db.models import Count
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_http_methods, require_safe

from home.colours import own_colours
from home.display import OFFERED, apply
from home.models import PictureSet, SiteSettings

PUBLIC_MEDIA = ("images", "original_images")
PICTURES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
}
TOO_BIG = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def display(request):
    """Choose how this looks, then go back to where you were."""
    there = local_path(request.POST.get("next") or request.GET.get("next"))
    if request.method == "POST":
        stay = request.POST.get("do") == "stay"
        return apply(request, redirect(f"{request.path}?{urlencode({'next': there})}" if stay else there))
    return render(request, "home/display.html", {"offered": OFFERED, "next": there})


def local_path(wanted):
    """`wanted` (str or None) where it is a path on this site, else the front page."""
    wanted = wanted or ""
    local = (
        len(wanted) < 2000 and wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    )
    return wanted if local else "/"


@require_safe
def picture_credits(request):
    """Every set of pictures in use here, its licence and its credit line. CC BY-SA 4.0, section 3(a)."""
    sets = PictureSet.objects.annotate(number=Count("pictures")).filter(number__gt=0).order_by("name")
    return render(request, "home/picture_credits.html", {"sets": sets})


@require_safe
@cache_control(public=True, max_age=3600)
def site_colours(request):
    """The council's two colours as a stylesheet of its own: the policy allows no style inside a page."""
    main, action = own_colours(SiteSettings.for_request(request))
    css = f":root{{--council-main:{main};--council-action:{action}}}"
    return HttpResponse(css, content_type="text/css; charset=utf-8")


@require_safe
@cache_control(public=True, max_age=86400)
def media(request, path):
    """Pictures that editors uploaded. Everything else under MEDIA_ROOT stays inside."""
    root = Path(settings.MEDIA_ROOT).resolve()
    file = (root / path.replace("\0", "")).resolve()
    if not any(file.is_relative_to(root / folder) for folder in PUBLIC_MEDIA) or not file.is_file():
        raise Http404
    response = HttpResponse(
        file.read_bytes(), content_type=PICTURES.get(file.suffix.lower(), "application/octet-stream")
    )
    response["X-Content-Type-Options"] = "nosniff"
    # An SVG opened on its own is a document: it may draw, and nothing else.
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return response


@require_safe
@never_cache
def live(request):
    """This process answers."""
    return HttpResponse("ok", content_type="text/plain")


@require_safe
@never_cache
def ready(request):
    """This process answers and its database does too; else 503."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("the database does not answer", status=503, content_type="text/plain")
    return HttpResponse("ok", content_type="text/plain")


# What goes wrong. 400, 413 and 500 ask nothing of the request or the database: either may be what failed.


def cookie_missing(request, reason=""):
    """A form arrived without the cookie that proves it came from our page."""
    return render(request, "home/cookie_missing.html", status=403)


def bad_request(request, exception=None):
    if isinstance(exception, TOO_BIG):
        return HttpResponse(render_to_string("413.html"), status=413)
    return HttpResponse(render_to_string("400.html"), status=400)


def forbidden(request, exception=None):
    return render(request, "403.html", status=403)


def not_found(request, exception=None):
    return render(request, "404.html", status=404)


def server_error(request):
    return HttpResponse(render_to_string("500.html"), status=500)
