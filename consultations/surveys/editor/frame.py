"""What every page of the editor shows around its own: where one is, and the way to trying the survey out."""

from django.shortcuts import render
from django.urls import reverse
from wagtail.admin.widgets import HeaderButton


def show(request, page, template, heading, *, below=(), status=200, **context):
    """Render `template` of the editor. `below`: (url, label) of what stands between the survey and this page."""
    crumbs = [
        (reverse("wagtailadmin_explore", args=[page.get_parent().pk]), page.get_parent().get_admin_display_title()),
        (reverse("wagtailadmin_pages:edit", args=[page.pk]), page.get_admin_display_title()),
        *below,
        ("", heading),
    ]
    trial = reverse("survey_trial", args=[page.pk])
    context |= {
        "page": page,
        "heading": heading,
        "breadcrumbs_items": [{"url": url, "label": label} for url, label in crumbs],
        "header_buttons": [
            HeaderButton("Try it in words", trial, icon_name="view"),
            HeaderButton("Try it in easy read", f"{trial}?edition=easy_read", icon_name="view"),
        ],
    }
    return render(request, f"consultations/admin/{template}.html", context, status=status)


def questions_url(page, section=None, at=""):
    """The overview, with this section unfolded, at this code."""
    opened = f"?open={section.code}" if section is not None else ""
    return reverse("survey_questions", args=[page.pk]) + opened + (f"#{at}" if at else "")


def to_questions(page):
    return questions_url(page), "Questions"
