"""Everything that has a time. Run it every minute or every hour: it catches up, and twice does no harm."""

import logging

from django.core.management import call_command
from django.core.management.base import BaseCommand

from consultations.analysis import erasure, tables
from consultations.surveys import attachments

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Publishes what is scheduled, makes due tables, throws away old drafts, erases what is past its date."

    def handle(self, *args, **options):
        call_command("publish_scheduled", verbosity=0)
        made = [consultation.pk for consultation in tables.due() if self._release(consultation)]
        drafts, forgotten = erasure.throw_away_drafts(), erasure.forget()
        swept = attachments.sweep()
        self.stdout.write(
            f"Tables made: {len(made)}. Drafts thrown away: {drafts}. Responses erased: {forgotten}. "
            f"Stray files deleted: {swept}."
        )

    def _release(self, consultation):
        try:
            return tables.release(consultation)
        except Exception:
            # One consultation that cannot be counted must not keep the others, or the erasing, waiting.
            logger.exception("no tables for consultation %s", consultation.pk)
            return None
