"""How this looks: one cookie, no script, no account."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from home.display import COOKIE, Display, apply, read

pytestmark = pytest.mark.django_db
NONSENSE = ["", "-", "dark", "purple-9-maybe-?", "dark-2-off-on-more-and-more", "\x00", "é" * 50, "x" * 5000]
LOCAL = ["/", "/strategy/", "/answer/a-survey/about_you/", "/consultations/?page=2"]
ELSEWHERE = [
    "https://example.org/",
    "//example.org",
    "/\\example.org",
    "javascript:alert(1)",
    "strategy/",
    "",
    "/" + "x" * 3000,
]


def html_tag(page):
    return page.content.decode().split("<html", 1)[1].split(">", 1)[0]


def test_a_newcomer_sees_the_usual_look(client, site):
    assert 'data-colours="white" data-text="1" data-pictures="on" data-calm="off"' in html_tag(client.get("/display/"))


def test_what_is_chosen_shows_on_every_page_after(client, site):
    client.post("/display/", {"colours": "dark", "text": "3", "pictures": "off", "calm": "on"})
    for path in ("/", "/display/", "/picture-credits/", "/account/login/", "/nowhere/"):
        assert 'data-colours="dark" data-text="3" data-pictures="off" data-calm="on"' in html_tag(client.get(path))


def test_a_form_may_carry_one_setting_and_leaves_the_others(client, site):
    client.post("/display/", {"colours": "cream", "text": "2"})
    client.post("/display/", {"calm": "on"})
    assert client.cookies[COOKIE].value == "cream-2-on-on"


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(client, site):
    client.post("/display/", {"colours": "blue"})
    assert client.cookies[COOKIE]["httponly"]
    assert client.cookies[COOKIE]["samesite"] == "Lax"


@pytest.mark.parametrize("cookie", NONSENSE)
def test_nonsense_in_the_cookie_is_not_asked_for(client, site, cookie):
    client.cookies[COOKIE] = cookie
    page = client.get("/display/")
    assert page.status_code == 200
    assert page.context["display"].text in {"1", "2"}


@pytest.mark.parametrize("value", ["", "purple", "\x00", "<b>", "White"])
def test_nonsense_in_the_form_changes_nothing(client, site, value):
    client.post("/display/", {"colours": "dark"})
    client.post("/display/", {"colours": value, "text": value, "pictures": value, "calm": value})
    assert client.cookies[COOKIE].value == "dark-1-on-off"


@pytest.mark.parametrize("path", LOCAL)
def test_saving_leads_back_to_where_you_were(client, site, path):
    assert client.post("/display/", {"next": path})["Location"] == path


@pytest.mark.parametrize("path", ELSEWHERE)
def test_saving_never_leads_to_another_site(client, site, path):
    assert client.post("/display/", {"next": path})["Location"] == "/"


def test_it_can_be_looked_at_before_going_back(client, site):
    answer = client.post("/display/", {"colours": "cream", "do": "stay", "next": "/strategy/"}, follow=True)
    assert answer.redirect_chain == [("/display/?next=%2Fstrategy%2F", 302)]
    assert 'name="next" value="/strategy/"' in answer.content.decode()


def test_the_choice_made_is_the_one_that_is_marked(client, site):
    client.post("/display/", {"colours": "contrast"})
    assert 'value="contrast" checked' in client.get("/display/").content.decode()


def test_another_form_can_carry_it_too():
    request = RequestFactory().post("/anywhere/", {"text": "2"})
    response = apply(request, HttpResponse())
    request.COOKIES[COOKIE] = response.cookies[COOKIE].value
    assert read(request) == Display(text="2")


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(client, site, method):
    assert getattr(client, method)("/display/").status_code == 405
