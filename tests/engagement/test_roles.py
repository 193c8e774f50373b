import pytest

from consultations.models import Membership
from consultations.permissions import can_moderate, can_publish, can_read_room, can_safeguard, is_officer
from tests.factories import make_consultation

pytestmark = pytest.mark.django_db


def test_an_officer_of_one_consultation_edits_its_pages_and_no_others(olive, consultation):
    other = make_consultation("Something else")
    assert consultation.permissions_for_user(olive).can_publish()
    assert not other.permissions_for_user(olive).can_edit()


@pytest.mark.parametrize("who", ["maya", "fern", "kit", "sol"])
def test_nobody_but_officers_enters_the_editor(client, request, who):
    client.force_login(request.getfixturevalue(who))
    assert client.get("/admin/").status_code == 302
    assert client.get("/account/").status_code == 200


def test_the_key_to_the_editor_goes_with_the_role(client, olive):
    client.force_login(olive)
    assert client.get("/admin/").status_code == 200
    Membership.objects.get(user=olive).delete()
    assert client.get("/admin/").status_code == 302


def test_a_role_that_has_ended_opens_nothing(olive, consultation):
    Membership.objects.filter(user=olive).update(since="2020-01-01", until="2020-12-31")
    assert not is_officer(olive, consultation)


def test_whoever_runs_the_server_has_no_key_to_the_forum_or_to_safety(admin_user, consultation):
    assert is_officer(admin_user, consultation)
    assert not (can_moderate(admin_user, consultation) or can_safeguard(admin_user, consultation))


def test_who_may_do_what(consultation, olive, maya, fern, kit, sol, rita):
    questions = (is_officer, can_moderate, can_read_room, can_publish, can_safeguard)
    table = {p.first_name: [q(p, consultation) for q in questions] for p in (olive, maya, fern, kit, sol, rita)}
    no = [False] * 5
    assert table == {
        "Olive": [True, False, True, True, False],
        "Maya": [False, True, True, True, False],
        "Fern": [False, False, True, False, False],
        "Kit": no,
        "Sol": [False, False, False, False, True],
        "Rita": no,
    }


def test_each_role_has_its_rooms_on_the_account_page(client, maya):
    client.force_login(maya)
    assert [room[2] for room in client.get("/account/").context["rooms"]] == ["/forum/"]
