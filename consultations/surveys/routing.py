"""The way through a survey: which steps an edition has, in which order, and how far along one is."""

from dataclasses import dataclass

from consultations.models import Edition, Help, Speaker

from .editions import Choice, Question, Section

CHECK = "check"
# Steps of the answering pages; no question or section may take one of these as its code.
RESERVED = {"about", "who", "help", "sharing", CHECK, "sent", "words", "start"}


def _about(code, words, easy_words, enum, easy):
    # "Not said" is what an empty answer means, so it is not offered as one.
    choices = tuple(
        Choice(value, label, easy.get(value, label), None, "", False, False)
        for value, label in enum.choices
        if value != enum.NOT_SAID
    )
    return Question(code, "one", words, "", easy_words, "", None, None, None, False, choices)


ABOUT = Section(
    code="about",
    title="About you",
    introduction="This helps us see who has been heard. You can leave it out.",
    easy_title="About you",
    strategy_theme="",
    live_only=False,
    questions=(
        _about("who", "Who is speaking?", "Who are you?", Speaker, {Speaker.PROFESSIONAL: "I work with children"}),
        _about("help", "How are you answering?", "Did somebody help you?", Help, {Help.SELF: "I did it on my own"}),
    ),
)


@dataclass(frozen=True)
class Step:
    """One screen: a section in standard words, one question in easy read."""

    code: str
    title: str
    introduction: str
    questions: tuple


def steps(survey, edition):
    """The screens of this compiled survey in `edition`, in order, without the check page."""
    sections = [ABOUT, *[section for section in survey.sections if not section.live_only]]
    if edition == Edition.EASY_READ:
        asked = [q for section in sections for q in section.questions if q.is_asked_in(edition)]
        return [Step(q.code, q.words_in(edition), "", (q,)) for q in asked]
    found = []
    for section in sections:
        asked = tuple(q for q in section.questions if q.is_asked_in(edition))
        if asked:
            found.append(Step(section.code, section.title, section.introduction, asked))
    return found


def step_for(survey, edition, code):
    """The step with this code, or the one that holds the question or section of that code; None when there is none."""
    holding = [section for section in (ABOUT, *survey.sections) if section.code == code]
    codes = {code} | {q.code for section in holding for q in section.questions}
    for step in steps(survey, edition):
        if step.code == code or codes & {q.code for q in step.questions}:
            return step
    return None


def first_open(survey, edition, sheet):
    """The first step nobody has been through yet (its code), or the check page."""
    seen = set(sheet.get("seen", ()))
    for step in steps(survey, edition):
        if not {q.code for q in step.questions} & seen:
            return step.code
    return CHECK


def neighbours(survey, edition, code):
    """(code before or '', code after, number of this step from 1, how many steps there are)."""
    codes = [step.code for step in steps(survey, edition)]
    here = codes.index(code)
    before = codes[here - 1] if here else ""
    after = codes[here + 1] if here + 1 < len(codes) else CHECK
    return before, after, here + 1, len(codes)
