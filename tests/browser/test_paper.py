"""All the questions to read first, and the same on paper."""

import pytest

ALL, PRINT = "/answer/send-strategy/all/", "/answer/send-strategy/print/"


@pytest.mark.parametrize("edition", ["standard", "easy_read"])
def test_all_questions_can_be_read_first(page, look_over, edition):
    page.goto(f"{ALL}?edition={edition}")
    look_over(page, "All the questions", f"paper_all_{edition}")


@pytest.mark.parametrize(
    ("edition", "heading"),
    [("standard", "Tell us what you think of the plan"), ("easy_read", "Tell us what you think")],
)
def test_the_form_on_paper_is_right_on_a_screen(page, look_over, edition, heading):
    page.goto(f"{PRINT}?edition={edition}")
    look_over(page, heading, f"paper_print_{edition}")


@pytest.mark.parametrize(("edition", "points"), [("standard", 14), ("easy_read", 16)])
def test_no_words_on_paper_are_smaller_than_they_should_be(page, edition, points):
    page.goto(f"{PRINT}?edition={edition}")
    page.emulate_media(media="print")
    sizes = page.locator("main :is(p, li, h1, h2, h3)").evaluate_all(
        "all => all.filter(each => each.offsetHeight).map(each => parseFloat(getComputedStyle(each).fontSize))"
    )
    assert min(sizes) >= points * 96 / 72 - 0.1


def test_what_is_only_for_a_screen_is_not_printed(page):
    page.goto(PRINT)
    page.emulate_media(media="print")
    for part in (".nav", ".foot", ".paper__about"):
        assert not page.locator(part).first.is_visible()
    assert page.locator(".paper__box").first.is_visible()


def test_the_way_to_paper_starts_on_the_first_page_of_the_survey(page):
    page.goto("/consultations/send-strategy-2025-to-2028/send-strategy/")
    page.get_by_role("link", name="See all questions first").click()
    page.get_by_role("link", name="Change to easy read").click()
    page.get_by_role("link", name="Answer on paper").click()
    assert page.get_by_role("heading", name="Who are you?").is_visible()
    with page.expect_response("**/print.pdf*") as answer:
        page.evaluate("fetch(document.querySelector('a[href*=\"print.pdf\"]').href)")
    assert answer.value.headers["content-type"] == "application/pdf"
