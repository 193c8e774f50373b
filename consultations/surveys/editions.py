"""One survey, every edition: a published survey as plain values, worked out once per revision."""

from dataclasses import dataclass, replace
from functools import cached_property

from consultations.models import CommentBox, Edition
from consultations.models.conditions import Condition, read
from consultations.models.questions import WITH_STATEMENTS, WORDS
from home.models import Concept

from .kinds import KINDS


@dataclass(frozen=True, slots=True)
class Choice:
    code: str
    words: str
    easy_words: str = ""
    concept: object = None
    folds_into: str = ""
    exclusive: bool = False
    opens_comment: bool = False
    retired: bool = False

    def words_in(self, edition):
        return (self.easy_words if edition == Edition.EASY_READ else "") or self.words


@dataclass(frozen=True, slots=True)
class Statement:
    code: str
    words: str
    easy_words: str = ""
    concept: object = None
    retired: bool = False

    def words_in(self, edition):
        return (self.easy_words if edition == Edition.EASY_READ else "") or self.words


@dataclass(frozen=True, slots=True)
class Question:
    code: str
    kind: str
    words: str
    number: str = ""
    hint: str = ""
    background: str = ""
    easy_words: str = ""
    easy_hint: str = ""
    easy_background: str = ""
    concept: object = None
    most: int | None = None
    word_limit: int | None = None
    limit_is_advice: bool = False
    lowest: int | None = None
    highest: int | None = None
    lowest_words: str = ""
    highest_words: str = ""
    comment: str = CommentBox.NEVER
    comment_words: str = ""
    easy_comment_words: str = ""
    may_worry: bool = False
    condition: Condition | None = None
    retired: bool = False
    choices: tuple[Choice, ...] = ()
    statements: tuple[Statement, ...] = ()

    @property
    def takes_words(self):
        return self.kind in WORDS

    @property
    def takes_statements(self):
        return self.kind in WITH_STATEMENTS

    @property
    def takes_comment(self):
        return self.comment != CommentBox.NEVER

    @property
    def picture_url(self):
        return self.concept.picture_url if self.concept else ""

    def words_in(self, edition):
        return self.easy_words if edition == Edition.EASY_READ else self.words

    def hint_in(self, edition):
        return self.easy_hint if edition == Edition.EASY_READ else self.hint

    def background_in(self, edition):
        return self.easy_background if edition == Edition.EASY_READ else self.background

    def comment_words_in(self, edition):
        return (self.easy_comment_words if edition == Edition.EASY_READ else "") or self.comment_words

    def is_asked_in(self, edition):
        return not self.retired and bool(self.words_in(edition))

    def choices_in(self, edition):
        """What this edition offers. A folded choice is offered only where the full scale is."""
        return [c for c in self.choices if not c.retired and (edition != Edition.EASY_READ or not c.folds_into)]

    def statements_asked(self):
        return [statement for statement in self.statements if not statement.retired]

    def choice(self, code):
        return next((c for c in self.choices if c.code == code), None)

    def folded(self, code, edition):
        """The choice code that stands for `code` in `edition`: itself, or what it folds into."""
        choice = self.choice(code)
        return choice.folds_into if choice and choice.folds_into and edition == Edition.EASY_READ else code

    def opens_comment(self, value):
        """Whether the kept answer `value` opens this question's comment box."""
        if self.comment == CommentBox.CHOSEN:
            given = value if isinstance(value, list) else [value]
            return any(c.opens_comment for c in self.choices if c.code in given)
        return self.comment == CommentBox.ALWAYS


@dataclass(frozen=True, slots=True)
class Section:
    code: str
    title: str
    introduction: str = ""
    easy_title: str = ""
    strategy_theme: str = ""
    live_only: bool = False
    condition: Condition | None = None
    questions: tuple[Question, ...] = ()

    def title_in(self, edition):
        return (self.easy_title if edition == Edition.EASY_READ else "") or self.title


@dataclass(frozen=True)
class Survey:
    """A whole survey. `about` is what its consultation asks about the person, where somebody is to answer it."""

    pk: int
    sections: tuple[Section, ...]
    any_order: bool = False
    about: Section | None = None

    @cached_property
    def by_code(self):
        return {question.code: question for section in self.sections for question in section.questions}

    @cached_property
    def asked_sections(self):
        """What people walk through: about them, then every section that is not the live room's."""
        sections = [section for section in self.sections if not section.live_only]
        return (self.about, *sections) if self.about else tuple(sections)

    @cached_property
    def questions(self):
        """What people are asked outside the live room, in order, without what is retired."""
        return [q for s in self.sections if not s.live_only for q in s.questions if not q.retired]

    @cached_property
    def has_conditions(self):
        return any(s.condition or any(q.condition for q in s.questions) for s in self.asked_sections)

    def question(self, code):
        return self.by_code.get(code)

    def questions_in(self, edition):
        return [q for q in self.questions if q.is_asked_in(edition)]

    def is_offered_in(self, edition):
        return any(q.is_asked_in(edition) for q in self.questions)


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
    return Survey(page.pk, tuple(_section(section) for section in page.sections.all()), page.any_order)


def _section(section):
    return Section(
        **_same_named(Section, section, but={"condition", "questions"}),
        condition=read(section.shown_if),
        questions=tuple(question_now(question) for question in section.questions.all()),
    )


def question_now(question):
    """A Question as it stands in memory, as plain values."""
    return Question(
        **_same_named(Question, question, but={"concept", "condition", "choices", "statements"}),
        concept=_with_picture(question.concept),
        condition=read(question.shown_if),
        choices=_choices(question),
        statements=tuple(_part(Statement, statement) for statement in question.statements.all()),
    )


def _choices(question):
    """The choices of a question: its own, or those that its type always has, each with the picture of its meaning."""
    kind = KINDS[question.kind]
    if kind.fixed:
        return tuple(Choice(code, words, easy, folds_into=folds) for code, words, easy, folds in kind.fixed)
    choices = [_part(Choice, choice) for choice in question.choices.all()]
    bare = {kind.pictures[c.code] for c in choices if c.concept is None and c.code in kind.pictures}
    if not bare:
        return tuple(choices)
    drawn = {concept.word: concept for concept in Concept.objects.filter(word__in=bare).select_related("picture")}
    return tuple(c if c.concept else replace(c, concept=drawn.get(kind.pictures.get(c.code))) for c in choices)


def _part(kind, row):
    return kind(**_same_named(kind, row, but={"concept"}), concept=_with_picture(row.concept))


def _same_named(kind, row, but):
    """What a compiled thing takes over from the stored one as it is: the fields of the same name."""
    return {name: getattr(row, name) for name in kind.__dataclass_fields__ if name not in but}


def _with_picture(concept):
    if concept is not None:
        _ = concept.picture  # read it now: what is kept here is shown without asking the database again
    return concept
