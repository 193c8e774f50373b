"""Sections and questions: their order, doubled, moved elsewhere, taken out and brought back."""

import pytest

from consultations.surveys import intake

pytestmark = pytest.mark.django_db


def test_a_question_moves_one_place_at_a_time(desk):
    desk.do("question-up needs")
    desk.do("question-up needs")
    assert desk.order["first"] == ["needs", "likes", "why"]
    desk.do("question-down needs")
    assert desk.order["first"] == ["likes", "needs", "why"]


def test_sections_change_places(desk):
    desk.do("section-down first")
    assert list(desk.order) == ["second", "first"]


def test_a_question_goes_to_another_section_with_all_its_parts(desk):
    desk.at("survey_question_place", "needs")
    assert "After: Where?" in desk.text
    desk.press("Move it there", place="second place")
    desk.publish()
    assert desk.order == {"first": ["likes", "why"], "second": ["heard", "place", "needs", "training"]}
    assert [c.code for c in desk.question("needs").choices.all()] == ["ramps", "talk", "clubs"]


def test_answers_follow_a_question_that_moved(desk, survey):
    intake.record_response(survey=survey, answers={"needs": ["talk"]})
    desk.send("survey_question_place", "needs", place="second ")
    desk.publish()
    assert desk.order == {"first": ["likes", "why"], "second": ["needs", "heard", "place", "training"]}


def test_a_question_is_doubled_under_a_code_of_its_own(desk):
    desk.do("question-double needs")
    assert desk.order["first"] == ["likes", "needs", "what_would_help", "why"]
    double = desk.question("what_would_help")
    assert [c.code for c in double.choices.all()] == ["ramps", "talk", "clubs"] and double.most == 2


def test_a_doubled_section_looks_at_its_own_questions(desk):
    desk.at("survey_question", "why")
    gate = {"condition-asked": "only_if", "rule0-question": "likes", "rule0-values": ["disagree"]}
    desk.press("Save question", **gate)
    desk.do("section-double first")
    assert list(desk.order) == ["first", "the_plan", "second"]
    double, last = desk.order["the_plan"][0], desk.order["the_plan"][-1]
    assert desk.question(last).shown_if["rules"][0]["question"] == double != "likes"


def test_both_of_a_doubled_section_can_be_published(desk):
    desk.do("section-double second")
    desk.publish()
    assert len(desk.order) == 3


def test_an_answered_question_is_retired_and_can_come_back(desk, survey):
    intake.record_response(survey=survey, answers={"likes": "agree"})
    desk.do("question-out likes")
    desk.do("question-out why")
    assert desk.question("likes").retired and desk.order["first"] == ["likes", "needs"]
    assert "No longer asked: kept for the answers that were given" in desk.at("survey_questions")
    desk.press("Ask again")
    assert not desk.question("likes").retired


def test_a_section_that_goes_leaves_behind_what_was_answered(desk, survey):
    intake.record_response(survey=survey, answers={"likes": "agree"})
    desk.do("section-out second")
    desk.do("section-out first")
    assert desk.order == {"first": ["likes"]} and desk.question("likes").retired


def test_a_section_is_added_and_its_code_is_not_one_of_the_reserved_steps(desk):
    desk.at("survey_section_new")
    desk.press("Add section", title="Check")
    assert list(desk.order) == ["first", "second", "check_2"]


def test_the_words_of_a_section_change(desk):
    desk.at("survey_section", "first")
    desk.press("Save section", title="Our plan", live_only="on")
    assert (desk.section("first").title, desk.section("first").live_only) == ("Our plan", True)
