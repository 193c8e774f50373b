"""Gates: what an answer opens, closes and leaves behind."""

import pytest

from consultations.models import Comment, Concern, NotReady, Response, Section, Status
from consultations.moderation import concerns
from tests.factories import make_survey, question

pytestmark = pytest.mark.django_db
NEVER = "I am scared of my uncle. He hits me."


def when(code, *values, test="is", join="all"):
    return {"join": join, "rules": [{"question": code, "test": test, "values": list(values)}]}


@pytest.fixture
def gated(consultation):
    """Only people with a plan are asked about it; only people who say it is bad are asked why."""
    plan = Section(code="plan", title="Your plan", easy_title="Your plan")
    about = Section(code="about_it", title="About it", easy_title="About it", shown_if=when("has_plan", "yes"))
    end = Section(code="end", title="The end", easy_title="The end")
    plan.questions = [question("has_plan", "yes_no", "Is there a plan?", "Do you have a plan?")]
    about.questions = [
        question("good", "yes_no", "Is it good?", "Is it good?"),
        question("why_not", "long", "Why not?", "Why not?", shown_if=when("good", "no")),
    ]
    end.questions = [question("wish", "short", "What do you wish?", "What do you wish?")]
    return make_survey(consultation, [plan, about, end])


@pytest.fixture
def post(client, gated):
    client.post(gated.url, {"edition": "standard"})
    client.post(f"/answer/{gated.slug}/about/", {"do": "next"})

    def post(step, do="next", **data):
        return client.post(f"/answer/{gated.slug}/{step}/", data | {"do": do})

    return post


def test_a_closed_gate_is_walked_past_and_not_counted_as_a_part(post, client):
    assert post("plan", has_plan="no").url.endswith("/end/")
    page = client.get("/answer/tell-us-what-you-think/end/")
    assert (page.context["number"], page.context["total"]) == (3, 3)


def test_an_open_gate_leads_through_its_section(post):
    assert post("plan", has_plan="yes").url.endswith("/about_it/")


def test_a_step_behind_a_closed_gate_leads_to_the_first_open_one(post, client):
    post("plan", has_plan="no")
    assert client.get("/answer/tell-us-what-you-think/about_it/").url.endswith("/end/")


def test_answers_behind_a_gate_that_was_closed_again_come_back_with_it(post, client):
    post("plan", has_plan="yes")
    post("about_it", good="yes")
    post("plan", has_plan="no")
    assert "Is it good?" not in client.get("/answer/tell-us-what-you-think/check/").content.decode()
    post("plan", has_plan="yes")
    assert "Is it good?" in client.get("/answer/tell-us-what-you-think/check/").content.decode()


def test_a_question_opened_on_the_same_page_is_shown_there(post, client):
    post("plan", has_plan="yes")
    assert post("about_it", good="no").url.endswith("/about_it/#q-why_not")
    assert post("about_it", good="no", why_not="It says nothing.").url.endswith("/end/")


def test_what_stands_behind_a_closed_gate_is_not_sent(post):
    post("plan", has_plan="yes")
    post("about_it", good="no")
    post("about_it", good="no", why_not="It says nothing.")
    post("plan", has_plan="no")
    post("check", do="send")
    assert Response.objects.get().form_data == {"has_plan": "no"}
    assert not Comment.objects.exists()
    assert set(Response.objects.get().asked) == {"has_plan"}


def test_danger_behind_a_closed_gate_reaches_the_lead_and_nobody_else(post):
    post("plan", has_plan="yes")
    post("about_it", good="no")
    post("about_it", good="no", why_not=NEVER)
    post("plan", has_plan="no")
    post("check", do="send")
    comment = Comment.objects.get()
    assert comment.off_path and comment.status == Status.HELD_SAFETY and Concern.objects.exists()


def test_words_behind_a_closed_gate_are_gone_when_there_is_no_concern(post, sol):
    test_danger_behind_a_closed_gate_reaches_the_lead_and_nobody_else(post)
    concerns.decide(Concern.objects.get(), "no_concern", "Spoke to the family.", by=sol)
    comment = Comment.objects.get()
    assert comment.status == Status.WITHDRAWN and comment.original == ""


def test_changing_an_answer_while_checking_leads_back_unless_something_opened(post):
    post("plan", has_plan="no")
    assert post("end", wish="Less noise.").url.endswith("/check/")
    assert post("plan", has_plan="no").url.endswith("/check/")
    assert post("plan", has_plan="yes").url.endswith("/about_it/")
    assert post("about_it", good="yes").url.endswith("/check/")


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (when("wish", "x"), "it looks at “What do you wish?”, which has no choices"),
        (when("good", "yes"), "it looks at “Is it good?”, which comes later"),
        (when("nobody", "yes"), "it looks at “nobody”, which is not in this survey"),
        (when("has_plan", "perhaps"), "it looks at “Is there a plan?”, which no longer offers that choice"),
        ({"rules": "everything"}, "a condition that can be read for “Your plan”"),
    ],
)
def test_a_rule_that_cannot_be_met_is_refused_naming_both(gated, rule, said):
    page = gated.newest_draft()
    section = page.sections.all()[0 if "later" in said or "read" in said else 2]
    section.shown_if = rule
    with pytest.raises(NotReady, match=said.replace("?", r"\?")):
        page.save_revision().publish()


def test_a_rule_at_a_retired_question_is_refused(gated):
    page = gated.newest_draft()
    page.sections.all()[0].questions.all()[0].retired = True
    assert "which is no longer asked" in " ".join(page.missing())
