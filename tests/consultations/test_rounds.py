"""One consultation goes on from another: what people said last time stands on this page, and that page leads here."""

import pytest
from django.core.exceptions import ValidationError

from tests.factories import make_consultation
from tests.visitor import Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def second(consultation):
    return make_consultation("Short breaks, one year on", follows=consultation)


def test_the_round_before_leads_here(consultation, second):
    visitor = Visitor()
    assert "This went on: Short breaks, one year on" in visitor.open(consultation.url)
    assert "Short breaks, one year on" in visitor.follow("Short breaks, one year on")


def test_this_round_leads_back_and_says_that_nothing_came_of_it_yet(second):
    shown = Visitor().open(second.url)
    assert "Last time you said" in shown and "not published yet" in shown


def test_a_round_that_people_cannot_see_is_not_named(consultation, second):
    consultation.unpublish()
    assert "Last time" not in Visitor().open(second.url)
    second.unpublish()
    assert "This went on" not in Visitor().open(consultation.url or "/")


def test_rounds_do_not_go_in_a_circle(consultation, second):
    consultation.follows = second
    with pytest.raises(ValidationError, match="each follow the other"):
        consultation.clean()
