import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from consultations.analysis.disclosure import A_FEW, FEW, HIDDEN, TOO_FEW, SafeTable, about, band

some_counts = st.lists(st.integers(0, 60), min_size=2, max_size=7)


def table_of(numbers, people=None, several=False):
    counts = dict(zip("abcdefg", numbers, strict=False))
    return SafeTable.of(counts, sum(numbers) if people is None else people, several=several)


def shown(table):
    return [row.shown for row in table.rows]


@pytest.mark.parametrize(
    ("n", "words"),
    [
        *[(0, FEW), (4, FEW), (5, "5 to 9"), (9, "5 to 9"), (10, "10 to 24"), (25, "25 to 49")],
        *[(50, "50 to 99"), (249, "100 to 249"), (250, "250 or more"), (9000, "250 or more")],
    ],
)
def test_n1_a_band_says_roughly_how_many(n, words):
    assert band(n) == words


@pytest.mark.parametrize(
    ("n", "words"),
    [(10, "about 10 answers"), (94, "about 90 answers"), (95, "about 100 answers"), (1204, "about 1,200 answers")],
)
def test_a_running_count_is_only_about_right(n, words):
    assert about(n) == words


@pytest.mark.parametrize("n", range(10))
def test_below_ten_a_running_count_names_no_number(n):
    assert not any(letter.isdigit() for letter in about(n))


def test_small_cells_are_words_and_the_others_are_rounded():
    assert shown(table_of([38, 12, 3, 0])) == ["40", "10", FEW, "0"]


def test_fewer_than_ten_people_make_no_table():
    assert table_of([6, 3]) == SafeTable((), TOO_FEW)


def test_when_everybody_agrees_no_zero_says_so():
    assert shown(table_of([40, 0, 0])) == ["40", FEW, FEW]


def test_a_lone_choice_that_everybody_made_is_hidden():
    assert shown(table_of([40])) == [HIDDEN]


def test_a_single_small_cell_that_the_rest_would_give_away_takes_the_next_smallest_with_it():
    assert shown(table_of([6, 5, 1])) == ["5", HIDDEN, HIDDEN]


def test_where_several_answers_are_allowed_the_few_who_left_one_out_are_hidden_too():
    table = table_of([40, 37, 35, 2, 0], people=40, several=True)
    assert shown(table) == [HIDDEN, HIDDEN, "35", FEW, "0"]


@given(some_counts)
def test_n1_one_to_four_people_are_never_shown(numbers):
    for row, n in zip(table_of(numbers).rows, numbers, strict=False):
        assert row.number is None or row.number % 5 == 0
        if 0 < n < 5:
            assert (row.number, row.shown in {FEW, HIDDEN}) == (None, True)


@given(some_counts)
def test_a_number_that_is_shown_is_within_two_of_the_truth(numbers):
    for row, n in zip(table_of(numbers).rows, numbers, strict=False):
        assert row.number is None or (abs(row.number - n) <= 2 and row.shown == f"{row.number:,}")


@given(some_counts)
def test_the_rounded_rest_leaves_every_value_open_for_a_single_hidden_cell(numbers):
    assume(sum(numbers) >= 10)
    table = table_of(numbers)
    hidden = [row for row in table.rows if row.number is None]
    assume(len(hidden) == 1 and len(table.rows) > 1)
    others = [row.number for row in table.rows if row.number]
    assert table.people + 2 - sum(max(5, n - 2) for n in others) >= 4
    assert max(10, table.people - 2) - sum(n + 2 for n in others) <= 1


@given(st.lists(st.integers(0, 60), min_size=1, max_size=7), st.integers(0, 20))
def test_with_several_answers_neither_side_of_a_choice_is_ever_small(numbers, more):
    people = max(numbers) + more
    for row, n in zip(table_of(numbers, people, several=True).rows, numbers, strict=False):
        assert row.number is None or n == 0 or (n >= 5 and people - n >= 5)


def test_n3_a_room_sees_nothing_below_ten_people_then_rounded_numbers():
    assert SafeTable.live({"yes": 9}, 9) is None
    assert shown(SafeTable.live({"yes": 21, "no": 3, "maybe": 0}, 24)) == ["20", A_FEW, "0"]
