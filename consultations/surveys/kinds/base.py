"""What every type of question has, and how it refuses an answer."""

from django.core.exceptions import ValidationError

from consultations.models import Edition


class QuestionType:
    """One type of question. `question` is always a compiled one, `edition` the Edition that the person reads."""

    template = ""
    # A class for the list of choices in the template, where they do not stand one below the other.
    layout = ""
    # What a new question of this type begins with: (code, words, easy-read words, code it folds into).
    starters = ()
    # The same, where every question of this type has these choices and no others.
    fixed = ()
    # {choice code: word of a Concept} for choices whose picture belongs to their meaning.
    pictures = {}
    # What an answer is kept as: str, list or dict. An empty one is no answer.
    kept_as = str
    rows = 0
    inputmode = "text"

    def read(self, data, question, edition, before=None):
        """The answer to keep from the form `data` (QueryDict); `before` is the one kept so far."""
        raise NotImplementedError

    def check(self, data, question, edition):
        """Raise ValidationError when `data` holds something that cannot stay as it is."""
        if value := self.read(data, question, edition):
            self.recheck(question, value, edition)

    def recheck(self, question, value, edition):
        """Raise ValidationError when the kept answer `value` cannot be sent."""

    def knows(self, question, value):
        """Whether `value`, from wherever it comes, is an answer to this question at all."""
        raise NotImplementedError

    def shown(self, question, value, edition):
        """The kept answer in words (str), for the check page."""
        return value

    def chosen(self, question, value, edition):
        """The codes (set) of the choices to show as chosen."""
        return set()

    def parts(self, question, value, edition, statement=None):
        """What the template walks through where choices are not enough (list)."""
        return []

    def note(self, edition):
        """A line to every question of this type (str)."""
        return ""


def refuse(edition, words, easy):
    """Raise ValidationError with the sentence for this edition: `words`, or `easy` in easy read."""
    raise ValidationError(easy if edition == Edition.EASY_READ else words)
