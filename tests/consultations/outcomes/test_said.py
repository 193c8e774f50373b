"""The words that everybody may read, on a page that everybody finds."""

import pytest
from django.utils import timezone

from consultations.models import Closing, Sharing
from consultations.outcomes.said import said_in_public
from consultations.surveys import intake
from tests.factories import CommentFactory

BUS = "The bus never comes."


@pytest.fixture
def address(consultation):
    return f"/said/{consultation.slug}/"


@pytest.fixture
def public(survey, maya, tom):
    def say(text=BUS, **more):
        return CommentFactory.published(survey, by=maya, second=tom, text=text, **more)

    return say


def test_published_words_are_read_by_everybody_under_their_question(client, address, public):
    public()
    answer = client.get(address)
    page = answer.content.decode()
    assert page.index("Tell us why.") < page.index(BUS)
    assert "no-cache" in answer["Cache-Control"]


def test_the_consultations_own_page_leads_there(client, address, consultation):
    assert f'href="{address}"' in client.get(consultation.url).content.decode()


def test_so_they_are_after_closing(client, address, public, consultation, olive):
    public()
    Closing.objects.create(consultation=consultation, by=olive, reason="Enough", at=timezone.now())
    assert BUS in client.get(address).content.decode()


def test_nothing_else_is_there(client, address, survey, maya):
    CommentFactory.waiting(survey, text="Unread.")
    CommentFactory.approved(survey, by=maya, text="For the forum.")
    CommentFactory.not_shared(survey, by=maya, text="Not shared.")
    page = client.get(address).content.decode()
    assert "Nothing is here yet" in page
    assert not [words for words in ("Unread.", "For the forum.", "Not shared.") if words in page]


@pytest.mark.parametrize("leave", [lambda said, tom: said.withdraw(), lambda said, tom: said.move("waiting", by=tom)])
def test_words_taken_back_or_sent_back_vanish_at_once(client, address, public, tom, leave):
    leave(public(), tom)
    assert BUS not in client.get(address).content.decode()


def test_m7_each_is_told_apart_from_the_councils_words(client, address, public):
    public()
    page = client.get(address).content.decode()
    assert "and not the council’s" in page
    assert "<figcaption>Somebody who answered</figcaption>" in page


def who(consultation):
    return {words.who for said in said_in_public(consultation) for words in said.cards}


def test_n5_who_spoke_is_said_only_where_ten_people_did(consultation, public, survey):
    for number in range(3):
        public(f"Bus {number}", speaker="parent_carer")
    assert who(consultation) == {"Somebody who answered"}
    for _ in range(10):
        intake.record_response(survey=survey, answers={"heard": "no"}, speaker="parent_carer")
    assert who(consultation) == {"A parent or carer"}


@pytest.mark.parametrize(
    ("sharing", "shown"), [("named", "Medway Rowing Club"), ("everybody", "Somebody who answered")]
)
def test_an_organisation_is_named_only_where_it_said_so(consultation, public, sharing, shown):
    public(sharing=Sharing(sharing), credit="Medway Rowing Club", speaker="organisation")
    assert who(consultation) == {shown}


def test_everything_is_there_once_in_an_order_that_stays(consultation, public):
    said = [public(f"Bus {number}").public_text for number in range(8)]
    shown = [words.pieces[0].text for group in said_in_public(consultation) for words in group.cards]
    assert sorted(shown) == sorted(said)
    assert shown == [words.pieces[0].text for group in said_in_public(consultation) for words in group.cards]


def test_a_long_list_comes_in_pages(client, address, public, monkeypatch):
    monkeypatch.setattr("consultations.moderation.cards.A_PAGE", 2)
    for number in range(3):
        public(f"Bus {number}")
    assert "More about this question" in client.get(address).content.decode()
    rest = client.get(address, {"question": "why", "page": "2"}).content.decode()
    assert rest.count("<figcaption>") == 1


@pytest.mark.parametrize("bad", ["?question=nothing", "?question=%00", "?question=why&page=x"])
def test_an_address_made_up_is_no_500(client, address, bad):
    assert client.get(address + bad).status_code == 404


def test_no_consultation_no_page(client, site, consultation):
    consultation.unpublish()
    assert client.get(f"/said/{consultation.slug}/").status_code == 404


def test_the_receipt_leads_to_the_words(family, response, maya, tom, address):
    comment = response.comments.get()
    comment.approve(comment.original, by=maya, version=comment.version)
    comment.publish(by=tom, version=comment.version)
    assert f'href="{address}#said-why">Everybody can read it' in family.get("/come-back/receipt/").content.decode()
