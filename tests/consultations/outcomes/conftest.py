from datetime import timedelta

import pytest
from django.utils import timezone

from consultations.analysis import theming
from consultations.models import Outcome, Theme
from consultations.surveys import codes, intake
from tests.factories import CommentFactory


@pytest.fixture
def theme(consultation):
    return Theme.objects.create(consultation=consultation, name="Getting about")


@pytest.fixture
def bus(survey, theme, maya, tom, olive):
    """Words about the bus, shown to everybody and under a theme."""
    comment = CommentFactory.published(survey, by=maya, second=tom, text="The bus never comes.")
    theming.assign(comment, theme, olive)
    return comment


@pytest.fixture
def draft_outcome(consultation, theme):
    """An outcome with nothing missing but a comment behind its theme. `**fields` change it."""

    def make(**fields):
        whole = {
            "title": "Buses that come",
            "slug": "buses-that-come",
            "we_asked": "How do you get about?",
            "you_said": "Buses are late.",
            "we_did": "<p>There are <b>two</b> more buses.</p>",
            "easy_you_said": "The bus is late.",
            "easy_we_did": "There are more buses.",
            "progress": "done",
            "owner": "Transport team",
            "due_on": timezone.localdate() - timedelta(days=3),
        }
        outcome = Outcome(consultation=consultation, live=False, **(whole | fields))
        outcome.themes = fields.pop("themes", [theme])
        return outcome

    return make


@pytest.fixture
def publish():
    def go_live(outcome):
        outcome.save()
        outcome.save_revision().publish()
        return Outcome.objects.get(pk=outcome.pk)

    return go_live


@pytest.fixture
def outcome(bus, draft_outcome, publish):
    return publish(draft_outcome())


@pytest.fixture
def words():
    return "river lantern seven apple"


@pytest.fixture
def response(survey, words):
    """What a family sent, with four words."""
    answers = {"heard": "no", "why": "Nobody asks my son."}
    return intake.record_response(survey=survey, answers=answers, sharing="everybody", code_hash=codes.code_hash(words))


@pytest.fixture
def family(client, response, words):
    """The family's browser, with the receipt open."""
    client.post("/come-back/", {"words": words})
    return client
