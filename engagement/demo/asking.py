"""How the demonstration writes down what a survey asks: choices, statements and gates as plain values."""

from consultations.surveys.kinds import KINDS


def choice(code, words, easy="", picture="", *, folds="", alone=False, opens=False):
    return {
        "code": code,
        "words": words,
        "easy_words": easy,
        "concept": picture,
        "folds_into": folds,
        "exclusive": alone,
        "opens_comment": opens,
    }


def statement(code, words, easy="", picture=""):
    return {"code": code, "words": words, "easy_words": easy, "concept": picture}


def starters(kind, **pictures):
    """The choices that every question of this kind begins with, with the picture of its meaning or the one named."""
    pictures = KINDS[kind].pictures | pictures
    return [
        choice(code, words, easy, pictures.get(code, ""), folds=folds)
        for code, words, easy, folds in KINDS[kind].starters
    ]


def only_if(question, *values, test="is"):
    """Asked only if the answer to `question` passes this test."""
    return {"join": "all", "rules": [{"question": question, "test": test, "values": list(values)}]}


DONT_KNOW = choice("dont_know", "I don’t know", "I don’t know", "don't know")
YES_NO = starters("yes_no", yes="yes", no="no", dont_know="don't know")
AGREE = starters("agree", agree="yes", neither="ok", disagree="no", dont_know="don't know")
ELSE = choice("else", "Something else", "Something else", "something else")
PLEASE_SAY = choice("else", "Something else", "Something else", "something else", opens=True)
