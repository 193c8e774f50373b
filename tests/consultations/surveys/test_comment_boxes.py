"""A comment that belongs to its question: same code, kept as a comment."""

import pytest

from consultations.models import Comment, Response, Section
from tests.factories import make_survey, question

pytestmark = pytest.mark.django_db
CHOICES = (("bus", "By bus", "Bus", ""), ("else", "Another way", "Another way", ""))


@pytest.fixture
def survey(consultation):
    part = Section(code="travel", title="Travel", easy_title="Travel")
    how = question("how", "one", "How do you travel?", "How do you travel?", CHOICES, comment="chosen")
    how.choices.all()[1].opens_comment = True
    part.questions = [how, question("often", "yes_no", "Every day?", "Every day?", comment="always")]
    return make_survey(consultation, [part])


@pytest.fixture
def send(client, survey):
    def send(**data):
        client.post(survey.url, {"edition": "standard"})
        client.post(f"/answer/{survey.slug}/travel/", data | {"do": "next"})
        return client.post(f"/answer/{survey.slug}/check/", {"do": "send", "sharing": "everybody"})

    return send


def test_other_please_say_becomes_a_comment_of_the_same_question(send):
    send(how="else", **{"how-comment": "On a donkey."})
    assert Response.objects.get().form_data == {"how": "else"}
    assert [(c.question, c.original, c.sharing) for c in Comment.objects.all()] == [
        ("how", "On a donkey.", "everybody")
    ]


def test_words_in_a_box_that_its_choice_no_longer_opens_are_not_sent(send):
    send(how="bus", **{"how-comment": "On a donkey."})
    assert not Comment.objects.exists()


def test_a_box_that_is_always_there_needs_no_answer_beside_it(send):
    assert send(**{"often-comment": "When it snows we stay at home."}).status_code == 302
    assert Comment.objects.get().question == "often"


def test_over_long_words_in_a_box_stay_on_the_page(client, survey):
    client.post(survey.url, {"edition": "standard"})
    page = client.post(f"/answer/{survey.slug}/travel/", {"do": "next", "often-comment": "a" * 5001})
    assert page.status_code == 422 and "5,001 characters" in page.content.decode()
    assert "a" * 5001 in client.get(f"/answer/{survey.slug}/travel/").content.decode()


def test_one_comment_can_be_kept_back_from_everybody(client, survey):
    client.post(survey.url, {"edition": "standard"})
    both = {"how": "else", "how-comment": "On a donkey.", "often-comment": "Mostly."}
    client.post(f"/answer/{survey.slug}/travel/", both | {"do": "next"})
    chosen = {"do": "send", "sharing": "everybody", "offered": ["how", "often"], "shown": ["often"]}
    client.post(f"/answer/{survey.slug}/check/", chosen)
    assert {c.question: c.sharing for c in Comment.objects.all()} == {"how": "forum", "often": "everybody"}
