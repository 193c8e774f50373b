"""Drafts save with blanks; no road to live opens while one is left."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from consultations.models import ConsultationPage, Membership, NotReady, Role
from tests.factories import make_consultation, make_survey

pytestmark = pytest.mark.django_db
NEEDED = {
    "summary": "summary",
    "purpose": "purpose",
    "who_it_affects": "who it affects",
    "can_change": "what can change",
    "cannot_change": "what cannot change",
    "opens_on": "opening date",
    "closes_on": "closing date",
    "how_used": "how answers are used",
    "floor": "sharing promise",
    "who_decides": "who decides",
    "decided_on": "date of the decision",
    "contact": "contact",
    "other_ways": "other ways to answer",
    "keep_until": "date until which answers are kept",
}


@pytest.fixture
def draft(sol, dee):
    return make_consultation(publish=False, purpose="", contact="")


def is_live(page):
    return ConsultationPage.objects.get(pk=page.pk).live


NO_ROWS = nested_form_data({"capacities": inline_formset([]), "formats": inline_formset([])})


@pytest.mark.parametrize(("field", "said"), NEEDED.items())
def test_f1_each_blank_is_named(sol, dee, field, said):
    page = make_consultation(publish=False, **{field: None if field.endswith("_on") or field == "keep_until" else ""})
    with pytest.raises(NotReady, match=said):
        page.get_latest_revision().publish()
    assert not is_live(page)


def test_a_consultation_needs_a_lead_and_a_deputy(draft):
    Membership.objects.filter(role=Role.SAFEGUARDING_DEPUTY).delete()
    assert "a safeguarding deputy" in draft.missing() and "a safeguarding lead" not in draft.missing()


def test_the_button_refuses_and_says_which(client, draft, admin_user):
    client.force_login(admin_user)
    page = client.post(
        reverse("wagtailadmin_pages:edit", args=[draft.pk]),
        {
            "title": "Typed just now",
            "slug": draft.slug,
            "opens_on": "2026-01-01",
            "action-publish": "1",
            "floor": "forum",
            **NO_ROWS,
        },
    )
    assert (
        page.status_code == 200 and "purpose; " in page.content.decode() and "Typed just now" in page.content.decode()
    )
    assert not is_live(draft)


def test_a_draft_with_blanks_is_saved(client, draft, admin_user):
    client.force_login(admin_user)
    page = client.post(
        reverse("wagtailadmin_pages:edit", args=[draft.pk]),
        {"title": "Only a title", "slug": draft.slug} | NO_ROWS,
    )
    assert page.status_code == 302
    assert ConsultationPage.objects.get(pk=draft.pk).get_latest_revision_as_object().title == "Only a title"


def test_the_schedule_refuses_and_the_rest_of_the_run_goes_on(draft, sol, dee):
    ready = make_consultation("Ready", publish=False)
    past = timezone.now() - timedelta(hours=1)
    for page in (draft, ready):
        page.revisions.update(approved_go_live_at=past)
    call_command("publish_scheduled")
    assert is_live(ready) and not is_live(draft)


def test_bulk_publishing_refuses(client, draft, admin_user):
    client.force_login(admin_user)
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    assert client.post(f"{url}?id={draft.pk}").status_code == 302
    assert not is_live(draft)


def test_the_last_approval_of_a_workflow_refuses(draft, admin_user):
    task = GroupApprovalTask.objects.create(name="Look")
    workflow = Workflow.objects.create(name="One look")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    state = workflow.start(draft, admin_user)
    with pytest.raises(NotReady):
        state.current_task_state.approve(user=admin_user)
    assert not is_live(draft)


def test_code_refuses(draft):
    draft.live = True
    with pytest.raises(NotReady, match="purpose"):
        draft.save()
    assert not is_live(draft)


def test_a_survey_without_a_question_stays_a_draft(consultation):
    with pytest.raises(NotReady, match="a question"):
        make_survey(consultation, sections=[])


def test_stages_follow_the_dates(sol, dee):
    stages = [make_consultation(t, opens=o, closes=c).stage for t, o, c in [("a", 1, 9), ("b", -1, 0), ("c", -9, -1)]]
    assert stages == ["coming", "open", "closed"]
