"""Norm F6: nobody loses time because a format came late."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.utils import timezone

from consultations.analysis import tables
from consultations.models import ConsultationPage, FormatKind
from consultations.models.clock import clock
from tests.factories import make_consultation, make_format

TODAY = timezone.localdate()
K = FormatKind


def day(number):
    return TODAY + timedelta(days=number)


def days_moved(opens, closes, *formats):
    """(opening, closing) in days from today, of formats given as (promised, live or None)."""
    rows = [
        SimpleNamespace(promised_on=day(promised), live_on=None if live is None else day(live))
        for promised, live in formats
    ]
    now = clock(day(opens), day(closes), rows, today=TODAY)
    return (now.opens_on - TODAY).days, (now.closes_on - TODAY).days


@pytest.mark.parametrize(
    ("formats", "expected"),
    [
        ([], (-10, 20)),
        ([(-10, -10)], (-10, 20)),
        ([(-20, -15)], (-10, 20)),  # later than promised, but there on the opening day
        ([(-10, -6)], (-6, 24)),  # the opening waits, and the closing moves with it
        ([(-10, -6), (-10, -3)], (-3, 27)),  # for the last of them
        ([(-5, -5)], (-10, 20)),
        ([(-5, -2)], (-10, 23)),  # promised for later, and late: only the closing moves
        ([(-5, -2), (-4, 3)], (-10, 27)),  # by the longest delay, not by their sum
        ([(-10, -6), (-5, -2)], (-6, 27)),  # both: the opening's four days and the delay's three
        ([(-10, None)], (1, 31)),  # not live: at the earliest tomorrow
        ([(-5, None)], (-10, 26)),
        ([(5, None)], (-10, 20)),  # not promised yet
        ([(-10, 4)], (4, 34)),  # a day to come that is named
    ],
)
def test_f6_the_opening_and_the_closing_wait_for_what_was_promised(formats, expected):
    assert days_moved(-10, 20, *formats) == expected


def test_f6_a_late_format_moves_the_dates_with_every_day():
    late = SimpleNamespace(promised_on=day(0), live_on=None)
    seen = [clock(day(0), day(30), [late], today=day(n)) for n in (-1, 0, 5)]
    assert [(now.opens_on - TODAY).days for now in seen] == [0, 1, 6]
    assert [now.moves for now in seen] == [False, True, True]


def test_f6_a_format_that_nobody_promised_moves_nothing():
    assert clock(day(0), day(9), [SimpleNamespace(promised_on=None, live_on=day(3))]).opens_on == day(0)


def test_f6_without_dates_there_is_no_clock():
    assert clock(None, day(3), []) is None


@pytest.mark.django_db
class TestEverywhere:
    @pytest.fixture
    def pages(self, sol, dee):
        """Four consultations whose plan says one thing and whose clock says another, by the stage of the clock."""
        standard = {"opens": -3, "closes": 20}
        return {
            "coming": make_consultation("a", **standard, formats=[make_format(due=-3, live=None)]),
            "open": make_consultation("b", **standard, formats=[make_format(due=-3, live=2)]),
            "still open": make_consultation(
                "c", opens=-30, closes=-2, formats=[make_format(due=-30), make_format(K.AUDIO, due=-20, live=9)]
            ),
            "closed": make_consultation("d", opens=-30, closes=-2, formats=[make_format(due=-30, live=1)]),
        }

    def test_f6_the_sets_say_what_the_pages_say(self, pages):
        found = ConsultationPage.objects
        assert set(found.coming()) == {pages["coming"]}
        assert set(found.open()) == {pages["open"], pages["still open"]}
        assert set(found.closed()) == {pages["closed"]}
        assert [page.stage for page in pages.values()] == ["coming", "open", "open", "closed"]

    def test_f6_the_sets_stay_queries(self, pages):
        assert ConsultationPage.objects.open().filter(title="b").order_by("-opens_on").count() == 1

    def test_f6_answers_are_taken_by_the_clock_and_not_by_the_plan(self, pages):
        assert [page.takes_answers_from(None) for page in pages.values()] == [False, True, True, False]

    def test_f6_tables_wait_for_the_day_that_is_really_the_last(self, pages, time_machine):
        page = pages["still open"]
        time_machine.move_to(page.last_call - timedelta(hours=1), tick=False)
        assert page not in tables.due()
        time_machine.move_to(page.last_call + timedelta(hours=1), tick=False)
        assert page in tables.due()

    def test_f6_the_clock_needs_nobody_to_wind_it(self, pages, time_machine):
        """Ticking or not, once or twice: the dates are the same, and nothing is written."""
        page, told = pages["coming"], list(pages["coming"].dates_told.all())
        time_machine.move_to(timezone.now() + timedelta(days=4))
        before = page.clock
        call_command("tick")
        call_command("tick")
        again = ConsultationPage.objects.get(pk=page.pk)
        assert again.clock == before and before.opens_on == day(5)
        assert list(again.dates_told.all()) == told
