"""Sends the invented answers in by the one way in, and hands them to the people of the demonstration."""

import random
from datetime import timedelta

from django.utils import timezone

from consultations.models import Channel, Edition, Help, Sharing, Speaker, this_week
from consultations.outcomes import receipts
from consultations.surveys import codes, intake
from consultations.surveys.about import answering
from consultations.surveys.routing import path

from .inventing import answer_to
from .moderating import date_back, read
from .voices import Fate, Voice

CHANNELS = {Channel.WEB: 16, Channel.PAPER: 2, Channel.PHONE: 1, Channel.EVENT: 1}
SPEAKERS = {Speaker.PARENT_CARER: 8, Speaker.YOUNG_PERSON: 3, Speaker.PROFESSIONAL: 2, Speaker.NOT_SAID: 1}


def four_words(consultation_slug, number):
    """The words on the slip of the person with this number; the same in every demonstration with the same CODE_KEY."""
    return codes.words_for(f"demonstration {consultation_slug} {number}")


def answer(consultation, voices, *, without_words, desk):
    """Store an answer for each of `voices` and for so many people who wrote nothing, and move it along."""
    survey = consultation.survey
    draw = random.Random(consultation.slug)  # noqa: S311 (the same invented people every time)
    silent = [
        Voice(draw.choices(list(SPEAKERS), SPEAKERS.values())[0], (), easy=number % 3 == 0, switched=number % 5 == 1)
        for number in range(without_words)
    ]
    for number, person in enumerate([*voices, *silent]):
        response = send(survey, consultation, person, number, draw, desk)
        written = {comment.question: comment for comment in response.comments.all()}
        for said in person.said:
            read(written[said.question], said, number, desk)
        if person.taken_back:
            receipts.withdraw(response)
    date_back(consultation)


def send(survey, consultation, person, number, draw, desk):
    """One Response through `intake`, as if it had come in one week between opening and closing."""
    questions, helped = answering(survey), person.help or (Help.ASSISTED if person.easy and number % 2 else Help.SELF)
    asked = asked_of(questions, person)
    answers = closed_answers(questions, asked, draw)
    # What stands behind a gate that is closed for this person, they were not asked.
    on = path(questions, answers | {"who": person.speaker, "help": helped})
    channel = person.channel or draw.choices(list(CHANNELS), CHANNELS.values())[0]
    published = any(said.fate == Fate.PUBLISHED for said in person.said)
    return intake.record_response(
        survey=survey,
        answers={code: value for code, value in answers.items() if code in on}
        | {said.question: said.words for said in person.said},
        asked={code: edition for code, edition in asked.items() if code in on},
        edition=Edition.EASY_READ if person.easy or person.switched else Edition.STANDARD,
        channel=channel,
        speaker=person.speaker,
        help=helped,
        sharing=Sharing.EVERYBODY if person.everybody or published else None,
        code_hash=codes.code_hash(four_words(consultation.slug, number)),
        entered_by=None if channel == Channel.WEB else desk.officer,
        week=a_week(consultation, draw),
    )


def asked_of(questions, person):
    """{question code: Edition} on this person's way: one edition, or words first and easy read from the middle on."""
    if person.easy:
        return {q.code: Edition.EASY_READ for q in questions.questions_in(Edition.EASY_READ)}
    if not person.switched:
        return {q.code: Edition.STANDARD for q in questions.questions_in(Edition.STANDARD)}
    middle = len(questions.questions) // 2
    first = {q.code: Edition.STANDARD for q in questions.questions[:middle]}
    return first | {q.code: Edition.EASY_READ for q in questions.questions[middle:] if q.is_asked_in(Edition.EASY_READ)}


def closed_answers(questions, asked, draw):
    """A seeded answer to most closed questions, from what its edition offers."""
    answers = {}
    for code, edition in asked.items():
        question = questions.question(code)
        if question.takes_words or draw.random() < 0.06:
            continue
        answers[code] = answer_to(question, edition, draw)
    return answers


def a_week(consultation, draw):
    days = (min(consultation.ends_on, timezone.localdate()) - consultation.begins_on).days
    day = consultation.begins_on + timedelta(days=draw.randint(0, days))
    return min(day - timedelta(days=day.weekday()), this_week())
