"""What invented people wrote, and what then became of it. Nobody here is or was a real person."""

from enum import StrEnum
from typing import NamedTuple

from consultations.models import Channel, Speaker

PARENT = Speaker.PARENT_CARER
YOUNG = Speaker.YOUNG_PERSON
STAFF = Speaker.PROFESSIONAL
OTHER = Speaker.OTHER


class Fate(StrEnum):
    """How far the people of the demonstration have come with a comment."""

    WAITING = "waiting"
    APPROVED = "approved"
    PUBLISHED = "published"
    NOT_SHARED = "not shared"
    HELD = "held by a cue, nobody has looked yet"
    SEEN = "held by a cue, and opened by the safeguarding lead"
    WORRIED = "held because a moderator was worried"
    DECIDED = "held by a cue, and decided"


class Said(NamedTuple):
    """One comment. `cut` are words a moderator takes out; `reason` is why it is not shared."""

    question: str
    words: str
    theme: str = ""
    fate: Fate = Fate.PUBLISHED
    cut: str = ""
    reason: str = ""
    verdict: str = ""
    record: str = ""


class Voice(NamedTuple):
    """One person's answer in words; the closed questions are filled in by a seeded draw."""

    speaker: str
    said: tuple[Said, ...]
    easy: bool = False
    switched: bool = False  # began in words and went on in easy read
    everybody: bool = False  # may be shown to everybody; needed, and so assumed, for what is published
    taken_back: bool = False
    channel: str = ""
    help: str = ""


def voice(speaker, *said, **more):
    return Voice(speaker, said, **more)


PAPER, PHONE, EVENT = Channel.PAPER, Channel.PHONE, Channel.EVENT
