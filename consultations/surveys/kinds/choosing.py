"""Questions that are answered by choosing: one of several, or several."""

from django.core.exceptions import ValidationError


class OneChoice:
    """Kept as the code of a choice, or '' for none."""

    template = "consultations/answer/kinds/one.html"
    # What a new question of this type begins with: (code, words, easy-read words, code it folds into).
    starters = ()
    empty = ""

    def read(self, data, question, edition, before=None):
        """The answer to keep from the form `data`: a choice code, or '' for none. Unknown codes are not kept.

        A finer answer given in another edition (`before`) stands while its folded form is still the chosen one.
        """
        sent = data.get(question.code, "")
        if before and question.folded(before, edition) == sent:
            return before
        return sent if question.choice(sent) else ""

    def check(self, data, question, edition):
        """Raise ValidationError when `data` holds something that this question does not offer."""
        sent = data.get(question.code, "")
        if sent and sent not in {choice.code for choice in question.choices_in(edition)}:
            raise ValidationError("Choose one of the answers shown here.")

    def recheck(self, question, value):
        """Raise ValidationError when the kept answer cannot be sent (a choice was retired meanwhile)."""
        choice = question.choice(value)
        if choice is None or choice.retired:
            raise ValidationError("This answer is no longer offered. Choose another one.")

    def knows(self, question, value):
        """Whether `value` is an answer to this question at all, retired choices included."""
        return isinstance(value, str) and question.choice(value) is not None

    def shown(self, question, value, edition):
        """The answer in the words of `edition`, for the check page."""
        choice = question.choice(question.folded(value, edition))
        return choice.words_in(edition) if choice else ""

    def chosen(self, question, value, edition):
        return {question.folded(value, edition)} if value else set()


class SeveralChoices(OneChoice):
    """Kept as a list of codes."""

    template = "consultations/answer/kinds/several.html"
    empty = ()

    def read(self, data, question, edition, before=None):
        sent = [code for code in dict.fromkeys(data.getlist(question.code)) if question.choice(code)]
        finer = [code for code in before or [] if question.folded(code, edition) in sent]
        return finer + [code for code in sent if code not in {question.folded(f, edition) for f in finer}]

    def check(self, data, question, edition):
        sent = set(data.getlist(question.code))
        if not sent <= {choice.code for choice in question.choices_in(edition)}:
            raise ValidationError("Choose from the answers shown here.")
        self._check_number(question, sent)

    def recheck(self, question, value):
        if any(question.choice(code) is None or question.choice(code).retired for code in value):
            raise ValidationError("One of these answers is no longer offered. Choose again.")
        self._check_number(question, value)

    def knows(self, question, value):
        return isinstance(value, list) and all(super(SeveralChoices, self).knows(question, code) for code in value)

    def shown(self, question, value, edition):
        return ", ".join(super(SeveralChoices, self).shown(question, code, edition) for code in value)

    def chosen(self, question, value, edition):
        return {question.folded(code, edition) for code in value or []}

    def _check_number(self, question, codes):
        if question.most and len(codes) > question.most:
            raise ValidationError(f"Choose {question.most} at most. You chose {len(codes)}.")
        alone = [c for c in map(question.choice, codes) if c.exclusive]
        if alone and len(codes) > 1:
            raise ValidationError(f"“{alone[0].words}” cannot go with other answers. Choose that one or the others.")


class Agree(OneChoice):
    starters = (
        ("strongly_agree", "Strongly agree", "", "agree"),
        ("agree", "Agree", "Yes", ""),
        ("neither", "Neither agree nor disagree", "In between", ""),
        ("disagree", "Disagree", "No", ""),
        ("strongly_disagree", "Strongly disagree", "", "disagree"),
        ("dont_know", "I don’t know", "I don’t know", ""),
    )


class YesNo(OneChoice):
    starters = (("yes", "Yes", "Yes", ""), ("no", "No", "No", ""), ("dont_know", "I don’t know", "I don’t know", ""))
