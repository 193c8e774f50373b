import itertools

import pytest
from django.db import IntegrityError, transaction

from consultations.models import GONE, Comment, NotAllowed, Sharing, Stale, Status
from consultations.models.comments import TRANSITIONS
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db


def test_every_state_has_its_place_on_the_map():
    assert set(TRANSITIONS) == set(Status)


@pytest.mark.parametrize(("before", "after"), itertools.product(Status, Status))
def test_a_comment_moves_only_along_the_map(survey, before, after):
    comment = CommentFactory.waiting(survey)
    Comment.objects.filter(pk=comment.pk).exclude(status=before).update(
        status=before
    ) if before != "published" else None
    comment.refresh_from_db()
    allowed = after in TRANSITIONS[comment.status] or (after in GONE and comment.status not in GONE)
    if allowed and after != Status.PUBLISHED:
        comment.move(after, by=None)
        assert comment.decisions.last().after == after
    elif not allowed:
        with pytest.raises(NotAllowed):
            comment.move(after, by=None)


def test_two_people_are_needed_and_the_database_insists(survey, maya, tom):
    comment = CommentFactory.approved(survey, by=maya)
    with pytest.raises(NotAllowed):
        comment.publish(by=maya, version=comment.version)
    with pytest.raises(IntegrityError), transaction.atomic():
        Comment.objects.filter(pk=comment.pk).update(status=Status.PUBLISHED, published_by=maya)
    comment.publish(by=tom, version=comment.version)
    assert comment.status == Status.PUBLISHED


def test_public_text_cannot_outlive_being_shown(survey, maya, tom):
    comment = CommentFactory.published(survey, by=maya, second=tom)
    comment.withdraw()
    assert (comment.public_text, comment.original) == ("", "")
    with pytest.raises(IntegrityError), transaction.atomic():
        Comment.objects.filter(pk=comment.pk).update(public_text="again")


def test_a_stale_version_changes_nothing(survey, maya, tom):
    comment = CommentFactory.waiting(survey)
    other = Comment.objects.get()
    comment.approve("Words.", by=maya, version=comment.version)
    with pytest.raises(Stale):
        other.not_share("hurtful", by=tom, version=other.version)


def test_without_a_yes_nobody_publishes_it(survey, maya, tom):
    comment = CommentFactory.approved(survey, by=maya, sharing=Sharing.FORUM)
    with pytest.raises(NotAllowed):
        comment.publish(by=tom, version=comment.version)


def test_who_typed_it_in_never_decides_about_it(survey, maya):
    comment = CommentFactory.waiting(survey, entered_by=maya)
    assert not Comment.objects.queue_for(maya).exists()
    with pytest.raises(NotAllowed):
        comment.approve("Words.", by=maya, version=comment.version)


def test_no_name_or_word_is_in_how_a_row_calls_itself(survey):
    comment = CommentFactory.waiting(survey, text="Ask Priya at the gate")
    assert "Priya" not in f"{comment} {comment!r} {comment.decisions.first()}"
