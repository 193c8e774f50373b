"""What people said and let everybody read, word for word. Norms N5 and M7."""

from typing import NamedTuple

from consultations.models import Comment, Sharing
from consultations.moderation import cards, redaction

from .evidence import speakers_that_hide_nobody

SOMEBODY = "Somebody who answered"


class Words(NamedTuple):
    """One public comment: its question, its words in pieces, and the one thing that is said about who wrote it."""

    question: str
    pieces: list
    who: str


def said_in_public(consultation):
    """The published words of `consultation`, a list of cards.Said in the order of the questions.

    Nothing is stored: what is taken back is gone on the next look.
    """
    sayable = speakers_that_hide_nobody(consultation)

    def words(comment):
        question = cards.question_words(comment.survey, comment.question)
        return Words(question, redaction.shown(comment.public_text), _who(comment, sayable))

    return cards.by_question(consultation, Comment.objects.quotable(), words)


def _who(comment, sayable):
    if comment.sharing == Sharing.NAMED and comment.credit:
        return comment.credit
    return comment.get_speaker_display() if comment.speaker in sayable else SOMEBODY
