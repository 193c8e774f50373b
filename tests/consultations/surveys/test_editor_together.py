"""Two officers at the same survey: nobody's change disappears without a word."""

import pytest
from django.urls import reverse

from consultations.models import Role
from tests.conftest import person
from tests.visitor import Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def other(survey, consultation):
    return Visitor(person("otto", Role.OFFICER, consultation))


def opens(visitor, survey, name, code):
    visitor.open(reverse(name, args=[survey.pk, code]))


def test_different_questions_are_both_kept(desk, other, survey):
    desk.at("survey_question", "likes")
    opens(other, survey, "survey_question", "why")
    desk.press("Save question", words="Do you like it?")
    other.press("Save question", words="Why is that?")
    assert desk.question("likes").words == "Do you like it?" and desk.question("why").words == "Why is that?"


def test_the_same_question_is_not_overwritten_and_what_was_typed_is_kept(desk, other, survey):
    desk.at("survey_question", "likes")
    opens(other, survey, "survey_question", "likes")
    other.press("Save question", words="Is it a good plan?")
    page = desk.press("Save question", words="Do you like it?")
    assert desk.status == 409 and "Somebody else changed this while you had it open." in page
    assert "Do you like it?" in desk.soup.find(attrs={"name": "words"}).get_text()
    assert desk.question("likes").words == "Is it a good plan?"


def test_saving_again_is_a_decision(desk, other, survey):
    desk.at("survey_question", "likes")
    opens(other, survey, "survey_question", "likes")
    other.press("Save question", words="Is it a good plan?")
    desk.press("Save question", words="Do you like it?")
    desk.press("Save question")
    assert desk.question("likes").words == "Do you like it?"


def test_a_choice_that_came_meanwhile_is_still_there_after_saving_again(desk, other, survey):
    desk.at("survey_question", "needs")
    opens(other, survey, "survey_question", "needs")
    other.press("Save question", **{"choices-more": "Sport"})
    desk.press("Save question", **{"choices-clubs-words": "Groups"})
    desk.press("Save question")
    assert [c.words for c in desk.question("needs").choices.all()][2:] == ["Groups", "Sport"]


def test_a_section_is_not_overwritten_either(desk, other, survey):
    desk.at("survey_section", "first")
    opens(other, survey, "survey_section", "first")
    other.press("Save section", title="Theirs")
    assert "Somebody else changed this" in desk.press("Save section", title="Ours") and desk.status == 409
    assert desk.section("first").title == "Theirs"


def test_a_move_is_no_change_of_the_question(desk, other, survey):
    desk.at("survey_question", "likes")
    other.client.post(reverse("survey_questions", args=[survey.pk]), {"do": "question-down likes"})
    desk.press("Save question", words="Do you like it?")
    assert desk.status == 200 and desk.order["first"] == ["needs", "likes", "why"]


def test_publishing_is_no_change_of_the_question(desk):
    desk.at("survey_question_new", "first", query="?kind=one")
    desk.press("Add question", words="Where?", **{"choices-more": "Here\nThere"})
    desk.publish()
    desk.press("Save question", words="Where is it?")
    assert desk.status == 200
