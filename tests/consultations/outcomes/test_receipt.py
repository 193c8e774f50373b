from datetime import timedelta

import pytest
from django.core import signing
from django.utils import timezone

from consultations.analysis import theming
from consultations.models import Comment, Response, Sharing, Status
from consultations.outcomes import receipts
from consultations.surveys import codes, drafts
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db


def read(client, address="/come-back/receipt/"):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_four_words_open_the_receipt(client, response, words):
    answer = client.post("/come-back/", {"words": words})
    assert answer.url == "/come-back/receipt/"
    page = read(client)
    assert "We have it." in page
    assert "Nobody asks my son." in page


@pytest.mark.parametrize(
    "typed", ["River  Lantern-Seven apple.", "RIVER, LANTERN, SEVEN, APPLE", " river\nlantern seven apple "]
)
def test_case_spaces_and_hyphens_are_forgiven(client, response, typed):
    assert client.post("/come-back/", {"words": typed}).url == "/come-back/receipt/"


def test_a_draft_goes_on_where_it_was_left(client, survey):
    _, secret = drafts.begin(survey, "standard")
    answer = client.post("/come-back/", {"words": codes.words_for(secret)})
    assert answer.url == f"/answer/{survey.slug}/about/"
    assert client.get(answer.url).status_code == 200


def test_an_old_draft_is_not_found(client, survey):
    draft, secret = drafts.begin(survey, "standard")
    draft.expires_at = timezone.now() - timedelta(minutes=1)
    draft.save()
    assert client.post("/come-back/", {"words": codes.words_for(secret)}).status_code == 404


@pytest.mark.parametrize("typed", ["river lantern seven pear", "🚌", "\x00", "x" * 5000, "river"])
def test_unknown_words_get_a_sentence(client, response, typed):
    answer = client.post("/come-back/", {"words": typed})
    assert answer.status_code in {404, 422}
    assert 'role="alert"' in answer.content.decode()


def test_no_words_get_a_sentence(client):
    answer = client.post("/come-back/")
    assert answer.status_code == 422
    assert "Type your four words." in answer.content.decode()


def test_twenty_wrong_tries_from_one_network_are_enough(client, response, words):
    for _ in range(20):
        client.post("/come-back/", {"words": "not these four words"})
    answer = client.post("/come-back/", {"words": words})
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "900")
    assert "Wait 15 minutes" in answer.content.decode()


def test_right_words_are_never_counted_as_tries(client, response, words):
    assert {client.post("/come-back/", {"words": words}).status_code for _ in range(22)} == {302}


def test_the_words_are_in_no_address_and_no_page_is_kept(client, response, caplog, words):
    answer = client.post("/come-back/", {"words": words}, follow=True)
    assert "river" not in str(answer.redirect_chain) + caplog.text
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_cookie_is_short_hidden_from_scripts_and_for_these_pages_only(client, response, words):
    cookie = client.post("/come-back/", {"words": words}).cookies["receipt"]
    assert (cookie["max-age"], cookie["httponly"], cookie["path"], cookie["samesite"]) == (
        900,
        True,
        "/come-back/",
        "Strict",
    )


def forged(response):
    return signing.get_cookie_signer(salt="receiptsomething else").sign(str(response.pk))


@pytest.mark.parametrize("page", ["receipt", "take-back"])
@pytest.mark.parametrize("value", ["", "nonsense", "x:y:z", "\x7f", None])
def test_a_forged_cookie_opens_nothing(client, response, page, value):
    client.cookies["receipt"] = forged(response) if value is None else value
    answer = client.get(f"/come-back/{page}/")
    assert answer.status_code == 403
    assert "Nobody asks my son." not in answer.content.decode()


def test_after_a_quarter_of_an_hour_the_words_are_asked_for_again(family, time_machine):
    time_machine.move_to(timezone.now() + timedelta(minutes=16))
    assert "Type your four words again." in family.get("/come-back/receipt/").content.decode()


def test_closing_the_receipt_shuts_it(family):
    family.post("/come-back/close/")
    assert family.get("/come-back/receipt/").status_code == 403


def test_after_erasing_the_words_lead_nowhere(family, response, words):
    Response.objects.filter(pk=response.pk).update(code_hash=None)
    assert family.get("/come-back/receipt/").status_code == 403
    assert family.post("/come-back/", {"words": words}).status_code == 404


@pytest.mark.parametrize("status", Status.values)
@pytest.mark.parametrize("sharing", Sharing.values)
@pytest.mark.parametrize("edition", ["standard", "easy_read"])
def test_every_state_has_a_plain_sentence_in_every_edition(status, sharing, edition):
    sentence = receipts.state_of(Comment(status=status, sharing=sharing), edition)
    assert sentence.endswith(".")
    assert ("being checked" in sentence) == (status in {"received", "held_safety", "held_officer"})
    assert edition == "standard" or all(len(part.split()) <= 15 for part in sentence.split("."))


def test_the_receipt_follows_its_words(family, response, maya, tom):
    comment = response.comments.get()
    assert "waiting for the parent carer forum" in read(family)
    comment.approve("Nobody asks.", by=maya, version=comment.version)
    assert "One more person looks at it" in read(family)
    comment.publish(by=tom, version=comment.version)
    assert "Everybody can read it, without your name." in read(family)


def test_words_that_are_not_shared_say_why(family, response, maya):
    comment = response.comments.get()
    comment.not_share("recognisable", by=maya, version=comment.version)
    page = read(family)
    assert "A family could be recognised from it." in page
    assert "it still counts" in page


def test_held_words_read_like_any_that_are_being_checked(family, response, theme, olive, sol):
    comment = response.comments.get()
    theming.assign(comment, theme, olive)
    comment.move(Status.HELD_SAFETY, by=sol)
    page = read(family)
    assert "It is being checked." in page
    assert theme.name not in page


def test_the_receipt_shows_confirmed_themes_and_what_was_done(family, response, outcome, theme, olive):
    assert outcome.title not in read(family)
    theming.assign(response.comments.get(), theme, olive)
    page = read(family)
    assert theme.name in page
    assert outcome.get_absolute_url() in page


def test_an_easy_read_answer_has_an_easy_read_receipt(family, response):
    Response.objects.filter(pk=response.pk).update(edition="easy_read")
    page = read(family)
    assert "The parents’ forum will read it." in page
    assert 'class="easy' in page
    assert "Why?" in page


def test_somebody_elses_words_are_not_on_the_receipt(family, survey):
    CommentFactory.waiting(survey, text="Somebody else wrote this.")
    assert "Somebody else wrote this." not in read(family)


def test_coming_back_needs_get_or_post(client):
    assert client.put("/come-back/").status_code == 405
    assert client.post("/come-back/receipt/").status_code == 405
