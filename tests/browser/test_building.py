"""The README's tour: a survey built in the real editor by somebody new to it, tried, published and answered."""

import pytest
from walking import press

ADDRESS = "/consultations/send-strategy-2025-to-2028/our-parks/"
CHOICES = "Play\nMeet friends\nWalk the dog\nNone of these"


@pytest.fixture
def officer(page_of):
    page = page_of("officer")
    page.goto("/admin/")
    return page


def test_a_survey_is_built_tried_published_and_answered(officer, page, look_over_ours):
    add_a_survey(officer)
    add_a_section(officer)
    look_over_ours(officer, "building_overview")
    add_a_gate(officer)
    add_choices_and_refine_them(officer)
    look_over_ours(officer, "building_question")
    add_what_only_some_are_asked(officer)
    look_over_ours(officer, "building_condition")
    try_it(officer)
    publish_it(officer)
    answer_it(page)


def add_a_survey(page):
    panel = page.locator("#your-consultations-section")
    panel.get_by_role("link", name="Add a survey to Have your say on the SEND Strategy").click()
    page.locator("#id_title").fill("Our parks")
    page.get_by_role("button", name="Save draft").click()
    page.wait_for_url("**/questions/")


def add_a_section(page):
    page.get_by_role("link", name="Add a section").click()
    page.locator("#id_title").fill("Going to the park")
    press(page, "Add section")


def add_a_question(page, kind, words, easy=""):
    page.goto(page.url.split("/sections/")[0].split("/questions/")[0] + "/questions/")
    page.get_by_role("link", name="Add a question").click()
    page.get_by_role("link", name=kind, exact=True).click()
    page.locator("#id_words").fill(words)
    page.get_by_label("Easy-read question").fill(easy)


def seen(page, name):
    return page.frame_locator(f"iframe[name=seen-{name}]")


def add_a_gate(page):
    add_a_question(page, "Yes, no, I don't know", "Do you go to the park?", "Do you go to the park?")
    seen(page, "easy").get_by_role("heading", name="Do you go to the park?").wait_for()
    press(page, "Add question")
    page.get_by_text("Question added.").wait_for()


def add_choices_and_refine_them(page):
    add_a_question(page, "Several choices", "What do you do there?", "What do you do?")
    page.get_by_label("Choices, one to a line").fill(CHOICES)
    seen(page, "words").get_by_text("Walk the dog").wait_for()
    press(page, "Add question")
    card(page, "None of these").get_by_label("Cannot go with others").check()
    card(page, "Walk the dog").get_by_label("In easy read").select_option(label="Not offered: counts as “Play”")
    press(page, "Save question")
    page.get_by_text("Question saved.").wait_for()
    assert "Walk the dog" not in seen(page, "easy").locator("body").inner_text()


def card(page, words):
    return page.locator("fieldset.ask__row").filter(has=page.locator(f"input[value='{words}']"))


def add_what_only_some_are_asked(page):
    add_a_question(page, "More words", "What keeps you away?", "Why not?")
    press(page, "Add question")
    page.get_by_label("Only people whose earlier answers fit").check()
    page.get_by_label("The answer to").first.select_option(label="Do you go to the park?")
    page.locator("[data-rule]").first.get_by_label("No", exact=True).check()
    press(page, "Save question")
    page.get_by_text("Asked only if the answer to “Do you go to the park?” is “No”.").wait_for()


def try_it(page):
    page.get_by_role("link", name="Try it in words").click()
    press(page, "Continue")
    assert page.get_by_label("What keeps you away?").count() == 0
    page.get_by_label("No", exact=True).check()
    press(page, "Continue")
    assert page.get_by_label("What keeps you away?").count() == 1
    page.get_by_role("link", name="Leave").click()


def publish_it(page):
    page.get_by_role("button", name="More actions").last.click()
    page.get_by_role("button", name="Publish").click()
    page.get_by_text("published").first.wait_for()


def answer_it(page):
    page.goto(ADDRESS)
    press(page, "Start in easy read")
    page.locator("h1", has_text="Who are you?").wait_for()
    for _ in range(12):
        if page.locator("h1").inner_text() == "Do you go to the park?":
            break
        press(page, "Next")
    page.get_by_label("No", exact=True).check()
    press(page, "Next")
    assert page.locator(".choice__words").all_inner_texts() == ["Play", "Meet friends", "None of these"]
    press(page, "Next")
    page.get_by_label("Why not?").fill("The gate is too heavy.")
    press(page, "Next")
    press(page, "Send my answer")
    page.get_by_role("heading", name="Thank you. Your answer is in.").wait_for()


def test_what_is_typed_survives_when_somebody_else_changed_the_same_question(page_of):
    mine, theirs = page_of("officer"), page_of("officer")
    for page in (mine, theirs):
        page.goto("/admin/")
        page.locator("#your-consultations-section").get_by_role("link", name="Questions of Your journey").click()
        page.locator(".ask__table a").first.click()
    for page in (theirs, mine):
        page.get_by_label("Hint", exact=True).fill(f"Said by {'me' if page is mine else 'them'}.")
        press(page, "Save question")
    assert mine.get_by_role("alert").inner_text().startswith("Somebody else changed this")
    assert mine.get_by_label("Hint", exact=True).input_value() == "Said by me."
