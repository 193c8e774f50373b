"""What waits for the forum, one at a time, in an order that gives nothing away."""

from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from consultations.models import Comment, Decision, Sharing, Stale, Status

PASSED_ON = "forum_passed_on"
MOST_PASSED_ON = 500
UNDO_MINUTES = 10


class TooLate(Exception):
    """This decision is no longer its moderator's last, or was some time ago, or somebody acted on it."""


def next_for(user, consultation, passed_on=()):
    """The comment this moderator reads next, claimed for a quarter of an hour; None when nothing is left.

    First what she already has open, then what came back, then the rest, shuffled. The shuffle is her own and stays
    the same, so neither time nor neighbours can be read from it.
    passed_on: keys (UUID) not to offer again now.
    """
    here = Comment.objects.queue_for(user).filter(consultation=consultation).exclude(pk__in=passed_on)
    open_now = set(here.filter(claimed_by=user, claimed_until__gt=timezone.now()).values_list("pk", flat=True))
    back = _came_back(here)
    keys = here.values_list("pk", flat=True)
    for key in sorted(keys, key=lambda key: (key not in open_now, key not in back, _shuffled(user, key))):
        comment = here.select_related("survey").filter(pk=key).first()
        try:
            if comment:
                comment.claim(user)
                return comment
        except Stale:
            continue
    return None


def waiting(consultation):
    """How many wait for the forum, whoever has them open."""
    here = Comment.objects.filter(consultation=consultation, status=Status.WAITING)
    return here.exclude(sharing=Sharing.COUNCIL).count()


def done_today(user, consultation):
    """How many comments this person decided about here today. One that was undone and decided again is still one."""
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    decided = Decision.objects.filter(by=user, comment__consultation=consultation, at__gte=midnight)
    return decided.order_by().values("comment").distinct().count()


def to_undo(user, consultation):
    """The comment this person decided about last, if the decision was just now and nobody acted on it; else None."""
    just_now = timezone.now() - timedelta(minutes=UNDO_MINUTES)
    mine = Decision.objects.filter(by=user, comment__consultation=consultation, at__gte=just_now)
    last = mine.select_related("comment").defer("comment__original").last()
    if last is None or last.before != Status.WAITING or last.after not in {Status.APPROVED, Status.NOT_SHARED}:
        return None
    return last.comment if last == last.comment.decisions.last() else None


@transaction.atomic
def undo(comment, *, by, version):
    """Put `comment` back on this moderator's desk as if she had not decided yet. The record keeps both moves.

    Raises TooLate unless the decision can still be undone, and Stale when somebody moved the comment meanwhile.
    """
    if to_undo(by, comment.consultation) != comment:
        raise TooLate
    comment.move(Status.WAITING, by=by, version=version)
    comment.claim(by)


def pass_on(session, comment, user):
    """Let go of `comment` without a reason, and do not offer it to this person again while she is signed in."""
    comment.let_go(user)
    session[PASSED_ON] = [*session.get(PASSED_ON, []), comment.pk.hex][-MOST_PASSED_ON:]


def passed_on(session):
    return [UUID(key) for key in session.get(PASSED_ON, [])]


def take_back_up(session):
    """Offer again what this person passed on."""
    session.pop(PASSED_ON, None)


def _came_back(comments):
    """Those that were decided before: sent back by a second person, or returned by safeguarding or an officer."""
    returned = Decision.objects.filter(comment__in=comments, after=Status.WAITING).exclude(before=Status.RECEIVED)
    return set(returned.values_list("comment", flat=True))


def _shuffled(user, key):
    return sha256(f"{user.pk}:{key}".encode()).digest()
