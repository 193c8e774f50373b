"""A live session about growing up, with a question of each kind, and its room."""

import pytest
from django.test import Client

from consultations.models import Section
from tests.factories import HELPS, PLACES, make_survey, question
from youth_voice.live import rounds
from youth_voice.models import LiveSession, Prompt


@pytest.fixture
def session(consultation):
    asked = Section(code="room", title="In the room", easy_title="In the room", live_only=True)
    asked.questions = [
        question("growing", "one", "What matters?", "When you grow up, what matters most?", choices=PLACES),
        question("helps", "several", "What would help?", "What would help you?", most=2, choices=HELPS),
        question("tell", "long", "Tell us.", "What should we know?"),
    ]
    make_survey(consultation, [asked])
    page = LiveSession(title="Growing up", live=False, welcome="Hello.")
    page.prompts = [
        Prompt(question=code, talk_about_it="Tell somebody near you.", sort_order=n)
        for n, code in enumerate(["growing", "helps", "tell"])
    ]
    consultation.add_child(instance=page)
    page.save_revision().publish()
    return LiveSession.objects.get(pk=page.pk)


@pytest.fixture
def put(kit):
    """Put a question to a room."""

    def put(run, code):
        rounds.put(run, code, by=kit, seen=run.standing)
        return run

    return put


@pytest.fixture
def run(session, kit, put):
    """A room with the question about growing up open."""
    return put(rounds.open_room(session, by=kit), "growing")


@pytest.fixture
def rehearsal(session, kit, put):
    return put(rounds.open_room(session, by=kit, rehearsal=True), "growing")


@pytest.fixture
def phone():
    return Client()
