"""Questions that are answered in a person's own words. Every one of them becomes a comment."""

from home.text import plain

from .base import QuestionType, refuse

LONGEST = 5_000  # characters in one answer; the detector's worst case is measured at this length


class Words(QuestionType):
    """Kept as the words themselves, as they were typed."""

    template = "consultations/answer/kinds/words.html"
    rows = 3

    def read(self, data, question, edition, before=None):
        return plain(data.get(question.code, ""))

    def recheck(self, question, value, edition):
        words, limit = len(value.split()), question.word_limit
        if limit and not question.limit_is_advice and words > limit:
            refuse(
                edition,
                f"You wrote {words} words. {limit} fit here. Take {words - limit} out.",
                easy=f"You wrote {words} words. {limit} words fit here. Take out {words - limit}.",
            )
        check_length(value, edition)

    def knows(self, question, value):
        return isinstance(value, str)


class MoreWords(Words):
    rows = 7


def check_length(words, edition):
    """Raise ValidationError for words (str) longer than any answer may be."""
    if len(words) > LONGEST:
        refuse(
            edition,
            f"This is {len(words):,} characters long and {LONGEST:,} fit here. Nothing is lost; make it shorter.",
            easy=f"This is too long. It has {len(words):,} letters. {LONGEST:,} fit here. Nothing is lost.",
        )
