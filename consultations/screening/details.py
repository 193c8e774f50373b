"""Finds personal details in what people write: text in, spans out.

Four kinds whose shape gives them away: e-mail, UK telephone, postcode, NHS number. Every repeat in a
pattern is bounded and fenced by a look-behind, so no text makes the search crawl (notes on privacy, 2.2).
"""

import re
from typing import NamedTuple

VERSION = "2026.1"


class Span(NamedTuple):
    """Code points `start` up to `end` of the text as stored; strength "sure" (masked) or "check" (underlined)."""

    start: int
    end: int
    label: str
    strength: str
    rule: str


MASKS = {
    "EMAIL": "e-mail address removed",
    "PHONE": "phone number removed",
    "POSTCODE": "postcode removed",
    "NHS_NUMBER": "NHS number removed",
}

EMAIL = re.compile(
    r"(?<![\w.+%-])[\w.+%-]{1,64}\s?(?:@|\(at\)|\[at\])\s?(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])", re.IGNORECASE
)
PHONE = re.compile(r"(?<![\w+])(?:\+44|0044|\(?0)(?:[\s().-]{0,2}\d){9,10}(?!\d)")
POSTCODE = re.compile(
    r"(?<![A-Z0-9])(?:GIR\s?0AA|[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[ABD-HJLNP-UW-Z]{2})(?![A-Z0-9])", re.IGNORECASE
)
NHS = re.compile(r"(?<!\d)\d{3}[\s-]?\d{3}[\s-]?\d{4}(?!\d)")
NHS_NEARBY = re.compile(r"\bNHS\b", re.IGNORECASE)
# Help lines are for everybody: a comment that passes one on gives nobody away.
HELP_LINES = {"08001111", "08088005000", "116123", "111", "999", "101"}


def find(text):
    """The personal details in `text` (str), as a list of Span in reading order without overlaps."""
    spans = [Span(m.start(), m.end(), "EMAIL", "sure", "email") for m in EMAIL.finditer(text)]
    spans += _nhs_numbers(text)
    spans += [
        Span(m.start(), m.end(), "PHONE", "sure", "uk-phone")
        for m in PHONE.finditer(text)
        if re.sub(r"\D", "", m.group()) not in HELP_LINES
    ]
    spans += [Span(m.start(), m.end(), "POSTCODE", "sure", "postcode") for m in POSTCODE.finditer(text)]
    return _without_overlaps(spans)


def mask(text, masks):
    """`text` with every "sure" span of `masks` (Span or [start, end, label, strength, rule]) put into words."""
    parts, here = [], 0
    for start, end, label, strength, *_ in sorted(masks):
        if strength == "sure" and start >= here:
            parts += [text[here:start], f"[{MASKS.get(label, 'detail removed')}]"]
            here = end
    return "".join([*parts, text[here:]])


def nhs_number_is_valid(digits):
    """The check digit of a ten-digit NHS number, modulus 11 (NHS Data Dictionary)."""
    total = sum(int(d) * weight for d, weight in zip(digits[:9], range(10, 1, -1), strict=True))
    return (11 - total % 11) % 11 == int(digits[9]) and total % 11 != 1


def _nhs_numbers(text):
    for found in NHS.finditer(text):
        named = NHS_NEARBY.search(text, max(0, found.start() - 40), found.start())
        if named or nhs_number_is_valid(re.sub(r"\D", "", found.group())):
            yield Span(found.start(), found.end(), "NHS_NUMBER", "sure", "nhs-named" if named else "nhs-check-digit")


def _without_overlaps(spans):
    kept = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
