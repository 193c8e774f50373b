"""Plain text: words alone, stored as UTF-8."""

import re

from . import refusals

CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
ENCODINGS = ("utf-8-sig", "cp1252")
PAGE_OF_CODE = re.compile(r"\s*(?:<!doctype|<html|<script|<\?|<svg|<!--|\{\\rtf|%!ps)", re.IGNORECASE)


def clean(data, name=None, megapixels=None):
    """(bytes, MIME type) of the words in `data`. Raises Refused for what is not text, or is a page of code."""
    words = decoded(data)
    if not words.strip():
        raise refusals.empty()
    if PAGE_OF_CODE.match(words):
        raise refusals.unknown()
    return words.encode(), "text/plain"


def decoded(data):
    """`data` as str: UTF-8, UTF-16 with its mark, or what older Windows writes. Raises Refused."""
    utf16 = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    for encoding in ["utf-16"] if utf16 else ENCODINGS:
        try:
            words = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not CONTROL.search(words):
            return words
    raise refusals.unknown()
