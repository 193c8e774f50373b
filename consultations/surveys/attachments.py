"""Files that hang on an answer: kept with its draft, sent with its response, and gone when they should be."""

import logging
from datetime import timedelta
from uuid import UUID

from django.core.files.storage import storages
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from consultations.models import Attachment, Concern, Draft, Verdict
from consultations.models.attachments import store
from consultations.screening import files

logger = logging.getLogger(__name__)

MOST = 3
# A file is written before its row: one this young may still get it.
YOUNG = timedelta(hours=1)


def keep(draft, survey, question_code, upload, *, most=MOST, kinds=tuple(Attachment.Kind.values)):
    """Clean an UploadedFile and keep it with `draft` for this question. Returns the Attachment.

    The same file a second time is the Attachment it already is. kinds: what this question takes ("picture", "sound",
    "document"). Raises files.Refused, with a sentence, for what cannot be kept; then nothing is stored.
    """
    cleaned = files.clean(upload)
    if cleaned.kind not in kinds:
        raise _other_kind(kinds)
    name = store(cleaned.data)
    try:
        kept = _row(draft, survey, question_code, cleaned, name, most)
    except BaseException:
        storages["private"].delete(name)
        raise
    if kept.stored_as != name:
        storages["private"].delete(name)
    return kept


@transaction.atomic
def _row(draft, survey, question, cleaned, name, most):
    # The draft is locked, so that two tabs cannot both see room for one more.
    if not Draft.objects.select_for_update().filter(pk=draft.pk).exists():
        raise files.Refused(
            "This answer was sent already, so nothing can be added to it.", "You sent this. You cannot add to it now."
        )
    here = Attachment.objects.of(draft).filter(question=question)
    fingerprint = salted_hmac("consultations.attachments", cleaned.data, algorithm="sha256").hexdigest()
    same = here.filter(fingerprint=fingerprint).first()
    if same:
        return same
    if here.count() >= most:
        raise _too_many(most)
    made = Attachment.objects.create(
        consultation=survey.consultation,
        survey=survey,
        question=question,
        draft=draft,
        number=max(here.values_list("number", flat=True), default=0) + 1,
        kind=cleaned.kind,
        mime=cleaned.mime,
        size=len(cleaned.data),
        stored_as=name,
        fingerprint=fingerprint,
    )
    logger.info("attachment %s kept with survey %s", made.pk, survey.pk)
    return made


def remove(draft, attachment_id):
    """Take one file off a draft. `attachment_id`: what the form sent (str or UUID); an unknown one changes nothing."""
    try:
        key = attachment_id if isinstance(attachment_id, UUID) else UUID(hex=attachment_id)
    except ValueError:
        return
    discard(Attachment.objects.of(draft).filter(pk=key))


@transaction.atomic
def adopt(draft, response, path=None):
    """What hung on `draft` belongs to `response` from now on. Called by intake, before it throws the draft away.

    path: the codes of the questions on this person's path, or None for all; files of other questions are discarded.
    Returns the set of question codes that have a file: words beside one wait for an officer.
    """
    mine = Attachment.objects.of(draft)
    if not mine.exists():
        return set()
    if path is not None:
        discard(mine.exclude(question__in=list(path)))
    questions = set(mine.order_by().values_list("question", flat=True))
    mine.update(draft=None, response=response, fingerprint="")
    return questions


def take_back(response):
    """Its sender takes the answer back: every file goes, but what safeguarding has to act on or did."""
    kept = Concern.objects.filter(attachment__response=response).exclude(verdict=Verdict.NO_CONCERN)
    discard(Attachment.objects.filter(response=response).exclude(pk__in=kept.values("attachment")))


@transaction.atomic
def discard(attachments):
    """Forget a QuerySet of Attachment: rows now, files once that is certain. Returns how many.

    Where safeguarding was concerned the row stays, without its file and without the answer it came with.
    """
    found = dict(attachments.values_list("pk", "stored_as"))
    if not found:
        return 0
    rows = Attachment.objects.filter(pk__in=found)
    known = set(Concern.objects.filter(attachment__in=rows).values_list("attachment", flat=True))
    rows.filter(pk__in=known).update(stored_as="", draft=None, response=None)
    rows.exclude(pk__in=known).delete()
    _delete_after_commit(found.values())
    logger.info("%s attachments discarded", len(found))
    return len(found)


@transaction.atomic
def empty(attachment):
    """Delete the file of one attachment and keep the row: what was decided about it stays on its sender's receipt."""
    Attachment.objects.filter(pk=attachment.pk).update(stored_as="", fingerprint="")
    _delete_after_commit([attachment.stored_as])


def sweep(now=None):
    """Delete stored files that no row knows, which a crash between file and row leaves behind. Returns how many."""
    storage, before, gone = storages["private"], (now or timezone.now()) - YOUNG, 0
    try:
        folders, _ = storage.listdir("")
    except FileNotFoundError:
        return 0
    for folder in folders:
        here = {f"{folder}/{name}" for name in storage.listdir(folder)[1]}
        known = Attachment.objects.filter(stored_as__startswith=f"{folder}/").values_list("stored_as", flat=True)
        for name in here.difference(known):
            if storage.get_modified_time(name) < before:
                storage.delete(name)
                gone += 1
    if gone:
        logger.warning("%s stored files without a row deleted", gone)
    return gone


def _delete_after_commit(names):
    for name in filter(None, names):
        transaction.on_commit(lambda name=name: storages["private"].delete(name), robust=True)


def _too_many(most):
    number = f"{most} files" if most > 1 else "One file"
    return files.Refused(
        f"{number} at most for this question. Remove one first.", f"{number} at most. Take one away first."
    )


def _other_kind(kinds):
    words = " or ".join(f"a {Attachment.Kind(kind).label.lower()}" for kind in kinds)
    return files.Refused(f"This question takes {words}. Choose another file.", f"Please send {words}.")
