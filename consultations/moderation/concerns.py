"""Somebody is worried: from a comment to the safeguarding desk, and from the desk back again."""

import logging

from django.db import transaction
from django.utils import timezone

from consultations.models import GONE, Attachment, Comment, Concern, NotAllowed, Stale, Status, Verdict
from consultations.screening import alerts
from consultations.surveys import attachments
from home.text import plain

logger = logging.getLogger(__name__)

LONGEST_RECORD = 10_000


@transaction.atomic
def raise_concern(comment, by):
    """Hold `comment` for the safeguarding lead and tell her; `by` need not decide whether anything happened.

    Whatever became of the comment since it was read does not stop this, except that its writer took it back
    (NotAllowed). Returns the Concern; the one already open, if there is one.
    """
    comment = Comment.objects.select_for_update().get(pk=comment.pk)
    if comment.status in GONE:
        raise NotAllowed("taken back by the person who wrote it")
    known = Concern.objects.open().filter(comment=comment).first()
    if known:
        return known
    concern = Concern.objects.about(comment, by=by)
    transaction.on_commit(lambda: alerts.tell_safeguarding(concern))
    logger.info("concern %s raised about comment %s by user %s", concern.pk, comment.pk, by.pk)
    return concern


@transaction.atomic
def raise_about_file(attachment, by):
    """Hold `attachment` for the safeguarding lead alone and tell her. Returns the Concern."""
    concern = Concern.objects.about_attachment(attachment, by=by)
    transaction.on_commit(lambda: alerts.tell_safeguarding(concern))
    logger.info("concern %s raised about attachment %s by user %s", concern.pk, attachment.pk, by.pk)
    return concern


@transaction.atomic
def decide(concern, verdict, record, *, by):
    """Close `concern` with a Verdict and the record of what was done and who was told (str, kept encrypted).

    "No concern" sends the comment on to where it was going; after any other verdict it stays held. Words their
    writer took back meanwhile go with "no concern"; after any other verdict the lead can still read them until the
    date on which all answers are erased, because somebody may have been made to take them back.
    Raises ValueError for a verdict that is not one or an empty or over-long record, Stale when it was decided already.
    """
    verdict, record = Verdict(verdict), plain(record)
    if not record or len(record) > LONGEST_RECORD:
        raise ValueError("record")
    concern = Concern.objects.select_for_update().get(pk=concern.pk)
    if concern.verdict:
        raise Stale
    concern.verdict, concern.record = verdict, record
    concern.decided_by, concern.decided_at = by, timezone.now()
    concern.save(update_fields=["verdict", "record", "decided_by", "decided_at"])
    if verdict == Verdict.NO_CONCERN:
        _let_go(concern, by)
    logger.info("concern %s decided by user %s: %s", concern.pk, by.pk, verdict)
    return concern


def _let_go(concern, by):
    """Nothing was to worry about: on to where it was going, or away where it was taken back meanwhile."""
    comment, attachment = concern.comment, concern.attachment
    if attachment and attachment.stored_as:
        if attachment.response is None or attachment.response.withdrawn_on:
            attachments.discard(Attachment.objects.filter(pk=attachment.pk))
        else:
            attachment.put_back()
    if comment and comment.status == Status.HELD_SAFETY:
        comment.move(_where_it_was_going(comment), by=by)
    if comment and comment.status in GONE:
        Comment.objects.filter(pk=comment.pk).update(original="", masks=[])


def _where_it_was_going(comment):
    """Away, when it stood in a part that did not concern its writer any more and was kept for this look alone; to an
    officer, while a file that came with it waits for one; else to the forum.
    """
    if comment.off_path:
        return Status.WITHDRAWN
    held = Attachment.objects.hold_back(comment.response_id, comment.question)
    return Status.HELD_OFFICER if held else Status.WAITING
