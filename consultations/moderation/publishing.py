"""The second person: shows approved words to everybody, or sends them back. Each comment by itself, with a report."""

import logging
from collections import Counter
from typing import NamedTuple

from consultations.models import GONE, Comment, NotAllowed, Reason, Stale, Status

from . import concerns, redaction

logger = logging.getLogger(__name__)

MOST = 50

TAKEN_BACK = "taken back by the person who wrote it"
CHANGED = "decided by somebody else while this page was open"
NOT_YOURS = "not yours to publish: somebody else has to"


class Report(NamedTuple):
    """How many were done, and how many were not for which reason (a sentence's end, without any words of theirs)."""

    done: int
    refused: dict

    @property
    def not_done(self):
        return sum(self.refused.values())


def publish(consultation, chosen, *, by):
    """Show each of `chosen`, a list of (key, version), to everybody. Returns a Report; raises nothing."""

    def show(comment, version):
        redaction.refuse_what_still_shows(comment.public_text)
        comment.publish(by=by, version=version)

    return _each(consultation, chosen, show, by=by, verb="published")


def send_back(consultation, chosen, reason, *, by):
    """Send each of `chosen` back to the queue for `reason` (ValueError when it is not a Reason). Returns a Report."""
    reason = Reason(reason)

    def back(comment, version):
        comment.move(Status.WAITING, by=by, version=version, reason=reason)

    return _each(consultation, chosen, back, by=by, verb="sent back")


def worry(consultation, chosen, *, by):
    """Hand each of `chosen` to the safeguarding lead. Returns a Report."""
    return _each(consultation, chosen, lambda comment, version: concerns.raise_concern(comment, by), by=by, verb="held")


def _each(consultation, chosen, act, *, by, verb):
    done, refused = 0, Counter()
    for key, version in chosen[:MOST]:
        try:
            act(_offered(consultation, key, by), version)
        except Stale:
            refused[CHANGED] += 1
        except NotAllowed as refusal:
            refused[str(refusal)] += 1
        except redaction.NotYetShareable as refusal:
            refused[str(refusal)] += 1
        else:
            done += 1
            logger.info("comment %s %s by user %s", key, verb, by.pk)
    return Report(done, dict(refused))


def _offered(consultation, key, by):
    """The comment, if it still is one that this person may publish."""
    mine = Comment.objects.to_publish_by(by).filter(consultation=consultation, pk=key).first()
    if mine:
        return mine
    comment = Comment.objects.filter(consultation=consultation, pk=key).first()
    if comment and comment.status == Status.APPROVED:
        raise NotAllowed(NOT_YOURS)
    raise NotAllowed(TAKEN_BACK) if comment and comment.status in GONE else Stale
