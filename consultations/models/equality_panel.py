"""Where an officer says which equality questions a consultation asks."""

from django import forms
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from .gate import GatedPageForm

WHY = (
    "We want to hear from every kind of family. These questions show us whether we have, and who is missing. "
    "The law asks us to look (Equality Act 2010, section 149)."
)
PROMISE = (
    "Asked after sending and kept apart from answers. Nobody can join the two, so nobody can change or delete one "
    "person’s answers later. Ask only what you will use. None ticked: nothing is asked."
)


def _parts():
    from consultations.surveys.equality_parts import PARTS

    return [(part.code, part.title) for part in PARTS.values()]


class ConsultationForm(GatedPageForm):
    equality_parts = forms.MultipleChoiceField(
        label="Questions to ask", required=False, choices=_parts, widget=forms.CheckboxSelectMultiple, help_text=PROMISE
    )


EQUALITY_PANEL = MultiFieldPanel([FieldPanel("equality_parts"), FieldPanel("why_equality")], "Equality questions")
