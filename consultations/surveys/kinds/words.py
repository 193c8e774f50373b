"""Questions that are answered in a person's own words. Every one of them becomes a comment."""

from django.core.exceptions import ValidationError

from home.text import plain

LONGEST = 5_000  # characters in one answer; the detector's worst case is measured at this length


class Words:
    """Kept as the words themselves, as they were typed."""

    template = "consultations/answer/kinds/words.html"
    starters = ()
    empty = ""
    rows = 3

    def read(self, data, question, edition, before=None):
        return plain(data.get(question.code, ""))

    def check(self, data, question, edition):
        value = self.read(data, question, edition)
        if value:
            self.recheck(question, value)

    def recheck(self, question, value):
        words = len(value.split())
        if question.word_limit and not question.limit_is_advice and words > question.word_limit:
            raise ValidationError(
                f"You wrote {words} words. {question.word_limit} fit here. Take {words - question.word_limit} out."
            )
        check_length(value)

    def knows(self, question, value):
        return isinstance(value, str)

    def shown(self, question, value, edition):
        return value

    def chosen(self, question, value, edition):
        return set()


class MoreWords(Words):
    rows = 7


def check_length(words):
    """Raise ValidationError for words (str) longer than any answer may be."""
    if len(words) > LONGEST:
        raise ValidationError(
            f"This is {len(words):,} characters long and {LONGEST:,} fit here. Nothing is lost; make it shorter."
        )
