"""A file from a stranger on its way to a browser: shown or saved, and able to do nothing there."""

import re

from django.http import Http404, HttpResponse

from consultations.models import Attachment

ENDINGS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "audio/wav": "wav",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/ogg": "ogg",
    "audio/webm": "webm",
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.oasis.opendocument.text": "odt",
    "text/plain": "txt",
}
# No script and no page around it. The style is the browser's own, which fits a picture into its window.
ALONE = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
RANGE = re.compile(r"bytes=(\d{1,12})-(\d{0,12})")


def serve(request, attachment):
    """The HttpResponse with the file of `attachment`. Raises Http404 when the file is gone.

    Whether this person may have it is the caller's question.
    """
    try:
        data = attachment.read()
    except FileNotFoundError as gone:
        raise Http404 from gone
    answer = _part(request, data) if attachment.kind == Attachment.Kind.SOUND else HttpResponse(data)
    name = f"{attachment.kind}-{attachment.number}.{ENDINGS.get(attachment.mime, 'bin')}"
    shown = "attachment" if attachment.kind == Attachment.Kind.DOCUMENT else "inline"
    text = "; charset=utf-8" if attachment.mime == "text/plain" else ""
    answer["Content-Type"] = attachment.mime + text
    answer["Content-Disposition"] = f'{shown}; filename="{name}"'
    # A player in a sandbox asks for the sound without the cookie that opens it, and plays nothing.
    answer["Content-Security-Policy"] = ALONE if attachment.kind == Attachment.Kind.SOUND else f"{ALONE}; sandbox"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    answer["X-Robots-Tag"] = "noindex"
    return answer


def _part(request, data):
    """Safari plays no sound that cannot be asked for in pieces (RFC 9110, 14)."""
    asked = RANGE.fullmatch(request.headers.get("Range", ""))
    start, end = (int(asked[1]), int(asked[2] or len(data))) if asked else (0, -1)
    if end < start and start < len(data):
        answer = HttpResponse(data)
    elif start >= len(data):
        answer = HttpResponse(status=416, headers={"Content-Range": f"bytes */{len(data)}"})
    else:
        end = min(end, len(data) - 1)
        answer = HttpResponse(data[start : end + 1], status=206)
        answer["Content-Range"] = f"bytes {start}-{end}/{len(data)}"
    answer["Accept-Ranges"] = "bytes"
    return answer
