"""Answers about equality, kept apart from everything else: nothing here leads to a response, and nothing leads here."""

import random
import uuid

from django.db import models, transaction

HANDFUL = 24
AT_ONCE = 500
_dice = random.SystemRandom()


class ApartQuerySet(models.QuerySet):
    """Rows whose place in their table must say nothing.

    A random key is not enough. A table also has the order in which its rows were written (SQLite's rowid, PostgreSQL's
    ctid and xmin), and responses have theirs: laid side by side, the two orders would say who is who. So whenever a row
    comes in, a handful of others is deleted and written again with it, in random order and under new keys.
    `bulk_create` sends no signal, so that no index of Wagtail's notes the order either.
    """

    def put_in(self, row):
        """Store `row` among a handful of those that are here."""
        self._write_again(self.order_by("?")[:HANDFUL], row)

    def mix(self):
        """Write all of these again in random order: afterwards no place says anything at all."""
        keys = list(self.values_list("pk", flat=True))
        _dice.shuffle(keys)
        for start in range(0, len(keys), AT_ONCE):
            self._write_again(self.filter(pk__in=keys[start : start + AT_ONCE]))

    @transaction.atomic
    def _write_again(self, some, *new):
        # What another transaction is writing again at this moment is left to it.
        old = list(some.select_for_update(skip_locked=True))
        self.model.objects.filter(pk__in=[row.pk for row in old]).delete()
        rows = [*(row.afresh() for row in old), *new]
        _dice.shuffle(rows)
        self.model.objects.bulk_create(rows)


class EqualityAnswerQuerySet(ApartQuerySet):
    def to(self, consultation):
        return self.filter(consultation=consultation)


class EqualityAnswer(models.Model):
    """What somebody said about themselves or their child after sending. No time, no edition, no channel, no survey.

    Not encrypted: a Fernet token would carry, in clear, the second in which it was made.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey(
        "consultations.ConsultationPage", on_delete=models.PROTECT, related_name="equality_answers"
    )
    answers = models.JSONField(default=dict)

    objects = EqualityAnswerQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()

    def __str__(self):
        return "Answers about equality"

    def afresh(self):
        """The same answers under a new key."""
        return EqualityAnswer(consultation_id=self.consultation_id, answers=self.answers)


class SpentTicket(models.Model):
    """A ticket that has been used. It says neither whose it was nor what it was used for."""

    digest = models.CharField(primary_key=True, max_length=64, editable=False)

    objects = ApartQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()

    def __str__(self):
        return "Spent ticket"

    def afresh(self):
        return SpentTicket(digest=self.digest)
