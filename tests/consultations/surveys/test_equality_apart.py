"""Somebody with the whole database, the log and the sessions tries to join equality answers to responses."""

import itertools
import json
import logging
import random
from types import SimpleNamespace

import pytest
from django.contrib.sessions.models import Session
from django.db import connection, transaction
from wagtail.models import ReferenceIndex

from consultations.models import Comment, Draft, EqualityAnswer, Response, Role, SpentTicket
from consultations.surveys import codes
from consultations.surveys.equality_parts import PARTS
from tests.conftest import person
from tests.consultations.surveys.apart import Person
from tests.factories import home_page, make_consultation, make_survey

pytestmark = pytest.mark.django_db

PEOPLE = 30
# No two of the thirty people say the same, so that the test, and it alone, can tell them apart.
OFFERED = [[code for code, *_ in PARTS[part].all_choices] for part in ("age", "ethnicity")]
SAID = [dict(zip(("age", "ethnicity"), pair, strict=True)) for pair in itertools.product(*OFFERED)][:PEOPLE]


@pytest.fixture(scope="module", autouse=True)
def day(django_db_setup, django_db_blocker):
    """Thirty people send, one after the other, and each says at once who they are. Played once for all these tests."""
    with django_db_blocker.unblock(), transaction.atomic():
        log, logger = [], logging.getLogger()
        handler, level = logging.Handler(), logger.level
        handler.emit = lambda record: log.append(record.getMessage())
        logger.addHandler(handler), logger.setLevel(logging.INFO)
        yield SimpleNamespace(people=play(), log=log)
        logger.removeHandler(handler), logger.setLevel(level)
        transaction.set_rollback(True)


def play():
    """[(key of the response, what its writer said in the equality step)], in the order of the day."""
    home_page(), person("lead", Role.SAFEGUARDING_LEAD), person("deputy", Role.SAFEGUARDING_DEPUTY)
    survey = make_survey(make_consultation(equality_parts=["age", "ethnicity"]))
    people = [(one_after_another(survey, said), said) for said in random.sample(SAID, PEOPLE)]
    Person(survey).client.post(survey.url, {"edition": "standard"})
    return people


def one_after_another(survey, said):
    before, somebody = set(Response.objects.values_list("pk", flat=True)), Person(survey)
    somebody.send(likes="agree", why="Nobody asks.")
    somebody.say(**said)
    (key,) = set(Response.objects.values_list("pk", flat=True)) - before
    return plain(key)


def plain(value):
    return str(value).replace("-", "").replace(" ", "").lower()


def select(what, model, order=""):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {what} FROM {model._meta.db_table} {order}")
        return [column[0] for column in cursor.description], cursor.fetchall()


def columns_of(model):
    """Each column as it is stored: {(table, column): set of values as text}, what is empty left out."""
    names, rows = select("*", model)
    columns = zip(names, zip(*rows, strict=True), strict=True)
    return {(model.__name__, name): {plain(value) for value in values} - {"", "none"} for name, values in columns}


def by_place(column, model):
    """What stands in `column`, in the order in which the rows lie on the disk."""
    place = "rowid" if connection.vendor == "sqlite" else "ctid"
    return [value for (value,) in select(column, model, f"ORDER BY {place}")[1]]


def likeness(ranks):
    """Spearman's rank correlation of 0, 1, 2 … with `ranks`: 1 for the same order, about 0 after a shuffle."""
    n = len(ranks)
    return 1 - 6 * sum((place - rank) ** 2 for place, rank in enumerate(ranks)) / (n * (n * n - 1))


def ranks_of(answers, day):
    """The places in the day of the people who gave these stored `answers`."""
    order = [said for _, said in day.people]
    return [order.index({code: given[code] for code in ("age", "ethnicity")}) for given in answers]


def test_no_column_holds_a_value_of_another_table():
    apart = columns_of(EqualityAnswer) | columns_of(SpentTicket)
    theirs = columns_of(Response) | columns_of(Comment) | columns_of(Draft)
    assert (
        all(theirs[model, "id"] for model in ("Response", "Comment", "Draft")) and EqualityAnswer.objects.count() == 30
    )
    shared = {(mine, other) for mine, other in itertools.product(apart, theirs) if apart[mine] & theirs[other]}
    # Everybody of the day has the same one.
    assert shared == {(("EqualityAnswer", "consultation_id"), ("Comment", "consultation_id"))}


def test_the_two_tables_of_the_step_share_nothing_either():
    answers, tickets = columns_of(EqualityAnswer), columns_of(SpentTicket)
    assert set(tickets) == {("SpentTicket", "digest")}
    assert not [
        a for a in set.union(*answers.values()) if any(digest in a for digest in tickets["SpentTicket", "digest"])
    ]


def test_the_order_of_the_rows_says_nothing(day):
    assert [plain(key) for key in by_place("id", Response)] == [key for key, _ in day.people]
    ranks = ranks_of(map(as_json, by_place("answers", EqualityAnswer)), day)
    # A shuffle of thirty goes beyond 0.85 less than once in a hundred million days.
    assert sorted(ranks) == list(range(PEOPLE)) and abs(likeness(ranks)) < 0.85


def test_the_order_of_the_keys_says_nothing(day):
    ranks = ranks_of([row.answers for row in EqualityAnswer.objects.order_by("pk")], day)
    assert abs(likeness(ranks)) < 0.85


def test_neither_wagtails_index_nor_a_session_knows_of_them():
    keys = columns_of(EqualityAnswer)["EqualityAnswer", "id"] | columns_of(SpentTicket)["SpentTicket", "digest"]
    assert not keys & {plain(key) for key in ReferenceIndex.objects.values_list("object_id", flat=True)}
    assert not Session.objects.exists()


def test_the_log_says_the_same_of_everybody(day):
    said = [line for line in day.log if "equality" in line]
    assert len(said) == PEOPLE and len(set(said)) == 1
    keys = columns_of(EqualityAnswer)["EqualityAnswer", "id"] | columns_of(SpentTicket)["SpentTicket", "digest"]
    assert not any(key in plain(" ".join(day.log)) for key in keys)


def test_a_new_row_can_lie_anywhere_among_the_last_handful():
    SpentTicket.objects.all().delete()
    made = [codes.ticket_from(str(number)) for number in range(60)]
    places = []
    for digest in made:
        SpentTicket.objects.put_in(SpentTicket(digest=digest))
        places.append(len(SpentTicket.objects.all()) - by_place("digest", SpentTicket).index(digest))
    assert sorted(by_place("digest", SpentTicket)) == sorted(made)
    assert max(places) <= 25 and len(set(places)) > 10


def test_without_that_handful_the_order_would_give_everybody_away(day, monkeypatch):
    monkeypatch.setattr("consultations.models.equality.HANDFUL", 0)
    (consultation,) = {row.consultation for row in EqualityAnswer.objects.all()}
    EqualityAnswer.objects.all().delete()
    for _, said in day.people:
        EqualityAnswer.objects.put_in(EqualityAnswer(consultation=consultation, answers=said))
    assert likeness(ranks_of(map(as_json, by_place("answers", EqualityAnswer)), day)) == 1


def test_mixing_loses_nobody_and_gives_everybody_a_new_key():
    before = {str(row.answers): row.pk for row in EqualityAnswer.objects.all()}
    EqualityAnswer.objects.all().mix()
    after = {str(row.answers): row.pk for row in EqualityAnswer.objects.all()}
    assert before.keys() == after.keys() and not set(before.values()) & set(after.values())


def as_json(value):
    return json.loads(value) if isinstance(value, str) else value
