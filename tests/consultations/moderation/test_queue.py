"""One comment at a time, claimed, shuffled, and never one's own."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from consultations.models import Concern, Reason, Sharing, Status, Verdict
from consultations.moderation import concerns, queue
from tests.factories import CommentFactory


@pytest.fixture
def three(survey):
    return [CommentFactory.waiting(survey, text=f"The bus is {late}.") for late in ("late", "cold", "full")]


def order_for(user, consultation):
    """Every comment this person is offered, each passed on in turn."""
    seen = []
    while comment := queue.next_for(user, consultation, seen):
        comment.let_go(user)
        seen.append(comment.pk)
    return seen


def test_the_same_one_stays_open_until_it_is_decided(three, maya, consultation):
    assert queue.next_for(maya, consultation) == queue.next_for(maya, consultation)


def test_what_one_moderator_has_open_is_not_offered_to_another(three, maya, tom, consultation):
    mine = queue.next_for(maya, consultation)
    assert mine.pk not in order_for(tom, consultation)


def test_a_claim_ends_after_a_quarter_of_an_hour(three, maya, tom, consultation):
    mine = queue.next_for(maya, consultation)
    with time_machine.travel(timezone.now() + timedelta(minutes=16), tick=False):
        assert mine.pk in order_for(tom, consultation)


def test_everybody_has_an_order_of_their_own_that_stays(survey, maya, tom, consultation):
    for number in range(12):
        CommentFactory.waiting(survey, text=f"Number {number} is late.")
    assert order_for(maya, consultation) == order_for(maya, consultation)
    assert order_for(maya, consultation) != order_for(tom, consultation)


def test_what_was_sent_back_comes_first(three, maya, tom, consultation):
    comment = three[1]
    comment.approve("The bus is cold.", by=tom, version=comment.version)
    comment.move(Status.WAITING, by=maya, version=comment.version, reason=Reason.RECOGNISABLE)
    assert order_for(maya, consultation)[0] == order_for(tom, consultation)[0] == comment.pk


def test_what_safeguarding_returned_comes_first(three, maya, sol, consultation):
    concern = concerns.raise_concern(three[2], maya)
    concerns.decide(concern, Verdict.NO_CONCERN, "Spoke to the school.", by=sol)
    assert order_for(maya, consultation)[0] == three[2].pk


def test_nobody_is_offered_what_they_typed_in(survey, maya, tom, consultation):
    comment = CommentFactory.waiting(survey, entered_by=maya)
    assert queue.next_for(maya, consultation) is None
    assert queue.next_for(tom, consultation) == comment


def test_council_only_words_never_wait_here(survey, maya, consultation):
    comment = CommentFactory.waiting(survey, sharing=None)
    type(comment).objects.update(sharing=Sharing.COUNCIL)
    assert queue.next_for(maya, consultation) is None
    assert queue.waiting(consultation) == 0


def test_words_with_a_cue_never_wait_here(survey, maya, consultation):
    CommentFactory.waiting(survey, text="He hits me.")
    assert Concern.objects.open().count() == 1
    assert queue.next_for(maya, consultation) is None


def test_the_desk_counts_what_was_done_today(three, maya, tom, consultation):
    three[0].approve("The bus is late.", by=maya, version=three[0].version)
    assert queue.done_today(maya, consultation) == 1
    assert queue.done_today(tom, consultation) == 0
    with time_machine.travel(timezone.now() + timedelta(days=1, hours=1), tick=False):
        assert queue.done_today(maya, consultation) == 0


def test_nothing_of_another_consultation_is_offered(three, survey, rita, maya):
    from consultations.models import ConsultationPage

    other = ConsultationPage.objects.exclude(pk=survey.consultation.pk).get()
    assert queue.next_for(maya, other) is None
