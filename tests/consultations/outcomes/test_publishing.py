from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.utils import timezone

from consultations.analysis import viewsets
from consultations.models import Membership, NotReady, Outcome, Theme
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db

BLANKS = {
    "we_asked": "what we asked",
    "you_said": "what you said",
    "we_did": "what we did",
    "easy_you_said": "what you said, in easy read",
    "easy_we_did": "what we did, in easy read",
    "progress": "progress",
    "owner": "owner",
}


@pytest.fixture
def editor(client, olive):
    """Olive in Wagtail's form for an outcome. `save(outcome, act)` presses a button with what the outcome holds."""

    class Editor:
        def save(self, outcome, act="action-publish", **more):
            fields = [*BLANKS, "title", "slug", "reason"]
            data = {name: getattr(outcome, name) for name in fields} | {"due_on": outcome.due_on or ""}
            themes = [theme.pk for theme in outcome.themes.all()]
            data |= {"consultation": outcome.consultation_id, "themes": themes, act: "1"}
            data["we_did"] = '{"blocks": [{"key": "a", "text": "More buses.", "type": "unstyled"}], "entityMap": {}}'
            return client.post("/admin/snippets/consultations/outcome/add/", data | more, follow=True)

    client.force_login(olive)
    return Editor()


@pytest.mark.parametrize("blank", BLANKS)
def test_m1_code_cannot_publish_a_blank_and_says_which(bus, draft_outcome, publish, blank):
    with pytest.raises(NotReady) as refused:
        publish(draft_outcome(**{blank: ""}))
    assert refused.value.blanks == [BLANKS[blank]]
    assert not Outcome.objects.get().live


def test_m1_a_blank_cannot_be_saved_live_either(bus, draft_outcome):
    outcome = draft_outcome(owner="")
    outcome.live = True
    with pytest.raises(NotReady):
        outcome.save()


@pytest.mark.parametrize("progress", ["declined", "deferred", "kept", "out_of_scope"])
def test_m1_an_answer_that_is_not_yes_needs_a_reason(bus, draft_outcome, publish, progress):
    with pytest.raises(NotReady, match="the reason"):
        publish(draft_outcome(progress=progress))
    assert publish(draft_outcome(progress=progress, reason="The law says so.", slug="another")).live


def test_w14_a_theme_without_a_comment_is_refused(draft_outcome, publish, survey):
    with pytest.raises(NotReady, match="a comment behind the theme “Getting about”"):
        publish(draft_outcome())


def test_w14_a_theme_whose_only_comment_was_taken_back_is_refused(bus, draft_outcome, publish):
    bus.withdraw()
    with pytest.raises(NotReady, match="a comment behind"):
        publish(draft_outcome())


def test_w14_a_theme_of_another_consultation_is_refused(bus, draft_outcome, publish, rita):
    other = Theme.objects.create(consultation=rita.memberships.get().consultation, name="Elsewhere")
    with pytest.raises(NotReady, match="of this consultation"):
        publish(draft_outcome(themes=[other]))


def test_the_publish_button_names_the_blank_and_keeps_what_was_typed(bus, draft_outcome, editor):
    page = editor.save(draft_outcome(owner="", title="Buses that really come")).content.decode()
    assert "Still missing: owner." in page
    assert "Buses that really come" in page
    assert not Outcome.objects.filter(live=True).exists()


def test_the_publish_button_publishes_what_is_whole(bus, draft_outcome, editor, client):
    editor.save(draft_outcome())
    assert client.get("/you-said-we-did/buses-that-come/").status_code == 200


def test_a_draft_with_blanks_is_kept(bus, draft_outcome, editor):
    editor.save(draft_outcome(owner="", we_asked=""), act="action-save-as-draft")
    assert not Outcome.objects.get().live


def test_a_schedule_does_not_publish_a_blank(bus, draft_outcome, time_machine):
    outcome = draft_outcome(owner="")
    outcome.save()
    outcome.go_live_at = timezone.now() + timedelta(hours=1)
    revision = outcome.save_revision()
    revision.approved_go_live_at = outcome.go_live_at
    revision.save()
    time_machine.move_to(timezone.now() + timedelta(hours=2))
    call_command("publish_scheduled", verbosity=0)
    assert not Outcome.objects.get().live


def test_the_address_of_the_feed_is_taken(bus, draft_outcome, editor):
    assert "belongs to the news feed" in editor.save(draft_outcome(slug="feed")).content.decode()


def test_an_address_left_empty_is_made_from_the_title(bus, draft_outcome, editor):
    for _ in range(2):
        editor.save(draft_outcome(slug=""))
    assert set(Outcome.objects.values_list("slug", flat=True)) == {"buses-that-come", "buses-that-come-2"}


def test_a_refused_outcome_says_that_nothing_is_lost(bus, draft_outcome, editor):
    page = editor.save(draft_outcome(owner="")).content.decode()
    assert "What you typed is still here." in page
    assert "could not be created" not in page


def test_themes_stand_under_their_consultation_and_alone_where_that_is_known(theme, client, olive, rita):
    other = Theme.objects.create(consultation=rita.memberships.get().consultation, name="Elsewhere")
    Membership.objects.create(user=olive, role="officer", consultation=other.consultation)
    client.force_login(olive)
    add = "/admin/snippets/consultations/outcome/add/"
    form = client.get(add).context["form"]
    assert [group for group, _ in form.fields["themes"].choices] == [
        "A plan for school buses",
        "A plan for short breaks",
    ]
    known = client.get(f"/admin/snippets/consultations/outcome/add/?consultation={theme.consultation_id}").context[
        "form"
    ]
    assert known.fields["themes"].choices == [(theme.pk, "Getting about")]


def test_an_officer_of_another_consultation_publishes_nothing_here(bus, draft_outcome, editor, client, rita):
    client.force_login(rita)
    editor.save(draft_outcome())
    assert not Outcome.objects.exists()


def test_an_officer_of_another_consultation_opens_no_outcome_here(outcome, client, rita):
    client.force_login(rita)
    for act in ("edit", "delete", "unpublish", "history", "usage", "preview"):
        assert client.get(f"/admin/snippets/consultations/outcome/{act}/{outcome.pk}/").status_code in {302, 403}


def test_a_preview_shows_the_page_as_it_will_be(bus, draft_outcome, olive, rf):
    outcome = draft_outcome()
    outcome.save()
    page = outcome.make_preview_request(preview_mode="")
    assert "Buses that come" in page.content.decode()


def test_the_list_of_outcomes_warns_when_the_last_quote_is_gone(outcome, bus, client, olive, survey, maya):
    client.force_login(olive)
    bus.withdraw()
    CommentFactory.approved(survey, by=maya)
    assert "None left" in client.get("/admin/snippets/consultations/outcome/").content.decode()


def test_a_theme_that_a_published_outcome_rests_on_is_not_deleted(outcome, theme, olive, rf, monkeypatch):
    said = []
    monkeypatch.setattr(viewsets.messages, "error", lambda request, words: said.append(words))
    request = rf.post("/")
    request.user = olive
    assert viewsets.keep_to_ones_own(request, [theme]).status_code == 302
    assert said == ["“Getting about” was not deleted: a published outcome rests on it."]


def test_nobody_deletes_another_consultations_things(outcome, theme, rita, rf):
    request = rf.post("/")
    request.user = rita
    for thing in (outcome, theme):
        with pytest.raises(PermissionDenied):
            viewsets.keep_to_ones_own(request, [thing])
