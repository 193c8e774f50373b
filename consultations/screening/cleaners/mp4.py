"""M4A and MP4 sound: boxes in boxes. What is not needed to play becomes empty space of the same size.

The sound is found by counting bytes from the start, so nothing may move.
"""

import struct

from . import refusals

IN = {
    b"": {b"ftyp", b"styp", b"moov", b"mdat", b"moof", b"mfra", b"sidx"},
    b"moov": {b"mvhd", b"trak", b"mvex"},
    b"trak": {b"tkhd", b"edts", b"mdia"},
    b"edts": {b"elst"},
    b"mdia": {b"mdhd", b"hdlr", b"minf"},
    b"minf": {b"smhd", b"dinf", b"stbl"},
    b"dinf": {b"dref"},
    b"stbl": {b"stsd", b"stts", b"ctts", b"stsc", b"stsz", b"stz2", b"stco", b"co64", b"stss", b"sgpd", b"sbgp"},
    b"mvex": {b"mehd", b"trex"},
    b"moof": {b"mfhd", b"traf"},
    b"traf": {b"tfhd", b"tfdt", b"trun", b"sgpd", b"sbgp"},
    b"mfra": {b"tfra", b"mfro"},
}
DATED = {b"mvhd", b"tkhd", b"mdhd"}
CODECS = {b"mp4a", b"alac", b"Opus", b"fLaC"}
MOST_BOXES = 100_000
LONGEST_DESCRIPTION = 4096
A_LOCAL_REFERENCE = 20


def clean(data, name=None, megapixels=None):
    """(bytes, MIME type) of the sound in `data`, without names, places, covers and dates. A video is refused."""
    box = Boxes(bytearray(data))
    box.walk(b"", 0, len(data))
    if not box.tracks or not box.has_sound:
        raise refusals.broken()
    return bytes(box.data), "audio/mp4"


class Boxes:
    def __init__(self, data):
        self.data, self.seen, self.tracks, self.has_sound = data, 0, 0, False

    def walk(self, parent, here, end):
        while here < end:
            kind, inside, after = self.box_at(here, end, parent)
            if kind not in IN[parent]:
                self.empty(here, inside, after)
            elif kind in IN:
                self.walk(kind, inside, after)
            else:
                self.look(kind, inside, after)
            here = after

    def box_at(self, here, end, parent):
        """(kind, where its content begins, where it ends)."""
        self.seen += 1
        if here + 8 > end or self.seen > MOST_BOXES:
            raise refusals.broken()
        size, kind = struct.unpack_from(">I4s", self.data, here)
        inside = here + 8
        if size == 1 and here + 16 <= end:
            size, inside = struct.unpack_from(">Q", self.data, here + 8)[0], here + 16
        if size == 0 and parent == b"":
            size = end - here
        if here + size < inside or here + size > end:
            raise refusals.broken()
        return kind, inside, here + size

    def empty(self, here, inside, after):
        self.data[here + 4 : here + 8] = b"free"
        self.data[inside:after] = bytes(after - inside)

    def look(self, kind, inside, after):
        length = after - inside
        if kind in DATED:
            if length < 20:
                raise refusals.broken()
            dates = 16 if self.data[inside] == 1 else 8
            self.data[inside + 4 : inside + 4 + dates] = bytes(dates)
        elif kind == b"hdlr":
            if self.data[inside + 8 : inside + 12] != b"soun" or length < 24:
                raise refusals.video()
            self.tracks += 1
            self.data[inside + 24 : after] = bytes(length - 24)
        elif kind == b"stsd" and (
            bytes(self.data[inside + 12 : inside + 16]) not in CODECS or length > LONGEST_DESCRIPTION
        ):
            raise refusals.unknown()
        elif kind == b"dref" and length > A_LOCAL_REFERENCE:
            # What follows may name a place on somebody's disk; the sound itself is in this file.
            self.data[inside + A_LOCAL_REFERENCE : after] = bytes(length - A_LOCAL_REFERENCE)
        elif kind == b"mdat":
            self.has_sound = True
