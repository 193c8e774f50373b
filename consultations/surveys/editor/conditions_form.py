"""Of whom a section or question is asked: everybody, or only those whose earlier answers say so."""

import math

from django import forms

from consultations.models import Kind, conditions
from consultations.models.conditions import AT_LEAST, AT_MOST, IS, IS_NOT, TESTS, as_number

from ..kinds import KINDS
from .gates import all_words, gates_before

RULES = 5
EVERYBODY, ONLY_IF = "everybody", "only_if"


class RuleForm(forms.Form):
    """One rule: an earlier question, a test, and the answers that pass it."""

    question = forms.CharField(required=False, label="The answer to")
    test = forms.ChoiceField(choices=list(TESTS.items()), required=False, label="Test")
    values = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple, label="Answers")
    number = forms.CharField(required=False, max_length=20, label="Number")

    rule = None

    def __init__(self, data, *, gates, stored, prefix, words_of):
        super().__init__(data, prefix=prefix, initial=stored)
        before = stored.get("question", "")
        # What was chosen once and may not be any more stays in the list, so that it can be seen and refused.
        is_lost = before and before not in {gate.code for gate in gates}
        lost = [(before, f"{words_of(before)[0]} (cannot be used here)")] if is_lost else []
        chosen = [("", "Choose a question"), *((gate.code, gate.words) for gate in gates), *lost]
        self.fields["question"].widget = forms.Select(choices=chosen, attrs={"data-rule-question": ""})
        code = data.get(f"{prefix}-question", "") if data is not None else before
        self.gate = next((gate for gate in gates if gate.code == code), None)
        sent = data.getlist(f"{prefix}-values") if data is not None else []
        self.fields["values"].choices = list(self.gate.choices.items()) if self.gate else [(v, v) for v in sent]
        self.fields["values"].error_messages["invalid_choice"] = "Tick answers of the question that is chosen here."
        self.fields["test"].choices = [pair for pair in TESTS.items() if self.takes_number or pair[0] in {IS, IS_NOT}]
        self.fields["test"].error_messages["invalid_choice"] = "“At least” and “at most” need a number to look at."

    @property
    def takes_number(self):
        return self.gate is not None and self.gate.is_number

    def clean(self):
        said = super().clean()
        code = said.get("question", "")
        if not code or self.errors:
            return said
        if self.gate is None:
            # Whether it comes later, is retired or was never there: `conditions.faults` says which.
            self.rule = {"question": code[:32], "test": said.get("test") or IS, "values": ["?"]}
            return said
        values = [self._number(said.get("number", ""))] if self.takes_number else said.get("values", [])
        if not values:
            raise forms.ValidationError(f"Tick at least one answer to “{self.gate.words}”.")
        self.rule = {"question": code, "test": said.get("test") or IS, "values": values}
        return said

    def _number(self, typed):
        tidy = KINDS[Kind.NUMBER].tidy(typed)
        if not tidy or not math.isfinite(as_number(tidy)):
            raise forms.ValidationError(
                f"Write a number in figures, to compare the answer to “{self.gate.words}” with."
            )
        return tidy


class ConditionForm(forms.Form):
    """The whole condition of `thing` (a Section or Question that stands in `page`)."""

    asked = forms.ChoiceField(
        choices=[(EVERYBODY, "Everybody"), (ONLY_IF, "Only people whose earlier answers fit")],
        widget=forms.RadioSelect,
        label="Asked of",
    )
    join = forms.ChoiceField(
        choices=[("all", "Every one of these has to be true"), ("any", "One of these is enough")],
        widget=forms.RadioSelect,
        required=False,
        label="If there are several",
    )

    def __init__(self, page, thing, data=None):
        self.page, self.thing, self.gates = page, thing, gates_before(page, thing)
        stored = _readable(thing.shown_if)
        data = data if data is not None and "condition-asked" in data else None
        first = {"asked": ONLY_IF if stored["rules"] else EVERYBODY, "join": stored["join"]}
        super().__init__(data, prefix="condition", initial=first)
        rules = [_as_fields(rule) for rule in stored["rules"][:RULES]]
        rules += [{"test": IS}] * (RULES - len(rules))
        known = {"gates": self.gates, "words_of": all_words(page)}
        self.rules = [RuleForm(data, stored=rule, prefix=f"rule{number}", **known) for number, rule in enumerate(rules)]

    def is_valid(self):
        if not self.is_bound:
            return True
        if not super().is_valid():
            return False
        if self.cleaned_data["asked"] == EVERYBODY:
            self.thing.shown_if = {}
            return True
        if [rule for rule in self.rules if not rule.is_valid()]:
            return False
        return self._takes([rule.rule for rule in self.rules if rule.rule])

    def _takes(self, rules):
        """Put the rules into the thing, unless one of them looks where it may not."""
        if not rules:
            self.add_error(None, "Choose the question whose answer decides, or “Everybody”.")
            return False
        before, self.thing.shown_if = self.thing.shown_if, {"join": self.cleaned_data["join"] or "all", "rules": rules}
        for fault in conditions.faults(self.page.sections.all(), of=self.thing):
            self.add_error(None, f"This needs {fault}.")
        if self.errors:
            self.thing.shown_if = before
        return not self.errors

    def for_script(self):
        """{code: [(choice code, words)]} of every gate: the answers change with the question, without a new page."""
        return {gate.code: list(gate.choices.items()) for gate in self.gates}


def _readable(stored):
    try:
        condition = conditions.read(stored)
    except ValueError:
        condition = None
    return stored if condition else {"join": "all", "rules": []}


def _as_fields(rule):
    number = rule["values"][0] if rule["test"] in {AT_LEAST, AT_MOST} or len(rule["values"]) == 1 else ""
    return {"question": rule["question"], "test": rule["test"], "values": rule["values"], "number": number}
