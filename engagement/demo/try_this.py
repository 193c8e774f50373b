"""What a visitor of the demonstration is told: where it is, who may sign in, what to try."""

from django.conf import settings

from . import consultations, people, surveys
from .answering import four_words

LAST_YEAR, BEING_READ, OPEN = (
    content["slug"] for content in (consultations.LAST_YEAR, consultations.BEING_READ, consultations.OPEN)
)

STEPS = """
 1. Read the plan, in both kinds of words         /strategy/
 2. See what is asked, and until when             /consultations/{open}/
 3. Answer, and switch to easy read half way      /consultations/{open}/{survey}/
 4. Come back with four words                     /come-back/
      answered last year, with an outcome:  {published}
      waiting for the forum:                {waiting}
 5. Read and release, as moderator                /forum/{open}/queue/
 6. Show it to everybody, as the second moderator /forum/{open}/publish/
 7. Look after what worries, as safeguarding lead /safety/
 8. Group answers and write outcomes, as officer  /admin/
 9. See what came of last year's answers          /you-said-we-did/ and /results/{last_year}/
10. Sign what the council wants to say, as member /forum/sign-off/
11. Open a room for an evening, as facilitator    /live/desk/
      a crowd for a rehearsal: DEMO=on .venv/bin/python manage.py fill_room CODE --phones 40

Everything that people say, decide and do here is invented. The council has nothing to do with it.
To begin again: DEMO=on .venv/bin/python manage.py load_demo --fresh
"""


def page():
    """The whole text (str), to be printed."""
    width = max(len(person.email) for person in people.PEOPLE)
    accounts = [f"  {person.email:<{width}}  {person.does}{where(person)}" for person in people.PEOPLE]
    steps = STEPS.format(
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
