"""A ticket for one room: signed, in a cookie that scripts cannot read, naming nobody but a random key."""

import uuid
from typing import NamedTuple

from django.conf import settings
from django.core import signing

SALT = "youth_voice.live.ticket"
SECONDS = 12 * 60 * 60


class Ticket(NamedTuple):
    run: int
    who: uuid.UUID


def cookie_name(code):
    return f"live-{code}"


def issue(run):
    """A new Ticket for `run` and the text of its cookie: (Ticket, str)."""
    ticket = Ticket(run.pk, uuid.uuid4())
    return ticket, signing.dumps([ticket.run, ticket.who.hex], salt=SALT)


def read(cookies, code):
    """The Ticket for the room `code` among `cookies` (a dict), or None when it is missing, forged or too old."""
    try:
        run, who = signing.loads(cookies.get(cookie_name(code), ""), salt=SALT, max_age=SECONDS)
        return Ticket(run, uuid.UUID(who))
    except (signing.BadSignature, ValueError, TypeError):
        return None


def hand_out(response, code, text):
    """Put the ticket `text` of `issue` into the HttpResponse."""
    response.set_cookie(
        cookie_name(code),
        text,
        max_age=SECONDS,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE or False,
    )
    return response
