"""The editor of a consultation, in tabs an officer can walk through from left to right."""

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    TabbedInterface,
)
from wagtail.models import Page

from home.models import BasePage

from .equality_panel import EQUALITY_PANEL

FORMATS_HELP = (
    "Every form in which people can get this, and the day each is promised for. While a promised format is late, "
    "the opening or the closing waits for it. “Standard words” and “Easy read” are the survey itself: whether it is "
    "offered in them is looked up."
)

ASKED = [
    HelpPanel(template="consultations/admin/readiness_line.html"),
    HelpPanel(template="consultations/admin/answers_line.html"),
    *BasePage.content_panels,
    MultiFieldPanel([FieldPanel("easy_title"), FieldPanel("easy_summary")], "Easy read"),
    MultiFieldPanel([FieldPanel("approach"), FieldPanel("decision_status")], "What this is"),
    MultiFieldPanel(
        [
            FieldPanel("purpose"),
            FieldPanel("who_it_affects"),
            FieldPanel("can_change"),
            FieldPanel("cannot_change"),
            FieldPanel("alternatives"),
            FieldPanel("no_alternatives"),
        ],
        "What is asked",
    ),
    MultiFieldPanel(
        [FieldPanel("may_cut"), FieldPanel("equality_analysis"), FieldPanel("consultation_record")],
        "What is at stake",
    ),
    MultiFieldPanel([FieldPanel("strategy"), PageChooserPanel("follows")], "Where it belongs"),
]
DATES = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("opens_on"), FieldPanel("closes_on")]),
            FieldPanel("period_reason"),
            FieldPanel("dates_reason"),
        ],
        "Dates, as planned",
    ),
    InlinePanel("formats", heading="Formats", label="Format", help_text=FORMATS_HELP),
]
ANSWERS = [
    MultiFieldPanel([FieldPanel("contact"), FieldPanel("other_ways"), FieldPanel("support")], "Help"),
    MultiFieldPanel(
        [FieldPanel("how_used"), FieldPanel("floor"), FieldPanel("who_decides"), FieldPanel("decided_on")],
        "What happens to answers",
    ),
    EQUALITY_PANEL,
    MultiFieldPanel(
        [
            InlinePanel("capacities", label="Way of answering", help_text="Empty: the five that every site has."),
            FieldPanel("asks_age"),
            FieldPanel("areas"),
        ],
        "About the person who answers",
    ),
    MultiFieldPanel([FieldPanel("keep_until"), FieldPanel("dpia")], "Data protection"),
]
READY = [HelpPanel(template="consultations/admin/readiness_panel.html")]

TABS = TabbedInterface(
    [
        ObjectList(ASKED, heading="What is asked"),
        ObjectList(DATES, heading="Dates and formats"),
        ObjectList(ANSWERS, heading="Help and answers"),
        ObjectList(READY, heading="Is it ready?"),
        ObjectList(Page.promote_panels, heading="Promote"),
        ObjectList(Page.settings_panels, heading="Settings"),
    ]
)
