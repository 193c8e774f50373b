"""Contrast between two colours, as WCAG 2.2 defines it."""

import re

from django.core.exceptions import ValidationError

MAIN, ACTION = "#0a5560", "#ffd24d"
ENOUGH = 4.5  # WCAG 2.2 success criterion 1.4.3


def luminance(colour):
    """Relative luminance (0.0 to 1.0) of `colour`, a string such as '#0a5560'. WCAG 2.2, "relative luminance"."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """The contrast ratio of two colours, from 1.0 (the same) to 21.0 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def refuse_low_contrast(field, colour, other, what):
    """Raise ValidationError on `field` when `what` (for example "white words") could not be read on `colour`."""
    if re.fullmatch(r"#[0-9a-fA-F]{6}", colour) and contrast(colour, other) < ENOUGH:
        ratio = contrast(colour, other)
        raise ValidationError(
            {field: f"{what.capitalize()} on this colour reach {ratio:.1f} to 1; at least 4.5 to 1 is needed."}
        )


def own_colours(site):
    """The main and action colours of `site` (SiteSettings) as a pair of '#rrggbb'.

    They end up in a stylesheet, so whatever is no colour, however it got into the table, becomes the default.
    """
    pairs = ((site.main_colour, MAIN), (site.action_colour, ACTION))
    return tuple(mine.lower() if re.fullmatch(r"#[0-9a-fA-F]{6}", mine) else default for mine, default in pairs)
