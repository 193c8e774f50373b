"""Codes that can be read from a screen across a hall and said aloud: BLUE-BOAT."""

import random
import re

# No colour is the beginning of another, so that BLUEBOAT can be taken apart again.
COLOURS = """AMBER BLUE BRIGHT CALM CORAL GOLD GREEN HAPPY INDIGO JADE LEMON LILAC MINT ORANGE PEACH PINK PLUM PURPLE
QUICK RED RUBY SILVER SUNNY TEAL VIOLET YELLOW""".split()
THINGS = """APPLE BADGER BALLOON BEACH BIRD BOAT BRIDGE CASTLE CLOUD COMET DOLPHIN DRUM FALCON FERN FISH FOREST FOX
GARDEN GUITAR HARBOUR HILL HORSE ISLAND KITE LAKE LAMP LEAF LION MEADOW MOON OTTER OWL PANDA PENGUIN PIANO PLANET POND
PONY RABBIT RIVER ROBIN ROBOT ROCKET SEAL SHELL SPARROW STAR STONE SWAN TIGER TOWER TRAIN TREE TURTLE VALLEY VIOLIN
WAVE WHALE WINDOW""".split()

_choose = random.SystemRandom().choice


def fresh(taken):
    """A code that is not in `taken` (a set of codes)."""
    free = [code for colour in COLOURS for thing in THINGS if (code := f"{colour}-{thing}") not in taken]
    return _choose(free) if free else f"{_choose(COLOURS)}-{_choose(THINGS)}-{len(taken)}"


def tidy(typed):
    """The code that somebody meant: case, spaces, hyphens and dots forgiven. '' when nothing is left."""
    letters = re.sub(r"[^A-Z0-9]", "", str(typed)[:60].upper())
    thing = re.fullmatch(rf"({'|'.join(COLOURS)})([A-Z]+)([0-9]*)", letters)
    return "-".join(part for part in thing.groups() if part) if thing else letters
