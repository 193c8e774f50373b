"""Preparing a session in Wagtail, and its page."""

import pytest
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from engagement.models import User
from tests.factories import make_survey
from youth_voice.models import LiveSession

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(phone, site):
    phone.force_login(User.objects.create_superuser("root@example.org", "a long enough sentence"))
    return phone


def form(*codes, **more):
    prompts = [{"question": code, "talk_about_it": ""} for code in codes]
    fields = {"title": "Growing up", "slug": "growing-up", "summary": "", "welcome": "", "privacy": "", "place": ""}
    return nested_form_data(
        fields | {"starts_at": "", "prompts": inline_formset(prompts), "comments": inline_formset([])} | more
    )


def add(editor, consultation, *codes):
    address = f"/admin/pages/add/youth_voice/livesession/{consultation.pk}/"
    return editor.post(address, form(*codes) | {"action-publish": "publish"})


def test_a_session_is_made_and_published(editor, consultation, survey):
    assert add(editor, consultation, "likes", "why").status_code == 302
    page = LiveSession.objects.get()
    assert page.live
    assert [question.code for _, question in page.prepared()] == ["likes", "why"]


def test_a_code_the_survey_does_not_have_is_refused_with_those_it_has(editor, consultation, survey):
    answer = add(editor, consultation, "no_such")
    assert not Page.objects.filter(slug="growing-up").exists()
    assert "It has: likes, needs, why, heard, place." in answer.content.decode()


def test_a_question_without_easy_words_cannot_be_put_to_a_room(editor, consultation, survey):
    assert "no easy-read question “training”" in add(editor, consultation, "training").content.decode()


def test_without_a_survey_the_editor_says_what_comes_first(editor, consultation):
    assert "Make the survey" in add(editor, consultation, "likes").content.decode()


def test_a_draft_of_the_survey_is_enough_to_prepare_with(editor, consultation):
    make_survey(consultation, publish=False)
    assert add(editor, consultation, "likes").status_code == 302
    assert LiveSession.objects.get().prepared() == []


def test_an_existing_session_is_edited(editor, session):
    address = f"/admin/pages/{session.pk}/edit/"
    page = editor.get(address)
    assert page.status_code == 200
    answer = editor.post(address, form("growing", "nothing_like_it"))
    assert "It has: growing, helps, tell." in answer.content.decode()


def test_the_page_says_how_to_join_and_what_is_kept(phone, session):
    page = phone.get(session.url).content.decode()
    assert "How to join" in page
    assert "We do not ask for your name." in page
    assert "On now" not in page


def test_the_page_says_when_it_is_on_but_not_for_a_rehearsal(phone, rehearsal):
    assert "On now" not in phone.get(rehearsal.session.url).content.decode()


def test_a_room_that_is_open_is_on_now(phone, run):
    assert "On now" in phone.get(run.session.url).content.decode()


def test_publishing_an_older_version_of_the_page_leaves_a_running_room_as_it_is(session, run):
    old = session.latest_revision
    session.get_latest_revision_as_object().save_revision().publish()
    before = (run.standing, run.version)
    old.publish()
    run.refresh_from_db()
    assert (run.standing, run.version) == before and run.taking_votes
