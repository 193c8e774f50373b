from django import forms

from tests.benches.questions import TEN, choices_of


class BareForm(forms.Form):
    """The ten questions as plain form fields."""


def _field(question):
    kind, words = question.kind, question.words
    if kind == "several":
        return forms.MultipleChoiceField(label=words, choices=choices_of(question), widget=forms.CheckboxSelectMultiple)
    if kind in {"short", "long"}:
        return forms.CharField(label=words, widget=forms.Textarea if kind == "long" else forms.TextInput)
    return forms.ChoiceField(label=words, choices=choices_of(question), widget=forms.RadioSelect)


BareForm.base_fields.update({question.code: _field(question) for question in TEN})
