"""Files from strangers: which they really are, and a copy that holds the picture, the sound or the words alone."""

import json
import logging
import mimetypes
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from .cleaners import refusals
from .cleaners.apart import SECONDS
from .cleaners.refusals import Refused

__all__ = ["Cleaned", "Refused", "clean"]

logger = logging.getLogger(__name__)

PICTURE, SOUND, DOCUMENT = "picture", "sound", "document"
FAMILIES = {"image": PICTURE, "audio": SOUND, "video": SOUND, "text": DOCUMENT}
HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
# How a file begins -> (kind, the cleaner that takes it, what it is called there).
BEGINNINGS = {
    b"\xff\xd8\xff": (PICTURE, "picture", "jpeg"),
    b"\x89PNG\r\n\x1a\n": (PICTURE, "picture", "png"),
    b"GIF87a": (PICTURE, "picture", "gif"),
    b"GIF89a": (PICTURE, "picture", "gif"),
    b"ID3": (SOUND, "mp3", "mp3"),
    b"OggS": (SOUND, "ogg", "ogg"),
    b"\x1a\x45\xdf\xa3": (SOUND, "webm", "webm"),
    b"%PDF-": (DOCUMENT, "pdf", "pdf"),
    b"PK\x03\x04": (DOCUMENT, "office", "office"),
}
# Where the four words of a RIFF or the brand of an MP4 stand.
INSIDE = {
    (b"RIFF", b"WEBP"): (PICTURE, "picture", "webp"),
    (b"RIFF", b"WAVE"): (SOUND, "wav", "wav"),
}
SVG_WITHIN = 4096
ROOT = Path(__file__).resolve().parents[2]


class Cleaned(NamedTuple):
    data: bytes
    kind: str
    mime: str


def clean(upload):
    """Read an UploadedFile and return it as Cleaned (bytes, kind, MIME type), re-made without what is not content.

    kind: "picture", "sound" or "document". What is there is recognised by its bytes; the name and the declared type
    only serve to catch a lie. Raises Refused, with a sentence, for everything else, and never anything but that.
    """
    most = settings.ATTACHMENT_MEGABYTES * 1_000_000
    if upload.size is not None and upload.size > most:
        raise refusals.too_big(settings.ATTACHMENT_MEGABYTES)
    data = upload.read(most + 1)
    if len(data) > most:
        raise refusals.too_big(settings.ATTACHMENT_MEGABYTES)
    if not data:
        raise refusals.empty()
    kind, module, name = recognise(data)
    if _is_a_lie(upload, kind, module):
        raise refusals.lying()
    cleaned, mime = _in_a_process_of_its_own(data, module, name)
    if len(cleaned) > most:
        raise refusals.too_big(settings.ATTACHMENT_MEGABYTES)
    return Cleaned(cleaned, kind, mime)


def recognise(data):
    """(kind, cleaner, name there) of `data` (bytes), by how it begins. Raises Refused for what we do not take."""
    if data[4:8] == b"ftyp":
        return (PICTURE, "picture", "heic") if data[8:12] in HEIC_BRANDS else (SOUND, "mp4", "mp4")
    found = INSIDE.get((data[:4], data[8:12])) or next((b for a, b in BEGINNINGS.items() if data.startswith(a)), None)
    if found:
        return found
    if data[:1] == b"\xff" and data[1:2] and data[1] & 0xE6 == 0xE2:
        return SOUND, "mp3", "mp3"
    if b"<svg" in data[:SVG_WITHIN].lower():
        raise refusals.svg()
    return DOCUMENT, "text", "text"


def _is_a_lie(upload, kind, module):
    """Whether name or type claim something else. A name counts for more than a browser's guess from it."""
    claimed = mimetypes.guess_type(upload.name or "")[0] or getattr(upload, "content_type", None) or ""
    family = claimed.split("/")[0]
    if module == "text":
        return family != "text" and claimed not in {"", "application/octet-stream"}
    if "document" in claimed or claimed in {"application/pdf", "application/msword"}:
        return kind != DOCUMENT
    return FAMILIES.get(family, kind) != kind


def _in_a_process_of_its_own(data, module, name):
    command = [sys.executable, "-m", "consultations.screening.cleaners.apart", module, name]
    command.append(str(settings.ATTACHMENT_MEGAPIXELS))
    try:
        # Our own module with words of our own; what a stranger sent goes in as data.
        done = subprocess.run(  # noqa: S603
            command, input=data, capture_output=True, cwd=ROOT, env={}, timeout=2 * SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        logger.warning("an upload was given up after %s seconds: %s", 2 * SECONDS, name)
        raise refusals.broken() from None
    line, _, cleaned = done.stdout.partition(b"\n")
    if done.returncode != 0 or not line:
        logger.warning("cleaning an upload ended with %s: %s", done.returncode, name)
        raise refusals.broken()
    said = json.loads(line)
    if "mime" not in said:
        raise Refused(said["standard"], said["easy"])
    return cleaned, said["mime"]
