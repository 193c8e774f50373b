"""The equality step as people meet it: after sending, in words and in easy read, with and without a script."""

import pytest
from walking import begin, heading, press

OFFER = "Answer a few questions about you (you can skip this)"
SENT = "Thank you. Your answer is in."


def send_an_answer(page, button="Start in words"):
    begin(page, button)
    page.goto("/answer/send-strategy/check/")
    press(page, "Change to more words") if button != "Start in words" else None
    page.goto("/answer/send-strategy/whole/")
    page.get_by_label("If only one thing could change by 2028, what should it be?").fill("Shorter waits.")
    press(page, "Change to easy read" if button != "Start in words" else "Continue")
    page.goto("/answer/send-strategy/check/")
    press(page, "Send my answer")
    assert heading(page) == SENT


@pytest.mark.parametrize("javascript", [True, False])
def test_a_parent_says_whom_it_is_about_and_sends(visit, javascript):
    page = visit(java_script_enabled=javascript)
    send_an_answer(page)
    press(page, OFFER)
    assert "cannot be changed or taken back" in page.inner_text("main")
    page.get_by_label("About my child").check()
    press(page, "Continue")
    page.get_by_role("group", name="How old is your child?").get_by_label("5 to 10").check()
    press(page, "Continue")
    press(page, "Back")
    assert page.get_by_role("group", name="How old is your child?").get_by_label("5 to 10").is_checked()
    press(page, "Continue")
    press(page, "Send these answers")
    assert heading(page) == "Thank you"
    page.get_by_role("link", name="Back to your four words").click()
    assert heading(page) == SENT and not page.get_by_role("button", name=OFFER).count()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_young_person_goes_through_it_in_easy_read_and_may_skip(visit, javascript):
    page = visit(java_script_enabled=javascript)
    send_an_answer(page, "Start in easy read")
    press(page, OFFER)
    press(page, "Next")
    page.get_by_label("Me", exact=True).check()
    press(page, "Next")
    assert heading(page) == "How old are you?"
    page.get_by_label("11 to 15").check()
    press(page, "Next")
    while heading(page) != "Send these answers?":
        press(page, "Skip")
    assert "11 to 15" in page.inner_text("main")
    press(page, "Send")
    assert heading(page) == "Thank you"


def test_enter_never_sends_what_cannot_be_changed(page):
    send_an_answer(page)
    press(page, OFFER)
    page.get_by_label("About me").press("Space")
    page.keyboard.press("Enter")
    page.get_by_role("group", name="How old are you?").get_by_label("65 or over").press("Space")
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Check, then send").wait_for()


def test_each_screen_in_words_looks_right(page, look_over):
    send_an_answer(page)
    look_over(page, SENT, "equality_offer")
    press(page, OFFER)
    look_over(page, "A few questions about you", "equality_start")
    press(page, "Continue")
    page.get_by_label("Communication and interaction").check()
    page.get_by_role("group", name="Which kinds").get_by_label("Prefer not to say").check()
    press(page, "Continue")
    look_over(page, "A few questions about you", "equality_problem")
    page.get_by_label("Communication and interaction").uncheck()
    press(page, "Continue")
    look_over(page, "Check, then send", "equality_check")
    press(page, "Send these answers")
    look_over(page, "Thank you", "equality_thanks")


def test_each_screen_in_easy_read_looks_right(page, look_over):
    send_an_answer(page, "Start in easy read")
    look_over(page, SENT, "easy_equality_offer")
    press(page, OFFER)
    look_over(page, "Some questions about you", "easy_equality_start")
    press(page, "Next")
    look_over(page, "Who are these questions about?", "easy_equality_about")
    press(page, "Next")
    look_over(page, "How old are you?", "easy_equality_age")
    while heading(page) != "What do you need help with?":
        press(page, "Next")
    look_over(page, "What do you need help with?", "easy_equality_need")
    while heading(page) != "Send these answers?":
        press(page, "Next")
    look_over(page, "Send these answers?", "easy_equality_send")
    press(page, "Send")
    look_over(page, "Send these answers?", "easy_equality_empty")


def test_a_spent_ticket_and_last_years_table_look_right(page, look_over):
    send_an_answer(page)
    press(page, OFFER)
    press(page, "Continue")
    page.get_by_label("Female").check()
    press(page, "Continue")
    page.evaluate("document.querySelector('main form').target = '_blank'")
    with page.context.expect_page() as other:
        press(page, "Send these answers")
    assert heading(other.value) == "Thank you"
    page.evaluate("document.querySelector('main form').target = ''")
    press(page, "Send these answers")
    look_over(page, "We have these answers", "equality_spent")
    page.goto("/results/what-comes-first/")
    look_over(page, "What people answered", "results_who")
