"""A rehearsal: the facilitator's desk, the big screen and phones, with a script and without one."""

import pytest
from walking import press

QUESTION = "When you grow up, what matters most?"


@pytest.fixture
def desk(page_of):
    """The facilitator's desk of a rehearsal with its first question put; the rehearsal ends with the test."""
    page = page_of("facilitator")
    page.goto("/live/desk/")
    press(page, "Rehearse")
    press(page, "First question")
    yield page
    page.goto(page.url)
    page.get_by_text("End the session").click()
    press(page, "End it now")


def code_of(desk):
    return desk.url.split("/")[-3]


def join(page, desk):
    page.goto("/live/")
    page.get_by_label("The two words").fill(code_of(desk).lower().replace("-", " "))
    press(page, "Join")
    return page


def beside(page, desk):
    page.goto(f"/live/{code_of(desk)}/screen/")
    return page


def test_a_tap_on_a_phone_is_saved_and_the_screen_changes_by_itself(desk, visit, look_over):
    screen, phone = beside(visit(), desk), join(visit(viewport={"width": 360, "height": 740}), desk)
    screen.get_by_text("Tap your answer on your phone.").wait_for()
    press(phone, "Friends")
    phone.locator("[data-saved]").wait_for()
    screen.get_by_text("We have your answers.").wait_for()
    look_over(phone, QUESTION, "live_phone")
    look_over(screen, QUESTION, "live_screen_few")
    look_over(desk, "Growing up: what matters most?", "live_desk")


def test_a_whole_room_is_seen_on_every_screen(desk, visit, look_over):
    screen, phone = beside(visit(), desk), join(visit(), desk)
    ten_more_phones(visit(), desk)
    for page in (screen, phone, desk):
        page.get_by_text("The same as a table").wait_for()
    look_over(screen, QUESTION, "live_screen")
    look_over(phone, QUESTION, "live_phone_results")
    look_over(desk, "Growing up: what matters most?", "live_desk_results")


def ten_more_phones(page, desk):
    """Each a new person; they send the form of the page without drawing it."""
    room = f"/live/{code_of(desk)}/"
    for number in range(10):
        page.context.clear_cookies()
        page.request.get(room)
        token = next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "csrftoken")
        vote = {"question": "grow_up", "choice": "friends" if number % 2 else "work", "count": "1"}
        assert page.request.post(room, form=vote | {"csrfmiddlewaretoken": token}).ok


def test_a_question_that_is_written_to_looks_right_and_ends_with_thanks(desk, visit, look_over):
    desk.get_by_text("All questions").click()
    press(desk, "Put this question: How do you like to tell us things?")
    phone, screen = join(visit(), desk), beside(visit(), desk)
    look_over(phone, "How do you like to tell us things?", "live_phone_several")
    desk.get_by_text("All questions").click()
    press(desk, "Put this question: What is the one thing you would change?")
    phone.get_by_label("Write your answer").fill("A longer break.")
    press(phone, "Send")
    look_over(phone, "What is the one thing you would change?", "live_phone_words")
    look_over(screen, "What is the one thing you would change?", "live_screen_words")


def test_a_phone_without_javascript_votes_with_a_form_and_asks_for_what_is_new(desk, visit, look_over):
    phone = join(visit(java_script_enabled=False), desk)
    press(phone, "Being well")
    assert phone.get_by_text("Your answer is saved. You can change it.").is_visible()
    assert phone.get_by_role("button", name="Being well").get_attribute("aria-pressed") == "true"
    press(desk, "Stop taking answers")
    desk.get_by_text("Take answers again").wait_for()
    phone.get_by_role("link", name="Show new results").click()
    assert phone.get_by_text("This question is closed.").is_visible()


def test_a_tap_without_a_connection_is_kept_and_sent_when_it_is_back(desk, visit):
    phone, heard, cut = visit(), [], []
    # A browser that is set offline leaves open sockets alone: these are cut by hand.
    phone.route_web_socket("**/ws/**", lambda socket: socket.close() if cut else passed_on(socket, heard))
    join(phone, desk)
    while not heard:
        phone.wait_for_timeout(50)
    cut.append("here")
    phone.context.set_offline(True)
    heard[-1].close()
    press(phone, "Learning")
    phone.get_by_text("Your answer is kept here and sent later.").wait_for()
    phone.context.set_offline(False)
    cut.clear()
    phone.get_by_text("Your answer is saved. You can change it.").wait_for()


def passed_on(socket, heard):
    server = socket.connect_to_server()
    socket.on_message(lambda words: (heard.append(socket), server.send(words)))


def test_a_room_before_and_after_looks_right(visit, page_of, look_over):
    desk = page_of("facilitator")
    desk.goto("/live/desk/")
    press(desk, "Rehearse")
    phone, screen = join(visit(), desk), beside(visit(), desk)
    look_over(phone, "You are in", "live_phone_waiting")
    look_over(screen, "Growing up: what matters most?", "live_screen_waiting")
    desk.get_by_text("End the session").click()
    press(desk, "End it now")
    phone.get_by_role("heading", name="The session is over").wait_for()
    screen.get_by_role("heading", name="Thank you for coming").wait_for()
    look_over(phone, "The session is over", "live_phone_over")
    look_over(screen, "Thank you for coming", "live_screen_over")
