"""Pictures beside choices: for each of them or for none."""

import pytest

from consultations.models import Edition
from consultations.surveys.editions import compiled
from consultations.surveys.screens import asked
from consultations.surveys.sheets import new_sheet
from home.models import Concept
from tests.factories import PLACES, Section, make_survey, question

pytestmark = pytest.mark.django_db


@pytest.fixture
def places(consultation):
    section = Section(code="first", title="The plan", easy_title="The plan")
    place = question("place", "one", "Where?", "Where?", choices=PLACES)
    for choice in place.choices.all():
        # Nobody sees "somewhere else" in easy read, so nobody chose a picture for it.
        choice.concept = Concept.objects.create(word=choice.code) if choice.easy_words else None
    section.questions = [place]
    return compiled(make_survey(consultation, [section])).question("place")


@pytest.mark.parametrize(("edition", "pictured"), [(Edition.EASY_READ, True), (Edition.STANDARD, False)])
def test_one_choice_without_a_picture_leaves_all_without(places, edition, pictured):
    assert asked(places, new_sheet(edition)).pictured is pictured
