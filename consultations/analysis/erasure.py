"""Forgetting on the promised day. Norm D9: answers go, approved public words and released tables stay."""

import logging

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from consultations.models import (
    Attachment,
    Comment,
    ConsultationPage,
    Draft,
    EqualityAnswer,
    NotAllowed,
    Response,
    SpentTicket,
    Stale,
    Status,
)
from consultations.surveys import attachments, equality

logger = logging.getLogger(__name__)


def throw_away_drafts():
    """Delete the drafts nobody came back to in time. Returns how many."""
    attachments.discard(Attachment.objects.filter(draft__in=Draft.objects.expired()))
    _, gone = Draft.objects.expired().delete()
    return gone.get("consultations.Draft", 0)


@transaction.atomic
def forget(today=None):
    """Empty every answer that was kept until its date. Returns how many responses that were. Safe to run again.

    Files go too. What safeguarding still has to act on stays until it has; the four words lead nowhere from now on.
    """
    today = today or timezone.localdate()
    _forget_equality(today)
    _stop_waiting(today)
    late = Attachment.objects.filter(response__erase_after__lt=today)
    attachments.discard(late.exclude(concerns__verdict=""))
    words = _words_past_their_date(today)
    # Without its response nothing says which words one person wrote. No detector has read what is not there.
    words.update(original="", masks=[], detector="", response=None, adoption_key=None)
    past = Response.objects.filter(erase_after__lt=today).exclude(form_data={}, asked={}, code_hash=None)
    who = dict.fromkeys(("capacity", "helped_by", "organisation", "age_band", "area"), "")
    number = past.update(form_data={}, asked={}, code_hash=None, head_count=None, **who)
    if number:
        logger.info("%s responses erased", number)
    return number


def _words_past_their_date(today):
    due = Q(response__erase_after__lt=today) | Q(response=None, consultation__keep_until__lt=today)
    return Comment.objects.filter(due).exclude(detector="").exclude(concerns__verdict="")


def _stop_waiting(today):
    """Nobody can read empty words: what the forum has not reached by now it will not be shown."""
    for comment in _words_past_their_date(today).filter(status__in=[Status.WAITING, Status.HELD_OFFICER]):
        try:
            comment.move(Status.NOT_SHARED, by=None)
        except (Stale, NotAllowed):
            logger.info("comment %s moved meanwhile; it is left for the next run", comment.pk)


def _forget_equality(today):
    """The rows of a consultation go together: nobody can tell them apart. A spent ticket goes when none can be used."""
    number, _ = EqualityAnswer.objects.filter(consultation__keep_until__lt=today).delete()
    if number:
        logger.info("%s equality answers erased", number)
    if SpentTicket.objects.exists() and not any(map(equality.takes_answers, ConsultationPage.objects.live())):
        SpentTicket.objects.all().delete()
