"""From sent words to public words. The only module that reads an original on the forum's behalf.

What leaves here has every "sure" detail put into words already; nothing here or further on can bring it back.
"""

import logging
import re
import unicodedata
from typing import NamedTuple

from consultations.screening import details

logger = logging.getLogger(__name__)

REMOVED = "[words removed]"
WORDS, CHECK, MASK, SPACE, LINE = "words", "check", "mask", "space", "line"
OTHER = "detail removed"
BRACKETS = [REMOVED, *(f"[{words}]" for words in [OTHER, *details.MASKS.values()])]
IN_BRACKETS = re.compile("|".join(map(re.escape, BRACKETS)))
WORD = re.compile(r"\s+|\S+")


class Piece(NamedTuple):
    """A run of text and how it is shown: WORDS as written, CHECK to be looked at, MASK for what was removed."""

    kind: str
    text: str


class Token(NamedTuple):
    """A word with its number; or a SPACE, a LINE (space with a line end) or a MASK, which have none."""

    number: int | None
    kind: str
    text: str


class UnknownWord(ValueError):
    """A word number that this text does not have."""


class NotYetShareable(ValueError):
    """These public words may not be shared as they are; the message is the sentence to show."""


def pieces(comment):
    """The masked words of `comment` as a list of Piece: what a moderator may see."""
    text, here, found = comment.original, 0, []
    sure = sorted(mask for mask in comment.masks if mask[3] == "sure")
    checks = sorted(mask for mask in comment.masks if mask[3] != "sure")
    for start, end, label, *_ in sure:
        found += _open(text, here, start, checks)
        # Overlapping details are masked as far as the longer one reaches.
        if end > here:
            found.append(Piece(MASK, f"[{details.MASKS.get(label, OTHER)}]"))
        here = max(here, end)
    return found + _open(text, here, len(text), checks)


def tokens(comment):
    """The same words one by one, as a list of Token. Only words that can still be removed have a number."""
    found, number = [], 0
    for kind, text in pieces(comment):
        for part in [text] if kind == MASK else WORD.findall(text):
            if kind == MASK:
                found.append(Token(None, MASK, part))
            elif part.isspace():
                found.append(Token(None, LINE if "\n" in part else SPACE, part))
            else:
                found.append(Token(number, kind, part))
                number += 1
    return found


def public_text(comment, removed=()):
    """The words of `comment` (str) without its masked details and without the words numbered in `removed`.

    Neighbouring removed words become one "[words removed]". Raises UnknownWord for a number the text does not have.
    """
    removed, words = set(removed), tokens(comment)
    if not removed <= {word.number for word in words if word.number is not None}:
        raise UnknownWord
    parts, gap, inside = [], "", False
    for word in words:
        if word.kind in {SPACE, LINE}:
            gap += word.text
        elif word.number in removed:
            parts += [] if inside else [gap, REMOVED]
            gap, inside = "", True
        else:
            parts += [gap, word.text]
            gap, inside = "", False
    return "".join([*parts, gap]).strip()


def still_shows(text):
    """The personal details the detector is sure of in a public text (str), as a list of Span; empty when it may go.

    It looks twice, the second time without invisible marks and with letters and digits in their plain form,
    so these spans say what was found and not always where. A "check" was for the moderator to judge, and was.
    """
    plainer = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return [span for span in details.find(text) or details.find(plainer) if span.strength == "sure"]


def approve(comment, *, by, version, removed=()):
    """Let the forum read `comment` without the words numbered in `removed`, decided by `by` on this `version`.

    Raises UnknownWord, NotYetShareable (with the sentence to show), and what Comment.approve raises.
    """
    text = public_text(comment, removed)
    if not any(word.number not in removed for word in tokens(comment) if word.number is not None):
        raise NotYetShareable("Nothing would be left to read. Choose “Not shared” and say why.")
    refuse_what_still_shows(text)
    comment.approve(text, by=by, version=version)
    logger.info("comment %s approved by user %s", comment.pk, by.pk)


def refuse_what_still_shows(text):
    """Raise NotYetShareable when the detector still finds something in a public text (str)."""
    found = sorted({details.MASKS.get(span.label, OTHER).removesuffix(" removed") for span in still_shows(text)})
    if found:
        raise NotYetShareable(f"This still seems to show: {', '.join(found)}. Use “Remove words” to take it out.")


def shown(text):
    """A public text (str) as a list of Piece, so that a page can mark what was removed."""
    found, here = [], 0
    for bracket in IN_BRACKETS.finditer(text):
        found += [Piece(WORDS, text[here : bracket.start()]), Piece(MASK, bracket.group())]
        here = bracket.end()
    return [piece for piece in [*found, Piece(WORDS, text[here:])] if piece.text]


def _open(text, start, end, checks):
    """What lies open between two masks, the doubtful parts apart."""
    found, here = [], start
    for first, last, *_ in checks:
        first, last = max(first, here), min(last, end)
        if first < last:
            found += [Piece(WORDS, text[here:first]), Piece(CHECK, text[first:last])]
            here = last
    return [piece for piece in [*found, Piece(WORDS, text[here:end])] if piece.text]
