"""Questions that are answered by choosing: one of several, or several."""

from .base import QuestionType, refuse


class OneChoice(QuestionType):
    """Kept as the code of a choice, or '' for none."""

    template = "consultations/answer/kinds/one.html"

    def read(self, data, question, edition, before=None):
        """The answer to keep from the form `data`: a choice code, or '' for none. Unknown codes are not kept."""
        return finer(question, data.get(question.code, ""), edition, before)

    def check(self, data, question, edition):
        check_offered(question, data.get(question.code, ""), edition)

    def recheck(self, question, value, edition):
        choice = question.choice(value)
        if choice is None or choice.retired:
            refuse(
                edition,
                "This answer is no longer offered. Choose another one.",
                easy="This answer is gone. Pick a new one.",
            )

    def knows(self, question, value):
        """Whether `value` is an answer to this question at all, retired choices included."""
        return isinstance(value, str) and question.choice(value) is not None

    def shown(self, question, value, edition):
        choice = question.choice(question.folded(value, edition))
        return choice.words_in(edition) if choice else ""

    def chosen(self, question, value, edition):
        return {question.folded(value, edition)} if value else set()


class SeveralChoices(OneChoice):
    """Kept as a list of codes."""

    template = "consultations/answer/kinds/several.html"
    kept_as = list

    def read(self, data, question, edition, before=None):
        sent = [code for code in dict.fromkeys(data.getlist(question.code)) if question.choice(code)]
        stands = [code for code in before or [] if question.folded(code, edition) in sent]
        return stands + [code for code in sent if code not in {question.folded(f, edition) for f in stands}]

    def check(self, data, question, edition):
        sent = list(dict.fromkeys(data.getlist(question.code)))
        if not set(sent) <= offered(question, edition):
            refuse(edition, "Choose from the answers shown here.", easy="Pick from these answers.")
        self._check_number(question, sent, edition)

    def recheck(self, question, value, edition):
        if any(question.choice(code) is None or question.choice(code).retired for code in value):
            refuse(
                edition,
                "One of these answers is no longer offered. Choose again.",
                easy="One of these answers is gone. Pick again.",
            )
        # In easy read two finer answers can be one and the same.
        self._check_number(question, list(dict.fromkeys(question.folded(code, edition) for code in value)), edition)

    def knows(self, question, value):
        known = isinstance(value, list) and all(super(SeveralChoices, self).knows(question, code) for code in value)
        return known and len(set(value)) == len(value)

    def shown(self, question, value, edition):
        words = (super(SeveralChoices, self).shown(question, code, edition) for code in value)
        return ", ".join(dict.fromkeys(words))

    def chosen(self, question, value, edition):
        return {question.folded(code, edition) for code in value or []}

    def _check_number(self, question, codes, edition):
        if question.most and len(codes) > question.most:
            number = f"{question.most} at most. You"
            refuse(edition, f"Choose {number} chose {len(codes)}.", easy=f"Pick {number} picked {len(codes)}.")
        alone = [c.words_in(edition) for c in map(question.choice, codes) if c.exclusive]
        if alone and len(codes) > 1:
            refuse(
                edition,
                f"“{alone[0]}” cannot go with other answers. Choose that one or the others.",
                easy=f"Pick only “{alone[0]}”, or pick the others.",
            )


class Pictures(OneChoice):
    layout = "choices--cards"


class ThisOrThat(OneChoice):
    """Two cards side by side, and beneath them the ways not to decide. The officer writes over "This" and "That"."""

    layout = "choices--pair"
    starters = (
        ("this", "This", "This", ""),
        ("that", "That", "That", ""),
        ("neither", "Neither of them", "Neither", ""),
        ("dont_know", "I don’t know", "I don’t know", ""),
    )


def offered(question, edition):
    """The codes (set of str) that somebody can choose in this edition."""
    return {choice.code for choice in question.choices_in(edition)}


def finer(question, sent, edition, before):
    """The choice code to keep for `sent` (str), or ''.

    A finer answer given in another edition (`before`) stands while its folded form is still the chosen one.
    """
    if before and question.folded(before, edition) == sent:
        return before
    return sent if question.choice(sent) else ""


def check_offered(question, sent, edition):
    """Raise ValidationError when `sent` (str) is a choice that is not offered in this edition."""
    if sent and sent not in offered(question, edition):
        refuse(edition, "Choose one of the answers shown here.", easy="Pick one of these answers.")
