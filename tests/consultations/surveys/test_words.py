"""The list that people's four words come from. Changing or moving one word would change everybody's slips."""

import re

import pytest

from consultations.surveys.codes import all_words


def test_there_are_as_many_words_as_eleven_bits_can_name():
    assert len(all_words()) == 2**11


def test_no_word_comes_twice_and_they_stand_in_order():
    assert list(all_words()) == sorted(set(all_words()))


def test_every_word_is_three_to_eight_plain_letters():
    assert [word for word in all_words() if not re.fullmatch(r"[a-z]{3,8}", word)] == []


@pytest.mark.parametrize("ending", ["s", "es"])
def test_no_word_is_another_with_an_ending(ending):
    """On the phone, or in a hurry, an s is easily lost."""
    known = set(all_words())
    assert [word for word in known if word + ending in known] == []
