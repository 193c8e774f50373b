"""Where in the survey a question may go: at the beginning of a section, or behind one of its questions."""

from django import forms


class PlaceForm(forms.Form):
    place = forms.ChoiceField(label="Put it")

    def __init__(self, *args, page, question, **kwargs):
        super().__init__(*args, **kwargs)
        self.places = {}
        self.fields["place"].choices = [
            (section.title, self._places_in(section, question)) for section in page.sections.all()
        ]
        self.fields["place"].error_messages["invalid_choice"] = "That place is not there any more. Choose another one."

    def _places_in(self, section, question):
        others = [each for each in section.questions.all() if each is not question]
        choices = [(f"{section.code} ", "First in this section")]
        choices += [(f"{section.code} {each.code}", f"After: {each.words}") for each in others]
        for (value, _), after in zip(choices, [None, *others], strict=True):
            self.places[value] = (section, after)
        return choices

    def clean_place(self):
        """(section, the question it comes after or None)."""
        return self.places[self.cleaned_data["place"]]
