"""What makes a question hard to answer fairly: hints beside the editor, never a wall. Norms F7, A8 and A9."""

import re

from consultations.models import Kind
from consultations.models.questions import CHOOSING

LONG = 25  # words in a question
EASY_LONG = 15  # words in an easy-read sentence: easy-read rule 1
EASY_FEW, EASY_MANY = 10, 15  # questions in an easy-read survey: easy-read rule 24
ASSERTS = re.compile(
    r"\b(don['’]t you|do you not|wouldn['’]t you|isn['’]t it|aren['’]t they|surely|obviously|of course|clearly"
    r"|everybody knows|as we all know|do you agree (that|with us))\b",
    re.IGNORECASE,
)
BOTH_SIDES = re.compile(r"\b(how far|how much|to what extent|or disagree)\b", re.IGNORECASE)
ASKS_WHO = re.compile(
    r"\b(what is|what’s|what's|tell us|write|give us|add) ((your|their|his|her|the) )?"
    r"((your )?child['’]s )?(full |first |last )*"
    r"(name|address|school|date of birth|birthday|phone number|e-?mail)\b(?! of)"
    r"|^((your|the) )?(child['’]s )?(full |first |last )*name\b",
    re.IGNORECASE,
)
INITIALS = re.compile(r"\b[A-Z]{3,}\b")


def hints_about(question):
    """What to look at in this question (list of str, in an officer's words)."""
    if question.retired:
        return []
    return [*_in_words(question), *_in_easy_read(question)]


def hints_about_all(sections):
    """What to look at in a survey as a whole (list of str): its length in easy read, and names beside worries."""
    asked = [q for section in sections if not section.live_only for q in section.questions.all() if not q.retired]
    easy = len([q for q in asked if q.easy_words])
    hints = []
    if easy > EASY_MANY:
        hints.append(
            f"Easy read asks {easy} questions. {EASY_FEW} or fewer are best, and more than {EASY_MANY} are too many."
        )
    elif easy > EASY_FEW:
        hints.append(f"Easy read asks {easy} questions. {EASY_FEW} or fewer are best.")
    for section in sections:
        hints += _name_beside_worry([q for q in section.questions.all() if not q.retired])
    return hints


def asks_who(question):
    """Whether the words of this question ask for a name, an address or the like."""
    return question.kind != Kind.NOTE and bool(ASKS_WHO.search(question.words))


def _name_beside_worry(asked):
    worries = [q for q in asked if q.may_worry]
    return [
        f"“{name.words}” stands beside “{worries[0].words}”. Asked who they are, people do not say that they are"
        " not safe: keep the two apart."
        for name in asked
        if worries and asks_who(name)
    ]


def _in_words(question):
    words = question.words
    found = ASSERTS.search(words)
    if len(words.split()) > LONG:
        yield f"The question has {len(words.split())} words. {LONG} or fewer are easier to take in."
    if words.count("?") > 1:
        yield "There are two questions in one. People can only answer one of them."
    if found and not BOTH_SIDES.search(words):
        yield f"“{found[0]}” says what the answer should be. Ask so that every answer is as easy to give."
    if "and/or" in words.lower():
        yield "“And/or” asks two things at once."
    if asks_who(question):
        yield "This asks who somebody is. Ask for it only if you need it: answers are read without names."


def _in_easy_read(question):
    words = question.easy_words
    if not words:
        yield "Not asked in easy read. Write easy-read words, or be ready to say why not."
        return
    if any(len(sentence.split()) > EASY_LONG for sentence in re.split(r"[.?!]", words)):
        yield f"An easy-read sentence has {EASY_LONG} words at most."
    if words.count("?") > 1 or "and/or" in words.lower():
        yield "Easy read asks one thing at a time."
    if re.search(r"[;()]", words):
        yield "Easy read has no brackets and no semicolons."
    if found := INITIALS.search(words):
        yield f"“{found[0]}”: easy read writes words out in full."
    if not question.concept_id:
        yield "No picture in easy read."
    if question.kind in CHOOSING and (bare := _without_picture(question)):
        yield f"No picture in easy read for {', '.join(f'“{choice.words}”' for choice in bare[:3])}" + (
            f" and {len(bare) - 3} more." if len(bare) > 3 else "."
        )


def _without_picture(question):
    offered = [c for c in question.choices.all() if not c.retired and not c.folds_into]
    # A question is easier with a picture for every answer, or for none: half of them catch the eye.
    return [c for c in offered if not c.concept_id] if any(c.concept_id for c in offered) else []
