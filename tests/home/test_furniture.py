"""What stands around every page: header, footer, colours, pictures, and a plain page for what goes wrong."""

import pytest
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import OperationalError, connection
from django.template import Context, Template
from django.test import Client, RequestFactory, override_settings
from wagtail.models import Site

from home import views
from home.display import Display
from home.models import Concept, InformationPage, Picture, PictureSet, SiteSettings

pytestmark = pytest.mark.django_db
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><path d="M1 1h9v9z"/></svg>'
FOOTER = ["/privacy/", "/accessibility/", "/picture-credits/", "/come-back/", "/account/"]
HOSTILE = ["#fff}b{", "red", "", "url(x)"]


@pytest.fixture
def settings_of_site(site):
    return SiteSettings.for_site(Site.objects.get(is_default_site=True))


@pytest.fixture
def listen(db):
    drawn = PictureSet.objects.create(slug="drawn", name="Drawn here", licence="CC BY 4.0", attribution="Drawn by Ann.")
    picture = Picture(title="listen", picture_set=drawn, width=72, height=72)
    picture.file.save("listen.svg", ContentFile(SVG.encode()), save=False)
    picture.width = picture.height = 72
    picture.save()
    return Concept.objects.create(word="listen", picture=picture)


def rendered(template, **context):
    return Template(template).render(Context(context))


@pytest.mark.parametrize("path", ["/", "/display/", "/picture-credits/", "/account/login/", "/nowhere/"])
def test_the_footer_is_the_same_on_every_page(client, site, path):
    words = client.get(path).content.decode()
    footer = words.split("<footer", 1)[1]
    assert [link for link in FOOTER if f'href="{link}"' not in footer] == []
    assert 'href="#main"' in words


def test_the_footer_leads_those_who_are_signed_in_to_their_rooms(client, site, olive):
    before = client.get("/display/")
    assert "Staff and forum: sign in" in before.content.decode()
    assert not before.wsgi_request.session.accessed
    client.force_login(olive)
    footer = client.get("/display/").content.decode().split("<footer", 1)[1]
    assert "Your rooms" in footer
    assert "Sign out" in footer


def test_help_lines_and_contact_come_from_the_settings(client, settings_of_site):
    settings_of_site.contact_phone = "01632 960123"
    settings_of_site.help_lines = [("help_line", {"name": "Shout", "phone": "text 85258", "words": "Day and night."})]
    settings_of_site.save()
    footer = client.get("/").content.decode().split("<footer", 1)[1]
    assert 'href="tel:01632960123"' in footer
    assert 'href="sms:85258"' in footer


@pytest.mark.parametrize("demo", [True, False])
def test_a_demonstration_says_so_on_every_page(client, site, demo):
    with override_settings(DEMO=demo):
        for path in ("/", "/display/", "/account/login/", "/nowhere/"):
            assert ("This is a demonstration" in client.get(path).content.decode()) is demo


def test_the_page_you_are_on_is_marked_in_the_menu(client, consultation):
    words = client.get("/consultations/").content.decode()
    assert '<a class="nav__link" href="/consultations/" aria-current="page">' in words
    assert words.count("aria-current") == 1


def test_the_policy_lets_no_style_or_script_in(client, site):
    page = client.get("/")
    assert "style-src 'self'" in page["Content-Security-Policy"]
    assert "style=" not in page.content.decode()


# Colours


def test_the_councils_colours_come_as_a_stylesheet(client, settings_of_site):
    settings_of_site.main_colour, settings_of_site.action_colour = "#1A3D7C", "#f7d046"
    settings_of_site.save()
    assert '/site-colours.css?1a3d7c-f7d046"' in client.get("/").content.decode()
    css = client.get("/site-colours.css")
    assert css["Content-Type"].startswith("text/css")
    assert css.content.decode() == ":root{--council-main:#1a3d7c;--council-action:#f7d046}"


@pytest.mark.parametrize("colour", HOSTILE)
def test_what_is_no_colour_never_reaches_the_stylesheet(client, settings_of_site, colour):
    SiteSettings.objects.filter(pk=settings_of_site.pk).update(main_colour=colour)
    assert client.get("/site-colours.css").content.decode() == ":root{--council-main:#0a5560;--council-action:#ffd24d}"


def test_usual_colours_need_no_second_stylesheet(client, site):
    assert "site-colours.css" not in client.get("/").content.decode()


@pytest.mark.parametrize("sheet", ["css/site.css", "home/base.css"])
def test_the_page_wears_the_stylesheet_that_is_there(settings, sheet):
    settings.STYLESHEET = sheet
    assert f'href="/static/{sheet}"' in rendered("{% stylesheet %}")


# Pictures


def test_a_picture_is_silent_beside_its_words(listen):
    assert rendered("{% picture c 'big' %}", c=listen) == (
        f'<img class="big" src="{listen.picture_url}" alt="" width="96" height="96">'
    )


def test_a_picture_is_found_by_its_word(listen):
    assert listen.picture_url in rendered("{% picture_of ' Listen ' %}")


@pytest.mark.parametrize("tag", ["{% picture nobody %}", "{% picture_of 'nobody' %}", "{% picture_of nobody %}"])
def test_no_picture_leaves_no_hole(listen, tag):
    assert rendered(tag, nobody=None) == ""


def test_pictures_can_be_turned_off(listen):
    assert rendered("{% picture c %}", c=listen, display=Display(pictures="off")) == ""


def test_credits_name_every_set_in_use(client, site, listen):
    PictureSet.objects.create(slug="unused", name="Not used", licence="x", attribution="x")
    words = client.get("/picture-credits/").content.decode()
    assert "Drawn by Ann." in words
    assert "CC BY 4.0" in words
    assert "Not used" not in words


def test_an_uploaded_drawing_may_draw_and_nothing_else(client, listen):
    drawing = client.get(listen.picture_url)
    assert drawing["Content-Type"] == "image/svg+xml"
    assert drawing["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in drawing["Content-Security-Policy"]
    assert "sandbox" in drawing["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["x.txt", "images/../x.txt", "original_images/%2e%2e/x.txt", "images", "images/a%00b"])
def test_nothing_but_pictures_leaves_the_media_folder(client, site, path):
    default_storage.delete("x.txt")
    default_storage.save("x.txt", ContentFile(b"private"))
    assert client.get(f"/media/{path}").status_code == 404


# Pages of words


def test_an_information_page_shows_all_its_kinds_of_text(client, site, listen):
    body = [
        {"type": "heading", "value": "What we keep"},
        {"type": "text", "value": "<p>Your <b>words</b>.</p>"},
        {"type": "easy_read", "value": {"concept": "listen", "words": "We listen."}},
    ]
    page = site.add_child(instance=InformationPage(title="About us", slug="about-us", summary="In short.", body=body))
    words = client.get(page.url).content.decode()
    assert "<h2>What we keep</h2>" in words
    assert "<b>words</b>" in words
    assert listen.picture_url in words


def test_the_front_page_stands_with_nothing_to_ask(client, site):
    words = client.get("/").content.decode()
    assert words.count("button--go") == 1
    assert 'href="/you-said-we-did/"' in words


def test_the_front_page_asks_what_is_open(client, survey):
    words = client.get("/").content.decode()
    assert words.count("button--go") == 1
    assert f'href="{survey.start_url}"' in words


# What goes wrong


def test_no_page_here_is_said_in_the_same_dress(client, site):
    page = client.get("/nowhere/\u202e\U0001f600/")
    assert page.status_code == 404
    assert "There is no page at this address" in page.content.decode()


def test_a_wrong_method_is_answered_with_a_sentence(client, site):
    page = client.post("/picture-credits/")
    assert page.status_code == 405
    assert page["Allow"] == "GET, HEAD"
    assert "cannot be opened like that" in page.content.decode()


def test_a_form_without_its_cookie_is_told_how_to_go_on(site):
    page = Client(enforce_csrf_checks=True).post("/display/", {"colours": "dark"})
    assert page.status_code == 403
    assert "your words are still in the page" in page.content.decode()


@pytest.mark.parametrize(
    ("problem", "status", "said"),
    [
        (RequestDataTooBig(), 413, "too long"),
        (SuspiciousOperation(), 400, "could not read that"),
    ],
)
def test_what_cannot_be_read_is_said_plainly(problem, status, said):
    page = views.bad_request(RequestFactory().post("/"), problem)
    assert page.status_code == status
    assert said in page.content.decode()


def test_three_megabytes_are_refused_with_a_sentence(client, site):
    page = client.post("/display/", "next=" + "x" * 3_000_000, content_type="application/x-www-form-urlencoded")
    assert page.status_code == 413
    assert "Nothing was stored" in page.content.decode()


def test_the_last_page_asks_the_database_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        page = views.server_error(RequestFactory().get("/"))
    assert page.status_code == 500
    assert "not your fault" in page.content.decode()


def test_a_stranger_is_shown_the_way_in(client, site):
    page = views.forbidden(RequestFactory().get("/forum/"))
    assert page.status_code == 403
    assert "/account/login/" in page.content.decode()


# Health


def test_both_health_pages_answer(client, db):
    assert client.get("/health/live").content == b"ok"
    assert client.get("/health/ready").status_code == 200


def test_it_is_not_ready_while_the_database_is_silent(client, monkeypatch):
    def silent(*args):
        raise OperationalError

    monkeypatch.setattr(connection, "cursor", silent)
    assert client.get("/health/live").status_code == 200
    assert client.get("/health/ready").status_code == 503


# Signing in


def test_somebody_signs_in_by_e_mail(client, maya):
    form = {"username": maya.email.upper(), "password": "a long enough sentence"}
    assert client.post("/account/login/", form)["Location"] == "/account/"
    assert "signed in as" in client.get("/account/").content.decode()


def test_a_wrong_password_is_said_beside_the_form(client, maya):
    words = client.post("/account/login/", {"username": maya.email, "password": "nope"}).content.decode()
    assert 'role="alert"' in words
    assert f'value="{maya.email}"' in words
