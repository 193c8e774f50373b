from datetime import timedelta

import pytest
from django.utils import timezone

from consultations.analysis import theming
from consultations.outcomes.evidence import evidence_for
from consultations.surveys import intake
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db

PAGE = "/you-said-we-did/buses-that-come/"
PLACES = ["/you-said-we-did/", PAGE, "/you-said-we-did/feed/"]


def read(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_outcome_shows_what_was_said_and_what_was_done(client, outcome):
    page = read(client, PAGE)
    for words in ("How do you get about?", "Buses are late.", "Transport team", "Done", "The bus never comes."):
        assert words in page
    assert "There are <b>two</b> more buses." in page


def test_n1_an_outcome_shows_a_band_and_never_a_count(client, outcome, survey, theme, olive):
    for number in range(6):
        theming.assign(CommentFactory.waiting(survey, text=f"Bus number {number}"), theme, olive)
    page = read(client, PAGE)
    assert "5 to 9 comments" in page
    assert "7 comments" not in page


def test_only_published_words_are_quoted(client, outcome, survey, theme, maya, olive):
    for comment in (
        CommentFactory.approved(survey, by=maya, text="For the forum."),
        CommentFactory.waiting(survey, text="Unread."),
    ):
        theming.assign(comment, theme, olive)
    page = read(client, PAGE)
    assert "For the forum." not in page
    assert "Unread." not in page


def test_at_most_three_quotes_are_shown_and_always_the_same(outcome, survey, theme, maya, tom, olive):
    for number in range(5):
        theming.assign(CommentFactory.published(survey, by=maya, second=tom, text=f"Bus {number}"), theme, olive)
    first, second = (evidence_for(outcome)[0].quotes for _ in range(2))
    assert len(first) == 3
    assert first == second


def test_n5_a_quote_says_who_spoke_only_where_ten_people_did(outcome, survey, theme, maya, tom, olive):
    for number in range(3):
        words = CommentFactory.published(survey, by=maya, second=tom, text=f"Bus {number}", speaker="parent_carer")
        theming.assign(words, theme, olive)
    assert {quote.speaker for quote in evidence_for(outcome)[0].quotes} == {""}
    for _ in range(10):
        intake.record_response(survey=survey, answers={"heard": "no"}, speaker="parent_carer")
    assert "A parent or carer" in {quote.speaker for quote in evidence_for(outcome)[0].quotes}


def test_a_withdrawn_comment_is_gone_from_every_page_and_the_band_stays(client, outcome, bus, consultation, fern):
    client.force_login(fern)
    bus.withdraw()
    for place in [*PLACES, f"/forum/{consultation.slug}/said/"]:
        assert "The bus never comes." not in read(client, place)
    page = read(client, PAGE)
    assert "Fewer than 5 comments" in page
    assert "No quote is shown" in page


def test_words_sent_back_to_the_queue_are_gone_too(client, outcome, bus, tom):
    bus.move("waiting", by=tom)
    assert "The bus never comes." not in read(client, PAGE)


@pytest.mark.parametrize("place", PLACES)
def test_drafts_are_on_no_page(client, bus, draft_outcome, place):
    draft_outcome().save()
    answer = client.get(place)
    assert answer.status_code == (404 if place == PAGE else 200)
    assert "Buses that come" not in answer.content.decode()


def test_unpublishing_takes_it_from_every_page(client, outcome):
    outcome.unpublish()
    assert client.get(PAGE).status_code == 404
    assert "Buses that come" not in read(client, "/you-said-we-did/")


def test_w15_a_promise_that_is_late_says_so(client, bus, draft_outcome, publish):
    publish(draft_outcome(progress="in_progress", due_on=timezone.localdate() - timedelta(days=1)))
    assert "Late: promised by" in read(client, PAGE)
    assert "Late: promised by" in read(client, "/you-said-we-did/")


def test_what_is_done_or_not_due_yet_is_not_late(client, outcome, draft_outcome, publish):
    publish(draft_outcome(progress="in_progress", slug="soon", due_on=timezone.localdate()))
    assert "Late" not in read(client, "/you-said-we-did/").replace("are late", "")


def test_a_no_shows_its_reason(client, bus, draft_outcome, publish):
    publish(draft_outcome(progress="declined", reason="The law says so."))
    page = read(client, PAGE)
    assert "What we decided" in page
    assert "The law says so." in page


def test_the_list_can_keep_to_one_consultation(client, outcome, consultation, rita):
    other = rita.memberships.get().consultation
    assert "Buses that come" in read(client, f"/you-said-we-did/?consultation={consultation.slug}")
    for slug in (other.slug, "nonsense", "%00"):
        assert client.get(f"/you-said-we-did/?consultation={slug}").status_code == (404 if slug != "%00" else 200)


def test_the_feed_carries_the_councils_words_and_no_quotes(client, outcome):
    feed = client.get("/you-said-we-did/feed/")
    assert feed.headers["Content-Type"].startswith("application/atom+xml")
    assert "There are two more buses." in feed.content.decode()
    assert "The bus never comes." not in feed.content.decode()


@pytest.mark.parametrize("place", PLACES)
def test_these_pages_are_only_read(client, outcome, place):
    assert client.post(place).status_code == 405


def test_hostile_words_are_shown_as_words(client, outcome, survey, theme, maya, tom, olive):
    hostile = "<script>alert(1)</script> \u202eright to left\u202c 🚌"
    theming.assign(CommentFactory.published(survey, by=maya, second=tom, text=hostile), theme, olive)
    page = read(client, PAGE)
    assert "<script>alert" not in page
    assert "🚌" in page
