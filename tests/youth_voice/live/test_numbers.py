"""Nothing below ten people; then each answer to the nearest five, on every door the same."""

import json

import pytest
from bs4 import BeautifulSoup

from tests.youth_voice.live.crowd import vote
from youth_voice.live import rounds, snapshots
from youth_voice.models import LiveRun

pytestmark = pytest.mark.django_db


def snap():
    return snapshots.participant(LiveRun.objects.get())


def everything(client, run):
    doors = ("", "?part", "screen/", "screen/?part", "state/")
    return [client.get(f"/live/{run.code}/{door}").content.decode() for door in doors]


def test_nine_people_show_nothing_and_ten_show_rounded_numbers(run):
    vote(run, "home", times=8)
    vote(run, "school", times=1)
    assert snap()["o"] is None
    vote(run, "home")
    assert snap()["o"] == [["school", "a few", 20], ["home", "10", 100]]


def test_below_ten_the_screen_has_the_answers_and_a_card_to_talk_about(run, phone):
    vote(run, times=3)
    page = phone.get(f"/live/{run.code}/screen/").content.decode()
    assert "We have your answers" in page
    assert "Tell somebody near you." in page


def test_nobody_chose_it_is_nought(run):
    vote(run, "home", times=12)
    assert snap()["o"] == [["school", "0", 0], ["home", "10", 100]]


@pytest.mark.parametrize(
    ("people", "here"), [(9, ""), (14, "About 10 people have joined."), (15, "About 20 people have joined.")]
)
def test_how_many_are_here_is_rounded_too(run, people, here):
    vote(run, times=people)
    assert snap()["here"] == here


def test_no_door_says_an_exact_number(run, phone):
    vote(run, "home", times=23)
    vote(run, "school", times=3)
    *pages, state = everything(phone, run)
    assert json.loads(state)["o"] == [["school", "a few", 8], ["home", "25", 100]]
    for page in pages:
        words = BeautifulSoup(page, "html.parser").get_text(" ").split()
        assert ("23" in words, "25" in words, "few" in words) == (False, True, True)


def test_hidden_results_are_on_no_door_but_the_desk(run, phone, kit):
    vote(run, "home", times=25)
    rounds.show_results(run, False, by=kit, seen=run.standing)
    assert json.loads(everything(phone, run)[-1])["o"] is None
    assert all("data-bar" not in page for page in everything(phone, run))
    phone.force_login(kit)
    assert 'data-number="home">25<' in phone.get(f"/live/{run.code}/desk/").content.decode()


def test_the_next_question_begins_with_nothing(run, put):
    vote(run, times=12)
    put(run, "helps")
    assert (snap()["o"], snap()["a"]) == (None, False)


def test_several_choices_count_people_not_taps(run, put):
    put(run, "helps")
    vote(run, "ramps", times=10)
    assert {code: text for code, text, _ in snap()["o"]} == {"ramps": "10", "talk": "0", "clubs": "0"}
