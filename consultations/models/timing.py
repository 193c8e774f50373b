from datetime import datetime, time, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from wagtail.query import PageQuerySet

from .clock import clock


class Stage(models.TextChoices):
    COMING = "coming", "Coming"
    OPEN = "open", "Open"
    CLOSED = "closed", "Closed"
    REPORTED = "reported", "Reported"


class ConsultationQuerySet(PageQuerySet):
    """Dates decide what is open: the effective ones (`clock.py`), never the planned ones.

    The rule stands in one place, in Python, and these pick out the pages that it names. A council has tens of
    consultations, so reading their dates is cheap, and no second rule in SQL can come to disagree with the page.
    """

    def open(self):
        return self._where(lambda page: page.begins_on <= timezone.localdate() <= page.ends_on, closing=None)

    def coming(self):
        return self._where(lambda page: page.begins_on > timezone.localdate())

    def closed(self):
        past = self._those(lambda page: page.ends_on < timezone.localdate())
        return self.live().filter(Q(pk__in=past) | Q(closing__isnull=False))

    def _where(self, says, **more):
        return self.live().filter(pk__in=self._those(says, **more))

    def _those(self, says, **more):
        dated = self.live().filter(opens_on__isnull=False, closes_on__isnull=False, **more)
        pages = dated.only("opens_on", "closes_on").order_by().prefetch_related("formats")
        return [page.pk for page in pages if says(page)]


class Timed:
    """What follows from the dates of a consultation page. `opens_on` and `closes_on` are the plan; nothing but this
    module and the editor reads them."""

    @property
    def clock(self):
        return clock(self.opens_on, self.closes_on, self.formats.all())

    @property
    def begins_on(self):
        """The day on which it really opens, or None."""
        now = self.clock
        return now.opens_on if now else None

    @property
    def ends_on(self):
        """The last day on which it really takes answers, or None."""
        now = self.clock
        return now.closes_on if now else None

    @property
    def stage(self):
        now, today = self.clock, timezone.localdate()
        if now is None or today < now.opens_on:
            return Stage.COMING
        if today <= now.closes_on and not self.closed_early:
            return Stage.OPEN
        return Stage.REPORTED if self.outcomes.filter(live=True).exists() else Stage.CLOSED

    @property
    def is_open(self):
        return self.stage == Stage.OPEN

    @property
    def closed_at(self):
        """The moment answering ends: 23:59 in London on the last day, or when an officer closed it early."""
        early = self.closed_early
        return early.at if early else timezone.make_aware(datetime.combine(self.ends_on, time(23, 59, 59)))

    def takes_answers_from(self, draft):
        """A draft begun in time may still be sent until noon of the day after closing."""
        if self.is_open:
            return True
        if self.stage == Stage.COMING or draft is None or draft.begun_at > self.closed_at:
            return False
        return timezone.now() < self.last_call

    @property
    def last_call(self):
        """Noon of the day after closing: from then on no answer can reach this consultation."""
        noon = datetime.combine(timezone.localdate(self.closed_at) + timedelta(days=1), time(12))
        return timezone.make_aware(noon)
