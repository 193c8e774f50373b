"""What the step form carries besides text: files to keep with the draft, and files to take off it again."""

from consultations.models import Attachment, Edition, Kind
from consultations.screening.files import Refused

from . import attachments, sheets


def of_step(step):
    """The upload questions (list) of this Step."""
    return [question for question in step.questions if question.kind == Kind.UPLOAD]


def take(draft, page, sheet, step, data, files):
    """Keep the files of this form with `draft`, take off what it says to remove, and note in `sheet` what is there.

    files: the request's MultiValueDict. Returns {question code: sentence} for what could not be kept.
    """
    problems, easy = {}, sheets.edition_of(sheet) == Edition.EASY_READ
    for question in of_step(step):
        if data.get("remove"):
            attachments.remove(draft, data["remove"])
        for upload in files.getlist(question.code):
            try:
                attachments.keep(draft, page, question.code, upload)
            except Refused as refused:
                problems[question.code] = refused.sentence(easy)
        kept = Attachment.objects.of(draft).filter(question=question.code)
        sheet["answers"][question.code] = [str(key) for key in kept.values_list("pk", flat=True)]
    return problems


def leave_out(draft, step):
    """Take every file of this Step off the draft."""
    attachments.discard(Attachment.objects.of(draft).filter(question__in=[q.code for q in of_step(step)]))


def on_step(draft, step):
    """{question code: [Attachment]} of what hangs on this Step's upload questions."""
    codes = [question.code for question in of_step(step)]
    found = {code: [] for code in codes}
    for attachment in Attachment.objects.of(draft).filter(question__in=codes) if codes else ():
        found[attachment.question].append(attachment)
    return found
