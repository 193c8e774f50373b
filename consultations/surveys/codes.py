"""Four words for life: before sending they lead back to the draft, afterwards they are the receipt.

The words are derived from the draft's secret, so the browser that holds the secret sees the same words
again; the database holds only a keyed hash of them. Four of 2,048 words are 44 bits: too many to guess
through a door that counts wrong tries.
"""

import hashlib
import hmac
import re
import secrets
from functools import cache
from pathlib import Path

from django.conf import settings

HOW_MANY = 4
BITS = 11  # 2 ** 11 = 2,048 words


@cache
def all_words():
    return tuple(Path(__file__).with_name("words.txt").read_text(encoding="utf-8").split())


def new_secret():
    return secrets.token_urlsafe(24)


def words_for(secret):
    """The four words of a draft's `secret` (str): lower case, one space between."""
    number = int.from_bytes(_hmac("words", secret)[:8], "big")
    chosen = [all_words()[number >> BITS * place & (1 << BITS) - 1] for place in range(HOW_MANY)]
    return " ".join(chosen)


def tidy(typed):
    """The letters of what somebody typed. Case, spaces and hyphens are forgiven; "blue bell" is "bluebell"."""
    return "".join(re.findall(r"[a-z]+", str(typed)[:200].lower()))


def code_hash(words):
    """The keyed hash (64 hex digits) under which the words are stored and looked up."""
    return _hmac("code", tidy(words)).hex()


def ticket_from(secret):
    """What the browser that holds the `secret` (str) of a sent draft may spend once (64 hex digits).

    The secret is in no database any more once its draft is sent, so nothing stored leads from here to the response.
    """
    return _hmac("equality", secret).hex()


def _hmac(purpose, text):
    return hmac.new(settings.CODE_KEY.encode(), f"{purpose}:{text}".encode(), hashlib.sha256).digest()
