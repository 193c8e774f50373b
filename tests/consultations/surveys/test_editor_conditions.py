"""Of whom something is asked: said in a form, read back as a sentence, refused where it cannot be."""

import pytest

pytestmark = pytest.mark.django_db
ONLY_IF = {"condition-asked": "only_if"}


def rule(question, *values, test="is", number=0, **more):
    answers = {f"rule{number}-values": list(values), f"rule{number}-test": test}
    return ONLY_IF | {f"rule{number}-question": question} | answers | more


def test_a_question_is_asked_only_after_an_answer_and_says_so(desk):
    desk.at("survey_question", "why")
    page = desk.press("Save question", **rule("likes", "disagree", "strongly_disagree"))
    sentence = "Asked only if the answer to “Do you agree with the plan?” is “Disagree” or “Strongly disagree”."
    assert sentence in page and sentence in desk.at("survey_questions")
    assert desk.question("why").shown_if == {
        "join": "all", "rules": [{"question": "likes", "test": "is", "values": ["disagree", "strongly_disagree"]}],
    }  # fmt: skip


def test_two_rules_are_joined(desk):
    desk.at("survey_question", "why")
    both = rule("likes", "agree") | rule("needs", "clubs", number=1, test="is_not") | {"condition-join": "any"}
    page = desk.press("Save question", **both)
    assert "is “Agree” or the answer to “What would help?” is not “Clubs”." in page


def test_a_section_is_asked_only_of_some(desk):
    desk.at("survey_section", "second")
    desk.press("Save section", **rule("who", "parent_carer"))
    assert "Asked only if the answer to “Who is speaking?” is “A parent or carer”." in desk.at("survey_questions")


def test_everybody_takes_the_rules_away(desk):
    desk.at("survey_question", "why")
    desk.press("Save question", **rule("likes", "agree"))
    desk.press("Save question", **{"condition-asked": "everybody"})
    assert desk.question("why").shown_if == {}


def test_without_javascript_the_answers_of_the_chosen_question_come_with_a_button(desk):
    desk.at("survey_question", "why")
    desk.press("Show the answers", words="Why, then?", **rule("likes"))
    assert desk.status == 200 and desk.soup.find("input", {"name": "rule0-values", "value": "neither"})
    assert "Why, then?" in desk.soup.find(attrs={"name": "words"}).get_text()
    assert desk.question("why").words == "Tell us why."


def test_only_what_comes_before_is_offered(desk):
    desk.at("survey_question", "heard")
    offered = [each["value"] for each in desk.soup.find(attrs={"name": "rule0-question"}).find_all("option")]
    assert offered == ["", "who", "help", "likes", "needs"]


@pytest.mark.parametrize(
    ("looked_at", "why_not"),
    [
        ("place", "“Where?”, which comes later"),
        ("why", "“Tell us why.”, which has no choices"),
        ("gone", "“gone”, which is not"),
    ],
)
def test_a_rule_that_looks_where_it_may_not_is_refused_naming_both(desk, looked_at, why_not):
    desk.at("survey_question", "heard")
    page = desk.press("Save question", **rule(looked_at, "home"))
    assert desk.status == 422 and f"“Were you listened to?”: it looks at {why_not}" in page
    assert desk.question("heard").shown_if == {}


def test_a_rule_without_an_answer_asks_for_one(desk):
    desk.at("survey_question", "why")
    assert "Tick at least one answer to “Do you agree with the plan?”." in desk.press("Save question", **rule("likes"))
    assert "Choose the question whose answer decides" in desk.press("Save question", **rule(""))


def test_a_number_is_compared(desk):
    desk.at("survey_question_new", "first", query="?kind=number")
    desk.press("Add question", words="How old?")
    desk.at("survey_question", "heard")
    more = {"rule0-number": " 14.0 "}
    page = desk.press("Save question", **rule("how_old", test="at_least", **more))
    assert "Asked only if the answer to “How old?” is at least “14”." in page


@pytest.mark.parametrize("typed", ["", "nan", "fourteen", "9" * 20])
def test_a_number_that_is_none_is_refused(desk, typed):
    desk.at("survey_question_new", "first", query="?kind=number")
    desk.press("Add question", words="How old?")
    desk.at("survey_question", "heard")
    page = desk.press("Save question", **rule("how_old", test="at_least", **{"rule0-number": typed}))
    assert desk.status == 422 and "Write a number in figures" in page


def test_a_question_that_others_depend_on_says_so_when_it_goes(desk):
    desk.at("survey_question", "heard")
    desk.press("Save question", **rule("needs", "clubs"))
    desk.at("survey_questions")
    page = desk.press_what("question-out needs")
    assert "cannot be published like this" in page and "“Were you listened to?”: it looks at “needs”" in page
    assert "needs" not in desk.order["first"]
    assert "another condition for “Were you listened to?”" in desk.at("survey_questions")


def test_what_looks_forward_after_a_move_is_said_at_once(desk):
    desk.at("survey_question", "why")
    desk.press("Save question", **rule("likes", "agree"))
    desk.at("survey_question_place", "likes")
    page = desk.press("Move it there", place="second ")
    assert "“Tell us why.”: it looks at “Do you agree with the plan?”, which comes later" in page


@pytest.mark.parametrize("broken", [{"rules": "x"}, {"join": "xor", "rules": []}, ["a"], {"rules": [{"question": 1}]}])
def test_a_stored_condition_that_cannot_be_read_breaks_no_page(desk, broken):
    page = desk.draft
    page.sections.all()[0].questions.all()[2].shown_if = broken
    page.save_revision(clean=False)
    for path in ("survey_questions", "survey_trial"):
        desk.at(path)
        assert desk.status == 200
    assert "cannot be read" in desk.at("survey_question", "why") and desk.status == 200
    assert desk.do("section-double first").status_code == 302
