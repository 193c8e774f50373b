"""Questions that are answered with one plain value: a number, a date, the first part of a postcode."""

import re
from decimal import Decimal, InvalidOperation

from django.core.exceptions import ValidationError

from home.text import plain


class Value:
    """Kept as a short text in one form; what was typed stays as it is while it cannot be understood."""

    template = "consultations/answer/kinds/value.html"
    starters = ()
    empty = ""
    inputmode = "text"

    def read(self, data, question, edition, before=None):
        typed = plain(data.get(question.code, ""))[:100]
        return self.tidy(typed) or typed

    def tidy(self, typed):
        """`typed` (str) in the one form in which it is kept, or '' where it is no such value."""
        raise NotImplementedError

    def check(self, data, question, edition):
        if value := self.read(data, question, edition):
            self.recheck(question, value)

    def knows(self, question, value):
        return isinstance(value, str) and self.tidy(value) == value

    def shown(self, question, value, edition):
        return value

    def chosen(self, question, value, edition):
        return set()


class Number(Value):
    inputmode = "decimal"

    def tidy(self, typed):
        try:
            number = Decimal(re.sub(r"[,\s]", "", typed))
        except InvalidOperation:
            return ""
        return f"{number.normalize():f}" if number.is_finite() and abs(number.adjusted()) < 12 else ""

    def recheck(self, question, value):
        if not self.tidy(value):
            raise ValidationError("Write a number in figures, such as 12.")
        lowest, highest = question.lowest, question.highest
        if lowest is not None and Decimal(value) < lowest:
            raise ValidationError(f"Write a number that is not below {lowest}.")
        if highest is not None and Decimal(value) > highest:
            raise ValidationError(f"Write a number that is not above {highest}.")
