"""What goes over the live socket, checked before anything else sees it. Knows nothing of Django.

in   {"t": "hello", "a": "phone" | "screen" | "desk"}
     {"t": "vote", "k": key, "q": question code, "n": the sender's own counter, "o": [choice codes]}
out  {"t": "ack", "k": key, "r": "ok" | "dup" | "closed" | "rate" | "busy" | "bad", "retry": milliseconds}
     {"t": "snap", ...} as `snapshots` makes it
"""

import json
import re
from typing import NamedTuple

VERSION = 1
LARGEST = 4096  # bytes in one message
MOST_CHOICES = 40
HIGHEST = 2**53 - 1  # the largest whole number that every browser counts to

AUDIENCES = ("phone", "screen", "desk")
OK, DUP, CLOSED, RATE, BUSY, BAD = "ok", "dup", "closed", "rate", "busy", "bad"

# Close codes: no valid ticket, no such room, room over, too many messages.
NO_TICKET, NO_ROOM, OVER, TOO_MANY = 4401, 4404, 4410, 4429

CODE = re.compile(r"[a-z][a-z0-9_]{0,31}")
KEY = re.compile(r"[A-Za-z0-9-]{1,64}")


class Bad(ValueError):
    """A message that cannot be understood. `key` is what its sender called it, or ''."""

    def __init__(self, key=""):
        super().__init__("bad message")
        self.key = key


class Hello(NamedTuple):
    audience: str


class Vote(NamedTuple):
    key: str
    question: str
    count: int
    choices: tuple


def parse(text):
    """The Hello or Vote in `text` (str). Raises Bad for everything else."""
    if not isinstance(text, str) or len(text) > LARGEST or len(text.encode("utf-8", "surrogatepass")) > LARGEST:
        raise Bad
    try:
        message = json.loads(text)
    except (ValueError, RecursionError):
        raise Bad from None
    if not isinstance(message, dict):
        raise Bad
    if message.get("t") == "hello" and message.get("a", "phone") in AUDIENCES:
        return Hello(message.get("a", "phone"))
    if message.get("t") == "vote":
        return _vote(message)
    raise Bad(_key(message))


def ack(key, result, retry=None):
    message = {"t": "ack", "k": key, "r": result}
    return json.dumps(message if retry is None else message | {"retry": retry})


def snap(view):
    return json.dumps({"t": "snap", "p": VERSION} | view, ensure_ascii=False, separators=(",", ":"))


def _vote(message):
    key, question, count, choices = _key(message), message.get("q"), message.get("n"), message.get("o")
    fine = (
        key
        and _is_code(question)
        and type(count) is int
        and 0 < count <= HIGHEST
        and isinstance(choices, list)
        and 0 < len(choices) <= MOST_CHOICES
        and all(_is_code(choice) for choice in choices)
        and len(set(choices)) == len(choices)
    )
    if not fine:
        raise Bad(key)
    return Vote(key, question, count, tuple(choices))


def _key(message):
    key = message.get("k")
    return key if isinstance(key, str) and KEY.fullmatch(key) else ""


def _is_code(value):
    return isinstance(value, str) and CODE.fullmatch(value) is not None
