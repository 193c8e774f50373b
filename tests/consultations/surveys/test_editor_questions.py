"""Adding a question by its type, and changing its words."""

import pytest

from consultations.surveys import intake
from consultations.surveys.kinds import KINDS

pytestmark = pytest.mark.django_db


def add(desk, kind, words, section="first", **more):
    desk.at("survey_question_new", section, query=f"?kind={kind}")
    return desk.press("Add question", words=words, **more)


def test_each_type_is_offered_with_a_sentence_about_it(desk):
    page = desk.at("survey_question_new", "first")
    assert {link["href"] for link in desk.soup.select(".ask__kinds a")} == {f"?kind={kind}" for kind in KINDS}
    assert "In their own words" in page and "Every answer is read by a person." in page


@pytest.mark.parametrize("kind", KINDS)
def test_every_type_can_be_added_and_opened(desk, kind):
    assert "Question added." in add(desk, kind, "What is it like?")
    assert desk.status == 200 and desk.question("what_is_it_like").kind == kind


def test_choices_are_typed_one_to_a_line_and_get_codes_of_their_own(desk):
    add(desk, "one", "What first?", **{"choices-more": "Buildings\n\n  Kinder   people \r\nSomething else"})
    choices = desk.question("what_first").choices.all()
    assert [(c.code, c.words) for c in choices] == [
        ("buildings", "Buildings"), ("kinder_people", "Kinder people"), ("something_else", "Something else"),
    ]  # fmt: skip


def test_a_scale_comes_ready_with_its_easy_read(desk):
    add(desk, "agree", "Is it fair?")
    choices = {c.code: c for c in desk.question("is_it_fair").choices.all()}
    assert choices["strongly_agree"].folds_into == "agree" and choices["neither"].easy_words == "In between"


def test_a_scale_without_what_others_fold_into_offers_them_as_themselves(desk):
    add(desk, "agree", "Is it fair?", **{"choices-more": "Strongly agree\nDisagree"})
    assert [c.folds_into for c in desk.question("is_it_fair").choices.all()] == ["", ""]


def test_a_question_has_the_fields_of_its_type_and_no_others(desk):
    names = {"short": "word_limit", "several": "most", "number": "lowest"}
    for kind, name in names.items():
        desk.at("survey_question_new", "first", query=f"?kind={kind}")
        assert [each for each in names.values() if desk.soup.find(attrs={"name": each})] == [name]


def test_wording_may_be_corrected_when_people_have_answered(desk, survey):
    intake.record_response(survey=survey, answers={"likes": "agree"})
    assert "People have answered this question." in desk.at("survey_question", "likes")
    desk.press("Save question", words="Do you agree with this plan?")
    desk.publish()
    revisions = survey.revisions.order_by("created_at")
    assert desk.question("likes").words == "Do you agree with this plan?" and revisions.count() > 2


def test_a_picture_is_named_by_its_word(desk):
    from home.models import Concept

    Concept.objects.create(word="bus")
    desk.at("survey_question", "why")
    assert "There is no picture for “train”" in desk.press("Save question", concept="train") and desk.status == 422
    desk.press("Save question", concept="Bus")
    assert desk.question("why").concept.word == "bus"


def test_what_cannot_stay_is_said_and_nothing_typed_is_lost(desk):
    desk.at("survey_question_new", "first", query="?kind=number")
    page = desk.press("Add question", words="How many?", hint="In figures.", lowest="9", highest="3")
    assert desk.status == 422 and "The highest number is below the lowest, 9." in page
    assert desk.soup.find(attrs={"name": "hint"}).get_text(strip=True) == "In figures."


def test_a_double_click_adds_one_question(desk):
    desk.at("survey_question_new", "first", query="?kind=short")
    form = {"words": "Which bus?", "shown": desk.soup.find(attrs={"name": "shown"})["value"]}
    for _ in range(2):
        assert desk.send("survey_question_new", "first", query="?kind=short", **form).status_code == 302
    assert desk.order["first"].count("which_bus") == 1 and "which_bus_2" not in desk.order["first"]


def test_a_code_that_was_used_is_not_used_again(desk, survey):
    desk.do("question-out why")
    add(desk, "short", "Why")
    assert desk.order["first"][-1] == "why_2"
