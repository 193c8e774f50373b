"""Pictures, drawings, sounds and documents. The files are Attachments; here is what an answer remembers of them."""

from uuid import UUID

from django.conf import settings

from consultations.models import Edition
from consultations.surveys.attachments import MOST

from .base import QuestionType


class Upload(QuestionType):
    """Kept as the ids of what is attached (list of str). The files go through `surveys.uploads`."""

    template = "consultations/answer/kinds/upload.html"
    kept_as = list

    def read(self, data, question, edition, before=None):
        return before or []

    def knows(self, question, value):
        return isinstance(value, list) and 0 < len(value) <= 20 and all(_is_id(each) for each in value)

    def shown(self, question, value, edition):
        files = "1 file" if len(value) == 1 else f"{len(value)} files"
        return f"You sent {files}." if edition == Edition.EASY_READ else files

    def note(self, edition):
        if edition == Edition.EASY_READ:
            return f"You can send {MOST} files. Staff look at them first. We do not show them to everybody."
        size = settings.ATTACHMENT_MEGABYTES
        return f"Up to {MOST} files of {size} MB each. Staff alone look at them; they are never shown to everybody."


def _is_id(value):
    try:
        return isinstance(value, str) and str(UUID(value)) == value
    except ValueError:
        return False
