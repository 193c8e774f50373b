"""Norm F6: what people were told about dates is public, and is not taken back without a word."""

from datetime import timedelta

import pytest
from django.utils import timezone

from consultations.models import ConsultationPage, FormatKind, NotReady
from tests.factories import make_consultation, make_format
from tests.visitor import Visitor

pytestmark = pytest.mark.django_db
A_WEEK = timedelta(days=7)


@pytest.fixture
def waiting(sol, dee):
    """A consultation that would have opened three days ago, had easy read come."""
    formats = [make_format(due=-3), make_format(FormatKind.EASY_READ, due=-3, live=None)]
    return make_consultation(opens=-3, closes=30, formats=formats)


def change(page, **fields):
    """A new version of `page`, published as its editor would."""
    newest = ConsultationPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(newest, name, value)
    newest.save_revision().publish()
    return ConsultationPage.objects.get(pk=page.pk)


def easy_read_comes(page):
    newest = page.get_latest_revision_as_object()
    for each in newest.formats.get_object_list():
        each.live_on = each.live_on or timezone.localdate()
    newest.save_revision().publish()
    return ConsultationPage.objects.get(pk=page.pk)


def test_f6_while_a_format_is_late_the_page_says_what_it_waits_for(waiting):
    page = Visitor().open(waiting.url)
    assert "Opens when easy read is ready" in page and "Late" in page
    assert waiting.date_changes == []


def test_f6_when_it_comes_the_page_says_how_the_dates_moved_and_why(waiting):
    page = easy_read_comes(waiting)
    assert page.stage == "open"
    [(was, now)] = page.date_changes
    assert (now.opens_on - was.opens_on, now.closes_on - was.closes_on) == (timedelta(3), timedelta(3))
    shown = Visitor().open(page.url)
    assert "These dates have moved" in shown and "Easy read came 3 days late." in shown


def test_f6_nothing_is_told_twice(waiting):
    page = easy_read_comes(waiting)
    page.save()
    change(page, purpose="Said in better words.")
    assert page.dates_told.count() == 2


def test_f6_other_dates_need_a_reason_and_it_is_shown(consultation):
    later = consultation.closes_on + A_WEEK
    with pytest.raises(NotReady, match="why the dates were changed"):
        change(consultation, closes_on=later)
    page = change(consultation, closes_on=later, dates_reason="The letters went out late.")
    assert "The letters went out late." in Visitor().open(page.url)
    with pytest.raises(NotReady, match="in new words"):
        change(page, closes_on=later + A_WEEK)


def test_f6_a_promised_format_is_not_dropped_in_silence(waiting):
    newest = waiting.get_latest_revision_as_object()
    newest.formats = [each for each in newest.formats.all() if each.kind != FormatKind.EASY_READ]
    with pytest.raises(NotReady, match="why the dates were changed"):
        newest.save_revision().publish()


def test_f6_what_is_open_is_not_opened_again_later(consultation):
    with pytest.raises(NotReady, match="this is open"):
        change(consultation, opens_on=timezone.localdate() + A_WEEK, dates_reason="A slip.")


def test_f6_an_earlier_date_does_not_close_what_is_open(consultation):
    with pytest.raises(NotReady, match="Close early"):
        change(consultation, closes_on=timezone.localdate() - timedelta(days=1), dates_reason="Enough.")


def test_f6_what_closed_and_was_counted_does_not_open_again(sol, dee):
    from consultations.analysis import tables

    page = make_consultation(opens=-30, closes=-5)
    tables.release(page)
    with pytest.raises(NotReady, match="its tables are made"):
        change(page, closes_on=timezone.localdate() + A_WEEK, dates_reason="More time.")


def test_an_old_version_of_the_page_rewrites_no_history(consultation):
    first = consultation.revisions.first()
    change(consultation, closes_on=consultation.closes_on + A_WEEK, dates_reason="More time.")
    with pytest.raises(NotReady, match="why the dates were changed"):
        first.publish()
    assert consultation.dates_told.count() == 2


def test_dates_that_are_only_in_a_draft_are_told_to_nobody(consultation):
    before = consultation.dates_told.count()
    draft = consultation.get_latest_revision_as_object()
    draft.closes_on += timedelta(days=30)
    draft.save_revision()
    assert consultation.dates_told.count() == before
