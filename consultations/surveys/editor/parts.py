"""The choices of a question, or its statements: typed one to a line, then refined one by one."""

from django import forms

from consultations.models import Choice, Response, Statement

from ..kinds import KINDS
from .arranging import put_in_order, shift
from .naming import code_from, codes_in
from .offer import can_open_comment
from .question_form import ConceptField, NamesItsConcept

MOST = 60  # of them in one question
MODELS = {"choices": Choice, "statements": Statement}


class ChoiceForm(NamesItsConcept, forms.ModelForm):
    concept = ConceptField(label="Picture")
    folds_into = forms.ChoiceField(label="In easy read", required=False)

    class Meta:
        model = Choice
        fields = ["words", "easy_words", "concept", "folds_into", "exclusive", "opens_comment", "retired"]
        labels = {"words": "Words", "easy_words": "Easy-read words", "retired": "No longer offered"}

    def __init__(self, *args, question, **kwargs):
        super().__init__(*args, **kwargs)
        others = [c for c in question.choices.all() if c is not self.instance]
        self.fields["folds_into"].choices = [
            ("", "Offered, as itself"),
            *((choice.code, f"Not offered: counts as “{choice.words}”") for choice in others),
        ]
        if question.kind not in {"several", "pictures"}:
            del self.fields["exclusive"]
        if not can_open_comment(question.kind):
            del self.fields["opens_comment"]


class StatementForm(NamesItsConcept, forms.ModelForm):
    concept = ConceptField(label="Picture")

    class Meta:
        model = Statement
        fields = ["words", "easy_words", "concept", "retired"]
        labels = {"words": "Words", "easy_words": "Easy-read words", "retired": "No longer asked"}

    def __init__(self, *args, question, **kwargs):
        super().__init__(*args, **kwargs)


FORMS = {"choices": ChoiceForm, "statements": StatementForm}


class Parts:
    """The rows of one question's "choices" or "statements" (`name`), and the lines that add more.

    A row is known by the code of what it changes, which no form can set. What is not in `data` stays as it is.
    """

    def __init__(self, page, question, name, data=None):
        self.page, self.question, self.name = page, question, name
        self.stored = list(getattr(question, name).all())
        self.rows = [self._row(part, data) for part in self.stored]
        starters = KINDS[question.kind].starters if name == "choices" and not question.code else ()
        self.lines = LinesForm(
            data,
            prefix=name,
            initial={"more": "\n".join(words for _, words, _, _ in starters)},
            longest=MODELS[name]._meta.get_field("words").max_length,
            there=self.stored,
        )
        self.error = ""

    def _row(self, part, data):
        prefix = f"{self.name}-{part.code}"
        is_sent = data is not None and f"{prefix}-words" in data
        return FORMS[self.name](data if is_sent else None, instance=part, prefix=prefix, question=self.question)

    def is_valid(self):
        rows = [row.is_valid() for row in self.rows if row.is_bound]
        if not (all(rows) and self.lines.is_valid()):
            return False
        self.error = self._nowhere_to_fold()
        return not self.error

    def _nowhere_to_fold(self, without=None):
        there = [part for part in self.stored if not part.retired and part is not without]
        offered = {part.code for part in there if not getattr(part, "folds_into", "")}
        words = {part.code: part.words for part in self.stored}
        for part in there:
            goes = getattr(part, "folds_into", "")
            if goes and goes not in offered:
                return f"“{part.words}” counts as “{words.get(goes, goes)}” in easy read, which is not offered there."
        return ""

    def add_lines(self):
        """Add what was typed one to a line, with codes of its own. Call it when the question has a code."""
        taken = codes_in(self.page, self.question, self.name)
        starters = {row[1]: row for row in KINDS[self.question.kind].starters} if self.name == "choices" else {}
        added = []
        for words in self.lines.cleaned_data["more"]:
            code, _, easy, folds = starters.get(words, ("", words, "", ""))
            code = code if code and code not in taken else code_from(words, taken)
            taken.add(code)
            more = {"folds_into": folds} if folds else {}
            added.append(MODELS[self.name](code=code, words=words, easy_words=easy, **more))
        codes = {part.code for part in [*self.stored, *added]}
        for part in added:
            if getattr(part, "folds_into", "") not in codes:
                part.folds_into = ""
        put_in_order(self.question, self.name, [*self.stored, *added])

    def do(self, act, code):
        """Move the part of this code "up" or "down", or take it "out": what somebody answered stays as retired.

        Returns what was done (str), or '' where there is no such part or `error` says what stands against it.
        """
        part = next((each for each in self.stored if each.code == code), None)
        if part is None or act not in {"up", "down", "out"}:
            return ""
        if act in {"up", "down"}:
            shift(self.question, self.name, part, -1 if act == "up" else 1)
            return f"“{part.words}” moved {act}."
        self.error = self._nowhere_to_fold(without=part)
        if self.error:
            return ""
        if Response.objects.answered(self.page.pk, self.question.code):
            part.retired = True
            return f"People have answered this question, so “{part.words}” is kept and no longer offered."
        put_in_order(self.question, self.name, [each for each in self.stored if each is not part])
        return f"“{part.words}” removed."


class LinesForm(forms.Form):
    """Several at once, one to a line."""

    more = forms.CharField(
        required=False, strip=False, widget=forms.Textarea(attrs={"rows": 6}), max_length=20_000, label=""
    )

    def __init__(self, *args, longest, there, **kwargs):
        super().__init__(*args, **kwargs)
        self.longest, self.there = longest, there

    def clean_more(self):
        lines = [" ".join(line.split()) for line in self.cleaned_data["more"].replace("\0", "").splitlines()]
        lines = [line for line in lines if line]
        if len(lines) + len(self.there) > MOST:
            raise forms.ValidationError(
                f"{MOST} fit into one question, and this would make {len(lines) + len(self.there)}."
            )
        seen = {part.words for part in self.there}
        for line in lines:
            if len(line) > self.longest:
                raise forms.ValidationError(f"“{line[:40]}…” is {len(line)} letters long, and {self.longest} fit.")
            if line in seen:
                raise forms.ValidationError(f"“{line}” is there twice.")
            seen.add(line)
        return lines
