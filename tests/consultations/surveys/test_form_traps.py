"""The traps of wagtail.contrib.forms, each with the test that would catch us falling in."""

import pytest
from django.urls import reverse
from wagtail.contrib.forms.utils import get_forms_for_user

from consultations.analysis import closing
from consultations.models import ConsultationPage, Response, SurveyPage
from consultations.surveys import intake
from tests.factories import make_survey, question

pytestmark = pytest.mark.django_db


@pytest.fixture
def answered(survey):
    intake.record_response(survey=survey, answers={"likes": "agree", "why": "Nobody asks."})
    return survey


def test_a_post_to_the_survey_page_redirects_so_a_refresh_sends_nothing(client, survey):
    assert client.post(survey.url, {"edition": "standard"}).status_code == 302
    assert not Response.objects.exists()


def test_the_forms_menu_shows_no_survey_to_anybody(answered, olive, admin_user):
    assert not get_forms_for_user(admin_user).exists()
    assert not get_forms_for_user(olive).exists()


def test_raw_answers_have_no_list_no_file_and_no_data(client, answered, admin_user):
    client.force_login(admin_user)
    url = reverse("wagtailforms:list_submissions", args=[answered.pk])
    for page in (client.get(url), client.get(url, {"export": "csv"})):
        assert page.status_code in {302, 403} and b"Nobody asks" not in page.content
    assert Response.objects.get().get_data() == {} and "agree" not in str(Response.objects.get())


def test_a_survey_with_answers_is_not_deleted(client, answered, admin_user):
    client.force_login(admin_user)
    assert client.post(reverse("wagtailadmin_pages:delete", args=[answered.pk])).status_code == 302
    assert SurveyPage.objects.filter(pk=answered.pk).exists() and Response.objects.exists()


def test_nor_is_the_consultation_above_it_nor_in_bulk(client, answered, consultation, admin_user):
    client.force_login(admin_user)
    client.post(reverse("wagtailadmin_pages:delete", args=[consultation.pk]))
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    assert client.post(f"{bulk}?id={answered.pk}").status_code == 302
    assert Response.objects.exists() and SurveyPage.objects.exists()


def test_a_question_with_answers_is_retired_and_not_deleted(answered):
    page = answered.newest_draft()
    first = page.sections.all()[0]
    first.questions = [q for q in first.questions.all() if q.code != "likes"]
    page.save_revision().publish()
    kept = {q.code: q.retired for s in SurveyPage.objects.get().sections.all() for q in s.questions.all()}
    assert kept["likes"] is True and kept["why"] is False


def test_a_question_nobody_answered_may_go(answered):
    page = answered.newest_draft()
    second = page.sections.all()[1]
    second.questions = [q for q in second.questions.all() if q.code != "heard"]
    page.save_revision().publish()
    assert "heard" not in {q.code for s in SurveyPage.objects.get().sections.all() for q in s.questions.all()}


def test_publishing_an_older_version_keeps_what_was_answered_since(answered):
    old = answered.latest_revision
    page = answered.newest_draft()
    page.sections.all()[0].questions.add(question("new", "short"))
    page.save_revision().publish()
    intake.record_response(survey=SurveyPage.objects.get(), answers={"new": "Words."})
    old.publish()
    kept = {q.code: q.retired for s in SurveyPage.objects.get().sections.all() for q in s.questions.all()}
    assert kept["new"] is True


def test_a_choice_with_answers_is_retired_with_its_words(answered):
    page = answered.newest_draft()
    likes = page.sections.all()[0].questions.all()[0]
    likes.choices = [c for c in likes.choices.all() if c.code not in {"strongly_agree", "agree"}]
    page.save_revision().publish()
    likes = SurveyPage.objects.get().sections.all()[0].questions.get(code="likes")
    assert likes.choices.get(code="agree").retired


def test_a_copied_survey_gets_an_address_of_its_own(survey, consultation):
    copy = survey.copy(update_attrs={"title": "Copy", "slug": "copy"}, to=consultation)
    assert copy.slug == "copy"
    assert make_survey(consultation, title="Copy").slug == "copy-2"


def test_publishing_an_older_version_does_not_open_again_what_was_closed_early(consultation, olive):
    old = consultation.latest_revision
    consultation.get_latest_revision_as_object().save_revision().publish()
    closing.close_early(consultation, "Everybody has been heard.", olive)
    old.publish()
    assert ConsultationPage.objects.get(pk=consultation.pk).stage == "closed"
