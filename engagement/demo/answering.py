"""Sends the invented answers in by the one way in, and lets the people of the demonstration read them."""

import random
from datetime import datetime, time, timedelta

from django.utils import timezone

from consultations.models import (
    Channel,
    Concern,
    Decision,
    Edition,
    Help,
    Kind,
    Response,
    Role,
    Sharing,
    Speaker,
    Stage,
    Status,
    this_week,
)
from consultations.moderation import concerns, redaction
from consultations.outcomes import receipts
from consultations.surveys import codes, intake
from consultations.surveys.editions import compiled

from . import people
from .building import user_of
from .leanings import LEANINGS
from .voices import Fate, Voice

CHANNELS = {Channel.WEB: 16, Channel.PAPER: 2, Channel.PHONE: 1, Channel.EVENT: 1}
SPEAKERS = {Speaker.PARENT_CARER: 8, Speaker.YOUNG_PERSON: 3, Speaker.PROFESSIONAL: 2, Speaker.NOT_SAID: 1}


class Desk:
    """The people who work on one consultation, and how they take turns."""

    def __init__(self, officer, moderators, lead):
        self.officer, self.moderators, self.lead = officer, moderators, lead

    @classmethod
    def of(cls, consultation):
        here = [p for p in people.PEOPLE if p.role == Role.MODERATOR and p.only in {"", consultation.slug}]
        return cls(user_of(people.OFFICER), [user_of(person) for person in here], user_of(people.LEAD))

    def first(self, number):
        return self.moderators[number % len(self.moderators)]

    def second(self, number, comment):
        """Somebody else: every fourth time the officer, unless the officer typed it in."""
        if number % 4 == 0 and comment.entered_by_id is None:
            return self.officer
        return self.moderators[(number + 1) % len(self.moderators)]


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
    questions = compiled(survey)
    asked = asked_of(questions, person)
    channel = person.channel or draw.choices(list(CHANNELS), CHANNELS.values())[0]
    published = any(said.fate == Fate.PUBLISHED for said in person.said)
    return intake.record_response(
        survey=survey,
        answers=closed_answers(questions, asked, draw) | {said.question: said.words for said in person.said},
        asked=asked,
        edition=Edition.EASY_READ if person.easy or person.switched else Edition.STANDARD,
        channel=channel,
        speaker=person.speaker,
        help=person.help or (Help.ASSISTED if person.easy and number % 2 else Help.SELF),
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
        offered = question.choices_in(edition)
        weights = [LEANINGS.get(code, {}).get(choice.code, 1) for choice in offered]
        chosen = draw.choices(offered, weights)[0]
        answers[code] = [chosen.code] if question.kind == Kind.SEVERAL else chosen.code
        if question.kind == Kind.SEVERAL and not chosen.exclusive:
            more = draw.choices(offered, weights, k=draw.randrange(question.most or 3))
            answers[code] += [c.code for c in dict.fromkeys(more) if c is not chosen and not c.exclusive]
    return answers


def a_week(consultation, draw):
    days = (min(consultation.closes_on, timezone.localdate()) - consultation.opens_on).days
    day = consultation.opens_on + timedelta(days=draw.randint(0, days))
    return min(day - timedelta(days=day.weekday()), this_week())


def read(comment, said, number, desk):
    """Take `comment` as far as its Fate says, each step by the person whose step it is."""
    if said.fate in {Fate.HELD, Fate.SEEN, Fate.DECIDED, Fate.WORRIED}:
        worry(comment, said, number, desk)
    elif said.fate == Fate.NOT_SHARED:
        comment.claim(desk.first(number))
        comment.not_share(said.reason, by=desk.first(number), version=comment.version)
    elif said.fate != Fate.WAITING:
        approve(comment, said, number, desk)
    if said.fate == Fate.PUBLISHED:
        comment.publish(by=desk.second(number, comment), version=comment.version)


def approve(comment, said, number, desk):
    moderator = desk.first(number)
    comment.claim(moderator)
    redaction.approve(comment, by=moderator, version=comment.version, removed=numbers_of(comment, said.cut))


def numbers_of(comment, words):
    """The numbers of the neighbouring `words` (str) in the masked text of `comment`, for the moderator to remove."""
    cut, open_words = words.split(), [word for word in redaction.tokens(comment) if word.number is not None]
    for start in range(len(open_words) - len(cut) + 1):
        part = open_words[start : start + len(cut)]
        if cut and [word.text for word in part] == cut:
            return [word.number for word in part]
    return []


def worry(comment, said, number, desk):
    if said.fate == Fate.WORRIED:
        concern = concerns.raise_concern(comment, desk.first(number))
    else:
        concern = Concern.objects.open().get(comment=comment)
    if said.fate == Fate.HELD:
        return
    concern.see(desk.lead)
    if said.fate == Fate.DECIDED:
        concerns.decide(concern, said.verdict, said.record, by=desk.lead)
        comment.refresh_from_db()
        if comment.status == Status.WAITING:
            approve(comment, said, number, desk)


def date_back(consultation):
    """What was decided about a closed consultation was decided soon after it closed, and not this minute."""
    if consultation.stage == Stage.OPEN:
        return
    day = min(consultation.closes_on + timedelta(days=9), timezone.localdate() - timedelta(days=2))
    moment = timezone.make_aware(datetime.combine(day, time(10, 30)))
    Decision.objects.filter(comment__consultation=consultation).update(at=moment)
    done = Concern.objects.filter(comment__consultation=consultation).exclude(verdict="")
    done.update(raised_at=moment, seen_at=moment + timedelta(minutes=40), decided_at=moment + timedelta(hours=3))
    Response.objects.to_survey(consultation.survey).exclude(withdrawn_on=None).update(withdrawn_on=day)
