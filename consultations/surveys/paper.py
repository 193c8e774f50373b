"""A survey on paper: everything it asks, in order, as plain values that a page and a PDF both show.

What has been retired and what is asked live only is left out. Sections and questions that depend on an earlier answer
are all here, each with the sentence that says when to answer it.
"""

from dataclasses import dataclass, replace

from consultations.models import CommentBox, Edition, Kind
from consultations.models.questions import CHOOSING

from . import paper_words as words
from .paper_gates import sentence

PICTURED = frozenset({Kind.PICTURES, Kind.THIS_OR_THAT, Kind.FACES, Kind.SORT})
# How a question is answered with a pen; every other kind is ticked.
WAYS = {
    Kind.STATEMENTS: "rows",
    Kind.SORT: "rows",
    Kind.ORDER: "order",
    Kind.RATING: "scale",
    Kind.SHORT: "lines",
    Kind.LONG: "lines",
    Kind.NUMBER: "short",
    Kind.POSTCODE: "short",
    Kind.DATE: "date",
    Kind.UPLOAD: "none",
    Kind.NOTE: "none",
}


@dataclass(frozen=True, slots=True)
class Option:
    """A choice, a statement or a card; `concept` is the home.Concept whose picture stands beside it, or None."""

    words: str
    concept: object = None


@dataclass(frozen=True, slots=True)
class Item:
    """One question as it stands on paper. `way`: tick, rows, order, scale, lines, short, date or none."""

    code: str
    words: str
    way: str = "tick"
    number: str = ""
    only_if: str = ""
    hints: tuple[str, ...] = ()
    how: str = ""
    background: tuple[str, ...] = ()
    concept: object = None
    options: tuple[Option, ...] = ()
    rows: tuple[Option, ...] = ()
    ends: tuple[str, str] = ("", "")
    lines: int = 0
    comment: str = ""

    @property
    def room(self):
        return range(self.lines)


@dataclass(frozen=True, slots=True)
class Part:
    code: str
    title: str
    introduction: str = ""
    only_if: str = ""
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    title: str
    easy: bool
    summary: tuple[str, ...]
    parts: tuple[Part, ...]

    @property
    def concepts(self):
        """Every home.Concept shown, once for each place."""
        items = [item for part in self.parts for item in part.items]
        shown = [each.concept for item in items for each in (item, *item.options, *item.rows)]
        return [concept for concept in shown if concept is not None and concept.picture_url]


def on_paper(page, survey, edition):
    """The Paper of a compiled survey (with its "about you" section) of this SurveyPage, in `edition`."""
    easy = edition == Edition.EASY_READ
    # What the consultation is about. The survey's own summary speaks of screens.
    about = page.consultation
    summary = (about.easy_summary if easy else "") or about.summary
    return Paper(
        title=(page.easy_title if easy else "") or page.title,
        easy=easy,
        summary=words.lines_of(summary),
        parts=tuple(_parts(survey, edition)),
    )


def with_sharing(paper, survey, consultation):
    """The same Paper with a last part that asks who may see what was written, as the check page asks on a screen."""
    organisations = any(question.code == "organisation" for question in survey.about.questions)
    options = words.sharing_options(organisations)
    asked = Item("sharing", words.SHARING, how=words.pick_one(paper.easy), options=tuple(map(Option, options)))
    asked = replace(asked, hints=words.sharing_hints(consultation, paper.easy))
    return replace(paper, parts=(*paper.parts, Part("sharing", words.sharing_title(paper.easy), items=(asked,))))


def _parts(survey, edition):
    for section in survey.asked_sections:
        items = tuple(_item(q, survey, edition) for q in section.questions if q.is_asked_in(edition))
        if items:
            introduction = "" if edition == Edition.EASY_READ else section.introduction
            only_if = sentence(section.condition, survey, edition)
            yield Part(section.code, section.title_in(edition), introduction, only_if, items)


def _item(question, survey, edition):
    easy = edition == Edition.EASY_READ
    pictures = easy or question.kind in PICTURED
    return Item(
        code=question.code,
        words=question.words_in(edition),
        way=WAYS.get(question.kind, "tick"),
        number=question.number,
        only_if=sentence(question.condition, survey, edition),
        hints=words.hints(question, edition),
        how=words.how(question, edition),
        background=words.lines_of(question.background_in(edition)),
        concept=question.concept if easy else None,
        options=_options(question, edition, pictures),
        rows=tuple(_option(statement, edition, pictures) for statement in question.statements_asked()),
        ends=(question.lowest_words, question.highest_words),
        lines=words.lines_for(question, easy),
        comment=_comment(question, edition),
    )


def _options(question, edition, pictures):
    if question.kind == Kind.RATING:
        # The numbers are a scale to circle on; beside it stands only the way out.
        return (Option("I don’t know"),)
    if question.kind not in CHOOSING:
        return ()
    return tuple(_option(choice, edition, pictures) for choice in question.choices_in(edition))


def _option(part, edition, pictures):
    return Option(part.words_in(edition), part.concept if pictures else None)


def _comment(question, edition):
    """The words above the comment box (str); '' where there is none, or where nothing offered here would open it."""
    opening = [c.words_in(edition) for c in question.choices_in(edition) if c.opens_comment]
    if question.comment == CommentBox.NEVER or (question.comment == CommentBox.CHOSEN and not opening):
        return ""
    asked = question.comment_words_in(edition)
    if question.comment == CommentBox.ALWAYS:
        return asked or words.say_more(edition)
    return words.if_ticked(opening, asked)
