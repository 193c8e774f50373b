"""Questions that are answered with one plain value: a number, a date, the first part of a postcode."""

import re
from calendar import month_name
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from consultations.models import Edition
from home.text import plain

from .base import QuestionType, refuse

LONGEST_VALUE = 100
MONTHS = [name.lower() for name in month_name]
INWARD = "[0-9][A-Z]{2}"
OUTWARD = "[A-Z]{1,2}[0-9][0-9A-Z]?"


class Value(QuestionType):
    """Kept as a short text in one form; what was typed stays as it is while it cannot be understood."""

    template = "consultations/answer/kinds/value.html"

    def read(self, data, question, edition, before=None):
        typed = plain(data.get(question.code, ""))[:LONGEST_VALUE]
        return self.tidy(typed) or typed

    def tidy(self, typed):
        """`typed` (str) in the one form in which it is kept, or '' where it is no such value."""
        raise NotImplementedError

    def knows(self, question, value):
        return isinstance(value, str) and 0 < len(value) <= LONGEST_VALUE and self.tidy(value) == value


class Number(Value):
    inputmode = "decimal"

    def tidy(self, typed):
        try:
            number = Decimal(re.sub(r"[,\s]", "", typed))
        except InvalidOperation:
            return ""
        return f"{number.normalize() + 0:f}" if number.is_finite() and abs(number.adjusted()) < 12 else ""

    def recheck(self, question, value, edition):
        if not self.tidy(value):
            refuse(edition, "Write a number in figures, such as 12.", easy="Write a number, like 12.")
        lowest, highest = question.lowest, question.highest
        if lowest is not None and Decimal(value) < lowest:
            refuse(edition, f"Write a number that is not below {lowest}.", easy=f"Write {lowest} or a bigger number.")
        if highest is not None and Decimal(value) > highest:
            refuse(
                edition, f"Write a number that is not above {highest}.", easy=f"Write {highest} or a smaller number."
            )


@dataclass(frozen=True)
class Part:
    """One of the three fields of a date."""

    name: str
    label: str
    value: str
    longest: int


class Date(Value):
    """Kept as 2028-09-01; while it is no date, as the three parts that were typed with / between them."""

    template = "consultations/answer/kinds/date.html"
    inputmode = "numeric"
    fields = (("day", "Day", 2), ("month", "Month", 9), ("year", "Year", 4))

    def read(self, data, question, edition, before=None):
        parts = [plain(data.get(f"{question.code}--{name}", ""))[:20].replace("/", " ") for name, _, _ in self.fields]
        typed = "/".join(parts) if any(parts) else ""
        return self.tidy(typed) or typed

    def tidy(self, typed):
        try:
            return date.fromisoformat(typed).isoformat()
        except ValueError:
            pass
        day, month, year = split(typed)
        named = [number for number, name in enumerate(MONTHS) if len(month) > 2 and name.startswith(month.lower())]
        month = str(named[0]) if named else month
        if not (len(year) == 4 and all(part.isdecimal() and len(part) <= 4 for part in (day, month, year))):
            return ""
        try:
            return date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            return ""

    def recheck(self, question, value, edition):
        if self.tidy(value):
            return
        parts = dict(zip(("day", "month", "year"), split(value), strict=True))
        missing = [name for name, typed in parts.items() if not typed]
        if missing:
            refuse(edition, f"The date has no {' and no '.join(missing)} yet.", easy=f"Write the {missing[0]} too.")
        if not (parts["year"].isdecimal() and len(parts["year"]) == 4):
            refuse(
                edition,
                "Write the year with four figures, such as 2015.",
                easy="Write the year with 4 numbers, like 2015.",
            )
        refuse(
            edition,
            "There is no such day in the calendar. Look at the day and the month.",
            easy="This day is not in the calendar. Look at the day and the month.",
        )

    def shown(self, question, value, edition):
        if self.tidy(value) != value:
            return " ".join(split(value))
        day = date.fromisoformat(value)
        return f"{day.day} {day:%B} {day.year}"

    def parts(self, question, value, edition, statement=None):
        """The three Parts, filled in with what was typed."""
        return [
            Part(f"{question.code}--{name}", label, typed, longest)
            for (name, label, longest), typed in zip(self.fields, split(value or ""), strict=True)
        ]

    def note(self, edition):
        return "Like this: 27 3 2015" if edition == Edition.EASY_READ else "For example, 27 3 2015"


class Postcode(Value):
    """Kept as the first part alone, such as EX4: the whole of one can stand for a handful of homes."""

    def read(self, data, question, edition, before=None):
        typed = plain(data.get(question.code, ""))[:LONGEST_VALUE]
        # Among other words too, the second part of a postcode goes before anything is kept.
        return self.tidy(typed) or re.sub(rf"\b({OUTWARD})\s*{INWARD}\b", r"\1", typed, flags=re.IGNORECASE)

    def tidy(self, typed):
        compact = re.sub(r"[\s.,-]", "", typed).upper()
        if whole := re.fullmatch(f"({OUTWARD}){INWARD}", compact):
            return whole[1]
        # Half a second part ("EX4 3") goes as well.
        first, _, rest = re.sub(r"\s+", " ", typed).upper().partition(" ")
        if re.fullmatch(OUTWARD, first) and re.fullmatch("[0-9]?[A-Z]{0,2}", rest):
            return first
        return compact if re.fullmatch(OUTWARD, compact) else ""

    def recheck(self, question, value, edition):
        if not self.tidy(value):
            refuse(
                edition,
                "This does not look like the first part of a postcode, such as EX4 or M11.",
                easy="Write the first part of your postcode. Like this: EX4.",
            )

    def note(self, edition):
        if edition == Edition.EASY_READ:
            return "Write only the first part. Like this: EX4. We do not keep the rest."
        return "Only the part before the space, such as EX4. If you write all of it, we keep the first part alone."


def split(typed):
    """Day, month and year (three str) as they were typed, from how a date is kept."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", typed):
        year, month, day = typed.split("-")
        return str(int(day)), str(int(month)), year
    return tuple([*typed.split("/"), "", "", ""][:3])
