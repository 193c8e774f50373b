"""Hints beside the editor. None of them keeps anybody from publishing."""

import pytest

from consultations.models import Section
from consultations.surveys.writing_hints import hints_about, hints_about_all
from tests.factories import question

EASY = {"easy": "What helps?"}


def said(words, **more):
    return " ".join(hints_about(question("q", words=words, **(EASY | more))))


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("Don't you agree that this is better?", "“Don't you”"),
        ("Do you agree that schools do too little?", "“Do you agree that”"),
        ("Surely buses should be free?", "“Surely”"),
        ("What helps? And what does not?", "two questions in one"),
        ("Do you use the bus and/or a taxi?", "“And/or”"),
        (" ".join(["word"] * 26), "26 words"),
        ("What is your child’s name?", "who somebody is"),
        ("Your full name", "who somebody is"),
    ],
)
def test_what_makes_a_question_unfair_or_hard_is_said(words, hint):
    assert hint in said(words)


@pytest.mark.parametrize(
    "words",
    ["How far do you agree that the plan is fair?", "What is the name of the plan about?", "Do you agree or disagree?"],
)
def test_a_fair_question_is_left_alone(words):
    assert said(words) == "No picture in easy read."


@pytest.mark.parametrize(
    ("easy", "hint"),
    [
        ("", "Not asked in easy read."),
        ("Does your EHCP say what you want?", "“EHCP”"),
        ("Is it good (or bad)?", "no brackets"),
        (" ".join(["word"] * 16), "15 words at most"),
    ],
)
def test_easy_read_has_rules_of_its_own(easy, hint):
    assert hint in said("What helps?", easy=easy)


def test_a_retired_question_needs_nothing():
    assert hints_about(question("q", words="Don't you agree?", retired=True)) == []


def section(*questions):
    made = Section(code="s", title="S")
    made.questions = list(questions)
    return made


@pytest.mark.parametrize(("many", "hint"), [(10, ""), (11, "10 or fewer are best."), (16, "more than 15 are too many")])
def test_an_easy_read_survey_has_a_length(many, hint):
    found = hints_about_all([section(*(question(f"q{n}", easy="What?") for n in range(many)))])
    assert hint in " ".join(found) and bool(found) == bool(hint)


def test_a_name_beside_a_worry_is_said_naming_both():
    name, worry = question("n", words="What is your name?"), question("w", words="Are you safe?", may_worry=True)
    assert "“What is your name?” stands beside “Are you safe?”" in hints_about_all([section(name, worry)])[0]
    assert hints_about_all([section(name), section(worry)]) == []
