"""A slip of the finger at the desk can be put right by who made it, at once, and by nobody later."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from consultations.models import Comment, Decision, Reason, Status
from consultations.moderation import concerns, queue
from tests.factories import CommentFactory


@pytest.fixture
def comment(survey):
    return CommentFactory.waiting(survey, text="The bus is late.")


@pytest.fixture
def desk(consultation, client, maya):
    client.force_login(maya)

    def act(comment, name, **more):
        form = {"id": str(comment.pk), "version": comment.version, "act": name} | more
        return client.post(reverse("forum_queue", args=[consultation.slug]), form, follow=True)

    return act


@pytest.mark.parametrize("slip", [{"name": "share"}, {"name": "not_shared", "reason": Reason.CONTACT}])
def test_a_slip_is_undone_and_lies_on_the_desk_again(desk, comment, maya, slip):
    assert b"Was that a slip?" in desk(comment, **slip).content
    comment.refresh_from_db()
    answer = desk(comment, "undo")
    assert b"The bus is late." in answer.content
    assert b"Was that a slip?" not in answer.content
    comment.refresh_from_db()
    assert (comment.status, comment.public_text, comment.claimed_by) == (Status.WAITING, "", maya)
    assert Decision.objects.filter(by=maya).count() == 2


def approve(comment, by):
    comment.approve("The bus is late.", by=by, version=comment.version)


def published(comment, maya, tom):
    comment.publish(by=tom, version=comment.version)


def worried_about(comment, maya, tom):
    concerns.raise_concern(comment, tom)


def taken_back(comment, maya, tom):
    comment.withdraw()


def another_decided(comment, maya, tom):
    approve(CommentFactory.waiting(comment.survey, text="The bus is cold."), maya)


@pytest.mark.parametrize("what", [published, worried_about, taken_back, another_decided])
def test_after_that_it_is_too_late(desk, comment, maya, tom, what):
    approve(comment, maya)
    what(comment, maya, tom)
    comment.refresh_from_db()
    before = comment.status
    answer = desk(comment, "undo")
    assert answer.status_code == 409
    assert b"no longer be undone" in answer.content
    assert Comment.objects.get(pk=comment.pk).status == before


def test_after_ten_minutes_it_is_too_late(desk, comment, maya, consultation):
    with time_machine.travel(timezone.now() - timedelta(minutes=11), tick=False):
        approve(comment, maya)
    assert queue.to_undo(maya, consultation) is None
    assert desk(comment, "undo").status_code == 409


def test_nobody_undoes_what_another_decided(desk, comment, tom):
    approve(comment, tom)
    assert desk(comment, "undo").status_code == 409
    assert Comment.objects.get().status == Status.APPROVED


def test_an_undo_from_an_older_page_changes_nothing(desk, comment, maya):
    approve(comment, maya)
    comment.version -= 1
    assert desk(comment, "undo").status_code == 409
    assert Comment.objects.get().status == Status.APPROVED


def test_undoing_does_not_count_as_more_work_done(comment, maya, consultation):
    approve(comment, maya)
    queue.undo(comment, by=maya, version=comment.version)
    approve(comment, maya)
    assert queue.done_today(maya, consultation) == 1
