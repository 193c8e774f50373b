import pytest

from consultations.models import Closing, Theme
from consultations.surveys import intake


@pytest.fixture
def theme(consultation):
    return Theme.objects.create(consultation=consultation, name="Getting about")


@pytest.fixture
def elsewhere(rita):
    """A theme of Rita's consultation."""
    return Theme.objects.create(consultation=rita.memberships.get().consultation, name="Somewhere else")


@pytest.fixture
def answers(survey):
    """`answers(12, edition, likes="agree")`: that many people, each with the same closed answers."""

    def send(number, edition="standard", **given):
        return [intake.record_response(survey=survey, answers=given, edition=edition) for _ in range(number)]

    return send


@pytest.fixture
def close(consultation):
    return lambda: Closing.objects.create(consultation=consultation, reason="The hall burnt down.")
