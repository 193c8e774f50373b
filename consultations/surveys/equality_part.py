"""What an equality question is, and how it is worded for whom it is about."""

from dataclasses import dataclass

from consultations.models import Edition, Kind

from .editions import Choice, Question

NOT_SAID = ("not_said", "Prefer not to say", "I do not want to say")
# Whom the answers are about, and how a question then speaks of that person.
SPOKEN = {
    "me": {"your": "your", "are_you": "are you", "do_you": "do you"},
    "child": {"your": "your child’s", "are_you": "is your child", "do_you": "does your child"},
    "other": {"your": "their", "are_you": "are they", "do_you": "do they"},
}
ADULTS_ONLY = "Only for people aged 16 or over. Below that age we keep no answer here."


@dataclass(frozen=True, kw_only=True)
class Part:
    """One equality question. choices: (code, words, easy-read words); `exclusive` names those that stand alone."""

    code: str
    title: str
    words: str
    why: str
    choices: tuple
    easy_words: str = ""
    easy_why: str = ""
    concept: str = ""
    kind: str = Kind.ONE
    exclusive: frozenset = frozenset()
    adults_only: bool = False
    may_refuse: bool = True

    def is_asked_in(self, edition):
        return edition != Edition.EASY_READ or bool(self.easy_words)

    def as_question(self, about="", concept=None):
        """As the answering pages show it. about: a key of SPOKEN, or '' (me). concept: the Concept of its picture."""
        spoken = SPOKEN.get(about, SPOKEN["me"])
        return Question(
            code=self.code,
            kind=self.kind,
            words=_said(self.words, spoken),
            hint=f"{self.why} {ADULTS_ONLY}" if self.adults_only else self.why,
            easy_words=_said(self.easy_words, spoken),
            easy_hint=self.easy_why,
            concept=concept,
            choices=tuple(self._choice(*choice) for choice in self.all_choices),
        )

    @property
    def all_choices(self):
        return (*self.choices, NOT_SAID) if self.may_refuse else self.choices

    def accepts(self, value):
        """Whether `value` (a choice code, or a list of them where several may be chosen) can be an answer to this."""
        several, alone = self.kind == Kind.SEVERAL, {NOT_SAID[0], *self.exclusive}
        if isinstance(value, list) != several:
            return False
        chosen = set(map(str, value if several else [value]))
        return chosen <= {code for code, *_ in self.all_choices} and (len(chosen) == 1 or not chosen & alone)

    def tidy(self, value):
        """`value` in the order in which it is offered: the order of ticking is nobody's business."""
        return [code for code, *_ in self.all_choices if code in value] if self.kind == Kind.SEVERAL else value

    def _choice(self, code, words, easy_words):
        alone = code == NOT_SAID[0] or code in self.exclusive
        return Choice(code=code, words=words, easy_words=easy_words, exclusive=alone)


def _said(words, spoken):
    said = words.format(**spoken)
    return said[:1].upper() + said[1:]
