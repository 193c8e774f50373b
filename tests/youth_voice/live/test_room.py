"""A phone without JavaScript."""

import pytest
from django.test import Client

from home import limits
from tests.youth_voice.live.crowd import tap, vote
from youth_voice.live import rounds, views
from youth_voice.models import LiveRun, Vote

pytestmark = pytest.mark.django_db


def count_on(phone, run):
    return phone.get(f"/live/{run.code}/").context["count"]


@pytest.mark.parametrize(
    "change", [str, str.lower, str.title, lambda code: code.replace("-", " "), lambda code: code.replace("-", "")]
)
def test_the_code_is_forgiven_case_spaces_and_hyphens(phone, run, change):
    answer = phone.post("/live/", {"code": f" {change(run.code)} "})
    assert answer.url == f"/live/{run.code}/"
    assert phone.get(f"/live/{change(run.code)}/", follow=True).status_code == 200


@pytest.mark.parametrize("code", ["NO-SUCH", "", "🎉", "ا" * 500, "x" * 5000, "BLUE\0BOAT", "' or 1=1"])
def test_an_unknown_code_is_refused_in_a_sentence(phone, run, code):
    answer = phone.post("/live/", {"code": code})
    assert answer.status_code == 404
    assert "There is no room with this code" in answer.content.decode()


def test_wrong_codes_are_counted_per_network_and_right_ones_are_not(phone, run, monkeypatch):
    monkeypatch.setattr(views, "WRONG_CODES", 3)
    for _ in range(5):
        assert phone.get(f"/live/{run.code}/").status_code == 200
    assert [phone.get("/live/NO-SUCH/").status_code for _ in range(4)] == [404, 404, 404, 429]
    assert phone.post("/live/", {"code": "NO-SUCH"}).status_code == 429


def test_the_list_of_rooms_is_nobodys_business(phone, run):
    assert run.code not in phone.get("/live/").content.decode()
    assert run.code not in phone.get(run.session.url).content.decode()


def test_a_tap_is_stored_and_shown_as_saved(phone, run):
    phone.get(f"/live/{run.code}/")
    answer = tap(phone, run, "home")
    assert answer.status_code == 303
    page = phone.get(answer.url).content.decode()
    assert "Your answer is saved." in page
    assert 'value="home" aria-pressed="true"' in page


def test_sending_the_form_again_stores_nothing_twice(phone, run):
    phone.get(f"/live/{run.code}/")
    version = [tap(phone, run, "home") and LiveRun.objects.get().version for _ in range(3)]
    assert Vote.objects.count() == 1
    assert len(set(version)) == 1


def test_another_tap_changes_the_answer(phone, run):
    tap(phone, run, "home")
    tap(phone, run, "school", count=count_on(phone, run))
    assert Vote.objects.get().choices == ["school"]


def test_an_older_page_does_not_silently_lose_a_different_answer(phone, run):
    tap(phone, run, "home", count=1)
    answer = tap(phone, run, "school", count=1)
    assert answer.status_code == 409
    assert "Press again to change it" in answer.content.decode()
    assert tap(phone, run, "school", count=answer.context["count"]).status_code == 303


def test_a_vote_from_a_browser_that_lost_its_ticket_is_kept_under_a_new_one(run):
    phone = Client()
    assert tap(phone, run, "home").status_code == 303
    assert "Your answer is saved." in phone.get(f"/live/{run.code}/").content.decode()


def test_a_forged_ticket_on_a_page_is_replaced(phone, run):
    phone.cookies[f"live-{run.code}"] = "forged"
    assert phone.get(f"/live/{run.code}/").cookies[f"live-{run.code}"].value != "forged"


def test_somebody_else_on_the_same_phone_is_somebody_else(phone, run):
    tap(phone, run, "home")
    phone.post("/live/", {"code": run.code, "do": "somebody_else"})
    assert "Your answer is saved. You" not in phone.get(f"/live/{run.code}/").content.decode().replace(
        "hidden>Your", ""
    )
    tap(phone, run, "school")
    assert Vote.objects.count() == 2


@pytest.mark.parametrize("choice", ["ramps", "else", "nonsense", "\0", "🎉", "x" * 5000, ["home", "school"]])
def test_a_choice_that_is_not_offered_is_refused(phone, run, choice):
    assert tap(phone, run, choice).status_code == 422
    assert not Vote.objects.exists()


def test_nothing_chosen_is_said_to_be_nothing(phone, run):
    assert "Nothing was sent" in tap(phone, run, []).content.decode()


@pytest.mark.parametrize("count", ["", "x", "-1", "9" * 400, "²", "\0"])
def test_a_number_that_makes_no_sense_does_no_harm(phone, run, count):
    assert tap(phone, run, "home", count=count).status_code == 303


def test_a_question_that_closed_meanwhile_says_so(phone, run, kit):
    rounds.take_votes(run, False, by=kit, seen=run.standing)
    answer = tap(phone, run, "home")
    assert answer.status_code == 409
    assert "It was not counted" in answer.content.decode()


def test_a_room_that_is_over_is_gone(phone, run, kit):
    rounds.close(run, by=kit, seen=run.standing)
    for answer in (phone.get(f"/live/{run.code}/"), tap(phone, run, "home"), phone.get(f"/live/{run.code}/screen/")):
        assert answer.status_code == 410
    assert "The session is over" in phone.get(f"/live/{run.code}/?part").content.decode()


def test_wrong_methods_are_refused(phone, run):
    assert phone.put(f"/live/{run.code}/").status_code == 405
    assert phone.post(f"/live/{run.code}/screen/").status_code == 405
    assert phone.delete("/live/").status_code == 405
    assert phone.post(f"/live/{run.code}/state/").status_code == 405


def test_the_state_is_told_again_only_when_it_changed(phone, run):
    address = f"/live/{run.code}/state/"
    first = phone.get(address)
    assert first.json()["q"] == "growing"
    assert phone.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 304
    vote(run)
    assert phone.get(address, headers={"If-None-Match": first["ETag"]}).status_code == 200
    assert phone.get("/live/NO-SUCH/state/").status_code == 404


def test_too_many_new_people_from_one_network_wait(phone, run, monkeypatch):
    monkeypatch.setattr(views, "NEW_TICKETS", 2)
    assert [Client().get(f"/live/{run.code}/").status_code for _ in range(3)] == [200, 200, 429]
    with pytest.raises(limits.TooMany):
        limits.check(phone.get("/live/").wsgi_request, "live-ticket", tries=2)


def test_the_page_needs_no_script_and_holds_none_of_its_own(phone, run):
    vote(run, times=12)
    for address in (f"/live/{run.code}/", f"/live/{run.code}/screen/"):
        page = phone.get(address).content.decode()
        assert "style=" not in page
        assert "Show new results" in page
        assert page.count("<script") == page.count('<script type="module" src=')
