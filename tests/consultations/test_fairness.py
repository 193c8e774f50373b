"""Every F rule, D1 and S4: named in the list beside the editor, and held on every road to live."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from consultations.models import ConsultationPage, FormatKind, NotReady, Section
from home.models import SiteSettings
from tests.factories import consultations_page, make_consultation, make_format, make_survey, question
from tests.visitor import Visitor

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def by_button(page, admin, client):
    editor = Visitor(admin)
    editor.open(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    editor.press("Publish", **{"action-publish": "1"})


def by_schedule(page, admin, client):
    page.revisions.update(approved_go_live_at=timezone.now() - HOUR)
    call_command("publish_scheduled")


def by_workflow(page, admin, client):
    task = GroupApprovalTask.objects.create(name="Look")
    workflow = Workflow.objects.create(name="One look")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    workflow.start(page, admin).current_task_state.approve(user=admin)


def in_bulk(page, admin, client):
    client.post(reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?id={page.pk}")


def by_code(page, admin, client):
    page.live = True
    page.save()


ROADS = (by_button, by_schedule, by_workflow, in_bulk, by_code)


@pytest.fixture
def kept_back(sol, dee, admin_user, client):
    """Asserts that a consultation with these fields is on no road let through, and that its list says why."""
    client.force_login(admin_user)

    def check(rule, words, survey=None, **fields):
        for number, road in enumerate(ROADS):
            page = make_consultation(f"Road {number}", publish=False, **fields)
            if survey is not None:
                make_survey(page, sections=survey(), publish=False, title=f"Survey {number}")
            found = {each.rule: each for each in page.readiness}[rule]
            assert any(words in each for each in found.missing), found
            with suppress(NotReady):
                road(page, admin_user, client)
            assert not ConsultationPage.objects.get(pk=page.pk).live, road.__name__

    return check


@pytest.fixture
def calendar(site):
    """Puts periods into the site's calendar, each as (kind, name, first and last day from today)."""

    def fill(*periods):
        settings, today = SiteSettings.of_this_place(), timezone.localdate()
        settings.calendar = [
            ("period", {"kind": k, "name": n, "first": today + timedelta(first), "last": today + timedelta(last)})
            for k, n, first, last in periods
        ]
        settings.save()

    return fill


@pytest.fixture
def ready(sol, dee):
    """What a rule says about a consultation with these fields, which is live."""

    def check(rule, **fields):
        return {each.rule: each for each in make_consultation(**fields).readiness}[rule]

    return check


def test_a_consultation_with_everything_goes_live_on_every_road(sol, dee, admin_user, client):
    client.force_login(admin_user)
    for number, road in enumerate(ROADS):
        page = make_consultation(f"Road {number}", publish=False)
        road(page, admin_user, client)
        assert ConsultationPage.objects.get(pk=page.pk).live, road.__name__


def test_f1_people_are_told_what_this_is_about(kept_back):
    kept_back("F1", "who decides", who_decides="")


def test_f2_what_is_decided_is_information(kept_back, ready):
    kept_back("F2", "Information", decision_status="decided")
    assert ready("F2", decision_status="decided", approach="information").state == "done"


def test_f2_the_status_of_the_decision_is_said(kept_back):
    kept_back("F2", "status of the decision", decision_status="")


def test_f3_alternatives_or_a_recorded_none(kept_back, ready):
    kept_back("F3", "alternatives", alternatives="")
    assert ready("F3", alternatives="", no_alternatives=True).state == "done"


def only_choices():
    section = Section(code="first", title="The plan")
    section.questions = [question("likes", "agree", "Do you agree?"), question("more", "short", "Which one?")]
    return [section]


def test_f4_the_type_is_said(kept_back):
    kept_back("F4", "type", approach="")


def test_f4_a_formal_consultation_lets_people_answer_in_their_own_words(kept_back, consultation):
    kept_back("F4", "in their own words", approach="formal", survey=only_choices)
    formal = make_consultation("Formal", approach="formal")
    with pytest.raises(NotReady, match="in their own words"):
        make_survey(formal, sections=only_choices())
    assert make_survey(formal, title="With words").live


def test_f4_the_label_is_shown_wherever_the_page_is_named(consultation):
    for address in (consultation.url, "/consultations/", "/"):
        assert "Engagement" in Visitor().open(address)


def test_f5_a_short_run_needs_a_reason(kept_back, ready):
    kept_back("F5", "less than 42", period_reason="", closes=10)
    assert ready("F5", closes=10, period_reason="The law changes in May.").state == "warning"


@pytest.mark.parametrize("kind", ["school", "bank", "election"])
def test_f5_so_do_holidays_and_the_weeks_before_an_election(ready, calendar, kind):
    calendar((kind, "Half term", 3, 5))
    assert "Half term" in ready("F5", closes=60).warnings[0]


def test_f5_each_road_holds_it_for_holidays_too(kept_back, calendar):
    calendar(("school", "Half term", 3, 5))
    kept_back("F5", "Half term", period_reason="", closes=60)


def test_f5_the_reason_is_shown_to_everybody(ready):
    ready("F5", closes=10, period_reason="The law changes in May.")
    assert "The law changes in May." in Visitor().open("/consultations/a-plan-for-short-breaks/")


def test_f5_a_calendar_that_ends_too_early_is_a_warning(ready):
    assert "were not looked up" in ready("F5", closes=60).warnings[0]


def test_f6_every_format_has_a_day_and_a_way_to_get_it(kept_back):
    nameless = {"kind": FormatKind.LANGUAGE, "due": -7, "how_to_get": ""}
    kept_back("F6", "which language", formats=[make_format(due=-7), make_format(**nameless)])


def test_f6_standard_words_are_promised_too(kept_back):
    kept_back("F6", "Standard words", formats=[])


def test_f6_nothing_is_promised_for_after_closing(kept_back):
    kept_back("F6", "after the closing date", formats=[make_format(due=-7), make_format(FormatKind.BSL, due=40)])


def test_f6_easy_read_is_live_only_where_the_survey_has_it(kept_back, sol, dee):
    formats = [make_format(due=-7), make_format(FormatKind.EASY_READ, due=-7)]
    kept_back("F6", "the survey has none", survey=only_choices, formats=formats)
    said = make_consultation("Said", formats=formats)
    with pytest.raises(NotReady, match="Easy read"):
        make_survey(said, sections=only_choices())


def test_f6_a_survey_for_the_live_room_alone_is_in_standard_words_too(consultation):
    section = Section(code="room", title="In the room", live_only=True)
    section.questions = [question("grow_up", "long", "What matters most?")]
    assert make_survey(consultation, sections=[section]).live


def test_f7_a_leading_question_is_a_hint_and_never_a_wall(ready, consultation):
    section = Section(code="first", title="The plan")
    section.questions = [question("plan", "long", "Don’t you think that the plan is good?")]
    assert make_survey(consultation, sections=[section]).live
    [check] = [each for each in consultation.readiness if each.rule == "F7"]
    assert check.state == "warning" and "don’t you" in check.warnings[0]


def test_f10_it_is_said_whether_help_may_be_cut(kept_back):
    kept_back("F10", "cut or changed", may_cut="")


def test_f10_a_yes_asks_for_the_analysis_and_the_record(kept_back, ready):
    kept_back("F10", "equality analysis", may_cut="yes")
    kept_back("F10", "consultation record", may_cut="yes", equality_analysis="https://example.org/a")
    both = {"equality_analysis": "https://example.org/a", "consultation_record": "https://example.org/b"}
    assert ready("F10", may_cut="yes", **both).state == "done"


def test_d1_the_impact_assessment_is_linked(kept_back):
    kept_back("D1", "data protection impact assessment", dpia="")


def test_d1_the_link_is_for_officers_alone(consultation):
    assert consultation.dpia not in str(Visitor().open(consultation.url)) and consultation.dpia


def test_d9_answers_have_an_end_date(kept_back):
    kept_back("D9", "until which answers are kept", keep_until=None)


def test_s4_children_get_help_to_take_part(kept_back, consultation):
    kept_back("S4", "help to take part", support="")
    assert "Help to take part" in Visitor().open(consultation.url)


def test_the_list_is_a_page_of_its_own_for_those_who_edit(consultation, olive, rita, fern):
    shown = Visitor(olive).open(reverse("readiness", args=[consultation.pk]))
    assert "The alternatives are named" in shown and "Easy read is not promised." in shown
    for user in (rita, fern):
        stranger = Visitor(user)
        stranger.open(reverse("readiness", args=[consultation.pk]))
        assert "The alternatives are named" not in stranger.text


def test_the_list_stands_beside_a_page_that_is_not_there_yet(sol, dee, admin_user):
    add = reverse("wagtailadmin_pages:add", args=["consultations", "consultationpage", consultations_page().pk])
    assert "things still missing" in Visitor(admin_user).open(add)


def test_the_list_stands_beside_the_editor(sol, dee, admin_user):
    page = make_consultation(publish=False, support="")
    shown = Visitor(admin_user).open(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "1 thing still missing" in shown and "Help to take part" in shown
