from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from home.blocks import BodyBlock


class BasePage(Page):
    """What every page of this site shares: one sentence that says what it is for, and a cautious menu."""

    summary = models.TextField("summary", blank=True, help_text="One or two sentences: what somebody finds here.")

    content_panels = [*Page.content_panels, FieldPanel("summary")]

    class Meta:
        abstract = True


class HomePage(BasePage):
    max_count = 1
    parent_page_types = ["wagtailcore.Page"]


class InformationPage(BasePage):
    body = StreamField(BodyBlock(), blank=True)

    content_panels = [*BasePage.content_panels, FieldPanel("body")]
    subpage_types = ["home.InformationPage"]
