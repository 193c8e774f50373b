"""A database of the bench's own, with the same ten questions for every rival and sixty for the product."""

from contextlib import contextmanager

from django.db import connection

from consultations.models import Role, Section
from tests.factories import MembershipFactory, home_page, make_consultation, make_survey, question

from .questions import PARTS, SIXTY, TEN, choices_of, rows_of
from .rivals.models import Field, PlainForm

FIELD_TYPES = {"several": "checkboxes", "short": "singleline", "long": "multiline"}


@contextmanager
def database():
    """A database that is there until the block ends."""
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        yield
    finally:
        connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


def make_everything():
    """(the form page, the survey of ten, the survey of sixty), all live."""
    home = home_page()
    for role in (Role.SAFEGUARDING_LEAD, Role.SAFEGUARDING_DEPUTY):
        MembershipFactory(role=role)
    surveys = [_survey(title, parts) for title, parts in (("Ten", PARTS), ("Sixty", SIXTY))]
    return _plain_form(home), *surveys


def _survey(title, parts):
    sections = []
    for number, part in enumerate(parts, 1):
        section = Section(code=f"part_{number}", title=f"Part {number}", sort_order=number)
        section.questions = [
            question(asked.code, asked.kind, asked.words, choices=rows_of(asked), sort_order=place)
            for place, asked in enumerate(part)
        ]
        sections.append(section)
    return make_survey(make_consultation(title), sections, title=f"{title} questions")


def _plain_form(home):
    page = home.add_child(instance=PlainForm(title="Ten questions", slug="plain-form"))
    for asked in TEN:
        words = "\n".join(words for _, words in choices_of(asked)) if rows_of(asked) else ""
        kind = FIELD_TYPES.get(asked.kind, "radio")
        Field.objects.create(page=page, label=asked.words, field_type=kind, choices=words)
    return page
