from django.contrib import messages
from django.shortcuts import redirect
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.widgets import HeaderButton
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from consultations.analysis.urls import admin_urls as analysis_urls
from consultations.analysis.viewsets import ThemeViewSet, keep_to_ones_own
from consultations.models import Comment, ConsultationPage, Membership, Response, SurveyPage
from consultations.outcomes.viewsets import OutcomeViewSet
from consultations.surveys import editor, readiness_views, trial


@hooks.register("register_admin_urls")
def admin_urls():
    at = "surveys/<int:page_id>/"
    return [
        # /admin/surveys/<page>/
        path(f"{at}questions/", editor.sections, name="survey_sections"),
        path(f"{at}questions/<slug:code>/", editor.section, name="survey_section"),
        path(f"{at}questions/<slug:code>/new/", editor.question, name="survey_question_new"),
        path(f"{at}questions/<slug:code>/<slug:question>/", editor.question, name="survey_question"),
        path(f"{at}questions/<slug:code>/<slug:question>/move/", editor.move, name="survey_question_move"),
        path(f"{at}try/", trial.trial, name="survey_trial"),
        # /admin/consultations/<id>/
        path("consultations/<int:page_id>/ready/", readiness_views.readiness, name="readiness"),
        *analysis_urls,
    ]


@hooks.register("register_page_header_buttons")
def header_buttons(page, user, view_name, next_url=None):
    if isinstance(page.specific_deferred, SurveyPage):
        yield HeaderButton("Questions", reverse("survey_sections", args=[page.pk]), icon_name="form", priority=10)
    if isinstance(page.specific_deferred, ConsultationPage):
        yield HeaderButton(
            "Read and theme answers", reverse("reading", args=[page.pk]), icon_name="comment", priority=10
        )
        yield HeaderButton("Is it ready?", reverse("readiness", args=[page.pk]), icon_name="check", priority=20)
        yield HeaderButton(
            "Pictures, sounds and documents",
            reverse("held_attachments", args=[page.pk]),
            icon_name="image",
            priority=20,
        )
        if page.specific_deferred.is_open:
            yield HeaderButton("Close early", reverse("close_early", args=[page.pk]), icon_name="lock", priority=30)


@hooks.register("filter_form_submissions_for_user")
def nobody_reads_raw_answers(user, queryset):
    """Wagtail shows raw answers to whoever may edit the page. Here they leave as public text and safe tables alone."""
    return queryset.none()


def _holds_answers(page):
    surveys = SurveyPage.objects.descendant_of(page, inclusive=True)
    below = ConsultationPage.objects.descendant_of(page, inclusive=True)
    return (
        Response.objects.filter(page__in=surveys.values("pk")).exists()
        or Comment.objects.filter(consultation__in=below).exists()
    )


@hooks.register("before_delete_page")
def keep_what_people_sent(request, page):
    if request.method == "POST" and _holds_answers(page):
        messages.error(request, "People have answered here, so this cannot be deleted. Unpublish it instead.")
        return redirect("wagtailadmin_pages:edit", page.pk)
    return None


@hooks.register("before_bulk_action")
def keep_what_people_sent_in_bulk(request, action_type, objects, action_class_instance):
    pages = [thing for thing in objects if isinstance(thing, Page)]
    if request.method == "POST" and action_type == "delete" and any(_holds_answers(page) for page in pages):
        messages.error(request, "People have answered on one of these pages, so none was deleted. Unpublish instead.")
        return redirect("wagtailadmin_explore", pages[0].get_parent().pk)
    return None


hooks.register("before_delete_snippet", keep_to_ones_own)


class MembershipViewSet(SnippetViewSet):
    model = Membership
    icon = "group"
    menu_label = "Who does what"
    list_display = ["user", "role", "consultation", "since", "until"]
    list_filter = ["role", "consultation"]


class FeedbackGroup(SnippetViewSetGroup):
    items = (OutcomeViewSet, ThemeViewSet, MembershipViewSet)
    menu_label = "Feedback"
    menu_icon = "openquote"
    menu_order = 150


register_snippet(FeedbackGroup)
