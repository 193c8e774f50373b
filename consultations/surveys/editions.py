"""One survey, every edition: a published survey as plain values, worked out once per revision."""

from dataclasses import dataclass, field

from consultations.models import Edition, Kind


@dataclass(frozen=True, slots=True)
class Choice:
    code: str
    words: str
    easy_words: str
    concept: object
    folds_into: str
    exclusive: bool
    retired: bool

    def words_in(self, edition):
        return (self.easy_words if edition == Edition.EASY_READ else "") or self.words


@dataclass(frozen=True, slots=True)
class Question:
    code: str
    kind: str
    words: str
    hint: str
    easy_words: str
    easy_hint: str
    concept: object
    most: int | None
    word_limit: int | None
    retired: bool
    choices: tuple[Choice, ...]

    @property
    def takes_words(self):
        return self.kind in {Kind.SHORT, Kind.LONG}

    @property
    def picture_url(self):
        return self.concept.picture_url if self.concept else ""

    def words_in(self, edition):
        return self.easy_words if edition == Edition.EASY_READ else self.words

    def hint_in(self, edition):
        return self.easy_hint if edition == Edition.EASY_READ else self.hint

    def is_asked_in(self, edition):
        return not self.retired and bool(self.words_in(edition))

    def choices_in(self, edition):
        """What this edition offers. A folded choice is offered only where the full scale is."""
        return [c for c in self.choices if not c.retired and (edition != Edition.EASY_READ or not c.folds_into)]

    def choice(self, code):
        return next((c for c in self.choices if c.code == code), None)

    def folded(self, code, edition):
        """The choice code that stands for `code` in `edition`: itself, or what it folds into."""
        choice = self.choice(code)
        return choice.folds_into if choice and choice.folds_into and edition == Edition.EASY_READ else code


@dataclass(frozen=True, slots=True)
class Section:
    code: str
    title: str
    introduction: str
    easy_title: str
    strategy_theme: str
    live_only: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    pk: int
    sections: tuple[Section, ...]
    by_code: dict = field(repr=False)

    @property
    def questions(self):
        """What people are asked outside the live room, in order, without what is retired."""
        return [q for s in self.sections if not s.live_only for q in s.questions if not q.retired]

    def question(self, code):
        return self.by_code.get(code)

    def questions_in(self, edition):
        return [q for q in self.questions if q.is_asked_in(edition)]

    def is_offered_in(self, edition):
        return bool(self.questions_in(edition))


_kept = {}


def compiled(page):
    """The survey of a published SurveyPage as plain values, kept per live revision.

    Called with a revision's object (for "Try it") it is worked out afresh: `compile_now`.
    """
    key = (page.pk, page.live_revision_id, page.last_published_at)
    if _kept.get(page.pk, (None,))[0] != key or page.live_revision_id is None:
        _kept[page.pk] = (key, compile_now(page))
    return _kept[page.pk][1]


def compile_now(page):
    """The Survey (frozen) of this SurveyPage object as it stands in memory."""
    sections = tuple(_section(section) for section in page.sections.all())
    return Survey(page.pk, sections, {q.code: q for s in sections for q in s.questions})


def _section(section):
    return Section(
        code=section.code,
        title=section.title,
        introduction=section.introduction,
        easy_title=section.easy_title,
        strategy_theme=section.strategy_theme,
        live_only=section.live_only,
        questions=tuple(_question(question) for question in section.questions.all()),
    )


def _question(q):
    return Question(
        code=q.code,
        kind=q.kind,
        words=q.words,
        hint=q.hint,
        easy_words=q.easy_words,
        easy_hint=q.easy_hint,
        concept=_with_picture(q.concept),
        most=q.most,
        word_limit=q.word_limit,
        retired=q.retired,
        choices=tuple(_choice(choice) for choice in q.choices.all()),
    )


def _choice(c):
    return Choice(
        code=c.code,
        words=c.words,
        easy_words=c.easy_words,
        concept=_with_picture(c.concept),
        folds_into=c.folds_into,
        exclusive=c.exclusive,
        retired=c.retired,
    )


def _with_picture(concept):
    if concept is not None:
        _ = concept.picture  # read it now: what is kept here is shown without asking the database again
    return concept
