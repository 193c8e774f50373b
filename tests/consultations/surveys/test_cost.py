"""What one page asks of the database. No time is measured here: `python3 dev.py bench answers` does that."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from consultations.models import Closing, Comment, Draft, Response, Section
from tests.factories import make_survey, question
from tests.visitor import Visitor

KINDS = ("agree", "yes_no", "short", "long", "agree")
PEOPLE = 8


def long_survey(consultation, parts):
    """Five questions in each of `parts` sections."""
    sections = [Section(code=f"part_{n}", title=f"Part {n}", sort_order=n) for n in range(parts)]
    for n, section in enumerate(sections):
        section.questions = [question(f"q{n}_{m}", kind, sort_order=m) for m, kind in enumerate(KINDS)]
    return make_survey(consultation, sections, title=f"{parts} parts")


def begun(survey):
    visitor = Visitor()
    visitor.open(survey.url)
    visitor.press("Start in words")
    return visitor


def queries_of(visitor, address):
    visitor.open(address)
    with CaptureQueriesContext(connection) as caught:
        visitor.client.get(address)
    return len(caught)


@pytest.mark.django_db
def test_an_answering_page_asks_for_the_draft_alone(survey):
    assert queries_of(begun(survey), f"/answer/{survey.slug}/first/") == 1


@pytest.mark.django_db
def test_sixty_questions_ask_no_more_than_ten(consultation):
    ten, sixty = (long_survey(consultation, parts) for parts in (2, 12))
    few, many = (queries_of(begun(survey), f"/answer/{survey.slug}/part_1/") for survey in (ten, sixty))
    assert many <= few


@pytest.mark.django_db
def test_a_page_is_saved_with_one_update(survey):
    visitor = begun(survey)
    visitor.open(f"/answer/{survey.slug}/first/")
    with CaptureQueriesContext(connection) as caught:
        visitor.client.post(visitor.url, {"likes": "agree", "why": "It helps.", "do": "next"})
    assert [q["sql"].split()[0] for q in caught].count("UPDATE") == 1 and len(caught) <= 3


@pytest.mark.django_db
def test_an_answering_page_notices_an_early_end_at_once(survey, olive):
    visitor = Visitor()
    visitor.open(survey.url)
    Closing.objects.create(consultation=survey.consultation, by=olive, reason="The building is sold.")
    assert "This has closed" in visitor.press("Start in words")


@pytest.mark.django_db
def test_an_answering_page_notices_a_new_revision_at_once(survey):
    visitor = begun(survey)
    visitor.open(f"/answer/{survey.slug}/first/")
    page = survey.newest_draft()
    page.sections.all()[0].title = "Another title"
    page.save_revision().publish()
    assert "Another title" in visitor.open(f"/answer/{survey.slug}/first/")


def send(survey):
    client = Client()
    client.post(f"/answer/{survey.slug}/start/", {"edition": "standard"})
    client.post(f"/answer/{survey.slug}/first/", {"likes": "agree", "why": "The bus is late.", "do": "next"})
    client.post(f"/answer/{survey.slug}/check/", {"do": "send"})
    connection.close()


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_eight_people_who_send_at_once_lose_nothing(survey):
    with ThreadPoolExecutor(PEOPLE) as crowd:
        list(crowd.map(send, [survey] * PEOPLE))
    assert Response.objects.count() == Comment.objects.count() == PEOPLE
    assert not Draft.objects.exists()
