"""Each type of question is counted in its own way, and none of them gives anybody away."""

import pytest

from consultations.analysis.counting import tables_of
from consultations.models import Edition, SurveyPage
from consultations.surveys.editions import compile_now
from tests.factories import every_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def count():
    """`count("order", (12, ["car"]), (8, ["bus"]))`: the tables of so many answers, and of `typed` comments."""
    page = SurveyPage(title="One of each")
    page.sections = every_section()
    questions = compile_now(page)

    def count(code, *groups, easy=(), typed=0):
        given = [(value, Edition.STANDARD) for number, value in groups for _ in range(number)]
        given += [(value, Edition.EASY_READ) for number, value in easy for _ in range(number)]
        return tables_of(questions.question(code), given, typed)

    return count


def shown(table):
    return {row["words"]: row["shown"] for row in table["rows"]}


def test_each_number_of_a_rating_is_a_row(count):
    (table,) = count("rating", (12, "0"), (15, "10"), (10, "dont_know"))
    assert shown(table)["0"] == "10" and shown(table)["10"] == "15" and shown(table)["I don’t know"] == "10"
    assert list(shown(table))[:11] == [str(number) for number in range(11)]


def test_each_statement_has_a_table_of_those_who_answered_it(count):
    school, bus, club = count("statements", (20, {"school": "agree", "bus": "disagree"}), (10, {"school": "disagree"}))
    assert (school["about"], school["people"], shown(school)["Agree"]) == ("Teachers listen to me", 30, "20")
    assert (bus["people"], club["rows"], club["base"]) == (20, [], "fewer than 10 people answered")


def test_a_statement_is_folded_as_every_scale_is(count):
    tables = count(
        "statements", (15, {"bus": "strongly_agree"}), easy=[(12, {"bus": "agree"}), (14, {"bus": "disagree"})]
    )
    full, folded = [table for table in tables if table["about"] == "I can get there on my own"]
    assert (full["people"], shown(folded)["Yes"], shown(folded)["No"]) == (15, "25", "15")


def test_piles_are_counted_card_by_card(count):
    (school, *_) = count("sort", (20, {"school": "like"}), (10, {"school": "dont_like"}))
    assert shown(school)["I like it"] == "20"


def test_of_an_order_only_first_places_are_counted_where_there_are_three_things(count):
    (first,) = count("order", (20, ["car", "bus"]), (10, ["walking"]))
    assert (first["about"], shown(first)) == ("Put first", {"By bus": "0", "By car": "20", "On foot": "10"})


@pytest.mark.parametrize(("code", "value"), [("number", "17"), ("date", "2021-05-03")])
def test_of_numbers_and_dates_only_how_many_answered(count, code, value):
    (table,) = count(code, (23, value))
    assert table["rows"] == [] and table["base"] == "about 25 people answered" and value not in str(table)


def test_a_district_with_few_people_in_it_is_not_named(count):
    (table,) = count("postcode", (20, "EX4"), (11, "EX1"), (3, "EX20"), (4, "EX21"))
    assert shown(table) == {"EX1": "10", "EX4": "20", "Other places": "5"}


def test_nobody_can_be_found_alone_in_other_places(count):
    (table,) = count("postcode", (20, "EX4"), (10, "EX1"), (1, "EX20"))
    assert shown(table)["Other places"] in {"fewer than 5", "not shown to protect privacy"}


def test_words_beside_a_choice_are_counted_and_a_note_is_not(count):
    _, words = count("one", (20, "home"), typed=12)
    assert (words["who"], words["base"]) == ("In people’s own words", "about 10 people answered")
    assert count("note") == []
