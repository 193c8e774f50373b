import pytest
from django.urls import reverse

from consultations.models import Comment, Draft, Response, SurveyPage
from consultations.surveys import intake
from consultations.surveys.editor_forms import code_from

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, olive, survey):
    """Olive at the "Questions" view of the survey's first section."""
    client.force_login(olive)

    class Desk:
        def url(self, name, *more):
            return reverse(name, args=[survey.pk, *more])

        def post(self, name, *more, query="", **data):
            return client.post(self.url(name, *more) + query, data)

        @property
        def questions(self):
            page = SurveyPage.objects.get().newest_draft()
            return {q.code: q for s in page.sections.all() for q in s.questions.all()}

    return Desk()


def rows(*choices, **more):
    data = {"choices-TOTAL_FORMS": len(choices), "choices-INITIAL_FORMS": 0}
    for n, choice in enumerate(choices):
        data |= {f"choices-{n}-{k}": v for k, v in (choice | {"ORDER": n + 1}).items()}
    return data | more


def test_a_question_is_added_as_a_draft_with_codes_made_from_its_words(desk):
    yes = {"words": "Buildings", "easy_words": "Ramps"}
    desk.post(
        "survey_question_new", "first", query="?kind=one", words="What first?", **rows(yes, {"words": "Attitudes"})
    )
    added = desk.questions["what_first"]
    assert [c.code for c in added.choices.all()] == ["buildings", "attitudes"]
    assert "what_first" not in {q.code for s in SurveyPage.objects.get().sections.all() for q in s.questions.all()}


def test_publishing_shows_it(desk, client):
    desk.post("survey_question_new", "first", query="?kind=short", words="One thing?")
    client.post(
        reverse("wagtailadmin_pages:edit", args=[SurveyPage.objects.get().pk]),
        {"title": "Tell us", "slug": "tell-us-what-you-think", "action-publish": "1"},
    )
    assert SurveyPage.objects.get().sections.all()[0].questions.filter(code="one_thing").exists()


def test_five_points_come_ready_with_their_folding(desk, client):
    page = client.get(desk.url("survey_question_new", "first") + "?kind=agree").content.decode()
    assert 'value="strongly_agree"' in page and "In between" in page


def test_a_choice_that_counts_as_nothing_is_refused_by_name(desk):
    lost = {"words": "Sometimes", "folds_into": "nowhere"}
    page = desk.post("survey_question_new", "first", query="?kind=one", words="How?", **rows(lost, {"words": "Never"}))
    assert page.status_code == 200 and "counts as “nowhere”" in page.content.decode()


def test_removing_an_answered_question_retires_it(desk, survey):
    intake.record_response(survey=survey, answers={"likes": "agree"})
    desk.post("survey_question_move", "first", "likes", do="out")
    desk.post("survey_question_move", "first", "why", do="out")
    assert desk.questions["likes"].retired and "why" not in desk.questions


def test_order_changes_one_place_at_a_time(desk):
    desk.post("survey_question_move", "first", "needs", do="up")
    desk.post("survey_question_move", "first", "needs", do="up")
    assert list(desk.questions)[:3] == ["needs", "likes", "why"]


def test_a_section_is_added_and_its_code_is_not_one_of_the_reserved_steps(desk):
    desk.post("survey_sections", title="Check")
    assert [s.code for s in SurveyPage.objects.get().newest_draft().sections.all()] == ["first", "second", "check_2"]


def test_codes_are_made_from_any_words():
    assert code_from("Was ändert sich?", set()) == "was_andert_sich"
    assert code_from("你好", set()) == "q" and code_from("2025 plan", {"q_2025_plan"}) == "q_2025_plan_2"


@pytest.mark.parametrize("who", ["rita", "maya"])
def test_nobody_else_edits_questions(client, survey, request, who):
    client.force_login(request.getfixturevalue(who))
    url = reverse("survey_sections", args=[survey.pk])
    assert client.post(url, {"title": "Mine"}).status_code in {302, 403}
    assert len(SurveyPage.objects.get().newest_draft().sections.all()) == 2


def test_trying_out_an_unpublished_question_stores_nothing(desk, client):
    desk.post("survey_question_new", "first", query="?kind=short", words="New one?", easy_words="New?")
    url = desk.url("survey_trial") + "?edition=easy_read"
    page = client.get(url)
    seen = []
    while "step" in page.context:
        seen.append(page.context["step"].code)
        page = client.post(url, {"sheet": page.context["sealed"], "step": seen[-1], "new_one": "Words."})
    assert "new_one" in seen and "Words." in page.content.decode()
    assert not (Draft.objects.exists() or Response.objects.exists() or Comment.objects.exists())


def test_a_trial_that_was_tampered_with_is_refused(desk):
    assert desk.post("survey_trial", sheet="forged").status_code == 400
