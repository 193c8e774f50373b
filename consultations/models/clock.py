"""When a consultation really opens and closes: worked out at each look, stored nowhere. Norm F6."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Clock:
    opens_on: date
    closes_on: date
    waits_for: tuple = ()

    @property
    def moves(self):
        """Whether the dates still move on with each day, because a promised format has not come."""
        return bool(self.waits_for)


def clock(opens_on, closes_on, formats, today=None):
    """The days on which a consultation opens and closes (a Clock), or None while a planned date is missing.

    opens_on, closes_on: the planned days (date). formats: things with `promised_on` and `live_on` (date or None);
    those that nobody promised a date for do not count. today: a date, by default today in London.

    The rule, from norm F6:

    1. A format is *ready* on its live date. Without one it is ready tomorrow at the earliest, and not before the
       promised date: each day that passes moves that on by a day.
    2. Formats promised by the planned opening hold the opening: it is the planned day or the day on which the last
       of them is ready, whichever is later.
    3. The closing moves by as many days as the opening did.
    4. A format promised for a day after the planned opening is late by the days from its promised to its ready day.
       The closing moves again, by the longest of these delays. They run side by side, so they are not added up.

    Nothing ever opens or closes earlier than planned. `waits_for` are the formats that are late and not live yet.
    """
    if not (opens_on and closes_on):
        return None
    today = today or timezone.localdate()
    promised = [each for each in formats if each.promised_on]
    opening = max([opens_on, *(_ready(f, today) for f in promised if f.promised_on <= opens_on)])
    delay = max([timedelta(0), *(_ready(f, today) - f.promised_on for f in promised if f.promised_on > opens_on)])
    waits_for = tuple(f for f in promised if not f.live_on and _ready(f, today) > due(f, opens_on))
    return Clock(opening, closes_on + (opening - opens_on) + delay, waits_for)


def due(each, opens_on):
    """The day by which this format has to be there so that no date moves."""
    return max(each.promised_on, opens_on)


def _ready(each, today):
    return each.live_on or max(each.promised_on, today + A_DAY)
