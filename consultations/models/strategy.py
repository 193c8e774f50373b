from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Orderable

from home.models import BasePage


class StrategyPage(BasePage):
    """The draft strategy, theme by theme, in standard and in easy-read words."""

    introduction = RichTextField(blank=True, features=["bold", "ul", "link"])
    easy_introduction = models.TextField(
        "easy-read introduction", blank=True, help_text="Short sentences, one to a line."
    )
    goal = models.TextField(blank=True)
    easy_goal = models.TextField("easy-read goal", blank=True)

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("introduction"),
        FieldPanel("easy_introduction"),
        MultiFieldPanel([FieldPanel("goal"), FieldPanel("easy_goal")], "Goal"),
        InlinePanel("themes", heading="Strategy themes", label="Strategy theme"),
    ]
    parent_page_types = ["home.HomePage"]
    subpage_types = []


class StrategyTheme(Orderable):
    """One of the strategy's own headings. What people said goes under a `Theme`, which may belong to one of these."""

    page = ParentalKey(StrategyPage, on_delete=models.CASCADE, related_name="themes")
    slug = models.SlugField(max_length=60)
    title = models.CharField(max_length=120)
    words = RichTextField(features=["bold", "ul", "link"])
    easy_title = models.CharField("easy-read title", max_length=120, blank=True)
    easy_words = models.TextField("easy-read words", blank=True, help_text="Short sentences, one to a line.")
    concept = models.ForeignKey("home.Concept", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    panels = [
        FieldPanel("title"),
        FieldPanel("slug"),
        FieldPanel("words"),
        FieldPanel("easy_title"),
        FieldPanel("easy_words"),
        FieldPanel("concept"),
    ]

    def __str__(self):
        return self.title
