from django.core.exceptions import ValidationError
from django.utils.text import slugify
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn
from wagtail.snippets.views.snippets import EditView, SnippetViewSet

from consultations.analysis.viewsets import AddsToOne, AmongOnesOwn, OfOneConsultation
from consultations.models import Outcome

from .evidence import has_lost_its_quotes

FEED = "feed"


def public_quotes(outcome):
    return "None left" if has_lost_its_quotes(outcome) else "Yes"


class OutcomeForm(AmongOnesOwn, Outcome.base_form_class):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["slug"].required = False
        self.fields["slug"].help_text = "The end of its address. Empty: made from the title."

    def clean_slug(self):
        slug = self.cleaned_data["slug"] or self._slug_of_the_title()
        if slug == FEED:
            raise ValidationError("This address belongs to the news feed. Choose another one.")
        return slug

    def _slug_of_the_title(self):
        stem = slugify(self.cleaned_data.get("title", ""))[:70].strip("-") or "outcome"
        others = Outcome.objects.exclude(pk=self.instance.pk).filter(slug__startswith=stem)
        taken = {FEED, *others.values_list("slug", flat=True)}
        numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
        return stem if stem not in taken else next(slug for slug in numbered if slug not in taken)


class EditOutcome(EditView):
    error_message = AddsToOne.error_message


class OutcomeViewSet(OfOneConsultation, SnippetViewSet):
    """You said, we did. Publishing with a blank is refused with a sentence that names it (models/gate.py)."""

    model = Outcome
    icon = "openquote"
    menu_label = "You said, we did"
    add_view_class, edit_view_class = AddsToOne, EditOutcome
    list_display = [
        "title",
        "consultation",
        # Wagtail has a column of its own that is called "Status".
        Column("get_progress_display", label="Progress", sort_key="progress"),
        "due_on",
        LiveStatusTagColumn(),
        Column("public_quotes", label="Public quotes", accessor=public_quotes),
    ]
    list_filter = ["consultation", "progress"]
    edit_handler = ObjectList(Outcome.panels, base_form_class=OutcomeForm)
