"""Scales: one choice out of a row whose order means something."""

from .choosing import OneChoice

DONT_KNOW = ("dont_know", "I don’t know", "I don’t know", "")


class Agree(OneChoice):
    starters = (
        ("strongly_agree", "Strongly agree", "", "agree"),
        ("agree", "Agree", "Yes", ""),
        ("neither", "Neither agree nor disagree", "In between", ""),
        ("disagree", "Disagree", "No", ""),
        ("strongly_disagree", "Strongly disagree", "", "disagree"),
        DONT_KNOW,
    )


class Often(OneChoice):
    """Four points; three in easy read (norm A10)."""

    starters = (
        ("always", "Always", "", "often"),
        ("often", "Often", "A lot", ""),
        ("sometimes", "Sometimes", "Sometimes", ""),
        ("never", "Never", "Never", ""),
        DONT_KNOW,
    )


class YesNo(OneChoice):
    starters = (("yes", "Yes", "Yes", ""), ("no", "No", "No", ""), DONT_KNOW)


class Faces(OneChoice):
    """A face shows what its choice means, so the faces come with the choices: see `pictures`."""

    layout = "choices--cards"
    starters = (
        ("good", "Good", "Good", ""),
        ("ok", "OK", "OK", ""),
        ("not_good", "Not good", "Not good", ""),
        DONT_KNOW,
    )
    pictures = {"good": "good", "ok": "ok", "not_good": "not good", "dont_know": "don't know"}


class Rating(OneChoice):
    """From 0 to 10, kept as "0" to "10".

    In easy read the same eleven numbers stand as large buttons with words at both ends. Fewer steps would be easier
    (norm A10), but three steps cannot be turned back into eleven numbers when somebody changes the edition, and would
    not add up with them. Who wants three steps asks for faces, or leaves the easy-read words of this one empty.
    """

    template = "consultations/answer/kinds/rating.html"
    layout = "choices--scale"
    fixed = (*((str(number), str(number), str(number), "") for number in range(11)), DONT_KNOW)

    def shown(self, question, value, edition):
        words = super().shown(question, value, edition)
        return f"{words} out of 10" if words.isdecimal() else words
