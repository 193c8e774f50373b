"""Putting comments under themes. Only officers of the consultation do it, and only with words that may be read."""

import logging

from django.db import transaction

from consultations.models import Comment, CommentTheme, NotAllowed
from consultations.permissions import is_officer

logger = logging.getLogger(__name__)


@transaction.atomic
def assign(comment, theme, by):
    """Put `comment` under `theme`, as decided by the officer `by`; a suggestion that is there already is confirmed.

    Returns the CommentTheme. Raises NotAllowed for somebody else's consultation, a theme of another one, and
    words that were taken back or that safeguarding holds.
    """
    _check(comment, theme, by)
    kept, new = CommentTheme.objects.get_or_create(
        comment=comment, theme=theme, defaults={"assigned_by": by, "confirmed_by": by}
    )
    if not new and kept.confirmed_by_id is None:
        kept.confirmed_by = by
        kept.save(update_fields=["confirmed_by"])
    logger.info("comment %s put under theme %s by user %s", comment.pk, theme.pk, by.pk)
    return kept


def confirm(suggested, by):
    """Say yes to a suggested CommentTheme, so that it counts from now on. Raises what `assign` raises."""
    return assign(suggested.comment, suggested.theme, by)


@transaction.atomic
def unassign(comment, theme, by):
    """Take `comment` from under `theme`; nothing happens where it was not. Raises what `assign` raises."""
    _check(comment, theme, by)
    CommentTheme.objects.filter(comment=comment, theme=theme).delete()
    logger.info("comment %s taken from under theme %s by user %s", comment.pk, theme.pk, by.pk)


@transaction.atomic
def regroup(comment, themes, *, before, by):
    """Put `comment` under `themes` (a set of Theme) where an officer saw it under `before` (a set of Theme).

    Only what was changed on the page is changed here, so two officers do not undo each other.
    Raises what `assign` raises.
    """
    for theme in themes - before:
        assign(comment, theme, by)
    for theme in before - themes:
        unassign(comment, theme, by)


def _check(comment, theme, by):
    if not is_officer(by, comment.consultation_id):
        raise NotAllowed("not an officer of this consultation")
    if theme.consultation_id != comment.consultation_id:
        raise NotAllowed("a theme of another consultation")
    if not Comment.objects.for_officers().filter(pk=comment.pk).exists():
        raise NotAllowed("taken back, or held")
