"""The receipt says what became of a picture, and shows it to nobody but its sender."""

import pytest
from django.urls import reverse

from consultations.moderation import looking
from consultations.surveys import codes

pytestmark = pytest.mark.django_db


@pytest.fixture
def opened(client, sent, draft):
    """The sender's browser, with the receipt open."""
    client.post("/come-back/", {"words": codes.words_for(draft.sheet["secret"])})
    return client


@pytest.mark.parametrize(
    ("verdict", "sentence"),
    [
        (None, "It is being checked."),
        ("fine", "A member of staff has looked at it."),
        ("concern", "It is being checked."),
        ("removed", "It gives a way to reach somebody."),
    ],
)
def test_it_says_what_became_of_it(opened, sent, olive, verdict, sentence):
    if verdict:
        looking.look(sent, verdict, by=olive, reason="contact")
    shown = opened.get("/come-back/receipt/").content.decode()
    assert "Picture 1" in shown and sentence in shown


def test_whoever_has_the_receipt_open_sees_what_was_sent(opened, sent):
    assert opened.get(reverse("receipt_attached", args=[sent.pk])).content == sent.read()


def test_without_the_receipt_there_is_nothing(client, sent, family_of_another):
    assert family_of_another.get(reverse("receipt_attached", args=[sent.pk])).status_code == 404
    client.cookies.clear()
    assert client.get(reverse("receipt_attached", args=[sent.pk])).status_code == 403


@pytest.fixture
def family_of_another(family):
    return family


def test_taken_back_there_is_nothing_to_see(opened, sent):
    opened.post("/come-back/withdraw/")
    assert opened.get(reverse("receipt_attached", args=[sent.pk])).status_code == 404
    assert "Picture 1" not in opened.get("/come-back/receipt/").content.decode()
