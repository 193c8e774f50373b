"""Word and OpenDocument texts: a zip of XML and pictures, packed anew from the few parts that make the text."""

import re
import zipfile
from io import BytesIO

from . import odt, refusals, word
from .embedded import strip_jpeg, strip_png

MOST_PARTS = 1_000
MOST_BYTES = 40_000_000
MOST_IN_A_PART = 5_000_000
# XML packs about 1 to 20; more than this on a part of some size is made to burst.
RATIO, SMALL = 100, 1_000_000
LOCKED = 1
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def clean(data, name=None, megapixels=None):
    """(bytes, MIME type) of the text in `data`, with every change accepted and nothing that says who wrote it."""
    if data.count(b"PK\x01\x02") > MOST_PARTS:
        raise refusals.unpacks_too_big()
    with zipfile.ZipFile(BytesIO(data)) as packed:
        infos = {info.filename: info for info in packed.infolist()}
        _check(infos, len(packed.infolist()))
        kind = _kind_of(packed, infos)
        kind.check(infos)
        parts = {part: _read(packed, info) for part, info in infos.items() if kind.PARTS.fullmatch(part)}
    return _pack(kind.tidy(_tidy_pictures(parts))), kind.MIME


def _check(infos, how_many):
    if how_many != len(infos):
        raise refusals.broken()
    if any(info.flag_bits & LOCKED for info in infos.values()):
        raise refusals.locked()
    sizes = [(info.file_size, info.compress_size) for info in infos.values()]
    if sum(size for size, _ in sizes) > MOST_BYTES:
        raise refusals.unpacks_too_big()
    if any(size > SMALL and size > RATIO * max(packed, 1) for size, packed in sizes):
        raise refusals.unpacks_too_big()


def _kind_of(packed, infos):
    if "mimetype" in infos and _read(packed, infos["mimetype"]).strip() == odt.MIME.encode():
        return odt
    if "[Content_Types].xml" in infos and any(re.fullmatch(r"word/document\d*\.xml", part) for part in infos):
        return word
    raise refusals.unknown()


def _read(packed, info):
    """The bytes of one part: never more than it declared, which was checked."""
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise refusals.broken()
    if info.filename.endswith((".xml", ".rels")) and info.file_size > MOST_IN_A_PART:
        raise refusals.unpacks_too_big()
    return packed.read(info)


def _tidy_pictures(parts):
    """Each part with pictures stripped; one that is no JPEG or PNG after all is left out."""
    kept = {}
    for part, data in parts.items():
        if part.lower().endswith((".jpg", ".jpeg", ".png")):
            try:
                data = strip_png(data) if part.lower().endswith(".png") else strip_jpeg(data)
            except refusals.Refused:
                continue
        kept[part] = data
    return kept


def _pack(parts):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as fresh:
        for part, data in parts.items():
            info = zipfile.ZipInfo(part, LONG_AGO)
            info.compress_type = zipfile.ZIP_STORED if part == "mimetype" else zipfile.ZIP_DEFLATED
            fresh.writestr(info, data)
    return packed.getvalue()
