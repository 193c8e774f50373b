"""Answering: every page of the way, and the journeys people make without a script, without a mouse, in a hurry."""

import pytest
from walking import SURVEY, begin, come_back, heading, press, slip

THANKS = "Thank you. Your answer is in."
CHECK = "Check your answers"
SENTENCE = "A club that does not send us home."


# Each page, looked over


def test_each_page_of_answering_in_words_looks_right(page, look_over):
    begin(page)
    look_over(page, "About you", "answer_about")
    press(page, "Continue")
    page.get_by_label("Tell us about a place that gets inclusion right.").fill(SENTENCE)
    look_over(page, "Inclusive education and communities", "answer_words")
    press(page, "Stop and come back later")
    look_over(page, "Your answers are saved", "answer_slip")
    press_on_to_the_end(page, "Continue")
    look_over(page, CHECK, "answer_check")
    press(page, "Send my answer")
    look_over(page, THANKS, "answer_sent")
    page.goto(SURVEY)
    look_over(page, "Tell us what you think of the plan", "answer_again")


def test_each_page_of_answering_in_easy_read_looks_right(page, look_over):
    begin(page, "Start in easy read")
    look_over(page, "Who are you?", "easy_who")
    for words, name in (("What should change first?", "easy_pictures"), ("Tell us about a good place.", "easy_words")):
        while heading(page) != words:
            press(page, "Next")
        look_over(page, words, name)
    page.get_by_label("Tell us about a good place.").fill(SENTENCE)
    press_on_to_the_end(page, "Next")
    look_over(page, CHECK, "easy_check")
    press(page, "Send my answer")
    look_over(page, THANKS, "easy_sent")
    come_back(page, slip(page))
    look_over(page, "We have your answer", "easy_receipt")


def test_too_many_choices_are_refused_in_words_where_they_can_be_read(page, look_over):
    begin(page)
    press(page, "Continue")
    for choice in ("Kinder attitudes", "Clearer communication", "Something else"):
        page.get_by_role("checkbox", name=choice).check()
    press(page, "Continue")
    assert "Your answers are still here." in page.get_by_role("alert").inner_text()
    assert page.evaluate("document.activeElement.className") == "error-summary"
    look_over(page, "Inclusive education and communities", "answer_problem")


def test_what_is_typed_when_it_has_just_closed_can_be_copied(page, look_over):
    begin(page)
    press(page, "Continue")
    page.get_by_label("Tell us about a place that gets inclusion right.").fill(SENTENCE)
    # The same form, sent to a survey that is closed.
    page.evaluate("document.querySelector('main form').action = '/answer/before-the-plan/daily_life/'")
    page.evaluate("document.querySelector('textarea[name=good_place]').name = 'has_helped'")
    press(page, "Continue")
    assert page.get_by_label("What has helped you or your family most?").input_value() == SENTENCE
    look_over(page, "This has closed", "answer_closed")


@pytest.mark.parametrize("line", ["answered last year, with an outcome", "waiting for the forum"])
def test_a_receipt_looks_right(page, look_over, told, line):
    come_back(page, told.split(f"{line}:")[1].splitlines()[0].strip())
    look_over(page, "Your answer, and what became of it", f"receipt_{line.split()[0]}")
    page.get_by_role("link", name="Take my answer back").click()
    look_over(page, "Take your answer back?", f"take_back_{line.split()[0]}")


def press_on_to_the_end(page, button):
    """From wherever this is to the check page, leaving everything else out."""
    if page.get_by_role("link", name="Carry on now").count():
        page.get_by_role("link", name="Carry on now").click()
    while heading(page) != CHECK:
        press(page, button)


# Journeys


def test_a_parent_without_javascript_answers_in_words_and_goes_over_to_easy_read_half_way(page_without_javascript):
    page = page_without_javascript
    begin(page)
    page.get_by_label("Parent or carer").check()
    press(page, "Continue")
    page.get_by_label("Kinder attitudes").check()
    page.get_by_label("Tell us about a place that gets inclusion right.").fill(SENTENCE)
    press(page, "Continue")
    page.get_by_label("What would joined-up support look like to you?").fill("One person to ring.")
    press(page, "Change to easy read")
    assert heading(page) == "Do you have to tell your story again and again?"
    press(page, "Next")
    press(page, "Next")
    assert page.get_by_label("How could people work together better?").input_value() == "One person to ring."
    press_on_to_the_end(page, "Next")
    assert SENTENCE in page.inner_text("main") and "Kind people" in page.inner_text("main")
    page.get_by_label("Yes, without my name").check()
    press(page, "Send my answer")
    come_back(page, slip(page).upper())
    assert "One person to ring." in page.inner_text("main") and slip_is_not_in(page)


def slip_is_not_in(page):
    return page.url.endswith("/come-back/receipt/")


def test_a_young_person_answers_in_easy_read_with_the_keyboard_alone(page):
    page.goto(SURVEY)
    tab_to(page, page.get_by_role("button", name="Start in easy read"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/answer/**")
    while heading(page) != CHECK:
        answer_with_the_keyboard(page)
    # A file is the one thing that nobody chooses in a test by keyboard alone.
    assert SENTENCE in page.inner_text("main") and page.inner_text("main").count("Left out") == 1
    tab_to(page, page.get_by_role("radio", name="No", exact=True))
    page.keyboard.press("ArrowDown")
    tab_to(page, page.get_by_role("button", name="Send my answer"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/sent/")
    assert len(slip(page).split()) == 4


def answer_with_the_keyboard(page):
    was, field = heading(page), page.locator(".question input:not([type=file]), .question textarea").first
    if not field.count():
        tab_to(page, page.locator("button.button--go"))
    elif field.get_attribute("class") == "words":
        tab_to(page, field)
        page.keyboard.type(SENTENCE)
        tab_to(page, page.locator("button.button--go"))
    else:
        tab_to(page, field)
        page.keyboard.press("Space")
    # From a ticked answer, Enter must mean "Next" and not "Back".
    page.keyboard.press("Enter")
    page.wait_for_function("was => document.querySelector('h1').innerText !== was", arg=was)


def tab_to(page, wanted):
    """Press Tab until `wanted` has the focus; where it is on the way must be seen."""
    for _ in range(50):
        if wanted.evaluate("each => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
        assert page.evaluate(SEEN), (
            f"The focus is nowhere to be seen: {page.evaluate('document.activeElement.outerHTML')}"
        )
    raise AssertionError(f"Tab does not lead to {wanted}")


SEEN = """() => {
    const box = document.activeElement.getBoundingClientRect();
    const inside = box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth;
    return document.activeElement === document.body || inside;
}"""


def test_a_double_click_sends_one_answer(page, page_of):
    moderator = page_of("moderator2")
    before = waiting(moderator)
    write_one_sentence(page)
    page.get_by_role("button", name="Send my answer").dblclick()
    page.get_by_role("heading", name=THANKS).wait_for()
    words = slip(page)
    page.reload()
    assert slip(page) == words and waiting(moderator) == before + 1


def test_back_after_sending_leads_to_the_same_four_words(page):
    write_one_sentence(page)
    press(page, "Send my answer")
    words = slip(page)
    page.go_back()
    assert heading(page) == THANKS and slip(page) == words
    page.goto("/answer/send-strategy/inclusive/")
    assert heading(page) == THANKS


def test_with_two_tabs_what_is_in_the_other_one_stays(page):
    begin(page)
    other = page.context.new_page()
    other.goto("/answer/send-strategy/whole/")
    other.get_by_label("If only one thing could change by 2028, what should it be?").fill(SENTENCE)
    press(other, "Continue")
    press(page, "Continue")
    page.goto("/answer/send-strategy/check/")
    assert SENTENCE in page.inner_text("main")


def write_one_sentence(page):
    begin(page)
    page.goto("/answer/send-strategy/whole/")
    page.get_by_label("If only one thing could change by 2028, what should it be?").fill(SENTENCE)
    press(page, "Continue")


def waiting(moderator):
    moderator.goto("/forum/send-strategy-2025-to-2028/")
    return int(moderator.locator(".figure").first.inner_text())
