"""A member of staff looks at what was sent with an answer. Nothing is ever shown to anybody else by that."""

import logging

from django.db import transaction

from consultations.models import Attachment, Comment, Look, NotAllowed, Reason, Stale, Status
from consultations.surveys import attachments

from . import concerns

logger = logging.getLogger(__name__)


@transaction.atomic
def look(attachment, verdict, *, by, reason=""):
    """Keep what `by` found in `attachment`: a Look. "concern" hands it to safeguarding; "removed" deletes the file.

    reason: a Reason code, needed for "removed" alone; the sender reads it. Words of the same answer to the same
    question that waited for this go on to the forum once nothing beside them is held any more.
    Raises ValueError for no such verdict or reason, Stale when somebody else decided or it was taken back meanwhile.
    """
    verdict = Look(verdict)
    attachment.look(verdict, by=by, reason=Reason(reason) if verdict == Look.REMOVED else "")
    if verdict == Look.CONCERN:
        concerns.raise_about_file(attachment, by)
    if verdict == Look.REMOVED:
        attachments.empty(attachment)
    _let_words_go(attachment, by)
    logger.info("attachment %s looked at by user %s: %s", attachment.pk, by.pk, verdict)


def _let_words_go(attachment, by):
    if Attachment.objects.hold_back(attachment.response, attachment.question):
        return
    beside = Comment.objects.filter(response=attachment.response, question=attachment.question)
    for comment in beside.filter(status=Status.HELD_OFFICER):
        try:
            comment.move(Status.WAITING, by=by)
        except (Stale, NotAllowed):
            logger.info("comment %s moved meanwhile", comment.pk)
