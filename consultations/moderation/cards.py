"""What the forum sees of a comment. Pages get these cards, never the comment, so no template can show more."""

from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404

from consultations.models import Comment, Reason, Speaker, Status, this_week
from consultations.surveys.editions import compiled

from . import redaction

A_PAGE = 50
UNKNOWN = "A question that is no longer asked"


class Card(NamedTuple):
    id: UUID
    version: int
    question: str
    speaker: str
    pieces: list
    when: str = ""
    sent_back_because: str = ""
    for_everybody: bool = False


class Said(NamedTuple):
    code: str
    question: str
    cards: list


def for_desk(comment):
    """One waiting comment for a moderator: masked words, the question, who speaks in coarse words, and "this week"."""
    return Card(
        id=comment.pk,
        version=comment.version,
        question=question_words(comment.survey, comment.question),
        speaker=_speaker(comment),
        pieces=redaction.pieces(comment),
        when="this week" if comment.week == this_week() else "earlier",
        sent_back_because=Reason(comment.reason).label if comment.reason else "",
    )


def for_room(comment):
    """One approved comment for everybody in the forum's room: public words only."""
    return Card(
        id=comment.pk,
        version=comment.version,
        question=question_words(comment.survey, comment.question),
        speaker=_speaker(comment),
        pieces=redaction.shown(comment.public_text),
        for_everybody=comment.status == Status.PUBLISHED,
    )


def for_publishing(user, consultation):
    """What this person may publish as the second one, as cards."""
    return [for_room(comment) for comment in _shuffled(consultation, Comment.objects.to_publish_by(user))]


def said_by_question(consultation):
    """What people said here, for the forum: a list of Said in the order the questions are asked."""
    return by_question(consultation, Comment.objects.for_forum(), for_room)


def by_question(consultation, comments, card):
    """`comments` (a QuerySet) of `consultation` as a list of Said, each comment as `card` makes it, shuffled."""
    groups = {}
    for comment in _shuffled(consultation, comments):
        place = _place(comment.survey, comment.question)
        group = groups.setdefault((comment.survey_id, place, comment.question), [])
        group.append(card(comment))
    return [Said(code, cards[0].question, cards) for (_, _, code), cards in sorted(groups.items())]


def by_page(groups, code, number):
    """[(Said, page of its cards)]: the first page of each of `groups`, or page `number` of the one with this `code`.

    `number` is what somebody's address says (str or None). Raises Http404 for a code that no group has.
    """
    chosen = [group for group in groups if group.code == code] if code else groups
    if code and not chosen:
        raise Http404
    return [(group, Paginator(group.cards, A_PAGE).get_page(number if code else 1)) for group in chosen]


def question_words(survey, code):
    """The question in its standard words: which edition somebody used says something about them."""
    question = compiled(survey).question(code)
    return question.words if question else UNKNOWN


def _place(survey, code):
    order = list(compiled(survey).by_code)
    return order.index(code) if code in order else len(order)


def _speaker(comment):
    return "Somebody" if comment.speaker == Speaker.NOT_SAID else comment.get_speaker_display()


def _shuffled(consultation, comments):
    """In an order that stays the same and follows neither time nor person. The originals are not even read."""
    rows = comments.filter(consultation=consultation).defer("original").select_related("survey")
    return sorted(rows, key=lambda row: sha256(f"{consultation.pk}:{row.pk}".encode()).digest())
