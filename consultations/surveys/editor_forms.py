"""The forms of the "Questions" views. Codes are made from words once and then stay."""

import re
import unicodedata

from django import forms
from django.forms import BaseFormSet, formset_factory

from consultations.models import Choice, Question, Section
from home.models import Concept


def code_from(words, taken):
    """A code from `words` (str) that is not in `taken` (set of str): small letters, numbers and _, at most 32."""
    ascii_words = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "_", ascii_words).strip("_")[:26].rstrip("_")
    stem = stem if stem[:1].isalpha() else f"q_{stem}".rstrip("_")
    codes = (stem if number == 1 else f"{stem}_{number}" for number in range(1, 10_000))
    return next(code for code in codes if code not in taken)


class SectionForm(forms.ModelForm):
    class Meta:
        model = Section
        fields = ["title", "introduction", "easy_title", "strategy_theme", "live_only"]
        widgets = {"introduction": forms.Textarea(attrs={"rows": 2})}
        help_texts = {"live_only": "These questions are put to a live room and are not part of the form."}


class QuestionForm(forms.ModelForm):
    class Meta:
        model = Question
        fields = ["words", "hint", "easy_words", "easy_hint", "concept", "most", "word_limit"]
        labels = {"concept": "Picture, by its word"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["easy_words"].help_text = "Empty: this question is not asked in easy read, and results say so."
        self.fields.pop("most") if self.instance.kind != "several" else None
        self.fields.pop("word_limit") if not self.instance.takes_words else None


class ChoiceForm(forms.Form):
    code = forms.CharField(required=False, widget=forms.HiddenInput)
    words = forms.CharField(label="Choice", max_length=160, required=False)
    easy_words = forms.CharField(label="Easy-read words", max_length=80, required=False)
    concept = forms.ModelChoiceField(label="Picture", queryset=Concept.objects.all(), required=False)
    folds_into = forms.CharField(
        label="In easy read, counts as", max_length=32, required=False, help_text="The code of another choice."
    )
    exclusive = forms.BooleanField(label="Cannot go with others", required=False)
    retired = forms.BooleanField(label="No longer offered", required=False)


class BaseChoices(BaseFormSet):
    """The choices of one question. `choices` are those it has; `starters` fill a new question's rows."""

    def __init__(self, *args, choices=(), starters=(), **kwargs):
        rows = [
            {
                "code": c.code,
                "words": c.words,
                "easy_words": c.easy_words,
                "concept": c.concept,
                "folds_into": c.folds_into,
                "exclusive": c.exclusive,
                "retired": c.retired,
            }
            for c in choices
        ]
        rows += [dict(zip(("code", "words", "easy_words", "folds_into"), row, strict=True)) for row in starters]
        super().__init__(*args, initial=rows, prefix="choices", **kwargs)

    def clean(self):
        if any(self.errors):
            return
        rows = [form.cleaned_data for form in self.ordered_forms if form.cleaned_data.get("words")]
        codes = {row["code"] for row in rows if row["code"] and not row["folds_into"]}
        for row in rows:
            if row["folds_into"] and row["folds_into"] not in codes:
                raise forms.ValidationError(
                    f"“{row['words']}” counts as “{row['folds_into']}”, which is not the code of a choice offered here."
                )

    def as_choices(self, *, keep_codes):
        """The Choice objects (unsaved) that this form describes, in order. With `keep_codes` a removed choice that
        may have been answered is retired instead of left out."""
        kept, taken = [], {form.cleaned_data.get("code") for form in self.forms if form.cleaned_data.get("code")}
        deleted = set(self.deleted_forms)
        for form in [*self.ordered_forms, *self.deleted_forms]:
            row = {k: v for k, v in form.cleaned_data.items() if k not in {"ORDER", "DELETE"}}
            gone = form in deleted or not row.get("words")
            if gone and not (row.get("code") and keep_codes):
                continue
            if gone:
                row |= {"retired": True, "words": row["words"] or form.initial.get("words", row["code"])}
            row["code"] = row["code"] or code_from(row["words"], taken)
            taken.add(row["code"])
            kept.append(Choice(sort_order=len(kept), **row))
        return kept


ChoiceFormSet = formset_factory(
    ChoiceForm, formset=BaseChoices, extra=3, can_order=True, can_delete=True, max_num=60, absolute_max=80
)
