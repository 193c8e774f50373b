"""A few pages in the colours and sizes of "How this looks"."""

import pytest
from walking import begin, press

PAGES = {
    "/": "Have your say on the SEND Strategy 2025 to 2028",
    "/results/what-comes-first/": "What people answered",
    "/you-said-we-did/quiet-hours/": "Quiet hours in libraries and pools",
    "/display/": "How this looks",
}
LOOKS = ["dark-1-on-off", "contrast-3-on-off", "white-3-off-on", "cream-1-on-on", "blue-2-on-off"]


def looks(page, site, cookie):
    page.context.add_cookies([{"name": "display", "value": cookie, "url": site}])


@pytest.mark.parametrize("cookie", LOOKS)
@pytest.mark.parametrize(("path", "heading"), PAGES.items(), ids=PAGES)
def test_a_page_is_right_however_it_looks(page, site, axe, shot, cookie, path, heading):
    looks(page, site, cookie)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(path)
    shot(page, f"look_{cookie}{path.replace('/', '_')}")
    axe(page, heading)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("cookie", LOOKS)
def test_an_easy_read_question_is_right_however_it_looks(page, site, look_over, cookie):
    looks(page, site, cookie)
    begin(page, "Start in easy read")
    page.goto("/answer/send-strategy/first_change/")
    page.get_by_label("Kind people").check()
    look_over(page, "What should change first?", f"look_{cookie}_easy")


def test_what_is_chosen_holds_on_the_page_one_came_from_and_loses_nothing(page):
    begin(page)
    press(page, "Continue")
    page.get_by_label("Tell us about a place that gets inclusion right.").fill("The pool on Sundays.")
    press(page, "How this looks")
    page.get_by_label("High contrast").check()
    page.get_by_label("Largest").check()
    press(page, "Save and go back")
    assert page.get_by_label("Tell us about a place that gets inclusion right.").input_value() == "The pool on Sundays."
    assert page.locator("html").get_attribute("data-colours") == "contrast"
