"""The words of a section and of a question. Which fields a question has depends on its kind."""

from django import forms

from consultations.models import CommentBox, Question, Section
from home.models import Concept
from home.text import plain

from .offer import ALL, can_open_comment, fields_of

HELP = {
    "number": "As it is printed, such as 3 or 3(a). Empty: none.",
    "background": "What people may want to know first. It stays folded until they open it.",
    "easy_words": "One short sentence. Empty: this question is not asked in easy read, and the results say so.",
    "concept": "Type a word and choose a picture from the list.",
    "most": "Empty: as many as people like.",
    "word_limit": "Empty: no limit. Words are counted and never cut.",
    "lowest_words": "Such as: not at all.",
    "highest_words": "Such as: very much.",
    "comment": "The words are kept with this question and read by a person.",
    "comment_words": "Empty: “If you like, say more”.",
}
ROWS = {"words": 2, "hint": 2, "background": 3, "easy_words": 2, "easy_hint": 2, "easy_background": 3}


class ConceptField(forms.ModelChoiceField):
    """A picture, named by its word: a list to type into, which needs no script and no second window."""

    def __init__(self, **options):
        widget = forms.TextInput(attrs={"list": "concepts", "autocomplete": "off"})
        super().__init__(Concept.objects.all(), required=False, widget=widget, to_field_name="word", **options)

    def to_python(self, value):
        # PostgreSQL takes no NUL, and no word has one.
        word = plain(value)
        if not word:
            return None
        found = self.queryset.filter(word__iexact=word).first()
        if found is None:
            raise forms.ValidationError(f"There is no picture for “{word}”. Choose a word from the list.")
        return found


class NamesItsConcept:
    """For a form of something with a picture: the field begins with the word, not with the number of its row."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "concept" in self.fields and self.instance.concept:
            self.initial["concept"] = self.instance.concept.word


class SectionForm(forms.ModelForm):
    class Meta:
        model = Section
        fields = ["title", "introduction", "easy_title", "strategy_theme", "live_only"]
        widgets = {"introduction": forms.Textarea(attrs={"rows": 2})}
        help_texts = {
            "introduction": "What this part is about, in a sentence or two.",
            "live_only": "These questions are put to a live room and are not part of the form.",
        }

    def __init__(self, *args, strategy=None, **kwargs):
        super().__init__(*args, **kwargs)
        themes = [(theme.slug, theme.title) for theme in strategy.themes.all()] if strategy else []
        now = self.instance.strategy_theme
        lost = [(now, now)] if now and now not in dict(themes) else []
        choices = [("", "None of them, or several"), *themes, *lost]
        self.fields["strategy_theme"] = forms.ChoiceField(choices=choices, required=False, label="Strategy theme")


class QuestionForm(NamesItsConcept, forms.ModelForm):
    concept = ConceptField(label="Picture")

    class Meta:
        model = Question
        fields = ALL
        help_texts = HELP
        widgets = {name: forms.Textarea(attrs={"rows": rows}) for name, rows in ROWS.items()}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.parts = fields_of(self.instance.kind)
        shown = {name for names in self.parts.values() for name in names}
        for name in set(self.fields) - shown:
            del self.fields[name]
        self.fields["concept"].help_text = HELP["concept"]
        if "comment" in self.fields and not can_open_comment(self.instance.kind):
            without = [pair for pair in CommentBox.choices if pair[0] != CommentBox.CHOSEN]
            self.fields["comment"].choices = without

    def in_parts(self):
        """[(heading, [bound fields])] for the template."""
        return [(heading, [self[name] for name in names]) for heading, names in self.parts.items()]

    def clean(self):
        said = super().clean()
        lowest, highest = said.get("lowest"), said.get("highest")
        if lowest is not None and highest is not None and lowest > highest:
            self.add_error("highest", f"The highest number is below the lowest, {lowest}.")
        return said
