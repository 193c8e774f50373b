"""How this looks: one essential cookie, understood by every page and written by /display/. No script, no account."""

from dataclasses import astuple, dataclass, replace

from django.conf import settings

COOKIE = "display"
A_YEAR = 365 * 24 * 60 * 60

OFFERED = {
    "colours": {
        "white": "White",
        "cream": "Cream",
        "blue": "Pale blue",
        "dark": "Dark",
        "contrast": "High contrast",
    },
    "text": {"1": "Usual", "2": "Larger", "3": "Largest"},
    "pictures": {"on": "Show pictures", "off": "No pictures"},
    "calm": {"off": "As it is", "on": "Calm: softer colours, nothing moves"},
}


@dataclass(frozen=True)
class Display:
    """What one browser asked for. The first value of each group in OFFERED is the default."""

    colours: str = "white"
    text: str = "1"
    pictures: str = "on"
    calm: str = "off"

    def changed_by(self, values):
        """This, with every group for which `values` (a mapping) holds something that is on offer."""
        return replace(self, **{name: values[name] for name, offered in OFFERED.items() if values.get(name) in offered})


def read(request):
    """The Display this browser asked for. Whatever in its cookie makes no sense counts as not asked for."""
    parts = request.COOKIES.get(COOKIE, "").split("-")
    return Display().changed_by(dict(zip(OFFERED, parts, strict=False)))


def apply(request, response):
    """Keep what the posted form says about colours, text, pictures and calm, in `response`; returns the response.

    A form may carry only some of the four: the others stay as they were.
    """
    chosen = read(request).changed_by(request.POST)
    response.set_cookie(
        COOKIE,
        "-".join(astuple(chosen)),
        max_age=A_YEAR,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def display(request):
    """For every template: `display` as this browser asked for it, and `demo` where this is a demonstration."""
    return {"display": read(request), "demo": settings.DEMO}
