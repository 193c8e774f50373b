"""What a survey asks: sections, questions, their choices and statements. Known by code for ever."""

from django.core.validators import RegexValidator
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

CODE = RegexValidator(r"^[a-z][a-z0-9_]{0,31}$", "A code is small letters, numbers and _, and starts with a letter.")


class Edition(models.TextChoices):
    STANDARD = "standard", "Words"
    EASY_READ = "easy_read", "Easy read"


class Kind(models.TextChoices):
    ONE = "one", "One choice"
    SEVERAL = "several", "Several choices"
    PICTURES = "pictures", "Picture choice"
    THIS_OR_THAT = "this_or_that", "This or that"
    FACES = "faces", "Three faces"
    AGREE = "agree", "How far do you agree (five points)"
    OFTEN = "often", "How often (four points)"
    YES_NO = "yes_no", "Yes, no, I don't know"
    RATING = "rating", "Rating from 0 to 10"
    STATEMENTS = "statements", "Several statements, one scale"
    SORT = "sort", "Sort the pictures"
    ORDER = "order", "Put in order"
    SHORT = "short", "A few words"
    LONG = "long", "More words"
    NUMBER = "number", "A number"
    DATE = "date", "A date"
    POSTCODE = "postcode", "First part of a postcode"
    UPLOAD = "upload", "Picture, drawing, sound or document"
    NOTE = "note", "Something to read (no answer)"


WORDS = frozenset({Kind.SHORT, Kind.LONG})
# What needs at least two choices, and of those what asks about each of several statements.
CHOOSING = frozenset(
    {Kind.ONE, Kind.SEVERAL, Kind.PICTURES, Kind.THIS_OR_THAT, Kind.FACES, Kind.AGREE, Kind.OFTEN, Kind.YES_NO}
    | {Kind.STATEMENTS, Kind.SORT, Kind.ORDER}
)
WITH_STATEMENTS = frozenset({Kind.STATEMENTS, Kind.SORT})
# What a condition may look at.
GATES = CHOOSING - WITH_STATEMENTS - {Kind.ORDER} | {Kind.RATING, Kind.NUMBER}


def shared_codes(things):
    """A sentence, naming both, for each of `things` (sections, questions, choices) with the code of an earlier one."""
    first, found = {}, []
    for thing in things:
        if thing.code in first:
            found.append(f"a code of its own for “{thing}”, which shares “{thing.code}” with “{first[thing.code]}”")
        first.setdefault(thing.code, thing)
    return found


class CommentBox(models.TextChoices):
    NEVER = "never", "No comment box"
    CHOSEN = "chosen", "Where a chosen answer opens it"
    ALWAYS = "always", "Always a comment box"


class Section(Orderable, ClusterableModel):
    page = ParentalKey("consultations.SurveyPage", on_delete=models.CASCADE, related_name="sections")
    code = models.CharField(max_length=32, validators=[CODE])
    title = models.CharField(max_length=160)
    introduction = models.TextField(blank=True)
    easy_title = models.CharField("easy-read title", max_length=120, blank=True)
    strategy_theme = models.SlugField("strategy theme", max_length=60, blank=True)
    live_only = models.BooleanField("asked live only", default=False)
    shown_if = models.JSONField("asked only if", default=dict, blank=True)

    class Meta(Orderable.Meta):
        pass

    def __str__(self):
        return self.title


class Question(Orderable, ClusterableModel):
    """One question, in every edition. Retired, not deleted, once somebody answered."""

    section = ParentalKey(Section, on_delete=models.CASCADE, related_name="questions")
    code = models.CharField(max_length=32, validators=[CODE])
    kind = models.CharField(max_length=12, choices=Kind.choices)
    number = models.CharField("printed number", max_length=12, blank=True)
    words = models.CharField("question", max_length=300)
    hint = models.CharField("hint", max_length=300, blank=True)
    background = models.TextField("background to open and read", blank=True)
    easy_words = models.CharField("easy-read question", max_length=200, blank=True)
    easy_hint = models.CharField("easy-read hint", max_length=200, blank=True)
    easy_background = models.TextField("easy-read background", blank=True, help_text="Short sentences, one to a line.")
    concept = models.ForeignKey("home.Concept", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    most = models.PositiveSmallIntegerField("at most this many choices", null=True, blank=True)
    word_limit = models.PositiveSmallIntegerField("word limit", null=True, blank=True)
    limit_is_advice = models.BooleanField("the word limit is advice only", default=False)
    lowest = models.IntegerField("lowest number", null=True, blank=True)
    highest = models.IntegerField("highest number", null=True, blank=True)
    lowest_words = models.CharField("words beside the lowest", max_length=60, blank=True)
    highest_words = models.CharField("words beside the highest", max_length=60, blank=True)
    comment = models.CharField("comment box", max_length=8, choices=CommentBox.choices, default=CommentBox.NEVER)
    comment_words = models.CharField("words above the comment box", max_length=200, blank=True)
    easy_comment_words = models.CharField("easy-read words above the comment box", max_length=120, blank=True)
    may_worry = models.BooleanField(
        "may bring up worries", default=False, help_text="Says beside it what happens when somebody is not safe."
    )
    shown_if = models.JSONField("asked only if", default=dict, blank=True)
    retired = models.BooleanField(default=False)

    class Meta(Orderable.Meta):
        pass

    def __str__(self):
        return self.words

    @property
    def takes_words(self):
        return self.kind in WORDS

    @property
    def takes_choices(self):
        return self.kind in CHOOSING

    @property
    def takes_statements(self):
        return self.kind in WITH_STATEMENTS

    def missing(self):
        """What keeps this question from being asked (list of str, in an officer's words)."""
        name = f"“{self.words or self.code}”"
        blanks = [] if self.words else [f"the words of question {self.code}"]
        if not self.takes_choices:
            return blanks
        blanks += shared_codes(self.choices.all()) + shared_codes(self.statements.all())
        choices = [choice for choice in self.choices.all() if not choice.retired]
        codes = {choice.code for choice in choices if not choice.folds_into}
        if len(choices) < 2:
            blanks.append(f"at least two choices for {name}")
        if self.takes_statements and not any(not s.retired for s in self.statements.all()):
            blanks.append(f"at least one statement for {name}")
        blanks += [
            f"the choice that “{c.words}” folds into, in {name}"
            for c in choices
            if c.folds_into and c.folds_into not in codes
        ]
        return blanks

    def as_retired(self):
        """A copy of this stored question for its survey's next version: same code and choices, no longer asked."""
        copy = Question.objects.get(pk=self.pk)
        copy.retired = True
        copy.choices = list(copy.choices.all())
        copy.statements = list(copy.statements.all())
        return copy

    def keep_parts_of(self, old):
        """Bring back, as retired, the choices and statements of the stored question `old` that this version dropped."""
        from .responses import Response

        dropped = [(name, part) for name in ("choices", "statements") for part in self._dropped(name, old)]
        if dropped and Response.objects.answered(old.section.page_id, old.code):
            for name, part in dropped:
                part.retired = True
                getattr(self, name).add(part)

    def _dropped(self, name, old):
        kept = {part.code for part in getattr(self, name).all()}
        return [part for part in getattr(old, name).all() if part.code not in kept]


class Choice(Orderable):
    """One possible answer. Where an edition does not offer it, it counts as the one it folds into."""

    question = ParentalKey(Question, on_delete=models.CASCADE, related_name="choices")
    code = models.CharField(max_length=32, validators=[CODE])
    words = models.CharField("choice", max_length=160)
    easy_words = models.CharField("easy-read choice", max_length=80, blank=True)
    concept = models.ForeignKey("home.Concept", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    folds_into = models.CharField(
        "in easy read, counts as",
        max_length=32,
        blank=True,
        help_text="The code of an offered choice. Empty: offered itself.",
    )
    exclusive = models.BooleanField("cannot go with others", default=False)
    opens_comment = models.BooleanField("opens the comment box", default=False)
    retired = models.BooleanField(default=False)

    class Meta(Orderable.Meta):
        pass

    def __str__(self):
        return self.words


class Statement(Orderable):
    """One row of a statement set, or one card to sort: each is answered with one of the question's choices."""

    question = ParentalKey(Question, on_delete=models.CASCADE, related_name="statements")
    code = models.CharField(max_length=32, validators=[CODE])
    words = models.CharField("statement", max_length=200)
    easy_words = models.CharField("easy-read statement", max_length=120, blank=True)
    concept = models.ForeignKey("home.Concept", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    retired = models.BooleanField(default=False)

    class Meta(Orderable.Meta):
        pass

    def __str__(self):
        return self.words
