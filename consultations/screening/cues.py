"""Words that a safeguarding lead should see before anybody else: text in, families out.

Written for routing, not for judging: a cue moves words to another desk, it never deletes or answers.
Whole words only, because a search inside words once matched "skilled" (notes on privacy, 3).
"""

import re

VERSION = "2026.1"

FAMILIES = {
    "self_harm": (
        r"(?:kill|hurt|cut|harm)(?:s|ing|ed)?\s+(?:myself|himself|herself|themselves|themself)",
        r"self[\s-]?harm(?:s|ed|ing)?",
        r"suicid(?:e|al)",
        r"(?:want|wants|wanted)\s+to\s+die",
        r"(?:don'?t|doesn'?t|do not|does not)\s+want\s+to\s+(?:live|be\s+alive|be\s+here\s+any\s?more)",
        r"end\s+(?:my|his|her|their)\s+life",
    ),
    "physical": (
        r"(?:hits?|beats?|punch(?:es)?|kicks?|slaps?|burns?|chokes?|hurts?)\s+(?:me|my\s+(?:brother|sister|son|daughter|child))",
        r"(?:hitting|beating|punching|kicking|slapping|hurting)\s+(?:me|him|her|them)",
        r"bruis(?:e|es|ed)\s+(?:on|all\s+over)\s+(?:my|his|her|their)",
        r"(?:scared|afraid|frightened)\s+(?:to\s+go\s+home|of\s+(?:my|his|her)\s+(?:dad|father|mum|mother|step\w{1,8}|uncle|carer))",
    ),
    "sexual": (
        r"touch(?:es|ed|ing)?\s+(?:me|him|her)\s+(?:there|down\s+there|private|inappropriately|where)",
        r"(?:my|his|her)\s+private\s+(?:parts?|area)",
        r"rap(?:e|ed|ing)",
        r"sexual(?:ly)?\s+(?:abus\w{1,6}|assault\w{0,4}|touch\w{0,4})",
        r"(?:asked|made|forced)\s+(?:me|him|her)\s+to\s+(?:send|take)\s+(?:naked|nude|rude)",
    ),
    "neglect": (
        r"(?:no|nothing)\s+(?:food|to\s+eat)\s+(?:at\s+home|in\s+the\s+house)",
        r"(?:leaves?|left|locks?|locked)\s+(?:me|him|her|them)\s+(?:alone\s+(?:all|at)\s+night|in\s+(?:my|his|her|the|a)\s+(?:room|cupboard|car))",
    ),
    "restraint": (
        r"(?:held|pinned|tied)\s+(?:me|him|her|them)\s+(?:down|up)",
        r"locked\s+(?:me|him|her|them)?\s*in\s+(?:the|a)\s+(?:calm|quiet|isolation|seclusion|padded)\s+room",
        r"face\s?down\s+restraint",
    ),
    "secrecy": (
        r"(?:told|tells|made)\s+(?:me|him|her)\s+(?:not\s+to\s+tell|to\s+keep\s+it\s+(?:a\s+)?secret)",
        r"(?:can'?t|cannot|mustn'?t)\s+tell\s+(?:anyone|anybody|my\s+mum|my\s+dad|a\s+teacher)",
    ),
    "crisis": (
        r"(?:not|never|don'?t\s+feel|do\s+not\s+feel)\s+safe\s+(?:at\s+home|with\s+(?:him|her|them|my))",
        r"(?:can'?t|cannot)\s+(?:keep\s+(?:myself|him|her|them)\s+safe|go\s+on\s+like\s+this)",
        r"(?:going|want)\s+to\s+(?:hurt|kill)\s+(?:him|her|them|someone|somebody)",
    ),
}

PATTERNS = {
    family: re.compile(rf"(?<!\w)(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE) for family, phrases in FAMILIES.items()
}


def families(text):
    """The families of cues found in `text` (str), as a set of names; empty for nearly everything people write."""
    text = text.replace("’", "'")
    return {family for family, pattern in PATTERNS.items() if pattern.search(text)}
