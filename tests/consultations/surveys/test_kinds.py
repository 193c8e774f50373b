"""Each type of question: what it takes, what it refuses and in which words, and how it goes from edition to edition."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict

from consultations.models import Section, SurveyPage
from consultations.surveys import intake
from consultations.surveys.editions import compile_now
from consultations.surveys.kinds import KINDS, button_of
from home.models import Concept
from tests.factories import every_section, question

pytestmark = pytest.mark.django_db
STANDARD, EASY = "standard", "easy_read"


@pytest.fixture
def questions():
    """The survey of every kind, compiled without being saved."""
    page = SurveyPage(title="One of each")
    page.sections = every_section()
    return compile_now(page)


@pytest.fixture
def kind(questions):
    """`kind("date")`: the type, and its question."""
    return lambda code: (KINDS[code], questions.question(code))


def form(**data):
    sent = QueryDict(mutable=True)
    for name, value in data.items():
        sent.setlist(name.replace("__", "--"), value if isinstance(value, list) else [value])
    return sent


def refusal(kind, code, edition, **data):
    asked, question = kind(code)
    with pytest.raises(ValidationError) as error:
        asked.check(form(**data), question, edition)
    return error.value.message


# Taken, and how it is shown


@pytest.mark.parametrize(
    ("code", "data", "kept", "said", "said_easily"),
    [
        ("one", {"one": "else"}, "else", "Somewhere else", "Home"),
        (
            "several",
            {"several": ["talk", "ramps"]},
            ["talk", "ramps"],
            "People who talk with me, Buildings",
            "Talking, ",
        ),
        ("pictures", {"pictures": "bus"}, "bus", "By bus", "Bus"),
        ("this_or_that", {"this_or_that": "neither"}, "neither", "Neither of them", "Neither"),
        ("faces", {"faces": "not_good"}, "not_good", "Not good", "Not good"),
        ("often", {"often": "always"}, "always", "Always", "A lot"),
        ("agree", {"agree": "strongly_disagree"}, "strongly_disagree", "Strongly disagree", "No"),
        ("yes_no", {"yes_no": "dont_know"}, "dont_know", "I don’t know", "I don’t know"),
        ("rating", {"rating": "0"}, "0", "0 out of 10", "0 out of 10"),
        ("rating", {"rating": "dont_know"}, "dont_know", "I don’t know", "I don’t know"),
        ("sort", {"sort__bus": "ok"}, {"bus": "ok"}, "I can get there on my own: It is OK", "Bus: It is OK"),
        ("order", {"order__car": "1", "order__bus": "3"}, ["car", "bus"], "1. By car\n2. By bus", "1. Car\n2. Bus"),
        ("number", {"number": " 1,0 "}, "10", "10", "10"),
        ("number", {"number": "2.50"}, "2.5", "2.5", "2.5"),
        (
            "date",
            {"date__day": "3", "date__month": "May", "date__year": "2021"},
            "2021-05-03",
            "3 May 2021",
            "3 May 2021",
        ),
        ("postcode", {"postcode": "ex4 3sx"}, "EX4", "EX4", "EX4"),
        ("short", {"short": " The park\x00 🌳 "}, "The park 🌳", "The park 🌳", "The park 🌳"),
    ],
)
def test_an_answer_is_kept_in_one_form_and_shown_in_the_words_of_the_edition(kind, code, data, kept, said, said_easily):
    asked, question = kind(code)
    asked.check(form(**data), question, STANDARD)
    assert asked.read(form(**data), question, STANDARD) == kept
    assert asked.knows(question, kept)
    assert asked.shown(question, kept, STANDARD).startswith(said)
    assert asked.shown(question, kept, EASY).startswith(said_easily)


@pytest.mark.parametrize("code", KINDS)
def test_nothing_chosen_is_no_answer(kind, code):
    asked, question = kind(code)
    asked.check(form(), question, STANDARD)
    assert not asked.read(form(), question, STANDARD)


# Refused


@pytest.mark.parametrize(
    ("code", "data", "sentence", "easy_sentence"),
    [
        ("one", {"one": "mars"}, "Choose one of the answers shown here.", "Pick one of these answers."),
        (
            "several",
            {"several": ["ramps", "talk", "clubs"]},
            "Choose 2 at most. You chose 3.",
            "Pick 2 at most. You picked 3.",
        ),
        (
            "several",
            {"several": ["ramps", "none"]},
            "“None of these” cannot go with other answers. Choose that one or the others.",
            "Pick only “None”, or pick the others.",
        ),
        ("rating", {"rating": "11"}, "Choose one of the answers shown here.", "Pick one of these answers."),
        ("statements", {"statements__bus": "x"}, "Choose one of the answers shown here.", "Pick one of these answers."),
        (
            "order",
            {"order__bus": "2", "order__car": "2"},
            "More than one has the number 2. Give each a number of its own.",
            "You used number 2 more than 1 time. Use each number 1 time.",
        ),
        ("order", {"order__bus": "9"}, "Choose numbers from 1 to 3.", "Pick numbers from 1 to 3."),
        ("number", {"number": "a few"}, "Write a number in figures, such as 12.", "Write a number, like 12."),
        ("number", {"number": "21"}, "Write a number that is not above 20.", "Write 20 or a smaller number."),
        ("number", {"number": "-1"}, "Write a number that is not below 0.", "Write 0 or a bigger number."),
        ("date", {"date__day": "3"}, "The date has no month and no year yet.", "Write the month too."),
        (
            "date",
            {"date__day": "30", "date__month": "2", "date__year": "2020"},
            "There is no such day in the calendar. Look at the day and the month.",
            "This day is not in the calendar. Look at the day and the month.",
        ),
        (
            "date",
            {"date__day": "3", "date__month": "2", "date__year": "20"},
            "Write the year with four figures, such as 2015.",
            "Write the year with 4 numbers, like 2015.",
        ),
        (
            "postcode",
            {"postcode": "Exeter"},
            "This does not look like the first part of a postcode, such as EX4 or M11.",
            "Write the first part of your postcode. Like this: EX4.",
        ),
        (
            "long",
            {"long": "word " * 51},
            "You wrote 51 words. 50 fit here. Take 1 out.",
            "You wrote 51 words. 50 words fit here. Take out 1.",
        ),
    ],
)
def test_a_refusal_says_what_to_do_in_the_words_of_the_edition(kind, code, data, sentence, easy_sentence):
    assert refusal(kind, code, STANDARD, **data) == sentence
    assert refusal(kind, code, EASY, **data) == easy_sentence


@pytest.mark.parametrize(("code", "value"), [("one", "home"), ("several", ["ramps"]), ("statements", {"bus": "agree"})])
def test_a_choice_that_was_retired_meanwhile_is_refused_before_sending(kind, code, value):
    asked, question = kind(code)
    question = replace(question, choices=[replace(choice, retired=True) for choice in question.choices])
    with pytest.raises(ValidationError, match="is no longer offered"):
        asked.recheck(question, value, STANDARD)
    with pytest.raises(ValidationError, match="is gone"):
        asked.recheck(question, value, EASY)


@pytest.mark.parametrize(
    "value",
    [
        *(None, 0, 7, True, b"agree", "", "mars", "\x00", "😀" * 9, "\u202eagree", "a" * 200),
        *([[]], [{}], ["mars"], ["bus", "bus"], [None] * 9_999, ["bus"] * 9_999, {"bus": []}, {"bus": {"bus": {}}}),
        *(
            {"mars": "agree"},
            {"bus": "mars"},
            {"bus": None},
            {1: 2},
            [["bus"]],
            "2021-13-45",
            "2021-W01-1",
            "1e3",
            "+1",
        ),
    ],
)
def test_what_no_form_of_ours_would_send_is_not_known_to_any_type(questions, value):
    closed = [question for question in questions.questions if not question.takes_words]
    assert not [q.code for q in closed if KINDS[q.kind].knows(q, value)]
    with pytest.raises(intake.UnknownAnswer):
        intake.check(questions, {"note": value})


# From edition to edition


@pytest.mark.parametrize(
    ("code", "before", "shown_as", "other"),
    [("agree", "strongly_agree", "agree", "disagree"), ("often", "always", "often", "never")],
)
def test_a_finer_answer_stands_until_it_is_changed_in_easy_read(kind, code, before, shown_as, other):
    asked, question = kind(code)
    assert asked.chosen(question, before, EASY) == {shown_as}
    assert asked.read(form(**{code: shown_as}), question, EASY, before) == before
    assert asked.read(form(**{code: other}), question, EASY, before) == other


def test_a_statement_on_its_own_screen_leaves_the_others_as_they_were(kind):
    asked, question = kind("statements")
    before = {"school": "strongly_agree", "bus": "disagree"}
    assert asked.read(form(statements__school="agree"), question, EASY, before) == before
    assert asked.read(form(statements__club="agree"), question, EASY, before) == before | {"club": "agree"}


def test_an_order_that_looks_the_same_in_easy_read_stands(kind):
    asked, question = kind("order")
    before = ["car", "bus"]
    assert asked.read(form(order__car="1", order__bus="2"), question, EASY, before) == before
    assert asked.read(form(order__car="2", order__bus="1"), question, EASY, before) == ["bus", "car"]


def test_faces_have_their_faces_without_anybody_choosing_them():
    page, smile = SurveyPage(title="Faces"), Concept.objects.create(word="good")
    part = Section(code="part", title="Part")
    part.questions, page.sections = [question("faces", "faces")], [part]
    assert compile_now(page).question("faces").choice("good").concept == smile


# By type


@pytest.mark.parametrize(
    ("pressed", "order"),
    [
        ("up:car", ["car", "bus"]),
        ("down:bus", ["car", "bus"]),
        ("up:walking", ["bus", "car", "walking"]),
        ("down:car", ["bus"]),
    ],
)
def test_a_button_moves_one_thing_by_one_place(kind, pressed, order):
    way, code = pressed.split(":")
    asked, question = kind("order")
    data = form(order__bus="1", order__car="2", do=f"move:{way}:order:{code}")
    assert asked.read(data, question, STANDARD) == order


def test_the_focus_comes_back_to_the_button_that_was_pressed_and_to_nothing_else():
    assert button_of("move:up:order:bus") == "move-up-order-bus"
    assert not any(map(button_of, ["next", "move:", "move:in:a:b", "move:up:a:b\n", "move:up:a:b:c", "move:up:é:b"]))


def test_two_with_the_same_number_are_both_still_there(kind):
    asked, question = kind("order")
    kept = asked.read(form(order__bus="2", order__car="2"), question, STANDARD)
    assert [(item.choice.code, item.place) for item in asked.parts(question, kept, STANDARD)] == [
        ("bus", "2"),
        ("car", "2"),
        ("walking", ""),
    ]
    assert not asked.knows(question, kept)


def test_half_a_date_is_still_there_as_it_was_typed(kind):
    asked, question = kind("date")
    kept = asked.read(form(date__day="31", date__year="about 2020"), question, EASY)
    assert [part.value for part in asked.parts(question, kept, EASY)] == ["31", "", "about 2020"]
    assert not asked.knows(question, kept)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        *(("EX4", "EX4"), ("ex43sx", "EX4"), ("EX4 3", "EX4"), ("EX4  3s", "EX4"), ("M11AA", "M1"), ("m1-1aa", "M1")),
        *(("SW1A 1AA", "SW1A"), ("sw1a", "SW1A"), ("Near EX4 3SX, the school", "Near EX4, the school"), ("٣", "٣")),
    ],
)
def test_the_second_part_of_a_postcode_is_never_kept(kind, typed, kept):
    asked, question = kind("postcode")
    assert asked.read(form(postcode=typed), question, STANDARD) == kept


def test_something_to_read_is_never_an_answer(kind):
    asked, question = kind("note")
    assert asked.read(form(note="x"), question, STANDARD) == "" and not asked.knows(question, "x")
