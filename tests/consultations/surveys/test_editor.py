"""The "Questions" pages of a survey: who gets in, what they show, and that all of it is a draft."""

import pytest
from django.urls import reverse

from consultations.models import Comment, Draft, Response, SurveyPage
from consultations.surveys.editor.naming import code_from
from tests.visitor import Visitor

pytestmark = pytest.mark.django_db
DOORS = ["survey_questions", "survey_section_new", "survey_trial"]


def test_the_whole_survey_is_on_one_page(desk):
    page = desk.at("survey_questions")
    assert "6 questions, 5 of them in easy read" in page
    assert "Do you agree with the plan?" in page and "Which training would you use?" in page


def test_a_change_is_a_draft_until_the_survey_is_published(desk):
    desk.at("survey_question_new", "first", query="?kind=short")
    desk.press("Add question", words="One thing?")
    assert desk.order["first"][-1] == "one_thing"
    assert not SurveyPage.objects.get().sections.all()[0].questions.filter(code="one_thing").exists()
    fields = {"title": "Tell us", "slug": desk.survey.slug, "action-publish": "1"}
    desk.client.post(reverse("wagtailadmin_pages:edit", args=[desk.survey.pk]), fields)
    assert SurveyPage.objects.get().sections.all()[0].questions.filter(code="one_thing").exists()


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("who", ["rita", "maya"])
def test_nobody_else_gets_in(survey, request, who, door):
    visitor = Visitor(request.getfixturevalue(who))
    response = visitor.client.get(reverse(door, args=[survey.pk]))
    assert response.status_code in {302, 403} and "Do you agree" not in response.content.decode()


def test_a_page_that_somebody_locked_is_left_alone(desk, survey, rita):
    SurveyPage.objects.update(locked=True, locked_by=rita)
    assert desk.do("question-out likes").url == "/admin/" and "likes" in desk.order["first"]


def test_what_keeps_it_from_being_published_is_said_on_the_page(desk):
    desk.at("survey_question_new", "first", query="?kind=one")
    desk.press("Add question", words="Which bus?")
    assert "at least two choices for “Which bus?”" in desk.at("survey_questions")


def test_twelve_sections_are_folded_but_for_the_one_that_is_asked_for(desk):
    for number in range(22):
        desk.send("survey_question_new", "second", query="?kind=short", words=f"Number {number}?")
    desk.at("survey_questions", query="?open=second")
    assert [each["id"] for each in desk.soup.select("details[open]")] == ["second"]


def test_trying_out_an_unpublished_question_stores_nothing(desk):
    desk.send("survey_question_new", "first", query="?kind=short", words="New one?", easy_words="New?")
    url = reverse("survey_trial", args=[desk.survey.pk]) + "?edition=easy_read"
    page, seen = desk.client.get(url), []
    while "step" in page.context:
        seen.append(page.context["step"].code)
        page = desk.client.post(url, {"sheet": page.context["sealed"], "step": seen[-1], "new_one": "Words."})
    assert "new_one" in seen and "Words." in page.content.decode()
    assert not (Draft.objects.exists() or Response.objects.exists() or Comment.objects.exists())


def test_a_trial_that_was_tampered_with_is_refused(desk):
    assert desk.send("survey_trial", sheet="forged").status_code == 400


def test_codes_are_made_from_any_words():
    assert code_from("Was ändert sich?", set()) == "was_andert_sich"
    assert code_from("你好", set()) == "q" and code_from("2025 plan", {"q_2025_plan"}) == "q_2025_plan_2"


def test_codes_that_are_there_twice_keep_a_survey_back_naming_both(desk):
    """No form makes them; an import or an old revision might."""
    draft = desk.draft
    needs = draft.sections.all()[0].questions.all()[1]
    needs.choices.all()[2].code = "talk"
    draft.sections.all()[1].questions.all()[0].code = "likes"
    shared = [blank for blank in draft.missing() if "code of its own" in blank]
    assert "“Were you listened to?”, which shares “likes” with “Do you agree with the plan?”" in shared[0]
    assert "“Clubs”, which shares “talk” with “People who talk with me”" in shared[1]
