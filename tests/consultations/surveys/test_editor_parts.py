"""Choices, one by one: their words, what they count as in easy read, their order, and taking them out."""

import pytest

from consultations.surveys import intake

pytestmark = pytest.mark.django_db


def codes(desk, question):
    return [choice.code for choice in desk.question(question).choices.all()]


def choice(desk, question, code):
    return next(each for each in desk.question(question).choices.all() if each.code == code)


def test_the_words_of_a_choice_change_and_its_code_stays(desk):
    desk.at("survey_question", "needs")
    desk.press("Save question", **{"choices-clubs-words": "Clubs and groups", "choices-clubs-easy_words": "Groups"})
    assert choice(desk, "needs", "clubs").words == "Clubs and groups"
    assert codes(desk, "needs") == ["ramps", "talk", "clubs"]


def test_what_a_choice_counts_as_is_chosen_by_its_words(desk):
    desk.at("survey_question", "needs")
    options = desk.soup.find(attrs={"name": "choices-clubs-folds_into"}).find_all("option")
    assert "Not offered: counts as “People who talk with me”" in [each.get_text() for each in options]
    desk.press("Save question", **{"choices-clubs-folds_into": "talk"})
    assert choice(desk, "needs", "clubs").folds_into == "talk"


def test_a_choice_that_counts_as_one_that_is_not_offered_is_refused_naming_both(desk):
    desk.at("survey_question", "place")
    page = desk.press("Save question", **{"choices-home-folds_into": "school"})
    assert desk.status == 422 and "“Somewhere else” counts as “At home” in easy read, which is not offered" in page
    assert choice(desk, "place", "home").folds_into == ""


def test_several_are_added_at_once_to_what_is_there(desk):
    desk.at("survey_question", "needs")
    desk.press("Save question", **{"choices-more": "Sport\nTalk"})
    assert codes(desk, "needs") == ["ramps", "talk", "clubs", "sport", "talk_2"]


def test_a_choice_moves_up_and_what_was_typed_is_saved_with_it(desk):
    desk.at("survey_question", "needs")
    desk.press_what("choices up clubs", words="What helps?")
    assert codes(desk, "needs") == ["ramps", "clubs", "talk"] and desk.question("needs").words == "What helps?"


def test_what_nobody_chose_goes_and_what_was_answered_is_retired(desk, survey):
    desk.at("survey_question", "needs")
    desk.press_what("choices out ramps")
    assert codes(desk, "needs") == ["talk", "clubs"]
    desk.publish()
    intake.record_response(survey=desk.draft, answers={"needs": ["talk"]})
    desk.at("survey_question", "needs")
    page = desk.press_what("choices out talk")
    assert "“People who talk with me” is kept and no longer offered." in page
    assert choice(desk, "needs", "talk").retired


def test_a_choice_that_others_count_as_is_not_taken_from_under_them(desk):
    desk.at("survey_question", "place")
    page = desk.press_what("choices out home")
    assert desk.status == 422 and "“Somewhere else” counts as “At home”" in page
    assert "home" in codes(desk, "place")


def test_a_line_too_much_is_refused_and_stays_in_the_box(desk):
    lines = "\n".join(f"Choice {number}" for number in range(1_000))
    desk.at("survey_question", "needs")
    page = desk.press("Save question", **{"choices-more": lines})
    assert desk.status == 422 and "60 fit into one question, and this would make 1003." in page
    assert "Choice 999" in desk.soup.find(attrs={"name": "choices-more"}).get_text()


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [("Bus\nBus", "“Bus” is there twice."), ("Clubs", "“Clubs” is there twice."), ("x" * 200, "is 200 letters long")],
)
def test_a_line_that_cannot_be_a_choice_is_named(desk, lines, sentence):
    desk.at("survey_question", "needs")
    assert sentence in desk.press("Save question", **{"choices-more": lines}) and desk.status == 422
