"""The rooms behind the sign-in, each looked over by somebody whose room it is."""

import pytest
from walking import press

OPEN = "/forum/send-strategy-2025-to-2028"
READ = "/forum/getting-there"
ROOMS = [
    ("officer", "/account/", "Your rooms"),
    ("officer", "/account/password/", "Change your password"),
    ("moderator", "/forum/", "The forum’s rooms"),
    ("moderator", f"{OPEN}/", "Have your say on the SEND Strategy 2025 to 2028"),
    ("moderator", f"{OPEN}/queue/", "Queue"),
    ("moderator2", f"{READ}/queue/", "Queue"),
    ("moderator2", f"{OPEN}/publish/", "Second look"),
    ("member", f"{OPEN}/said/", "What people said"),
    ("member", f"{OPEN}/tables/", "Numbers"),
    ("member", f"{READ}/tables/", "Numbers"),
    ("member", f"{READ}/record/", "Record"),
    ("member", f"{OPEN}/queue/", "This room is not open to you"),
    ("member", "/forum/sign-off/", "Sign-off"),
    ("officer", "/forum/sign-off/", "This room is not open to you"),
    ("safeguarding", "/safety/", "Safeguarding desk"),
    ("facilitator", "/live/desk/", "Your live sessions"),
]


@pytest.mark.parametrize(("name", "path", "heading"), ROOMS, ids=[f"{name} {path}" for name, path, _ in ROOMS])
def test_a_room_is_right_on_a_desk_and_in_a_hand(page_of, look_over, name, path, heading):
    page = page_of(name)
    page.goto(path)
    look_over(page, heading, f"room_{name}{path.replace('/', '_')}")


def test_words_are_taken_out_by_ticking_them(page_of, look_over):
    page = page_of("moderator")
    page.goto(f"{OPEN}/queue/")
    page.get_by_role("link", name="Remove words").click()
    page.locator(".tick input").first.check()
    look_over(page, "Remove words", "room_redact")
    press(page, "Share without these words")
    assert page.url.endswith("/queue/")


def test_why_something_is_not_shared_is_asked_in_the_same_place(page_of, look_over):
    page = page_of("moderator")
    page.goto(f"{OPEN}/queue/")
    page.locator("summary", has_text="Not shared").click()
    look_over(page, "Queue", "room_not_shared")
    press(page, "Do not share this")
    look_over(page, "Queue", "room_not_shared_without_reason")


def test_a_concern_is_read_and_decided_on_one_page(page_of, look_over):
    page = page_of("safeguarding")
    page.goto("/safety/")
    page.locator("main h2 a").first.click()
    look_over(page, page.locator("h1").inner_text(), "room_concern")
    press(page, "Keep this decision")
    look_over(page, page.locator("h1").inner_text(), "room_concern_not_stored")


def test_the_forum_reads_a_version_and_says_what_should_change(page_of, look_over):
    page = page_of("member")
    page.goto("/forum/sign-off/")
    page.locator("main h2 a").first.click()
    look_over(page, "Getting there: travel to school and college", "room_sign_off")
    press(page, "Ask for changes")
    look_over(page, "Getting there: travel to school and college", "room_sign_off_without_comment")
    page.get_by_label("Your comment").fill("Say who reads them.")
    press(page, "Ask for changes")
    look_over(page, "Sign-off", "room_sign_off_done")
