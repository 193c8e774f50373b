"""What no form of ours sends: refused with a sentence or a 404, and never a broken page."""

import pytest

pytestmark = pytest.mark.django_db


def shown(desk, name, code):
    desk.at(name, code)
    return desk.soup.find(attrs={"name": "shown"})["value"]


@pytest.mark.parametrize("do", ["", "up", "question-up", "question-up nobody", "section-out likes", "question-x likes"])
def test_a_button_that_is_not_there(desk, do):
    before = desk.order
    assert desk.do(do).status_code == 404 and desk.order == before


@pytest.mark.parametrize(
    "name",
    ["survey_question", "survey_section", "survey_question_place", "survey_question_seen", "survey_question_new"],
)
def test_a_code_of_nobody(desk, name):
    assert desk.at(name, "nobody") and desk.status == 404


def test_a_type_of_question_that_is_not_there(desk):
    desk.at("survey_question_new", "first", query="?kind=poem")
    assert desk.status == 404
    assert desk.send("survey_question_new_seen", "first", query="?kind=poem").status_code == 404


def test_choices_of_other_questions_are_not_touched(desk):
    desk.at("survey_question", "needs")
    desk.soup.find("button", value="choices up talk")["value"] = "choices out school"
    desk.press_what("choices out school", **{"choices-school-words": "Mine", "choices-nobody-words": "Mine"})
    assert desk.status == 200 and len(desk.question("needs").choices.all()) == 3
    assert [choice.words for choice in desk.question("place").choices.all()] == [
        "At school",
        "At home",
        "Somewhere else",
    ]


@pytest.mark.parametrize("goes", ["clubs", "school", "x" * 99])
def test_a_choice_cannot_count_as_itself_or_as_a_stranger(desk, goes):
    desk.at("survey_question", "needs")
    desk.press("Save question", **{"choices-clubs-folds_into": goes})
    assert desk.status == 422


def test_more_fields_than_anybody_fills_in(desk):
    many = {f"choices-c{number}-words": "x" for number in range(1_500)}
    assert desk.send("survey_question", "needs", **many).status_code == 413


@pytest.mark.parametrize("value", ["\x00", "x" * 100_000, "<script>alert(1)</script>", "{{ 7 }}", "[[[[", '{"rules": '])
def test_any_text_in_any_field(desk, value):
    form = {"shown": shown(desk, "survey_question", "needs"), "condition-asked": "only_if"}
    names = ["words", "hint", "concept", "most", "comment", "choices-more", "choices-clubs-words", "condition-join"]
    names += ["rule0-question", "rule0-test", "rule0-values", "rule0-number", "number"]
    for name in names:
        response = desk.send("survey_question", "needs", **({"words": "Help?"} | form | {name: value}))
        assert response.status_code in {302, 409, 422}, name
        assert "<script>alert" not in response.content.decode()
        assert (
            desk.send("survey_question_seen", "needs", **({"words": "Help?"} | form | {name: value})).status_code == 200
        )


@pytest.mark.parametrize("place", ["", "first", "nobody ", "first nobody", "first needs"])
def test_a_place_that_is_not_there(desk, place):
    response = desk.send("survey_question_place", "needs", place=place)
    assert response.status_code == 422 and desk.order["first"] == ["likes", "needs", "why"]


def test_a_form_that_does_not_say_what_it_was_shown_on_replaces_nothing(desk):
    assert desk.send("survey_question", "likes", words="Mine").status_code == 409
    assert desk.question("likes").words == "Do you agree with the plan?"


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods(desk, method):
    from django.urls import reverse

    url = reverse("survey_questions", args=[desk.survey.pk])
    assert getattr(desk.client, method)(url).status_code == 405


def test_a_survey_that_is_not_there(desk):
    desk.open("/admin/surveys/99999/questions/")
    assert desk.status == 404
