"""The start page of a survey, for somebody whom a link on another page led there."""

import pytest
from bs4 import BeautifulSoup

from consultations.models import Closing, Section
from tests.factories import make_survey, question

pytestmark = pytest.mark.django_db


def go_button(client, address):
    page = BeautifulSoup(client.get(address).content, "html.parser")
    return [button.get_text() for button in page.select("main button.button--go")]


@pytest.mark.parametrize(
    ("asked", "first"),
    [("", "Start in words"), ("?edition=standard", "Start in words"), ("?edition=easy_read", "Start in easy read")],
)
def test_the_edition_chosen_before_is_the_one_to_press(client, survey, asked, first):
    assert go_button(client, survey.url + asked) == [first]


@pytest.mark.parametrize(
    ("edition", "section", "step"),
    [
        ("standard", "second", "second"),
        ("easy_read", "second", "heard"),
        ("standard", "nowhere", "about"),
        ("standard", "\x00/../", "about"),
        ("standard", "", "about"),
    ],
)
def test_a_part_that_led_here_is_where_answering_begins(client, survey, edition, section, step):
    answer = client.post(survey.url, {"edition": edition, "section": section})
    assert answer.url == f"/answer/{survey.slug}/{step}/"


def test_the_form_carries_the_part_and_escapes_it(client, survey):
    page = client.get(survey.url, {"section": '"><script>'}).content.decode()
    assert "<script>" not in page
    assert 'name="section" value="&quot;&gt;&lt;script&gt;"' in page


def test_easy_read_says_how_many_questions_there_are_as_the_pages_count_them(client, consultation):
    survey = make_survey(consultation, easy("likes", "needs", "why"))
    assert "There are about 5 questions." in client.get(survey.url).content.decode()
    client.post(survey.url, {"edition": "easy_read"})
    page = client.get(f"/answer/{survey.slug}/who/").content.decode()
    assert "Question 1 of 5" in page


def easy(*codes):
    section = Section(code="first", title="The plan", easy_title="The plan")
    section.questions = [question(code, easy=f"What about {code}?") for code in codes]
    return [section]


def test_nobody_is_asked_any_more_once_it_has_closed(client, consultation, olive):
    survey = make_survey(consultation, easy("likes"))
    client.post(survey.url, {"edition": "standard"})
    Closing.objects.create(consultation=consultation, by=olive, reason="Enough")
    page = client.get(survey.url).content.decode()
    assert "There are about" not in page
    assert "Start a new answer" not in page
    assert "you can still send your answer until noon" in page


def test_while_answering_the_help_numbers_stand_once(client, survey):
    client.post(survey.url, {"edition": "standard"})
    assert client.get(f"/answer/{survey.slug}/about/").content.decode().count('href="tel:999"') == 1


def test_after_closing_easy_words_say_first_that_nobody_can_answer(client, consultation, olive):
    consultation.easy_summary = "Please tell us what you think."
    consultation.save_revision().publish()
    Closing.objects.create(consultation=consultation, by=olive, reason="Enough")
    page = client.get(consultation.url).content.decode()
    assert "when it was closed early" in page
    assert page.index("You can not answer now.") < page.index("Please tell us what you think.")
