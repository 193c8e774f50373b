"""How an officer who has never been here finds the questions."""

import pytest
from django.urls import reverse

from consultations.models import SurveyPage
from tests.visitor import Visitor

pytestmark = pytest.mark.django_db


def links(desk, url):
    desk.open(url)
    return {" ".join(a.get_text(" ").split()): a["href"] for a in desk.soup.find_all("a", href=True)}


def test_a_survey_that_was_just_made_leads_to_its_questions(desk, consultation):
    add = reverse("wagtailadmin_pages:add", args=["consultations", "surveypage", consultation.pk])
    made = desk.client.post(add, {"title": "A second one", "slug": ""})
    assert made.url.endswith("/questions/") and SurveyPage.objects.filter(slug="a-second-one").exists()
    assert "Begin with a section" in desk.open(made.url)


@pytest.mark.parametrize("where", ["wagtailadmin_pages:edit", "wagtailadmin_explore"])
def test_the_pages_of_wagtail_lead_to_them(desk, consultation, where):
    page = desk.survey if "edit" in where else consultation
    found = links(desk, reverse(where, args=[page.pk]))
    assert reverse("survey_questions", args=[desk.survey.pk]) in found.values()


def test_the_first_page_of_the_admin_lists_ones_own_consultations(desk):
    page = desk.open("/admin/")
    assert "Your consultations" in page and "A plan for short breaks" in page
    assert reverse("survey_questions", args=[desk.survey.pk]) in str(desk.soup)
    assert reverse("reading", args=[desk.survey.consultation.pk]) in str(desk.soup)


def test_and_nobody_elses(rita, survey):
    page = Visitor(rita).open("/admin/")
    assert "A plan for school buses" in page and "A plan for short breaks" not in page


def test_the_menu_of_the_survey_is_readable(desk):
    """Wagtail's dark menu has colours of its own; a HeaderButton brings those of a light header along."""
    desk.open(reverse("wagtailadmin_pages:edit", args=[desk.survey.pk]))
    url = reverse("survey_questions", args=[desk.survey.pk])
    in_menu = desk.soup.select(f'[data-controller="w-dropdown"] a[href="{url}"]')
    assert in_menu and "w-header-button" not in str(in_menu)
