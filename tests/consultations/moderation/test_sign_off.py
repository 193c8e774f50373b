"""The forum signs one version of the words, in its own room; the public page says so only when it did."""

import pytest
from django.urls import reverse
from wagtail.models import TaskState

from consultations.models import ConsultationPage, Membership, NotAllowed, Role, Stale, SurveyPage
from consultations.models.sign_off import sign_offs, signature_of
from consultations.moderation import sign_off
from tests.visitor import Visitor

pytestmark = pytest.mark.django_db
LIST = "/forum/sign-off/"


@pytest.fixture
def hand_in(olive):
    """A new version of a page, with these fields, before the forum. Returns the TaskState."""

    def now(page, by=olive, **fields):
        newest = page.get_latest_revision_as_object()
        for name, value in fields.items():
            setattr(newest, name, value)
        newest.save_revision(user=by)
        return sign_off.offer_workflow().start(newest, by).current_task_state

    return now


def again(page):
    return type(page).objects.get(pk=page.pk)


def test_a_member_reads_the_version_and_agrees(hand_in, consultation, fern):
    hand_in(consultation, purpose="Said together.")
    reader = Visitor(fern)
    reader.open(LIST)
    assert "Said together." in reader.follow("A plan for short breaks")
    assert "You agreed to this version." in reader.press("The forum agrees")
    shown = Visitor().open(consultation.url)
    assert "Said together." in shown and "Written with the parent carer forum" in shown


def test_nothing_is_said_before_the_forum_signed(hand_in, consultation):
    hand_in(consultation, purpose="Said alone.")
    assert "Written with" not in Visitor().open(consultation.url)


def test_a_survey_is_signed_with_every_question_in_both_kinds_of_words(hand_in, survey, fern):
    state = hand_in(survey, thanks="Thank you all.")
    reader = Visitor(fern)
    shown = reader.open(f"{LIST}{state.pk}/")
    assert "Do you agree with the plan?" in shown and "In easy read: Do you like the plan?" in shown
    assert "not asked" in shown and "Buildings I can get into" in shown
    reader.press("The forum agrees")
    assert "Written with" in Visitor().open(survey.url)


def test_asking_for_changes_needs_words_and_loses_none(hand_in, consultation, fern):
    state = hand_in(consultation)
    reader = Visitor(fern)
    reader.open(f"{LIST}{state.pk}/")
    assert "Say what should change" in reader.press("Ask for changes") and reader.status == 422
    reader.press("Ask for changes", comment="Say who pays.")
    state.refresh_from_db()
    assert (state.status, state.comment, state.finished_by) == (TaskState.STATUS_REJECTED, "Say who pays.", fern)


def test_a_comment_that_is_too_long_comes_back(hand_in, consultation, fern):
    state = hand_in(consultation)
    reader = Visitor(fern)
    reader.open(f"{LIST}{state.pk}/")
    reader.press("Ask for changes", comment="x" * 2001)
    assert reader.status == 422 and "x" * 2001 in reader.text


def test_later_words_are_not_signed(hand_in, consultation, fern):
    state = hand_in(consultation)
    sign_off.agree(state, state.revision_id, "", by=fern)
    page = again(consultation)
    page.purpose = "Said otherwise."
    page.save_revision().publish()
    shown = Visitor().open(page.url)
    assert "signed for the version of" in shown and "Written with" not in shown


def test_a_new_date_is_no_new_wording(hand_in, consultation, fern):
    state = hand_in(consultation)
    sign_off.agree(state, state.revision_id, "", by=fern)
    page = again(consultation)
    page.decided_on = page.keep_until
    page.save_revision().publish()
    assert signature_of(again(page)).holds


def test_a_changed_question_is_new_wording(hand_in, survey, fern):
    state = hand_in(survey)
    sign_off.agree(state, state.revision_id, "", by=fern)
    page = SurveyPage.objects.get(pk=survey.pk).newest_draft()
    page.sections.all()[0].questions.all()[0].choices.all()[0].words = "I agree very much"
    page.save_revision().publish()
    assert not signature_of(again(survey)).holds


def test_nobody_signs_what_they_wrote_or_handed_in(hand_in, consultation, olive, fern):
    Membership.objects.create(user=olive, role=Role.MODERATOR, consultation=consultation)
    state = hand_in(consultation)
    reader = Visitor(olive)
    assert "somebody else of the forum" in reader.open(f"{LIST}{state.pk}/")
    with pytest.raises(NotAllowed):
        sign_off.agree(state, state.revision_id, "", by=olive)
    assert sign_off.agree(state, state.revision_id, "", by=fern)


@pytest.mark.parametrize("name", ["olive", "kit", "sol", "rita", "admin_user"])
def test_only_the_forum_of_this_consultation_reads_it_there(request, hand_in, consultation, name):
    state, stranger = hand_in(consultation), Visitor(request.getfixturevalue(name))
    stranger.open(f"{LIST}{state.pk}/")
    assert stranger.status == 403
    assert stranger.client.post(f"{LIST}{state.pk}/", {"act": "agree", "version": state.revision_id}).status_code == 403
    state.refresh_from_db()
    assert state.status == TaskState.STATUS_IN_PROGRESS


def test_one_version_is_signed_and_no_other(hand_in, consultation, fern):
    state = hand_in(consultation)
    with pytest.raises(Stale):
        sign_off.agree(state, state.revision_id + 1, "", by=fern)


def test_exactly_the_signed_version_is_published(hand_in, consultation, fern):
    state = hand_in(consultation, purpose="As signed.")
    sneaked = consultation.get_latest_revision_as_object()
    sneaked.purpose = "As nobody saw it."
    sneaked.save_revision()
    sign_off.agree(state, state.revision_id, "", by=fern)
    assert again(consultation).purpose == "As signed."


def test_what_was_decided_is_not_decided_again(hand_in, consultation, fern, maya):
    state = hand_in(consultation)
    late = Visitor(maya)
    late.open(f"{LIST}{state.pk}/")
    sign_off.agree(state, state.revision_id, "", by=fern)
    assert "not waiting any more" in late.press("Ask for changes", comment="Wait.") and late.status == 409
    assert sign_offs().get().finished_by == fern


def test_a_page_that_lost_what_it_needs_is_not_signed(hand_in, consultation, fern, dee):
    state = hand_in(consultation)
    Membership.objects.filter(user=dee).delete()
    reader = Visitor(fern)
    reader.open(f"{LIST}{state.pk}/")
    shown = reader.press("The forum agrees", comment="Well said.")
    assert reader.status == 409 and "a safeguarding deputy" in shown and "Well said." in shown
    state.refresh_from_db()
    assert state.status == TaskState.STATUS_IN_PROGRESS


def test_while_the_forum_reads_nobody_edits(hand_in, consultation, olive, admin_user):
    hand_in(consultation)
    page = again(consultation)
    assert page.get_lock().for_user(olive) and page.get_lock().for_user(admin_user)


def test_there_is_no_button_for_it_in_the_admin(hand_in, consultation, admin_user):
    hand_in(consultation)
    edit = reverse("wagtailadmin_pages:edit", args=[consultation.pk])
    form = {"title": "x", "slug": "x", "action-workflow-action": "1", "workflow-action-name": "approve"}
    Visitor(admin_user).client.post(edit, form)
    assert sign_offs().get().status == TaskState.STATUS_IN_PROGRESS


@pytest.mark.parametrize(
    "data", [{}, {"act": "agree"}, {"act": "burn", "version": 1}, {"act": "agree", "version": "x"}]
)
def test_what_no_form_sends_is_refused_in_a_sentence(client, hand_in, consultation, fern, data):
    state = hand_in(consultation)
    client.force_login(fern)
    assert client.post(f"{LIST}{state.pk}/", data).status_code == 400


def test_a_number_that_is_none_is_not_found(client, fern):
    client.force_login(fern)
    assert client.get(f"{LIST}987654/").status_code == 404


def test_offering_the_workflow_twice_offers_it_once(site, consultation):
    first, second = sign_off.offer_workflow(), sign_off.offer_workflow()
    assert first == second and first.workflow_tasks.count() == 1
    assert ConsultationPage.objects.get(pk=consultation.pk).get_workflow() == first
