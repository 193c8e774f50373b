"""WAV: a RIFF of parts. Only the three that make the sound are kept."""

import struct

from . import refusals

PARTS = {b"fmt ", b"fact", b"data"}
# Plain samples: whole numbers, fractions, A-law, mu-law, and the newer way of saying one of these.
FORMATS = {1, 3, 6, 7, 0xFFFE}
LONGEST_FORMAT = 40


def clean(data, name=None, megapixels=None):
    """(bytes, MIME type) of the sound in `data`, without names, dates and broadcast notes."""
    parts = dict(_parts(data))
    form = parts.get(b"fmt ", b"")
    if b"data" not in parts or not 14 <= len(form) <= LONGEST_FORMAT:
        raise refusals.broken()
    if struct.unpack_from("<H", form)[0] not in FORMATS:
        raise refusals.unknown()
    inside = b"".join(
        label + struct.pack("<I", len(parts[label])) + parts[label] + b"\0" * (len(parts[label]) % 2)
        for label in (b"fmt ", b"fact", b"data")
        if label in parts
    )
    return b"RIFF" + struct.pack("<I", len(inside) + 4) + b"WAVE" + inside, "audio/wav"


def _parts(data):
    here = 12
    while here + 8 <= len(data):
        label, length = struct.unpack_from("<4sI", data, here)
        if label in PARTS:
            # A recorder that was cut off writes a length it never reached.
            yield label, data[here + 8 : here + 8 + length]
        here += 8 + length + length % 2
