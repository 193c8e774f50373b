"""When a room closes, each person's answers become one response, which adopts their words."""

import uuid

import pytest

from consultations.models import Comment, Concern, Response, Status
from consultations.surveys import intake
from tests.youth_voice.live.crowd import tap, vote
from youth_voice.live import rounds, words, writer
from youth_voice.models import Participant, Vote

pytestmark = pytest.mark.django_db
ANA = uuid.uuid4()


def close(run, kit):
    run.refresh_from_db()
    return rounds.close(run, by=kit, seen=run.standing)


@pytest.fixture
def evening(run, put):
    """Ana taps twice and writes a sentence; somebody else taps once."""
    writer.cast(run, ANA, "growing", ["home"], 1)
    vote(run, "school")
    writer.cast(put(run, "helps"), ANA, "helps", ["ramps", "talk"], 1)
    words.say(put(run, "tell"), ANA, "tell", "The bus is late.", 1)
    return run


def test_words_are_a_comment_at_once_and_wait_for_the_forum(evening):
    comment = Comment.objects.get()
    assert (comment.original, comment.status, comment.channel) == ("The bus is late.", Status.WAITING, "live")
    assert comment.response is None


def test_closing_makes_one_response_for_each_person(evening, kit):
    assert close(evening, kit) == 0
    mine = Comment.objects.get().response
    assert mine.form_data == {"growing": "home", "helps": ["ramps", "talk"]}
    assert mine.asked == dict.fromkeys(["growing", "helps", "tell"], "easy_read")
    assert mine.channel == "live"
    assert sorted(Response.objects.values_list("form_data", flat=True), key=len)[0] == {"growing": "school"}


def test_closing_again_makes_no_more_of_them(evening, kit):
    close(evening, kit)
    assert rounds.settle(evening) == 0
    assert Response.objects.count() == 2
    with pytest.raises(rounds.Conflict):
        close(evening, kit)


def test_closing_that_stopped_half_way_goes_on_where_it_was(evening, kit, monkeypatch):
    real, calls = intake.record_response, []

    def fails_the_second_time(**answer):
        calls.append(answer)
        if len(calls) == 2:
            raise ConnectionError
        return real(**answer)

    monkeypatch.setattr(intake, "record_response", fails_the_second_time)
    with pytest.raises(ConnectionError):
        close(evening, kit)
    assert rounds.settle(evening) == 0
    assert Response.objects.count() == 2
    assert Comment.objects.get().response is not None


def test_votes_are_moved_not_copied(evening, kit):
    close(evening, kit)
    assert not Vote.objects.exists()
    assert not Participant.objects.filter(adopted=False).exists()


def test_an_answer_the_survey_no_longer_has_waits_until_it_is_put_right(evening, kit):
    Vote.objects.filter(participant=ANA, question="growing").update(choices=["gone"])
    assert close(evening, kit) == 1
    Vote.objects.filter(participant=ANA, question="growing").update(choices=["home"])
    assert rounds.settle(evening) == 0
    assert Response.objects.count() == 2


def test_a_rehearsal_leaves_nothing(rehearsal, put, kit):
    writer.cast(rehearsal, ANA, "growing", ["home"], 1)
    assert words.say(put(rehearsal, "tell"), ANA, "tell", "Only trying.", 1) == "ok"
    close(rehearsal, kit)
    assert not (Response.objects.exists() or Comment.objects.exists())
    assert not (Vote.objects.exists() or Participant.objects.exists())


def test_an_open_room_cannot_be_filed(evening):
    with pytest.raises(rounds.NotNow):
        rounds.settle(evening)


def test_a_worrying_sentence_goes_to_safety_and_to_nobody_else(run, put, phone):
    put(run, "tell")
    tap(phone, run, [], words="He hits me and I am scared to go home.")
    comment = Comment.objects.get()
    assert comment.status == Status.HELD_SAFETY
    assert Concern.objects.filter(comment=comment).exists()
    assert "hits" not in phone.get(f"/live/{run.code}/").content.decode()


def test_words_sent_twice_are_stored_once(run, put, phone):
    put(run, "tell")
    phone.get(f"/live/{run.code}/")
    for _ in range(3):
        assert tap(phone, run, [], words="Listen to us.").status_code == 303
    assert Comment.objects.count() == 1


def test_words_come_in_late_but_not_after_closing(run, put, phone, kit):
    put(run, "tell")
    put(run, "helps")
    phone.get(f"/live/{run.code}/")
    assert tap(phone, run, [], question="tell", words="I write slowly.").status_code == 303
    close(run, kit)
    answer = tap(phone, run, [], question="tell", words="Too late.")
    assert answer.status_code == 410
    assert "Too late." in answer.content.decode()
    assert Comment.objects.count() == 1


@pytest.mark.parametrize("text", ["x" * 201, "😀" * 201, "بيت " * 60])
def test_words_that_do_not_fit_come_back_whole(run, put, phone, text):
    put(run, "tell")
    answer = tap(phone, run, [], words=text)
    assert answer.status_code == 422
    assert text.strip() in answer.content.decode()
    assert not Comment.objects.exists()


@pytest.mark.parametrize("text", ["😀 بيت", "<b>bold</b> & more", "two\r\nlines", "nul\0here"])
def test_any_words_are_kept_as_they_are(run, put, phone, text):
    put(run, "tell")
    assert tap(phone, run, [], words=text).status_code == 303
    assert Comment.objects.get().original == text.replace("\r\n", "\n").replace("\0", "")


@pytest.mark.parametrize("text", ["", "   ", "\0\0"])
def test_no_words_are_not_sent(run, put, phone, text):
    put(run, "tell")
    assert tap(phone, run, [], words=text).status_code == 422


def test_five_sentences_are_enough(run, put, phone):
    put(run, "tell")
    phone.get(f"/live/{run.code}/")
    results = [tap(phone, run, [], words="One more.", count=n).status_code for n in range(1, 7)]
    assert results == [303] * 5 + [429]


def test_words_for_a_question_that_is_not_this_sessions_go_nowhere(run, phone):
    assert tap(phone, run, [], question="no_such", words="Hello").status_code == 422
    assert not Comment.objects.exists()
