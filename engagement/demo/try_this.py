"""What a visitor of the demonstration is told: where it is, who may sign in, what to try."""

from django.conf import settings

from . import consultations, people, surveys
from .answering import four_words

LAST_YEAR, BEING_READ, OPEN = (
    content["slug"] for content in (consultations.LAST_YEAR, consultations.BEING_READ, consultations.OPEN)
)

STEPS = """
 1. Read the plan in both kinds of words           /strategy/ and, for how it looks, /display/
 2. See what is asked and until when               /consultations/{open}/
 3. Answer, and switch to easy read half way       /consultations/{open}/{survey}/
 4. Come back with four words                      /come-back/
      answered last year, with an outcome:  {published}
      waiting for the forum:                {waiting}
 5. As moderator, read and release                 /forum/{open}/queue/
    as second moderator, publish                   /forum/{open}/publish/
    and read it with everybody                     /said/{open}/
    as member of the forum, sign what waits        /forum/sign-off/
 6. As safeguarding lead, look after what worries  /safety/
 7. As officer, ask, theme and report              /admin/
 8. See what came of last year's answers           /you-said-we-did/ and /results/{last_year}/
 9. As facilitator, open a rehearsal, put a
    question, join on a phone, let a crowd in      /live/desk/
      the crowd: DEMO=on .venv/bin/python manage.py fill_room CODE --phones 40 --url {site}
10. Last, as officer, close early with a reason    /admin/ (answering ends, and no room opens)

Everything that people say, decide and do here is invented. The council has nothing to do with it.
To begin again: DEMO=on .venv/bin/python manage.py load_demo --fresh
"""


def page():
    """The whole text (str), to be printed."""
    width = max(len(person.email) for person in people.PEOPLE)
    accounts = [f"  {person.email:<{width}}  {person.does}{where(person)}" for person in people.PEOPLE]
    steps = STEPS.format(
        site=settings.SITE_URL,
        open=OPEN,
        survey=surveys.STRATEGY["slug"],
        last_year=LAST_YEAR,
        published=four_words(LAST_YEAR, 0),
        waiting=four_words(OPEN, 10),
    )
    return "\n".join(
        [
            f"\nAddress: {settings.SITE_URL}/",
            f"\nSign in at {settings.SITE_URL}/account/ with the password: {people.PASSWORD}",
            *accounts,
            "\nWhat to try",
            steps.strip("\n"),
        ]
    )


def where(person):
    return f" (only {person.only})" if person.only else ""
