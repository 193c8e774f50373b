import logging

from django.db import transaction

from consultations.models import Closing, ConsultationPage, NotAllowed
from consultations.permissions import is_officer
from home.text import plain

from . import tables

logger = logging.getLogger(__name__)

LONGEST_REASON = 500


class NotOpen(Exception):
    """There is nothing to close: it has not opened yet, or it is closed already."""


@transaction.atomic
def close_early(consultation, reason, by):
    """Close an open `consultation` before its date and make its tables. The public reads `reason` (str).

    Returns the Closing. Raises NotAllowed for anybody but its officers, NotOpen, and ValueError for a reason
    that is empty or longer than 500 characters.
    """
    if not is_officer(by, consultation):
        raise NotAllowed("not an officer of this consultation")
    reason = plain(reason)
    if not reason or len(reason) > LONGEST_REASON:
        raise ValueError("reason")
    consultation = ConsultationPage.objects.select_for_update().get(pk=consultation.pk)
    if not consultation.is_open:
        raise NotOpen
    closing = Closing.objects.create(consultation=consultation, reason=reason, by=by)
    logger.info("consultation %s closed early by user %s", consultation.pk, by.pk)
    tables.release(consultation, by=by)
    return closing
