"""MP3: a row of frames with tags before and after. The frames alone are kept."""

import struct

from . import refusals

KBITS = {
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
HERTZ = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
FEWEST = 2
# A damaged place may be passed over, but not so often or so far that the search itself takes long.
GAPS, GAP = 16, 65_536


def clean(data, name=None, megapixels=None):
    """(bytes, MIME type) of the sound in `data`, without ID3 and APE tags and whatever else is no frame."""
    data = without_tags(data)
    frames, here, gaps = [], 0, 0
    while here < len(data):
        length = frame_length(data, here)
        if length and here + length <= len(data):
            frames.append(data[here : here + length])
            here += length
            continue
        gaps += 1
        here = _next_frame(data, here + 1) if gaps <= GAPS else len(data)
    if len(frames) < FEWEST:
        raise refusals.broken()
    return b"".join(frames), "audio/mpeg"


def without_tags(data):
    start, end = 0, len(data)
    while data[start : start + 3] == b"ID3" and start + 10 <= end:
        sizes = data[start + 6 : start + 10]
        footer = 10 if data[start + 5] & 0x10 else 0
        start += 10 + footer + (sizes[0] << 21 | sizes[1] << 14 | sizes[2] << 7 | sizes[3])
    if data[end - 128 : end - 125] == b"TAG":
        end -= 128
    if data[end - 32 : end - 24] == b"APETAGEX":
        size, _, flags = struct.unpack_from("<III", data, end - 20)
        end -= size + (32 if flags & 1 << 31 else 0)
    return data[start : max(start, end)]


def frame_length(data, here):
    """How many bytes the frame at `here` has (int), or 0 where no layer III frame begins."""
    head = data[here : here + 4]
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2:
        return 0
    version, rate, hertz = head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3
    if version == 1 or hertz == 3 or rate in {0, 15}:
        return 0
    first = version == 3
    per_frame = 144 if first else 72
    return per_frame * KBITS[1 if first else 2][rate] * 1000 // HERTZ[version][hertz] + (head[2] >> 1 & 1)


def _next_frame(data, here):
    """The next place, not far, where two frames follow each other; else the end."""
    limit = here + GAP
    while (here := data.find(b"\xff", here, limit)) >= 0:
        length = frame_length(data, here)
        if length and frame_length(data, here + length):
            return here
        here += 1
    return len(data)
