"""The days on which a council should not ask: kept in the site's settings."""

from datetime import date

import pytest
from wagtail.blocks.struct_block import StructBlockValidationError

from home.blocks import Period
from home.models import SiteSettings

HALF_TERM = {"kind": "school", "name": "half term", "first": date(2027, 2, 15), "last": date(2027, 2, 19)}
GOOD_FRIDAY = {"kind": "bank", "name": "Good Friday", "first": date(2027, 3, 26), "last": date(2027, 3, 26)}


@pytest.fixture
def settings_of_site():
    return SiteSettings(calendar=[("period", GOOD_FRIDAY), ("period", HALF_TERM)])


@pytest.mark.parametrize(
    ("first", "last", "names"),
    [
        (date(2027, 2, 19), date(2027, 2, 28), ["half term"]),
        (date(2027, 1, 1), date(2027, 2, 15), ["half term"]),
        (date(2027, 2, 16), date(2027, 2, 17), ["half term"]),
        (date(2027, 2, 1), date(2027, 4, 1), ["half term", "Good Friday"]),
        (date(2027, 2, 20), date(2027, 3, 25), []),
    ],
)
def test_a_period_is_found_by_any_of_its_days(settings_of_site, first, last, names):
    assert [period["name"] for period in settings_of_site.periods_within(first, last)] == names


def test_the_calendar_knows_how_far_it_reaches(settings_of_site):
    assert settings_of_site.knows_the_year_of(date(2027, 3, 26))
    assert not settings_of_site.knows_the_year_of(date(2027, 3, 27))


def test_a_period_ends_after_it_begins():
    block = Period()
    with pytest.raises(StructBlockValidationError):
        block.clean(block.to_python({**HALF_TERM, "first": "2027-02-20", "last": "2027-02-19"}))


@pytest.mark.django_db
def test_without_a_site_there_are_settings_all_the_same():
    assert SiteSettings.of_this_place().shortest_run == 42
