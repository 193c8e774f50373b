"""One question of every type in a real browser: with and without a script, by keyboard alone, wide and narrow."""

import pytest
from test_answering import CHECK, answer_with_the_keyboard, tab_to
from walking import heading, press

EVERY_KIND = "/consultations/send-strategy-2025-to-2028/one-of-each/"
STEP = "/answer/one-of-each/{}/"
# What somebody who can only see 320 pixels, or 1280 at 400 %, has to be able to hit. WCAG 2.5.5 asks for 44.
SMALL = """() => [...document.querySelectorAll("main :is(button, select, a, label.choice, .value, textarea)")]
    .filter((each) => each.offsetParent && !each.closest(".visually-hidden, .help-now, p"))
    .map((each) => [each, each.getBoundingClientRect()])
    .filter(([each, box]) => !each.matches(".visually-hidden") && (box.width < 44 || box.height < 43.5))
    .map(([each, box]) => `${each.outerHTML.slice(0, 90)} ${box.width}x${box.height}`)"""


def start(page, button):
    page.goto(EVERY_KIND)
    press(page, button)


def nothing_is_too_small(page):
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate(SMALL) == []


def test_every_type_in_words_looks_right(page, look_over):
    start(page, "Start in words")
    for code, title in (("choosing", "Choosing"), ("scales", "Scales"), ("telling", "Telling")):
        page.goto(STEP.format(code))
        look_over(page, title, f"kinds_{code}")
        nothing_is_too_small(page)


def test_every_type_in_easy_read_looks_right(page, look_over):
    start(page, "Start in easy read")
    press(page, "Next"), press(page, "Next")
    while (words := heading(page)) != CHECK:
        page.set_viewport_size({"width": 1280, "height": 900})
        look_over(page, words, f"kinds_easy_{page.url.split('/')[-2]}")
        nothing_is_too_small(page)
        press(page, "Next")


def test_every_type_is_answered_with_the_keyboard_alone(page):
    start(page, "Start in easy read")
    page.set_viewport_size({"width": 320, "height": 640})
    while heading(page) != CHECK:
        answer_one_type(page)
    said = page.inner_text("main")
    for words in ("1. Bus", "Youth club: Yes", "Bus: I like it", "0 out of 10", "1 May 2021", "EX4", "A lot"):
        assert words in said


def answer_one_type(page):
    code = page.url.split("/")[-2]
    typed = {"number": ["3"], "date": ["1", "5", "2021"], "postcode": ["EX4 3SX"]}.get(code, [])
    fields = page.locator(".question input.value")
    for number, words in enumerate(typed):
        tab_to(page, fields.nth(number))
        page.keyboard.type(words)
    if code == "order":
        tab_to(page, page.get_by_role("button", name="Up Bus"))
        page.keyboard.press("Enter")
        page.get_by_role("status").filter(has_text="Bus is number 1.").wait_for(state="attached")
    if typed or code in {"order", "note", "upload"}:
        was = heading(page)
        tab_to(page, page.locator("button.button--go"))
        page.keyboard.press("Enter")
        page.wait_for_function("was => document.querySelector('h1').innerText !== was", arg=was)
    else:
        answer_with_the_keyboard(page)


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without one"])
def test_the_order_is_changed_with_buttons_and_the_focus_stays(visit, script):
    page = visit(java_script_enabled=script, viewport={"width": 320, "height": 640})
    start(page, "Start in words")
    page.goto(STEP.format("choosing"))
    for button in ("Up By car", "Up On foot", "Up On foot", "Down By car"):
        page.get_by_role("button", name=button).press("Enter")
        page.locator("button:focus").filter(has_text=button).wait_for()
    assert page.locator(".order__words").all_inner_texts() == ["On foot", "By bus", "By car"]
    places = [page.get_by_label(words, exact=True).last for words in ("On foot", "By bus", "By car")]
    assert [place.input_value() for place in places] == ["1", "", ""]


def test_every_type_is_answered_without_a_script(page_without_javascript):
    page = page_without_javascript
    start(page, "Start in words")
    press(page, "Continue")
    for name in ("A quiet room", "At home"):
        page.get_by_label(name, exact=True).check()
    page.get_by_role("radio", name="By bus").check()
    page.locator("select").first.select_option("1")
    press(page, "Continue")
    page.get_by_role("radio", name="There is a club I like Strongly agree").check()
    page.get_by_role("group", name="Teachers listen to me").get_by_label("It is OK").check()
    page.get_by_label("7", exact=True).check()
    press(page, "Continue")
    page.get_by_label("Day").fill("31")
    press(page, "Continue")
    assert "no month and no year" in page.get_by_role("alert").inner_text()
    assert page.get_by_label("Day").input_value() == "31"
    page.get_by_label("Month").fill("March")
    page.get_by_label("Year").fill("2021")
    press(page, "Continue")
    said = page.inner_text("main")
    for words in (
        "There is a club I like: Strongly agree",
        "Teachers listen to me: It is OK",
        "7 out of 10",
        "31 March 2021",
    ):
        assert words in said


def test_words_are_counted_for_who_pauses(page):
    start(page, "Start in words")
    page.goto(STEP.format("telling"))
    page.get_by_label("Tell us why.").fill("It is quiet there.")
    page.get_by_text("You have written 4 words. 50 fit here.").wait_for()
