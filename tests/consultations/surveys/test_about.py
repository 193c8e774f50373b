"""Who is speaking, in which capacity, with whose help."""

import pytest

from consultations.models import Capacity, Comment, Response

pytestmark = pytest.mark.django_db


@pytest.fixture
def send(client, survey):
    def send(sharing="everybody", **about):
        client.post(survey.url, {"edition": "standard"})
        for _ in range(3):  # what one answer opens is on the same page when it is shown again
            client.post(f"/answer/{survey.slug}/about/", about | {"do": "next"})
        client.post(f"/answer/{survey.slug}/first/", {"why": "Nobody asks.", "do": "next"})
        return client.post(f"/answer/{survey.slug}/check/", {"do": "send", "sharing": sharing})

    return send


def test_an_organisation_may_speak_under_its_own_name(send):
    send("named", who="organisation", organisation="Friends of the Park")
    assert (Comment.objects.get().sharing, Comment.objects.get().credit) == ("named", "Friends of the Park")
    assert Response.objects.get().organisation == "Friends of the Park"


def test_nobody_else_can_choose_to_be_named(send):
    send("named", who="parent_carer", organisation="Friends of the Park")
    assert (Comment.objects.get().sharing, Comment.objects.get().credit) == ("forum", "")
    assert Response.objects.get().organisation == ""


def test_a_group_says_how_many_answer_together(send):
    send(who="group", head_count="12")
    assert (Response.objects.get().speaker, Response.objects.get().head_count) == ("group", 12)


def test_capacities_of_a_consultation_count_as_one_of_the_common_set(send, consultation):
    consultation.capacities = [Capacity(code="foster", words="A foster carer", speaker="parent_carer")]
    consultation.save_revision().publish()
    send(who="foster", help="assisted", helped_by="friend")
    response = Response.objects.get()
    assert (response.capacity, response.speaker, response.help) == ("foster", "parent_carer", "assisted")
    assert response.helped_by == "friend"


def test_age_and_area_are_asked_where_the_officer_wants_them(send, consultation):
    consultation.asks_age, consultation.areas = True, "North\nSouth"
    consultation.save_revision().publish()
    send(who="young_person", age_band="to_15", area="area_2")
    assert (Response.objects.get().age_band, Response.objects.get().area) == ("to_15", "South")


def test_taking_an_answer_back_forgets_who_spoke(send):
    from consultations.outcomes import receipts

    send("named", who="organisation", organisation="Friends of the Park")
    response = receipts.withdraw(Response.objects.get())
    response.refresh_from_db()
    assert (response.speaker, response.organisation) == ("not_said", "")
