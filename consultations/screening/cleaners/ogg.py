"""OGG with Opus or Vorbis sound: the comment packet is written over, in its own length, and its pages summed again."""

import struct
import zlib
from typing import NamedTuple

from . import refusals

TURNED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
FIRST = {b"OpusHead": b"OpusTags", b"\x01vorbis": b"\x03vorbis"}
HEADER = 27


class Page(NamedTuple):
    start: int
    body: int
    end: int
    laces: bytes


def clean(data, name=None, megapixels=None):
    """(bytes, MIME type) of the sound in `data`, with nothing in its comment header."""
    sound = bytearray(data)
    pages = list(_pages(sound))
    head = bytes(sound[pages[0].body : pages[0].body + 8])
    label = FIRST.get(head) or FIRST.get(head[:7])
    if label is None or len(pages) < 3:
        raise refusals.unknown()
    places = list(_places_of_second_packet(pages))
    packet = b"".join(sound[start:end] for _, start, end in places)
    if not packet.startswith(label):
        raise refusals.broken()
    blank = empty_comment(label, len(packet))
    for page, start, end in places:
        sound[start:end], blank = blank[: end - start], blank[end - start :]
        sound[page.start + 22 : page.start + 26] = struct.pack("<I", _sum(sound, page))
    return bytes(sound), "audio/ogg"


def empty_comment(label, length):
    """A comment header of `length` bytes that names spaces as its maker and holds no comment."""
    ending = b"\x01" if label == b"\x03vorbis" else b""
    spaces = length - len(label) - 8 - len(ending)
    if spaces < 0:
        raise refusals.broken()
    return label + struct.pack("<I", spaces) + b" " * spaces + struct.pack("<I", 0) + ending


def _pages(data):
    """Every page, each of the same stream and with the right sum. A second stream (a video) is refused."""
    here, serial = 0, bytes(data[14:18])
    while here < len(data):
        if data[here : here + 5] != b"OggS\0" or here + HEADER > len(data):
            raise refusals.broken()
        body = here + HEADER + data[here + 26]
        laces = bytes(data[here + HEADER : body])
        page = Page(here, body, body + sum(laces), laces)
        if page.end > len(data) or data[here + 22 : here + 26] != struct.pack("<I", _sum(data, page)):
            raise refusals.broken()
        if data[here + 14 : here + 18] != serial:
            raise refusals.video()
        yield page
        here = page.end


def _places_of_second_packet(pages):
    """(page, start, end) of each piece of the packet that begins the second page."""
    for page in pages[1:]:
        here = page.body
        for lace in page.laces:
            here += lace
            if lace < 255:
                yield page, page.body, here
                return
        yield page, page.body, here


def _sum(data, page):
    """Ogg's own sum runs over the bits the other way round from zlib's, from nought to nought."""
    whole = bytes(data[page.start : page.start + 22]) + b"\0\0\0\0" + bytes(data[page.start + 26 : page.end])
    turned = zlib.crc32(whole.translate(TURNED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{turned:032b}"[::-1], 2)
