"""The facilitator's desk: who may sit at it, and two who sit at once."""

import pytest
from django.test import Client

from tests.youth_voice.live.crowd import vote
from youth_voice.live import codes, rounds
from youth_voice.models import LiveRun

pytestmark = pytest.mark.django_db


@pytest.fixture
def kits(kit):
    client = Client()
    client.force_login(kit)
    return client


def press(client, run, do, **more):
    return client.post(f"/live/{run.code}/desk/", {"do": do, "seen": run.standing} | more)


def now():
    return LiveRun.objects.get()


def test_strangers_sign_in_and_others_are_turned_away(run, phone, rita, maya):
    assert phone.get(f"/live/{run.code}/desk/").status_code == 302
    for user in (rita, maya):
        phone.force_login(user)
        assert phone.get(f"/live/{run.code}/desk/").status_code == 403
        assert press(phone, run, "stop").status_code == 403
    assert now().taking_votes


def test_an_officer_may_sit_at_the_desk(run, phone, olive):
    phone.force_login(olive)
    assert phone.get(f"/live/{run.code}/desk/").status_code == 200


def test_a_room_is_opened_from_the_list(kits, session):
    answer = kits.post("/live/desk/", {"session": session.pk, "do": "open"})
    assert answer.url == f"/live/{now().code}/desk/"
    assert not now().rehearsal
    assert kits.post("/live/desk/", {"session": session.pk, "do": "rehearse"}).status_code == 409


def test_nobody_opens_a_room_elsewhere(session, rita, phone):
    phone.force_login(rita)
    assert phone.post("/live/desk/", {"session": session.pk, "do": "open"}).status_code == 404
    assert phone.post("/live/desk/", {"session": "x\0", "do": "open"}).status_code == 404


def test_a_consultation_that_takes_no_answers_can_only_be_rehearsed(session, kit):
    page = session.consultation
    type(page).objects.filter(pk=page.pk).update(closes_on=page.opens_on)
    with pytest.raises(rounds.NotNow):
        rounds.open_room(session, by=kit)
    assert rounds.open_room(session, by=kit, rehearsal=True).rehearsal


def test_a_session_without_questions_has_nothing_to_open(session, kit):
    session.prompts.all().delete()
    with pytest.raises(rounds.NotNow):
        rounds.open_room(session, by=kit)


def test_an_evening_at_the_desk(kits, session):
    kits.post("/live/desk/", {"session": session.pk, "do": "open"})
    for do, more in (("put", {"question": "growing"}), ("stop", {}), ("take", {}), ("hide", {}), ("show", {})):
        assert press(kits, now(), do, **more).status_code == 302
    assert now().standing == "growing.110"
    assert press(kits, now(), "close").status_code == 302
    assert now().is_over
    assert "The room is closed" in kits.get(f"/live/{now().code}/desk/").content.decode()


def test_of_two_facilitators_the_second_is_told_and_nothing_is_undone(kits, run, olive):
    other = Client()
    other.force_login(olive)
    assert press(kits, run, "put", question="helps").status_code == 302
    answer = press(other, run, "put", question="tell")
    assert answer.status_code == 409
    assert "Somebody else changed the room" in answer.content.decode()
    assert now().question == "helps"


def test_votes_coming_in_do_not_get_in_a_facilitators_way(kits, run):
    vote(run, times=3)
    assert press(kits, run, "stop").status_code == 302


@pytest.mark.parametrize(("do", "status"), [("", 422), ("explode", 422), ("settle", 409)])
def test_buttons_that_are_not_there(kits, run, do, status):
    assert press(kits, run, do).status_code == status


def test_a_question_of_another_session_is_not_put(kits, run):
    assert press(kits, run, "put", question="no_such").status_code == 409
    assert now().question == "growing"


def test_a_desk_that_is_nowhere(kits, run):
    assert kits.get("/live/NO-SUCH/desk/").status_code == 404


def test_no_colour_is_the_beginning_of_another():
    together = [a for a in codes.COLOURS for b in codes.COLOURS if a != b and b.startswith(a)]
    assert together == []


def test_a_fresh_code_is_one_that_nobody_had():
    everything = {f"{colour}-{thing}" for colour in codes.COLOURS for thing in codes.THINGS}
    assert codes.fresh(everything - {"BLUE-BOAT"}) == "BLUE-BOAT"
    longer = codes.fresh(everything)
    assert longer not in everything
    assert codes.tidy(longer.lower().replace("-", "")) == longer
