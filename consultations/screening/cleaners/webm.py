"""WebM sound: elements in elements. What is not needed to play becomes a void of the same size."""

from . import refusals
from .ogg import empty_comment

KEEP, BLANK, KIND, CODEC, PRIVATE, DOCTYPE = "keep", "blank", "kind", "codec", "private", "doctype"
CLUSTER = {
    **dict.fromkeys((0xE7, 0xA7, 0xAB, 0xA3), KEEP),
    0xA0: dict.fromkeys((0xA1, 0x9B, 0xFB, 0x75A2), KEEP),
}
TRACK = {
    **dict.fromkeys((0xD7, 0x73C5, 0xB9, 0x88, 0x55AA, 0x9C, 0x6DE7, 0x23E383, 0x22B59C, 0x56AA, 0x56BB), KEEP),
    0x83: KIND,
    0x86: CODEC,
    0x63A2: PRIVATE,
    0xE1: dict.fromkeys((0xB5, 0x78B5, 0x9F, 0x6264), KEEP),
}
SEGMENT = {
    0x114D9B74: {0x4DBB: {0x53AB: KEEP, 0x53AC: KEEP}},
    0x1549A966: {0x2AD7B1: KEEP, 0x4489: KEEP, 0x4D80: BLANK, 0x5741: BLANK},
    0x1654AE6B: {0xAE: TRACK},
    0x1F43B675: CLUSTER,
    0x1C53BB6B: {0xBB: {0xB3: KEEP, 0xB7: dict.fromkeys((0xF7, 0xF1, 0xF0, 0xB2, 0x5378), KEEP)}},
}
HEAD = {**dict.fromkeys((0x4286, 0x42F7, 0x42F2, 0x42F3, 0x4287, 0x4285), KEEP), 0x4282: DOCTYPE}
FILE = {0x1A45DFA3: HEAD, 0x18538067: SEGMENT}
# Names of a cluster's neighbours: a recorder that writes as it goes does not know how long a cluster will be.
BESIDE_A_CLUSTER = {*SEGMENT, 0x1254C367, 0x1043A770, 0x1941A469}
SOUND = 2
MOST_ELEMENTS = 500_000


def clean(data, name=None, megapixels=None):
    """(bytes, MIME type) of the sound in `data`, without tags, titles, dates and attached files. A video is refused."""
    elements = Elements(bytearray(data))
    elements.walk(FILE, 0, len(data))
    if not elements.tracks or not elements.clusters:
        raise refusals.broken()
    return bytes(elements.data), "audio/webm"


class Elements:
    def __init__(self, data):
        self.data, self.seen, self.tracks, self.clusters, self.codec = data, 0, 0, 0, b""

    def walk(self, known, here, end):
        """Go through the elements of one parent. Returns where the walk ended."""
        while here < end:
            name, inside, after = self.element_at(here, end)
            if known is CLUSTER and name in BESIDE_A_CLUSTER:
                return here
            use = known.get(name)
            if after is None and use not in (SEGMENT, CLUSTER):
                raise refusals.broken()
            if use is None:
                self.void(here, after)
            elif isinstance(use, dict):
                self.clusters += use is CLUSTER
                after = self.walk(use, inside, end if after is None else after)
            else:
                self.look(use, inside, after)
            here = after
        return here

    def element_at(self, here, end):
        """(name, where its content begins, where it ends or None for "until something else comes")."""
        self.seen += 1
        if self.seen > MOST_ELEMENTS:
            raise refusals.broken()
        name, here = self.number_at(here, end, with_length=True)
        size, inside = self.number_at(here, end)
        if size == (1 << 7 * (inside - here)) - 1:
            return name, inside, None
        if inside + size > end:
            raise refusals.broken()
        return name, inside, inside + size

    def number_at(self, here, end, with_length=False):
        length = 9 - self.data[here].bit_length() if here < end else 9
        if length > 8 or here + length > end:
            raise refusals.broken()
        number = int.from_bytes(self.data[here : here + length], "big")
        return number if with_length else number ^ (1 << 7 * length), here + length

    def void(self, here, after):
        length = after - here
        size = 8 if length >= 9 else 1
        number = (1 << 7 * size) | (length - 1 - size)
        self.data[here:after] = b"\xec" + number.to_bytes(size, "big") + bytes(length - 1 - size)

    def look(self, use, inside, after):
        content = bytes(self.data[inside:after]) if use in {KIND, CODEC, DOCTYPE} else b""
        if use == DOCTYPE and content.rstrip(b"\0") != b"webm":
            raise refusals.unknown()
        if use == KIND and int.from_bytes(content, "big") != SOUND:
            raise refusals.video()
        if use == CODEC:
            self.tracks += 1
            self.codec = content.rstrip(b"\0")
            if self.codec not in {b"A_OPUS", b"A_VORBIS"}:
                raise refusals.unknown()
        if use == BLANK:
            self.data[inside:after] = bytes(after - inside)
        if use == PRIVATE and self.data[inside : inside + 8] != b"OpusHead":
            self.empty_vorbis_comment(inside, after)

    def empty_vorbis_comment(self, inside, after):
        """Vorbis keeps its three headers here, two of them with their length written before."""
        here, lengths = inside + 1, []
        while len(lengths) < 2 and here < after:
            length = 0
            while here < after and self.data[here] == 255:
                length, here = length + 255, here + 1
            if here < after:
                lengths.append(length + self.data[here])
            here += 1
        if self.data[inside] != 2 or len(lengths) < 2 or here + sum(lengths) > after:
            raise refusals.broken()
        start = here + lengths[0]
        self.data[start : start + lengths[1]] = empty_comment(b"\x03vorbis", lengths[1])
