"""Taking in what people say about themselves after sending: apart from the answer, once, and never to be found again.

Norms D3 and D4; Data Protection Act 2018, Schedule 1, paragraph 8. The one-time ticket comes from the secret in the
browser's cookie, which no database holds once the answer is sent.
"""

import hashlib
import logging

from django.core import signing
from django.db import IntegrityError, transaction
from django.utils import timezone

from consultations.models import Edition, EqualityAnswer, SpentTicket, Stage
from home.models import Concept

from . import codes
from .equality_parts import ABOUT, fit_for_their_age, parts_of

logger = logging.getLogger(__name__)

SALT = "consultations.equality"
DAY = 24 * 60 * 60  # seconds in which a ticket that was handed out can be used


class Refused(Exception):
    """These answers cannot be taken; each kind says why."""


class Forged(Refused):
    """The ticket is not ours, or belongs to another consultation."""


class Expired(Refused):
    """The ticket was handed out more than a day ago. The sent page hands out the same one afresh."""


class AlreadyRecorded(Refused):
    """This ticket has been used. Nothing was stored again."""


class NotAsked(Refused):
    """The consultation asks no such questions, or has closed for good."""


class UnknownAnswer(ValueError):
    """An answer names a part or a choice that this consultation does not ask."""


class NothingAnswered(ValueError):
    """Everything was left out: there is nothing to store, and the ticket stays good."""


def takes_answers(consultation):
    """While answering is open, and for drafts sent late until noon of the next day. Then the tables are made, once."""
    if not parts_of(consultation) or consultation.stage == Stage.COMING:
        return False
    return consultation.is_open or timezone.now() < consultation.last_call


def offer(consultation, secret):
    """The signed ticket (str) for a sent page, from the draft's `secret` in the browser's cookie; the same at each
    reload, apart from when it was signed. '' where nothing is asked, or the ticket is spent."""
    if not secret or not takes_answers(consultation):
        return ""
    ticket = codes.ticket_from(secret)
    if SpentTicket.objects.filter(digest=_digest(ticket)).exists():
        return ""
    return sign(consultation, ticket)


def sign(consultation, ticket):
    return signing.dumps([consultation.pk, ticket], salt=SALT)


def look_at(consultation, ticket):
    """The digest of a signed `ticket` (str) that can still be used. Raises a kind of Refused otherwise."""
    try:
        belongs_to, secret_part = signing.loads(ticket, salt=SALT, max_age=DAY)
    except signing.SignatureExpired as error:
        raise Expired from error
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise Forged from error
    if belongs_to != consultation.pk:
        raise Forged
    digest = _digest(secret_part)
    if SpentTicket.objects.filter(digest=digest).exists():
        raise AlreadyRecorded
    return digest


def record(consultation, answers, ticket):
    """Store what one person said, exactly once, in one transaction that also spends the ticket.

    answers: {part code: choice code | list of choice codes}, "about" among them; empty ones are left out, and so are
    those for people over 16 where the age given is below. ticket: as handed out by `offer`.
    Raises UnknownAnswer, NothingAnswered and the kinds of Refused. Returns nothing: nobody needs the key.
    """
    digest = look_at(consultation, ticket)
    kept = checked(consultation, answers)
    try:
        with transaction.atomic():
            SpentTicket.objects.put_in(SpentTicket(digest=digest))
            EqualityAnswer.objects.to(consultation).put_in(EqualityAnswer(consultation=consultation, answers=kept))
    except IntegrityError as error:
        # The button was pressed twice at once; the first one stands.
        if SpentTicket.objects.filter(digest=digest).exists():
            raise AlreadyRecorded from error
        raise
    logger.info("equality answer recorded for consultation %s", consultation.pk)


def checked(consultation, answers):
    """`answers` as they are stored: known, tidy, in our order. Raises UnknownAnswer and NothingAnswered."""
    given = {code: value for code, value in answers.items() if value not in ("", [], None)}
    parts = {part.code: part for part in (ABOUT, *parts_of(consultation))}
    if not given.keys() <= parts.keys() or not all(parts[code].accepts(value) for code, value in given.items()):
        raise UnknownAnswer
    given = fit_for_their_age(given)
    if not given.keys() - {ABOUT.code}:
        raise NothingAnswered
    return {code: part.tidy(given[code]) for code, part in parts.items() if code in given}


def questions_of(consultation, edition, about=""):
    """The questions asked in `edition`, worded for whom they are `about` (a key of SPOKEN), with their pictures."""
    parts = [part for part in parts_of(consultation) if part.is_asked_in(edition)]
    return _with_pictures(parts, edition, about)


def about_question(edition):
    """The question whom the answers are about, as a list of one."""
    return _with_pictures([ABOUT], edition)


def _with_pictures(parts, edition, about=""):
    words = {part.concept for part in parts} if edition == Edition.EASY_READ else ()
    pictures = {c.word: c for c in Concept.objects.filter(word__in=words).select_related("picture")}
    return [part.as_question(about, pictures.get(part.concept)) for part in parts]


def _digest(ticket):
    return hashlib.sha256(str(ticket).encode()).hexdigest()
