"""What the writer stores, and what it refuses."""

import uuid

import pytest
from django.db import OperationalError

from tests.youth_voice.live.crowd import committed
from youth_voice.live import rounds, writer
from youth_voice.models import LiveRun, Participant, Vote

pytestmark = pytest.mark.django_db
WHO = uuid.uuid4()


def cast(run, *choices, count=1, question=None, who=WHO):
    return writer.cast(run, who, question or run.question, choices, count)


def test_a_vote_is_stored_once_however_often_it_comes(run):
    assert [cast(run, "home"), cast(run, "home"), cast(run, "home")] == ["ok", "dup", "dup"]
    assert Vote.objects.get().choices == ["home"]
    assert Participant.objects.count() == 1


def test_a_vote_can_be_changed_and_an_older_one_that_comes_late_is_left_alone(run):
    assert cast(run, "home", count=2) == "ok"
    assert cast(run, "school", count=1) == "dup"
    assert cast(run, "school", count=3) == "ok"
    assert Vote.objects.get().choices == ["school"]


def test_the_version_rises_with_what_changed_and_only_then(run):
    before = LiveRun.objects.get().version
    cast(run, "home")
    cast(run, "home")
    cast(run, "nonsense", count=2)
    assert LiveRun.objects.get().version == before + 1


def test_a_question_that_is_not_open_takes_no_vote(run):
    assert cast(run, "ramps", question="helps") == "closed"
    assert cast(run, "home", question="no_such") == "closed"
    assert not Vote.objects.exists()


def test_a_question_whose_voting_was_closed_takes_no_vote(run, kit):
    rounds.take_votes(run, False, by=kit, seen=run.standing)
    assert cast(run, "home") == "closed"


def test_a_closed_room_takes_no_vote(run, kit):
    rounds.close(run, by=kit, seen=run.standing)
    assert cast(run, "home") == "closed"


def test_a_room_that_never_was_takes_no_vote(run):
    assert writer.cast(run.pk + 1, WHO, "growing", ["home"], 1) == "closed"


# "else" is folded into "home" in easy read, so a room is not offered it.
@pytest.mark.parametrize("choices", [["elsewhere"], ["else"], ["home", "school"], ["ramps"], []])
def test_choices_that_the_room_was_not_offered_are_bad(run, choices):
    assert cast(run, *choices) == "bad"


def test_several_choices_are_held_to_their_number(run, put):
    put(run, "helps")
    assert cast(run, "ramps", "talk", "clubs") == "bad"
    assert cast(run, "ramps", "talk") == "ok"


def test_a_question_answered_in_words_takes_no_tap(run, put):
    put(run, "tell")
    assert cast(run, "home") == "bad"


def test_a_group_is_stored_together_and_each_gets_its_own_answer(run):
    a, b = uuid.uuid4(), uuid.uuid4()
    votes = [
        writer.Cast(run.pk, a, "growing", ("home",), 1),
        writer.Cast(run.pk, b, "growing", ("nonsense",), 1),
        writer.Cast(run.pk, a, "growing", ("school",), 2),
        writer.Cast(run.pk + 1, b, "growing", ("home",), 1),
        writer.Join(run.pk, b),
    ]
    assert writer.store(votes) == ["dup", "bad", "ok", "closed", "ok"]
    assert Vote.objects.get().choices == ["school"]
    assert Participant.objects.count() == 2


@committed
def test_votes_from_many_threads_are_stored_exactly_once(run):
    people = [uuid.uuid4() for _ in range(50)]
    waiting = [writer.submit(writer.Cast(run.pk, who, "growing", ("home",), 1)) for who in people * 2]
    assert {future.result(timeout=20) for future in waiting} <= {"ok", "dup"}
    assert Vote.objects.count() == 50


def test_a_vote_that_the_database_refuses_does_not_take_the_others_with_it(run, monkeypatch):
    real, poison = writer.store, uuid.uuid4()

    def store(items):
        if poison in {item.who for item in items}:
            raise ValueError("refused")
        return real(items)

    monkeypatch.setattr(writer, "store", store)
    items = [writer.Cast(run.pk, who, "growing", ("home",), 1) for who in (uuid.uuid4(), poison, uuid.uuid4())]
    assert writer._store_or_split(items) == ["ok", "bad", "ok"]


@committed
def test_nobody_is_told_ok_while_the_database_is_away(run, monkeypatch):
    def away(items):
        raise OperationalError

    monkeypatch.setattr(writer, "store", away)
    assert writer.submit(writer.Join(run.pk, WHO)).result(timeout=20) == "busy"
