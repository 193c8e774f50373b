"""Themes in the admin, and what every list there has in common that belongs to one consultation."""

from functools import wraps

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import ObjectList
from wagtail.snippets.views.snippets import CreateView, SnippetViewSet

from consultations.models import ConsultationPage, Outcome, Role, Theme
from consultations.permissions import consultations_for, is_officer


def ones_own(user):
    """The consultations whose officer this person is."""
    return ConsultationPage.objects.all() if user.is_superuser else consultations_for(user, Role.OFFICER)


class AmongOnesOwn:
    """A form that offers only the consultations of the officer who fills it in, and only their themes."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        mine = ones_own(self.for_user)
        consultation = self.fields["consultation"]
        consultation.queryset, consultation.widget = mine, forms.Select()
        consultation.widget.choices = consultation.choices
        # Comments and themes stay with the consultation they were made for.
        consultation.disabled = bool(self.instance.pk)
        if "themes" in self.fields:
            here = mine.filter(pk=self.instance.consultation_id) if self.instance.consultation_id else mine
            self._offer_themes(here)

    def _offer_themes(self, consultations):
        """The themes of these consultations, under the title of each where there are several."""
        field, groups = self.fields["themes"], {}
        field.queryset = Theme.objects.filter(consultation__in=consultations.values("pk"))
        for theme in field.queryset.select_related("consultation"):
            groups.setdefault(theme.consultation.title, []).append((theme.pk, theme.name))
        field.choices = (
            sorted(groups.items()) if len(groups) > 1 else [each for rows in groups.values() for each in rows]
        )


class AddsToOne(CreateView):
    """A new thing of the consultation that `?consultation=` (its id) names, where that is one of the officer's own."""

    error_message = "Not done yet: something below needs another look. What you typed is still here."

    def get_initial_form_instance(self):
        named = self.request.GET.get("consultation", "")
        if not (named.isascii() and named.isdigit() and len(named) < 10):
            return None
        return self.model(consultation=ones_own(self.request.user).filter(pk=named).first())


class OfOneConsultation:
    """A snippet viewset whose every view asks whether this person is an officer of the thing's consultation.

    Wagtail asks for a permission on all snippets of a kind; here officers keep to their own consultations.
    """

    def get_queryset(self, request):
        return self.model.objects.filter(consultation__in=ones_own(request.user).values("pk"))

    def construct_view(self, view_class, **kwargs):
        view = super().construct_view(view_class, **kwargs)

        @wraps(view)
        def for_its_officers(request, *args, **found):
            if "pk" in found:
                thing = get_object_or_404(self.model, pk=found["pk"])
                if not is_officer(request.user, thing.consultation_id):
                    raise PermissionDenied
            return view(request, *args, **found)

        return for_its_officers


def keep_to_ones_own(request, things):
    """For Wagtail's `before_delete_snippet`: the single and the bulk way to delete.

    Somebody else's things stay, and so does a theme that a published outcome rests on.
    """
    for thing in things:
        if isinstance(thing, Outcome | Theme) and not is_officer(request.user, thing.consultation_id):
            raise PermissionDenied
        if isinstance(thing, Theme) and thing.outcomes.filter(live=True).exists():
            messages.error(request, f"“{thing}” was not deleted: a published outcome rests on it.")
            return redirect(thing.snippet_viewset.get_url_name("list"))
    return None


class ThemeForm(AmongOnesOwn, WagtailAdminModelForm):
    pass


class AddTheme(AddsToOne):
    def get_success_url(self):
        # Back to the answers that the theme was made for.
        return reverse("reading", args=[self.object.consultation_id])


class ThemeViewSet(OfOneConsultation, SnippetViewSet):
    model = Theme
    icon = "tag"
    menu_label = "Themes"
    add_view_class = AddTheme
    list_display = ["name", "consultation", "strategy_theme"]
    list_filter = ["consultation"]
    edit_handler = ObjectList(Theme.panels, base_form_class=ThemeForm)
