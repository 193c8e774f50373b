import pytest

from consultations.analysis import closing
from consultations.models import Closing, NotAllowed, Stage

pytestmark = pytest.mark.django_db


@pytest.fixture
def close_page(client, consultation, olive):
    client.force_login(olive)
    return lambda reason: client.post(f"/admin/consultations/{consultation.pk}/close/", {"reason": reason})


def test_closing_early_says_why_and_makes_the_tables(close_page, client, consultation, survey):
    assert close_page("Everybody has answered.").status_code == 302
    assert consultation.stage == Stage.CLOSED
    assert consultation.releases.get().number == 1
    assert "Everybody has answered." in client.get(consultation.url).content.decode()


@pytest.mark.parametrize("reason", ["", " \x00 ", "x" * 501])
def test_without_a_reason_that_fits_it_stays_open_and_nothing_typed_is_lost(close_page, consultation, reason):
    answer = close_page(reason)
    assert answer.status_code == 422
    assert reason.strip(" \x00") in answer.content.decode()
    assert consultation.is_open


def test_it_is_closed_once(consultation, olive):
    closing.close_early(consultation, "Enough.", olive)
    with pytest.raises(closing.NotOpen):
        closing.close_early(consultation, "Enough.", olive)
    assert Closing.objects.count() == 1


@pytest.mark.parametrize("name", ["rita", "maya", "kit"])
def test_only_its_officers_close_it(request, consultation, name):
    with pytest.raises(NotAllowed):
        closing.close_early(consultation, "Enough.", request.getfixturevalue(name))


def test_tables_by_button_wait_for_the_end(client, consultation, olive):
    client.force_login(olive)
    page = client.post(f"/admin/consultations/{consultation.pk}/tables/", follow=True)
    assert "People can still answer." in page.content.decode()
    assert client.get(f"/admin/consultations/{consultation.pk}/tables/").status_code == 405
