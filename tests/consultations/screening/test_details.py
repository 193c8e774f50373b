import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultations.screening.details import find, mask, nhs_number_is_valid


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("Write to a.parent+send@example.co.uk please", "EMAIL"),
        ("me (at) example.org", "EMAIL"),
        ("call 07700 900123", "PHONE"),
        ("call (01632) 960 001 now", "PHONE"),
        ("+44 7700 900 456", "PHONE"),
        ("we live at ME4 4TR", "POSTCODE"),
        ("sw1a1aa", "POSTCODE"),
        ("his NHS number is 999 123 4560", "NHS_NUMBER"),
        ("943 476 5919", "NHS_NUMBER"),
    ],
)
def test_structured_details_are_found_and_masked_in_words(said, label):
    assert [span.label for span in find(said)] == [label]
    assert "removed]" in mask(said, find(said))


@pytest.mark.parametrize(
    "said",
    [
        "We waited 18 months in 2023-24.",
        "Ring Childline on 0800 1111.",
        "He is 7 and in Year 2.",
        "Form B12 2 of 3",
        "£1,250,000",
    ],
)
def test_years_ages_sums_and_help_lines_are_left_alone(said):
    assert find(said) == []


def test_spans_count_code_points_so_emoji_shift_nothing():
    said = "👩🏽‍🦽 مرحبا 07700 900123!"
    assert mask(said, find(said)) == "👩🏽‍🦽 مرحبا [phone number removed]!"


def test_the_check_digit_decides_where_nobody_says_nhs():
    assert nhs_number_is_valid("9434765919") and not nhs_number_is_valid("9434765918")


@given(st.text(max_size=300))
def test_no_text_breaks_it(text):
    assert all(0 <= s.start < s.end <= len(text) for s in find(text)) and isinstance(mask(text, find(text)), str)


@pytest.mark.parametrize("unit", ["a", "0", "a@", "+44 ", "ME4 ", "a.", "((", "9 "])
def test_five_thousand_of_one_thing_come_to_an_end(unit):
    find(unit * (5000 // len(unit)))
