"""Every page that needs no sign-in: as it should be wide, in a hand, and as narrow as WCAG 1.4.10 asks."""

import pytest
from conftest import listen

OPEN = "/consultations/send-strategy-2025-to-2028/"
PAGES = {
    "/": "Have your say on the SEND Strategy 2025 to 2028",
    "/strategy/": "The SEND Strategy 2025 to 2028",
    "/consultations/": "Consultations",
    OPEN: "Have your say on the SEND Strategy 2025 to 2028",
    "/consultations/getting-there/": "Getting there: travel to school and college",
    "/consultations/what-comes-first/": "What should come first? Ideas before the plan",
    f"{OPEN}send-strategy/": "Tell us what you think of the plan",
    "/consultations/what-comes-first/before-the-plan/": "What should come first?",
    f"{OPEN}growing-up/": "Growing up: what matters most?",
    "/live/": "Join a live session",
    "/come-back/": "Come back to your answer",
    "/results/what-comes-first/": "What people answered",
    "/you-said-we-did/": "You said, we did",
    "/you-said-we-did/one-page-about-me/": "One page that tells your story",
    "/you-said-we-did/first-conversation-in-six-weeks/": "A first conversation within six weeks",
    "/you-said-we-did/quiet-hours/": "Quiet hours in libraries and pools",
    "/you-said-we-did/website-in-plain-words/": "A website in the order in which life happens",
    "/you-said-we-did/a-building-of-our-own/": "No new building for short breaks",
    "/you-said-we-did/exams/": "How exams are held",
    "/display/": "How this looks",
    "/picture-credits/": "Picture credits",
    "/accessibility/": "Accessibility",
    "/privacy/": "Privacy",
    "/account/login/": "Sign in",
    "/nothing-here/": "There is no page at this address",
}


@pytest.mark.parametrize(("path", "heading"), PAGES.items(), ids=PAGES)
def test_a_page_is_right_on_a_desk_and_in_a_hand(page, look_over, path, heading):
    page.goto(path)
    look_over(page, heading, f"public{path.replace('/', '_')}")


def test_what_a_page_asks_of_another_server_is_noticed(chromium, site):
    """The fixture that opens windows fails every test whose pages do this; here it is seen to listen."""
    broken = []
    context = chromium.new_context(base_url=site)
    listen(context, site, broken)
    page = context.new_page()
    page.goto("/privacy/")
    page.evaluate("fetch('http://127.0.0.1:9/').catch(() => 0)")
    context.close()
    assert any("Content Security Policy" in problem for problem in broken)
