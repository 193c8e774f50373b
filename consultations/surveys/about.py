"""About you: who is speaking, in which capacity, with whose help. Asked before everything, kept beside the answer."""

from dataclasses import replace

from consultations.models import AgeBand, Help, Helper, Kind, Speaker
from consultations.models.conditions import IS, IS_NOT, Condition, Rule

from .editions import Choice, Question, Section, compiled
from .kinds import KINDS

ABOUT = "about"
EASY = {
    Speaker.PROFESSIONAL: "I work with children",
    Help.SELF: "I did it on my own",
    Helper.WORKER: "Someone whose job is to help me",
    Helper.ADVOCATE: "Someone who speaks up for me",
}
# What of these answers becomes a field of the Response under its own name.
FIELDS = ("helped_by", "organisation", "age_band")
_kept = {}


def answering(page):
    """The compiled survey of this SurveyPage with the "about you" section of its consultation, ready to be walked."""
    consultation, survey = page.consultation, compiled(page)
    key = (survey, consultation.live_revision_id, consultation.last_published_at)
    # The very same compiled survey: a new revision makes a new one.
    if page.pk not in _kept or _kept[page.pk][0] is not survey or _kept[page.pk][1:3] != key[1:]:
        _kept[page.pk] = (*key, replace(survey, about=section_of(consultation)))
    return _kept[page.pk][3]


def section_of(consultation):
    """What this ConsultationPage asks about the person who answers, as a compiled Section."""
    capacities = list(consultation.capacities.all())
    who = _capacities(capacities) if capacities else _choices(Speaker)
    speaks = {c.code: c.speaker for c in capacities} or {speaker: speaker for speaker in Speaker}
    organisations = tuple(code for code, speaker in speaks.items() if speaker == Speaker.ORGANISATION)
    groups = tuple(code for code, speaker in speaks.items() if speaker == Speaker.GROUP)
    questions = [Question("who", Kind.ONE, "Who is speaking?", easy_words="Who are you?", choices=who)]
    if organisations:
        questions.append(_organisation(organisations))
    if groups:
        questions.append(_head_count(groups))
    questions += _help(organisations + groups)
    if consultation.asks_age:
        questions.append(_closed("age_band", "How old are you?", "How old are you?", _choices(AgeBand)))
    if areas := areas_of(consultation):
        choices = tuple(Choice(code, words) for code, words in areas.items())
        questions.append(_closed("area", "Which area do you live in?", "Where do you live?", choices))
    return Section(
        ABOUT,
        "About you",
        introduction="This helps us see who has been heard. You can leave it out.",
        easy_title="About you",
        questions=tuple(questions),
    )


def said_in(answers, consultation):
    """The fields of a Response (dict) that these answers about the person ({code: value}, on path) amount to."""
    who = answers.get("who") or Speaker.NOT_SAID
    capacity = consultation.capacities.filter(code=who).first() if who not in Speaker.values else None
    # An answer that cannot be sent as it is may be no number yet.
    count = answers.get("head_count") or ""
    count = int(float(count)) if KINDS[Kind.NUMBER].knows(None, count) else None
    return {
        "speaker": capacity.speaker if capacity else who if who in Speaker.values else Speaker.NOT_SAID,
        "capacity": capacity.code if capacity else "",
        "help": answers.get("help") or Help.NOT_SAID,
        "head_count": count,
        "area": areas_of(consultation).get(answers.get("area"), ""),
        **{name: answers.get(name) or "" for name in FIELDS},
    }


def areas_of(consultation):
    """{choice code: words} of the areas that people may choose from."""
    lines = dict.fromkeys(line.strip()[:80] for line in consultation.areas.splitlines() if line.strip())
    return {f"area_{number}": words for number, words in enumerate(lines, start=1)}


def _organisation(codes):
    return Question(
        "organisation",
        Kind.SHORT,
        "Which organisation?",
        hint="Its name is shown beside its words only if you say so at the end.",
        easy_words="What is the name of your organisation?",
        word_limit=20,
        condition=Condition("all", (Rule("who", IS, codes),)),
    )


def _head_count(codes):
    return Question(
        "head_count",
        Kind.NUMBER,
        "How many people answer together?",
        easy_words="How many people are in your group?",
        lowest=2,
        highest=1_000,
        condition=Condition("all", (Rule("who", IS, codes),)),
    )


def _help(not_asked_of):
    alone = Condition("all", (Rule("who", IS_NOT, not_asked_of),)) if not_asked_of else None
    helped = Condition("all", (Rule("help", IS, (Help.ASSISTED, Help.PROXY, Help.MIXED)),))
    how = _closed("help", "How are you answering?", "Did somebody help you?", _choices(Help))
    by = _closed("helped_by", "Who helped, or answered for you?", "Who helped you?", _choices(Helper))
    return [replace(how, condition=alone), replace(by, condition=helped)]


def _closed(code, words, easy_words, choices):
    return Question(code, Kind.ONE, words, easy_words=easy_words, choices=choices)


def _choices(enum):
    # "Not said" is what an empty answer means, so it is not offered as one.
    values = [(value, label) for value, label in enum.choices if value != "not_said"]
    return tuple(Choice(value, label, EASY.get(value, label)) for value, label in values)


def _capacities(rows):
    return tuple(Choice(row.code, row.words, row.easy_words) for row in rows)
