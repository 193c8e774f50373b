"""What an outcome rests on: for each theme a band and a few quotes that everybody may read. Norms M1, W14, N5."""

from hashlib import sha256
from typing import NamedTuple

from django.db.models import Count

from consultations.analysis.disclosure import band
from consultations.analysis.tables import surveys_of
from consultations.models import Comment, Response, Speaker, Theme

MOST_QUOTES = 3
# A quote says who spoke only where this many people answered as such, and this many of their comments are public.
PEOPLE_LIKE_THEM = 10
PUBLIC_LIKE_THEM = 3


class Quote(NamedTuple):
    words: str
    speaker: str


class Evidence(NamedTuple):
    theme: Theme
    band: str
    quotes: list[Quote]


def evidence_for(outcome):
    """What stands behind `outcome`, a list of Evidence in the order of its themes' names.

    The band counts every comment a person put under the theme. A theme whose last public comment was taken back
    keeps its band and has no quote. Nothing is stored: what is withdrawn is gone on the next look.
    """
    sayable = speakers_that_hide_nobody(outcome.consultation)
    return [
        Evidence(theme, band(theme.comments_behind().count()), _quotes(outcome, theme, sayable))
        for theme in sorted(outcome.themes.all(), key=lambda theme: theme.name)
    ]


def has_lost_its_quotes(outcome):
    """Whether no public comment is left behind `outcome`, so that its officer may look for others (bool)."""
    return not any(Comment.objects.quotable().about(theme).exists() for theme in outcome.themes.all())


def _quotes(outcome, theme, sayable):
    public = Comment.objects.quotable().about(theme).filter(consultation=theme.consultation_id).defer("original")
    # Always the same ones, in an order that follows neither time nor person; words sent twice are quoted once.
    ordered = sorted(public, key=lambda comment: sha256(f"{outcome.pk}:{comment.pk}".encode()).digest())
    quotes = {
        comment.public_text: Quote(
            comment.public_text, comment.get_speaker_display() if comment.speaker in sayable else ""
        )
        for comment in ordered
    }
    return list(quotes.values())[:MOST_QUOTES]


def speakers_that_hide_nobody(consultation):
    """The Speakers that may stand beside words of `consultation` (set of str). Norm N5."""
    people = _how_many(Response.objects.standing().filter(page__in=surveys_of(consultation).values("pk")))
    public = _how_many(Comment.objects.quotable().filter(consultation=consultation))
    return {
        speaker
        for speaker, number in people.items()
        if number >= PEOPLE_LIKE_THEM and public.get(speaker, 0) >= PUBLIC_LIKE_THEM and speaker != Speaker.NOT_SAID
    }


def _how_many(rows):
    return dict(rows.order_by().values_list("speaker").annotate(Count("pk")))
