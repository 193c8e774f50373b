"""Every page that needs no sign-in, looked at wide and as narrow as WCAG 1.4.10 asks."""

import pytest

CONSULTATION = "/consultations/send-strategy-2025-to-2028/"
PAGES = {
    "/": "Have your say on the SEND Strategy 2025 to 2028",
    "/strategy/": "The SEND Strategy 2025 to 2028",
    "/consultations/": "Consultations",
    CONSULTATION: "Have your say on the SEND Strategy 2025 to 2028",
    f"{CONSULTATION}send-strategy/": "Tell us what you think of the plan",
    "/come-back/": "Come back to your answer",
    "/live/": "Join a live session",
    "/you-said-we-did/": "You said, we did",
    "/results/what-comes-first/": "What people answered",
    "/display/": "How this looks",
    "/picture-credits/": "Picture credits",
    "/accessibility/": "Accessibility",
    "/privacy/": "Privacy",
    "/account/login/": "Sign in",
    "/nothing-here/": "There is no page at this address",
}


@pytest.mark.parametrize(("path", "heading"), PAGES.items(), ids=PAGES)
def test_a_page_has_no_faults_that_axe_can_find(page, axe, shot, path, heading):
    page.goto(path)
    axe(page, heading)
    shot(page, f"wide{path.replace('/', '_')}")


@pytest.mark.parametrize(("path", "heading"), PAGES.items(), ids=PAGES)
def test_a_narrow_page_needs_no_scrolling_sideways(visit, axe, shot, path, heading):
    page = visit(viewport={"width": 320, "height": 700})
    page.goto(path)
    axe(page, heading)
    shot(page, f"narrow{path.replace('/', '_')}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
