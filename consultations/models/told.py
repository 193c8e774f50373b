from django.db import models
from django.utils import timezone

from .clock import clock, due


class DatesToldQuerySet(models.QuerySet):
    def keep_up_with(self, page):
        """Add what `page` (a live ConsultationPage, just saved) tells now, if that is news. Nothing is ever changed.

        Formats that have not come yet are left out: while they are awaited the page itself says that its dates move.
        """
        arrived = [each for each in page.formats.all() if each.live_on]
        now = clock(page.opens_on, page.closes_on, arrived)
        before = self.filter(consultation=page)
        told = before.last()
        if told is None:
            told = self.create(consultation=page, opens_on=page.opens_on, closes_on=page.closes_on)
        late, reason = _news(before, "late", _late(page.opens_on, arrived)), _news(before, "reason", page.dates_reason)
        if (told.opens_on, told.closes_on) != (now.opens_on, now.closes_on) or reason:
            self.create(consultation=page, opens_on=now.opens_on, closes_on=now.closes_on, late=late, reason=reason)


class DatesTold(models.Model):
    """The dates that a consultation's page told, and since when: its public history (norm F6). Rows are only added.

    Not page fields: publishing an old version of the page would rewrite what people were told.
    """

    consultation = models.ForeignKey(
        "consultations.ConsultationPage", on_delete=models.CASCADE, related_name="dates_told"
    )
    since = models.DateField(default=timezone.localdate)
    opens_on = models.DateField()
    closes_on = models.DateField()
    late = models.TextField(blank=True, help_text="Which formats came late, and by how much.")
    reason = models.TextField(blank=True, help_text="What the officer said about it.")

    objects = DatesToldQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["pk"]

    def __str__(self):
        return f"{self.opens_on} to {self.closes_on}, told since {self.since}"


def _news(before, field, words):
    """`words`, or '' if that was the last thing said in `field`."""
    said = before.exclude(**{field: ""}).values_list(field, flat=True).last()
    return "" if words == said else words


def _late(opens_on, formats):
    """One sentence for every format that came after it was due (str)."""
    late = [(each, (each.live_on - due(each, opens_on)).days) for each in formats if each.promised_on]
    return " ".join(f"{each} came {days} {'day' if days == 1 else 'days'} late." for each, days in late if days > 0)
