import pytest

from consultations.analysis import reading_views, theming
from consultations.models import Theme
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, consultation, olive):
    """Olive at her desk."""

    class Desk:
        address = f"/admin/consultations/{consultation.pk}/reading/"

        def read(self, **query):
            return client.get(self.address, query).content.decode()

        def save(self, comment, under=(), was=(), query=""):
            key = comment.pk.hex
            data = {"comment": key, f"under-{key}": [t.pk for t in under], f"was-{key}": [t.pk for t in was]}
            return client.post(self.address + query, data, follow=True)

    client.force_login(olive)
    return Desk()


def test_an_officer_reads_masked_words(desk, survey):
    CommentFactory.waiting(survey, text="Call me on 01632 960111, please.")
    assert "Call me on [phone number removed], please." in desk.read()


def test_what_safeguarding_holds_and_what_was_taken_back_is_not_on_the_desk(desk, survey, sol):
    CommentFactory.held_safety(survey, by=sol, text="Held words.")
    CommentFactory.waiting(survey, text="Words taken back.").withdraw()
    assert "Nobody has written anything yet." in desk.read()


def test_ticking_a_box_themes_a_comment(desk, survey, theme):
    comment = CommentFactory.waiting(survey)
    assert "Saved: 1 changed." in desk.save(comment, under=[theme]).content.decode()
    assert theme.comments_behind().get().comment == comment


def test_an_old_page_does_not_undo_what_another_officer_did(desk, survey, theme, olive):
    comment = CommentFactory.waiting(survey)
    other = Theme.objects.create(consultation=theme.consultation, name="Being heard")
    theming.assign(comment, other, olive)
    desk.save(comment, under=[theme])
    assert {row.theme for row in comment.themes.all()} == {theme, other}


def test_a_theme_of_another_consultation_is_not_taken(desk, survey, elsewhere):
    comment = CommentFactory.waiting(survey)
    assert "1 not saved" in desk.save(comment, under=[elsewhere]).content.decode()
    assert not comment.themes.exists()


def test_words_taken_back_meanwhile_are_left_out_and_said(desk, survey, theme):
    comment = CommentFactory.waiting(survey)
    comment.withdraw()
    assert "1 not saved" in desk.save(comment, under=[theme]).content.decode()


def test_the_desk_can_show_one_question_and_what_has_no_theme(desk, survey, theme, olive):
    themed = CommentFactory.waiting(survey, text="About the bus.")
    theming.assign(themed, theme, olive)
    CommentFactory.waiting(survey, text="About the ramp.", question="training")
    assert "About the bus." not in desk.read(bare="1")
    assert "About the ramp." not in desk.read(question=f"{survey.pk}-why")
    assert "About the bus." in desk.read(question=f"{survey.pk}-why")


@pytest.mark.parametrize("question", ["nonsense", "-", "999999999999-why", "1-\x00", "²-why"])
def test_a_question_nobody_knows_shows_nothing(desk, survey, question):
    CommentFactory.waiting(survey, text="About the bus.")
    assert "Nothing is left here." in desk.read(question=question)


def test_twenty_comments_are_shown_at_a_time(desk, survey):
    for number in range(reading_views.A_PAGE + 1):
        CommentFactory.waiting(survey, text=f"Comment number {number}.")
    assert desk.read().count("Comment number") == 20
    assert desk.read(page="2").count("Comment number") == 1


@pytest.mark.parametrize("comment", ["", "x", "0" * 32, "\x00", "é" * 40])
def test_a_comment_nobody_knows_changes_nothing(desk, client, survey, theme, comment):
    answer = client.post(desk.address, {"comment": comment, f"under-{comment}": [theme.pk, "x"]}, follow=True)
    assert answer.status_code == 200
    assert not theme.comments_behind().exists()


@pytest.mark.parametrize("name", ["rita", "maya", "sol"])
def test_nobody_else_gets_to_the_desk(request, client, desk, survey, name):
    CommentFactory.waiting(survey, text="About the bus.")
    client.force_login(request.getfixturevalue(name))
    assert client.get(desk.address).status_code in {302, 403}
    assert client.post(desk.address.replace("reading", "tables")).status_code in {302, 403}


def test_an_officer_of_another_consultation_changes_no_theme_of_this_one(client, theme, rita):
    client.force_login(rita)
    address = f"/admin/snippets/consultations/theme/edit/{theme.pk}/"
    assert client.get(address).status_code in {302, 403}
    assert theme.name not in client.get("/admin/snippets/consultations/theme/").content.decode()


def test_an_officer_makes_a_theme_for_her_own_consultation_only(client, consultation, elsewhere, olive):
    client.force_login(olive)
    for place in (consultation.pk, elsewhere.consultation_id):
        client.post("/admin/snippets/consultations/theme/add/", {"consultation": place, "name": f"New {place}"})
    assert list(Theme.objects.filter(name__startswith="New")) == list(consultation.themes.all())


ADD = "/admin/snippets/consultations/theme/add/"


def test_a_new_theme_belongs_to_the_consultation_it_was_wanted_for_and_leads_back(desk, client, consultation):
    assert f'href="{ADD}?consultation={consultation.pk}"' in desk.read()
    form = client.get(ADD, {"consultation": consultation.pk}).context["form"]
    assert form["consultation"].value() == consultation.pk
    answer = client.post(ADD, {"consultation": consultation.pk, "name": "Being heard"})
    assert answer.url == desk.address


@pytest.mark.parametrize("bad", ["x", "²", "99999999999999999999", ""])
def test_a_consultation_that_is_none_is_simply_not_chosen(desk, client, elsewhere, bad):
    for named in (bad, elsewhere.consultation_id):
        assert client.get(ADD, {"consultation": named}).context["form"]["consultation"].value() is None


def test_the_consultations_own_page_leads_to_the_answers_and_to_closing(desk, client, consultation, close):
    edit = f"/admin/pages/{consultation.pk}/edit/"
    closing = f"/admin/consultations/{consultation.pk}/close/"
    assert f'<a class="button" href="{desk.address}">Read and theme answers</a>' in client.get(edit).content.decode()
    assert closing in client.get(edit).content.decode()
    close()
    assert closing not in client.get(edit).content.decode()
