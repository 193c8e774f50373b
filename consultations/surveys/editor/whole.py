"""Everything about one question as one form: its words, its choices and statements, and of whom it is asked."""

from .conditions_form import ConditionForm
from .parts import Parts
from .question_form import QuestionForm


class WholeQuestion:
    """The forms of `question` (a Question of `page`, or a new one without a code, which has no condition yet)."""

    def __init__(self, page, question, data=None):
        self.form = QuestionForm(data, instance=question)
        self.choices = Parts(page, question, "choices", data) if question.takes_choices else None
        self.statements = Parts(page, question, "statements", data) if question.takes_statements else None
        self.condition = ConditionForm(page, question, data) if question.code else None

    @property
    def parts(self):
        return [parts for parts in (self.statements, self.choices) if parts]

    def is_valid(self):
        forms = [self.form, *self.parts, *([self.condition] if self.condition else [])]
        # Each is asked, also after the first that is not: all that stands against saving is said at once.
        return not [form for form in forms if not form.is_valid()]

    def add_lines(self):
        for parts in self.parts:
            parts.add_lines()

    def do(self, what):
        """Do what a button of one row says, such as "choices up ramps". Returns what was done (str), or ''."""
        name, _, rest = what.partition(" ")
        act, _, code = rest.partition(" ")
        parts = next((each for each in self.parts if each.name == name), None)
        return parts.do(act, code) if parts else ""
