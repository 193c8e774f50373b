"""Who answered: no number from 1 to 9, one version, and gone on its day."""

from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from consultations.analysis import erasure, tables
from consultations.analysis.disclosure import FEWEST_WHERE_SENSITIVE, HIDDEN, SafeTable
from consultations.models import EqualityAnswer, SpentTicket
from consultations.surveys import codes, equality
from tests.factories import make_consultation

pytestmark = pytest.mark.django_db

FEWER = "fewer than 10"


@pytest.fixture
def consultation(sol, dee):
    """Closed last week."""
    return make_consultation(opens=-40, closes=-7, equality_parts=["age", "need", "orientation"])


@pytest.fixture
def people(consultation):
    """`people(12, age="age_65")`: so many people, each with the same answers."""

    def say(number, **answers):
        for _ in range(number):
            ticket = codes.ticket_from(str(SpentTicket.objects.count()))
            equality.record(consultation, answers, equality.sign(consultation, ticket))

    return say


def table(made, part):
    (found,) = [table for table in made.tables if table["question"] == f"equality-{part}"]
    return found


def shown(made, part):
    return {row["code"]: row["shown"] for row in table(made, part)["rows"] if row["shown"] != "0"}


def test_each_part_is_a_table_under_its_own_heading(consultation, people):
    people(24, about="me", age="age_16_25"), people(13, about="child", age="age_5_10")
    made = tables.release(consultation)
    assert [t["words"] for t in made.tables if t["section"] == "Who answered"][:2] == [
        "Whom the answers are about",
        "Age",
    ]
    assert shown(made, "age") == {"age_5_10": "15", "age_16_25": "25"}
    assert table(made, "age")["base"] == "about 35 people answered"


def test_below_ten_people_there_is_no_table(consultation, people):
    people(9, age="age_65")
    made = table(tables.release(consultation), "age")
    assert (made["rows"], made["base"]) == ([], "fewer than 10 people answered")


def test_nine_people_are_a_small_number_here(consultation, people):
    people(30, age="age_5_10"), people(20, age="age_11_15"), people(9, age="age_65"), people(4, age="age_0_4")
    numbers = shown(tables.release(consultation), "age")
    assert numbers == {"age_0_4": FEWER, "age_5_10": "30", "age_11_15": "20", "age_65": FEWER}


def test_a_single_small_number_takes_the_next_one_with_it(consultation, people):
    people(28, age="age_5_10"), people(18, age="age_11_15"), people(1, age="age_65")
    assert shown(tables.release(consultation), "age") == {"age_5_10": "30", "age_11_15": HIDDEN, "age_65": HIDDEN}


def test_with_several_answers_the_few_who_left_one_out_are_hidden_too(consultation, people):
    people(30, need=["learning", "body"]), people(9, need=["learning"]), people(1, need=["none"])
    assert shown(tables.release(consultation), "need") == {"learning": HIDDEN, "body": "30", "none": FEWER}


def test_it_says_of_whom_and_where_it_was_not_asked(consultation, people):
    people(12, orientation="gay")
    asked = table(tables.release(consultation), "orientation")["asked"]
    assert asked == ["Only people aged 16 or over were asked this.", "This was not asked in easy read."]


def test_while_somebody_can_add_to_it_there_is_no_table(consultation, people, time_machine):
    people(12, age="age_65")
    time_machine.move_to(consultation.last_call - timedelta(minutes=1))
    assert tables.release(consultation).tables == []
    time_machine.move_to(consultation.last_call)
    second = tables.release(consultation)
    assert second.number == 2 and tables.release(consultation) == second


def test_a_consultation_without_the_step_has_no_such_heading(consultation):
    consultation.equality_parts = []
    consultation.save()
    assert tables.release(consultation).tables == []


def test_everybody_reads_it_on_the_results_page(client, consultation, people):
    people(30, age="age_5_10")
    tables.release(consultation)
    page = client.get(f"/results/{consultation.slug}/").content.decode()
    assert "Who answered" in page and "Asked after sending, apart from the answers." in page


def test_it_is_forgotten_the_day_after_its_date_and_the_tables_stay(consultation, people):
    people(12, age="age_65")
    made = tables.release(consultation)
    erasure.forget(consultation.keep_until)
    assert EqualityAnswer.objects.count() == 12
    erasure.forget(consultation.keep_until + timedelta(days=1))
    assert not EqualityAnswer.objects.exists() and consultation.releases.get() == made


def test_spent_tickets_go_once_none_can_be_used(consultation, people, time_machine):
    time_machine.move_to(consultation.last_call - timedelta(hours=1))
    people(2, age="age_65")
    erasure.forget()
    assert SpentTicket.objects.count() == 2
    time_machine.move_to(consultation.last_call)
    erasure.forget()
    assert not SpentTicket.objects.exists() and EqualityAnswer.objects.count() == 2


@given(st.lists(st.integers(0, 60), min_size=2, max_size=8))
def test_what_is_shown_leaves_every_small_number_possible(numbers):
    assume(sum(numbers) >= 10 and sum(numbers) not in numbers)
    made = SafeTable.of(dict(enumerate(numbers)), sum(numbers), fewest=FEWEST_WHERE_SENSITIVE)
    assert not [row for row, n in zip(made.rows, numbers, strict=True) if 0 < n < 10 and row.number is not None]
    others = sum(row.shown == FEWER for row in made.rows) - 1
    shown_ones = [row.number for row in made.rows if row.number]
    most = made.people + 2 - sum(max(10, n - 2) for n in shown_ones)
    least = max(10, made.people - 2) - sum(n + 2 for n in shown_ones)
    assert others < 0 or (most - others >= 9 and least - 9 * others <= 1)
