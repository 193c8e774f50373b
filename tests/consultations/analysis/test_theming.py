import logging

import pytest

from consultations.analysis import theming
from consultations.models import CommentTheme, NotAllowed
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db


def test_an_officer_puts_a_comment_under_a_theme(survey, theme, olive):
    comment = CommentFactory.waiting(survey)
    theming.assign(comment, theme, olive)
    assert list(theme.comments_behind().values_list("comment", "assigned_by")) == [(comment.pk, olive.pk)]


def test_a_suggestion_counts_once_a_person_says_yes(survey, theme, olive):
    suggested = CommentTheme.objects.create(comment=CommentFactory.waiting(survey), theme=theme)
    assert not theme.comments_behind().exists()
    theming.confirm(suggested, olive)
    assert theme.comments_behind().get().assigned_by is None


def test_a_comment_can_be_taken_from_under_a_theme(survey, theme, olive):
    comment = CommentFactory.waiting(survey)
    theming.assign(comment, theme, olive)
    theming.unassign(comment, theme, olive)
    theming.unassign(comment, theme, olive)
    assert not CommentTheme.objects.exists()


@pytest.mark.parametrize("name", ["rita", "maya", "fern", "kit", "sol"])
def test_only_officers_of_this_consultation_theme(request, survey, theme, name):
    comment = CommentFactory.waiting(survey)
    with pytest.raises(NotAllowed):
        theming.assign(comment, theme, request.getfixturevalue(name))


def test_a_theme_of_another_consultation_is_refused(survey, elsewhere, olive):
    with pytest.raises(NotAllowed):
        theming.assign(CommentFactory.waiting(survey), elsewhere, olive)


def test_words_that_were_taken_back_are_not_themed(survey, theme, olive):
    comment = CommentFactory.waiting(survey)
    comment.withdraw()
    with pytest.raises(NotAllowed):
        theming.assign(comment, theme, olive)


def test_words_that_safeguarding_holds_are_not_themed(survey, theme, olive, sol):
    with pytest.raises(NotAllowed):
        theming.assign(CommentFactory.held_safety(survey, by=sol), theme, olive)


def test_the_log_holds_no_words(survey, theme, olive, caplog):
    with caplog.at_level(logging.INFO):
        theming.assign(CommentFactory.waiting(survey, text="The lift is broken."), theme, olive)
    assert "lift" not in caplog.text
    assert f"under theme {theme.pk} by user {olive.pk}" in caplog.text
