import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from youth_voice.live import protocol
from youth_voice.live.protocol import Bad, Hello, Vote, parse

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
almost = st.fixed_dictionaries(
    {"t": st.sampled_from(["vote", "hello", "say", ""]) | anything},
    optional={"k": anything, "q": anything | st.just("home"), "n": anything, "o": anything, "a": anything},
)


def vote(**changes):
    return json.dumps({"t": "vote", "k": "a-1", "q": "growing", "n": 1, "o": ["home"]} | changes)


@given(st.text() | anything.map(json.dumps) | almost.map(json.dumps))
def test_whatever_is_sent_is_a_message_or_is_bad(text):
    try:
        understood = parse(text)
    except Bad as bad:
        understood = bad
    assert isinstance(understood, Hello | Vote | Bad)


@given(st.binary())
def test_bytes_are_bad(data):
    with pytest.raises(Bad):
        parse(data)


def test_a_vote_is_understood():
    assert parse(vote()) == Vote("a-1", "growing", 1, ("home",))


def test_a_bad_vote_still_says_which_it_was():
    with pytest.raises(Bad) as bad:
        parse(vote(n="1"))
    assert bad.value.key == "a-1"


@pytest.mark.parametrize(
    "changes",
    [
        {"n": 0},
        {"n": True},
        {"n": 2**53},
        {"o": []},
        {"o": ["home", "home"]},
        {"o": "home"},
        {"o": [["home"]]},
        {"o": ["x"] * 41},
        {"o": ["بيت"]},
        {"q": "gr\0wing"},
        {"q": "🎉"},
        {"q": "GROWING"},
        {"k": ""},
        {"k": "a" * 65},
        {"k": "a\0"},
        {"k": "a\n"},
    ],
)
def test_a_vote_that_makes_no_sense_is_bad(changes):
    with pytest.raises(Bad):
        parse(vote(**changes))


@pytest.mark.parametrize("text", ["[" * 4000, "1" * 4096, '{"t":"vote"}' + " " * 4096, "é" * 2049, "\ud800"])
def test_what_is_too_deep_or_too_long_is_bad(text):
    with pytest.raises(Bad):
        parse(text)


@given(st.dictionaries(st.sampled_from(["s", "q", "here"]), st.text()))
def test_any_words_survive_a_snapshot(view):
    assert json.loads(protocol.snap(view)) == {"t": "snap", "p": 1} | view
