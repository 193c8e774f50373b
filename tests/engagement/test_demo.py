"""The demonstration, built once for all of these: every test sees it as it was made."""

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from consultations.models import (
    Comment,
    CommentTheme,
    Concern,
    ConsultationPage,
    Decision,
    Edition,
    EqualityAnswer,
    Outcome,
    Progress,
    Question,
    Release,
    Response,
    Stage,
    Status,
    StrategyPage,
    SurveyPage,
)
from consultations.models.outcomes import UNFINISHED
from consultations.models.sign_off import signature_of
from consultations.moderation import sign_off
from consultations.screening import details
from consultations.surveys.codes import code_hash
from engagement.demo import building, consultations, outcomes, people, removing, try_this
from engagement.demo.answering import four_words
from engagement.models import User
from youth_voice.models import LiveSession
from youth_voice.symbols.curated import listed

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup, django_db_blocker):
    """Built inside a transaction that is never committed; each test has a savepoint of its own within it."""
    with django_db_blocker.unblock(), transaction.atomic(), override_settings(DEMO=True):
        load_demo()
        yield
        transaction.set_rollback(True)


def load_demo():
    said = StringIO()
    call_command("load_demo", stdout=said)
    return said.getvalue()


def how_many():
    counted = (
        User,
        ConsultationPage,
        Response,
        Comment,
        CommentTheme,
        Concern,
        Decision,
        Outcome,
        Release,
        EqualityAnswer,
    )
    return {model: model.objects.count() for model in counted}


def easy_words():
    """Every easy-read sentence of the demonstration, one by one."""
    for text in texts():
        for line in text.splitlines():
            yield from re.split(r"(?<=[.?!])\s+", line.strip())


def texts():
    plan = StrategyPage.objects.get()
    yield from (plan.easy_introduction, plan.easy_goal, *plan.themes.values_list("easy_words", flat=True))
    yield from ConsultationPage.objects.values_list("easy_summary", flat=True)
    for survey in SurveyPage.objects.all():
        yield survey.easy_summary
        for question in (question for section in survey.sections.all() for question in section.questions.all()):
            yield from (question.easy_words, question.easy_hint, *question.choices.values_list("easy_words", flat=True))
    for said, did in Outcome.objects.values_list("easy_you_said", "easy_we_did"):
        yield from (said, did)
    yield from LiveSession.objects.values_list("welcome", flat=True)


def test_it_is_refused_outside_a_demonstration(settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="DEMO"):
        load_demo()


def test_there_is_one_consultation_in_each_stage_after_opening():
    stages = {page.slug: page.stage for page in ConsultationPage.objects.live()}
    assert stages == {
        consultations.LAST_YEAR["slug"]: Stage.REPORTED,
        consultations.BEING_READ["slug"]: Stage.CLOSED,
        consultations.OPEN["slug"]: Stage.OPEN,
    }


def test_a_second_run_changes_nothing():
    before = how_many()
    assert "in place" in load_demo()
    assert how_many() == before


def test_it_can_be_taken_away_completely():
    removing.take_away()
    left = {model.__name__: number for model, number in how_many().items() if number}
    assert left == {"User": len(people.PEOPLE)}


def test_comments_are_in_every_state_that_somebody_can_bring_about_today():
    not_yet = {Status.RECEIVED, Status.HELD_OFFICER, Status.REPLACED}
    assert set(Comment.objects.values_list("status", flat=True)) == set(Status) - not_yet


def test_every_answer_came_in_by_the_one_way():
    standing = Response.objects.standing()
    assert 110 <= standing.count() <= 150
    assert all(response.asked and response.code_hash for response in standing)
    assert set(Comment.objects.values_list("detector", flat=True)) == {details.VERSION}
    assert not Comment.objects.filter(response=None).exists()


def test_answers_come_in_every_edition_and_not_only_online():
    assert set(Response.objects.values_list("edition", flat=True)) == set(Edition)
    assert len(set(Response.objects.values_list("channel", flat=True))) == 4
    assert any(len(set(response.asked.values())) > 1 for response in Response.objects.all())


def test_what_is_shown_gives_nobody_away():
    shown = list(Comment.objects.exclude(public_text="").values_list("public_text", flat=True))
    assert any("removed]" in text for text in shown)
    assert not [text for text in shown if details.find(text)]


def test_some_worries_are_settled_and_some_stand_open():
    assert set(Concern.objects.values_list("verdict", flat=True)) > {""}
    assert Concern.objects.open().filter(seen_by=None).exists()


def test_every_outcome_is_live_and_rests_on_words_that_everybody_may_read():
    assert Outcome.objects.filter(live=True).count() == len(outcomes.OUTCOMES)
    for outcome in Outcome.objects.all():
        assert all(Comment.objects.quotable().about(theme).exists() for theme in outcome.themes.all())


def test_outcomes_say_no_and_are_late_as_well():
    assert len(set(Outcome.objects.values_list("progress", flat=True))) >= 6
    assert Outcome.objects.get(progress=Progress.DECLINED).reason
    assert Outcome.objects.filter(progress__in=UNFINISHED, due_on__lt=timezone.localdate()).count() == 1


def test_tables_are_made_after_closing_and_hide_small_numbers():
    made = {release.consultation.slug: release for release in Release.objects.all()}
    assert set(made) == {consultations.LAST_YEAR["slug"], consultations.BEING_READ["slug"]}
    shown = [row["shown"] for table in made["getting-there"].tables for row in table["rows"]]
    assert "fewer than 5" in shown


def test_last_years_tables_say_who_answered_and_no_more_people_than_sent_something():
    last_year = ConsultationPage.objects.get(slug=consultations.LAST_YEAR["slug"])
    about = [table for table in last_year.releases.get().tables if table["section"] == "Who answered"]
    assert len(about) == len(last_year.equality_parts) + 1 and all(table["rows"] for table in about)
    assert last_year.equality_answers.count() <= Response.objects.standing().to_survey(last_year.survey).count()


def test_the_forum_has_signed_what_is_open_and_something_waits_for_it():
    page = ConsultationPage.objects.get(slug=consultations.OPEN["slug"])
    assert signature_of(page).holds and signature_of(page.survey).holds
    assert [paper.page.slug for paper in sign_off.papers_for(building.user_of(people.MEMBER))[0]] == ["getting-there"]


def test_dates_have_moved_because_formats_came_late():
    late = {page.slug: [now.late for _, now in page.date_changes] for page in ConsultationPage.objects.all()}
    assert late["what-comes-first"] == ["Easy read came 9 days late."]
    assert late["getting-there"] == ["Audio came 4 days late."]
    assert late[consultations.OPEN["slug"]] == []


def test_the_open_round_shows_what_came_of_the_last_one(client):
    page = ConsultationPage.objects.get(slug=consultations.OPEN["slug"])
    shown = client.get(page.url).content.decode()
    assert "Last time you said" in shown and page.follows.outcomes.order_by("-last_published_at")[0].title in shown


def test_everybody_can_sign_in(client):
    assert all(client.login(username=person.email, password=people.PASSWORD) for person in people.PEOPLE)


def test_the_four_words_that_are_printed_open_an_answer():
    for slug, number in ((try_this.LAST_YEAR, 0), (try_this.OPEN, 10)):
        words = four_words(slug, number)
        assert words in try_this.page()
        assert Response.objects.get(code_hash=code_hash(words)).comments.exists()


def test_nobody_has_decided_anything_today():
    assert not Decision.objects.filter(by__isnull=False, at__date=timezone.localdate()).exists()


def test_easy_read_choices_stand_with_a_picture_or_all_without():
    for question in Question.objects.exclude(easy_words=""):
        pictures = {bool(choice.concept_id) for choice in question.choices.exclude(easy_words="")}
        assert len(pictures) < 2, question.code


def test_easy_read_sentences_are_short():
    assert [sentence for sentence in easy_words() if len(sentence.split()) > 15] == []


def test_every_picture_that_is_named_is_on_our_list():
    sections = [section for survey in SurveyPage.objects.all() for section in survey.sections.all()]
    questions = [question for section in sections for question in section.questions.all()]
    choices = [choice for question in questions for choice in question.choices.all()]
    things = [*questions, *choices, *StrategyPage.objects.get().themes.all(), *Outcome.objects.all()]
    assert {thing.concept.word for thing in things if thing.concept} <= {row["concept"] for row in listed()}
