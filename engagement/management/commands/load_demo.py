"""Makes the demonstration: three consultations dated from today, the people who work on them, and invented answers."""

import logging
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.test.utils import override_settings

from consultations.analysis import tables
from consultations.models import ConsultationPage
from consultations.moderation import sign_off
from engagement.demo import (
    answering,
    building,
    consultations,
    deciding,
    earlier_surveys,
    moderating,
    outcomes,
    people,
    removing,
    surveys,
    try_this,
    who_answered,
)
from engagement.demo.voices import getting_there, send_strategy, what_comes_first
from youth_voice.symbols.curated import load_curated

PICTURES = Path(settings.BUILT) / "symbols" / "openmoji"


class Command(BaseCommand):
    help = "Makes the demonstration. Does nothing where it is already in place."
    # `migrate` has just looked at everything; looking again takes longer than the work.
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--fresh", action="store_true", help="take the demonstration away and make it again")

    def handle(self, *, fresh=False, **options):
        if not settings.DEMO:
            raise CommandError("DEMO is off. Invented answers have no place on a real site. Set DEMO=on to try it out.")
        with quietly(), transaction.atomic():
            new = make(fresh)
        self.stdout.write("The demonstration is ready." if new else "The demonstration is in place.")
        self.stdout.write(try_this.page())


def make(fresh):
    """Build what is not there yet, pictures included where the front end was built. Whether the story was built."""
    if PICTURES.is_dir():
        load_curated(PICTURES)
    if not fresh and ConsultationPage.objects.filter(slug=consultations.OPEN["slug"]).exists():
        return False
    removing.take_away()
    build()
    return True


@contextmanager
def quietly():
    """No alarm goes out for an invented worry, and no log line is written for an invented answer."""
    logging.disable(logging.INFO)
    try:
        with override_settings(EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend"):
            yield
    finally:
        logging.disable(logging.NOTSET)


def build():
    """The whole story, in the order in which it would have happened."""
    building.make_people()
    home = building.make_site()
    plan = building.make_strategy(home)
    index = building.make_index(home)
    sign_off.offer_workflow()
    consult = building.make_consultation
    last_year = consult(consultations.LAST_YEAR, earlier_surveys.WHAT_COMES_FIRST, under=index, plan=plan)
    being_read = consult(consultations.BEING_READ, earlier_surveys.GETTING_THERE, under=index)
    open_now = consult(consultations.OPEN, surveys.STRATEGY, under=index, plan=plan, after=last_year)
    member = building.user_of(people.MEMBER)
    for page in (open_now, open_now.survey):
        building.have_signed(page, by=member)
    building.make_live_session(open_now)
    building.give_narrow_roles()
    officer = building.user_of(people.OFFICER)
    themes = live_through(last_year, what_comes_first.VOICES, outcomes.LAST_YEAR, without_words=10)
    deciding.publish_outcomes(last_year, outcomes.OUTCOMES, themes, by=officer)
    who_answered.say_who(last_year, 46)
    live_through(being_read, getting_there.VOICES, outcomes.BEING_READ, without_words=8)
    live_through(open_now, send_strategy.VOICES, outcomes.OPEN, without_words=9)
    building.hand_in_a_change(consultations.HANDED_IN)
    for consultation in (last_year, being_read):
        tables.release(consultation, by=officer)


def live_through(consultation, voices, themes, *, without_words):
    """Answers, moderation and themes of one consultation. Returns {name: Theme}."""
    desk = moderating.Desk.of(consultation)
    answering.answer(consultation, voices, without_words=without_words, desk=desk)
    made = deciding.make_themes(consultation, themes)
    deciding.put_under_themes(consultation, voices, made, by=desk.officer)
    return made
