"""Pictures inside documents: not drawn again, so that many large ones cost nothing. What is not picture goes."""

import re
import struct

from . import refusals

# What ends a run of picture data: a marker that is neither a stuffed zero nor a restart.
MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
END, SCAN, JFIF, ADOBE, COMMENT, FILLER = 0xD9, 0xDA, 0xE0, 0xEE, 0xFE, 0xFF
PNG = b"\x89PNG\r\n\x1a\n"
PNG_PARTS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"sRGB", b"pHYs", b"sBIT", b"bKGD", b"cHRM"}


def strip_jpeg(data):
    """`data` (bytes of a JPEG) without comments, EXIF, profiles and whatever follows its end. Raises Refused."""
    if data[:2] != b"\xff\xd8":
        raise refusals.broken()
    kept, here = [data[:2]], 2
    while True:
        if data[here : here + 1] != b"\xff" or here + 2 > len(data):
            raise refusals.broken()
        kind = data[here + 1]
        if kind == FILLER:
            here += 1
            continue
        if kind == END:
            return b"".join([*kept, b"\xff\xd9"])
        after = here + 2 + struct.unpack_from(">H", data, here + 2)[0]
        if kind == SCAN:
            after = _end_of_scan(data, after)
        if _is_picture(kind, data[here + 4 : here + 9], after - here):
            kept.append(data[here:after])
        here = after


def _end_of_scan(data, start):
    marker = MARKER.search(data, start)
    if marker is None:
        raise refusals.broken()
    return marker.start()


def _is_picture(kind, label, length):
    if kind == JFIF:
        return label == b"JFIF\x00" and length == 18
    return kind == ADOBE or not (0xE0 <= kind <= 0xEF or kind == COMMENT)


def strip_png(data):
    """`data` (bytes of a PNG) with only the parts that make the picture. Raises Refused."""
    if not data.startswith(PNG):
        raise refusals.broken()
    kept, here, last = [PNG], len(PNG), b""
    while last != b"IEND":
        length, last = struct.unpack_from(">I4s", data, here)
        part = data[here : here + 12 + length]
        if len(part) != 12 + length:
            raise refusals.broken()
        if last in PNG_PARTS:
            kept.append(part)
        here += len(part)
    return b"".join(kept)
