from django.core.exceptions import ValidationError
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from consultations.analysis.viewsets import AmongOnesOwn, OfOneConsultation
from consultations.models import Outcome

from .evidence import has_lost_its_quotes


def public_quotes(outcome):
    return "None left" if has_lost_its_quotes(outcome) else "Yes"


class OutcomeForm(AmongOnesOwn, Outcome.base_form_class):
    def clean_slug(self):
        if self.cleaned_data["slug"] == "feed":
            raise ValidationError("This address belongs to the news feed. Choose another one.")
        return self.cleaned_data["slug"]


class OutcomeViewSet(OfOneConsultation, SnippetViewSet):
    """You said, we did. Publishing with a blank is refused with a sentence that names it (models/gate.py)."""

    model = Outcome
    icon = "openquote"
    menu_label = "You said, we did"
    list_display = [
        "title",
        "consultation",
        "progress",
        "due_on",
        LiveStatusTagColumn(),
        Column("public_quotes", label="Public quotes", accessor=public_quotes),
    ]
    list_filter = ["consultation", "progress"]
    edit_handler = ObjectList(Outcome.panels, base_form_class=OutcomeForm)
