"""A few pages in the colours and sizes of "How this looks"."""

import pytest
from conftest import BY_LOOKS, does_not_scroll_sideways
from walking import begin, press

LOOKS = ["dark-1-on-off", "contrast-3-on-off", "white-3-off-on", "cream-1-on-on", "blue-2-on-off"]
PAGES = {
    "/": "Have your say on the SEND Strategy 2025 to 2028",
    "/results/what-comes-first/": "What people answered",
    "/you-said-we-did/quiet-hours/": "Quiet hours in libraries and pools",
}


@pytest.fixture(params=LOOKS)
def dressed(page, site, request):
    """A page of somebody who has chosen this under "How this looks"."""
    page.context.add_cookies([{"name": "display", "value": request.param, "url": site}])
    page.set_viewport_size({"width": 360, "height": 740})
    return page


def test_pages_are_right_however_they_look(dressed, request, axe, shot):
    for path, heading in PAGES.items():
        dressed.goto(path)
        shot(dressed, f"{request.node.callspec.id}{path.replace('/', '_')}")
        axe(dressed, heading, BY_LOOKS)
        does_not_scroll_sideways(dressed)
        assert dressed.evaluate(COLUMNS_OF_LETTERS) == []


# Words that stand in less than four and a half of their own letters' height are broken to pieces.
COLUMNS_OF_LETTERS = """() => [
        ...document.querySelectorAll(".numbers__table th[scope=row], .easy-line > :not(.picture)")]
    .filter((each) => each.clientWidth < 4.5 * parseFloat(getComputedStyle(each).fontSize))
    .map((each) => each.innerText)"""


def test_an_easy_read_question_is_right_however_it_looks(dressed, request, axe, shot):
    begin(dressed, "Start in easy read")
    dressed.goto("/answer/send-strategy/first_change/")
    dressed.get_by_label("Kind people").check()
    shot(dressed, f"{request.node.callspec.id}_easy-360")
    axe(dressed, "What should change first?", BY_LOOKS)
    does_not_scroll_sideways(dressed)


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
