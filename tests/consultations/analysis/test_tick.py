from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from consultations.analysis import erasure, tables, theming
from consultations.models import Comment, Draft, Response, Status
from consultations.surveys import drafts, intake
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def past_its_date(consultation):
    """The day after the answers were promised to be gone."""

    def forget():
        return erasure.forget(consultation.keep_until + timedelta(days=1))

    return forget


def test_tables_are_made_once_no_answer_can_arrive_any_more(consultation, survey, answers, time_machine):
    answers(12, heard="no")
    closed = consultation.closed_at
    time_machine.move_to(closed + timedelta(hours=2), tick=False)
    assert tables.due() == []
    time_machine.move_to(closed + timedelta(hours=13), tick=False)
    call_command("tick")
    call_command("tick")
    assert [made.number for made in consultation.releases.all()] == [1]


def test_old_drafts_are_thrown_away(survey):
    old, _ = drafts.begin(survey, "standard")
    drafts.begin(survey, "standard")
    Draft.objects.filter(pk=old.pk).update(expires_at=timezone.now() - timedelta(minutes=1))
    call_command("tick")
    assert Draft.objects.count() == 1


def test_answers_are_forgotten_the_day_after_their_date(consultation, survey, past_its_date):
    intake.record_response(survey=survey, answers={"heard": "no", "why": "Nobody asks."}, code_hash="a" * 64)
    assert erasure.forget(consultation.keep_until) == 0
    assert past_its_date() == 1
    response, comment = Response.objects.get(), Comment.objects.get()
    assert (response.form_data, response.asked, response.code_hash) == ({}, {}, None)
    assert (comment.original, comment.response, comment.status) == ("", None, Status.NOT_SHARED)


def test_forgetting_twice_is_forgetting_once(survey, answers, past_its_date):
    answers(2, heard="no", why="Nobody asks.")
    assert (past_its_date(), past_its_date()) == (2, 0)


def test_approved_public_words_stay_and_so_do_their_themes(survey, theme, past_its_date, maya, tom, olive):
    comment = CommentFactory.published(survey, by=maya, second=tom, text="The bus never comes.")
    theming.assign(comment, theme, olive)
    past_its_date()
    comment.refresh_from_db()
    assert (comment.original, comment.public_text) == ("", "The bus never comes.")
    assert theme.comments_behind().exists()


def test_words_that_safeguarding_has_not_decided_about_wait_for_her(survey, past_its_date, sol):
    comment = CommentFactory.held_safety(survey, by=sol, text="Held words.")
    past_its_date()
    comment.refresh_from_db()
    assert (comment.original, comment.status) == ("Held words.", Status.HELD_SAFETY)
