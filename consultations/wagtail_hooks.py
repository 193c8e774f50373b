from django.contrib import messages
from django.shortcuts import redirect
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.widgets import Button, ListingButton
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from consultations.analysis.urls import admin_urls as analysis_urls
from consultations.analysis.viewsets import ThemeViewSet, keep_to_ones_own
from consultations.home_panel import YourConsultations
from consultations.models import Comment, ConsultationPage, Membership, Response, SurveyPage
from consultations.outcomes.viewsets import OutcomeViewSet
from consultations.surveys import readiness_views, trial
from consultations.surveys.editor import overview_views, question_views, section_views, seen


@hooks.register("register_admin_urls")
def admin_urls():
    at = "surveys/<int:page_id>/"
    return [
        # /admin/surveys/<page>/
        path(f"{at}questions/", overview_views.questions, name="survey_questions"),
        path(f"{at}questions/<slug:code>/", question_views.question, name="survey_question"),
        path(f"{at}questions/<slug:code>/place/", question_views.place, name="survey_question_place"),
        path(f"{at}questions/<slug:code>/seen/", seen.seen, name="survey_question_seen"),
        path(f"{at}sections/", section_views.new_section, name="survey_section_new"),
        path(f"{at}sections/<slug:code>/", section_views.section, name="survey_section"),
        path(f"{at}sections/<slug:code>/new/", question_views.new_question, name="survey_question_new"),
        path(f"{at}sections/<slug:code>/new/seen/", seen.new_seen, name="survey_question_new_seen"),
        path(f"{at}try/", trial.trial, name="survey_trial"),
        # /admin/consultations/<id>/
        path("consultations/<int:page_id>/ready/", readiness_views.readiness, name="readiness"),
        *analysis_urls,
    ]


@hooks.register("construct_homepage_panels")
def your_consultations(request, panels):
    panels.append(YourConsultations())


# A plain Button: Wagtail lists these in a dark menu, where a HeaderButton's own colour cannot be read.
@hooks.register("register_page_header_buttons")
def header_buttons(page, user, view_name, next_url=None):
    if isinstance(page.specific_deferred, SurveyPage):
        yield Button("Questions", reverse("survey_questions", args=[page.pk]), icon_name="form", priority=5)
        yield Button("Try it", reverse("survey_trial", args=[page.pk]), icon_name="view", priority=6)
    if isinstance(page.specific_deferred, ConsultationPage):
        yield Button("Read and theme answers", reverse("reading", args=[page.pk]), icon_name="comment", priority=5)
        yield Button("Is it ready?", reverse("readiness", args=[page.pk]), icon_name="check", priority=6)
        yield Button(
            "Pictures, sounds and documents", reverse("held_attachments", args=[page.pk]), icon_name="image", priority=7
        )
        if page.specific_deferred.is_open:
            yield Button("Close early", reverse("close_early", args=[page.pk]), icon_name="lock", priority=8)


@hooks.register("register_page_listing_buttons")
def listing_buttons(page, user, next_url=None):
    if isinstance(page.specific_deferred, SurveyPage) and page.permissions_for_user(user).can_edit():
        yield ListingButton("Questions", url=reverse("survey_questions", args=[page.pk]), icon_name="form", priority=5)


# With JavaScript, Wagtail has made the page by itself before "Save draft" is pressed: then it was edited, not created.
@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def on_to_its_questions(request, page):
    """A survey that asks nothing yet has nothing to publish: its questions come next."""
    is_empty = isinstance(page, SurveyPage) and not page.newest_draft().sections.all()
    return redirect("survey_questions", page.pk) if is_empty else None


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
