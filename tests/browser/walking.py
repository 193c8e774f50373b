"""What people do on a page, for every test that needs it."""

SURVEY = "/consultations/send-strategy-2025-to-2028/send-strategy/"


def press(page, words):
    """Press the button that reads `words`, and nothing more."""
    page.get_by_role("button", name=words, exact=True).click()


def begin(page, button="Start in words"):
    page.goto(SURVEY)
    press(page, button)


def heading(page):
    """The one heading of the first level (str)."""
    return page.locator("h1").inner_text()


def slip(page):
    """The four words on the page (str)."""
    return " ".join(page.locator(".slip__words").inner_text().split())


def come_back(page, words):
    page.goto("/come-back/")
    page.get_by_label("Your four words").fill(words)
    press(page, "Open")


def sign_in(page, email, told):
    """As the account with this address (str); `told` is what the demonstration printed, password included."""
    page.goto("/account/login/")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(told.split("with the password: ")[1].splitlines()[0])
    press(page, "Sign in")
    page.get_by_role("heading", name="Your rooms").wait_for()
