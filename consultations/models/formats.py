from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable


class FormatKind(models.TextChoices):
    STANDARD = "standard", "Standard words"
    EASY_READ = "easy_read", "Easy read"
    BSL = "bsl", "British Sign Language video"
    AUDIO = "audio", "Audio"
    LARGE_PRINT = "large_print", "Large print"
    LANGUAGE = "language", "Another language"
    CHILD_FRIENDLY = "child_friendly", "For children"
    PAPER = "paper", "Paper copy"
    OTHER = "other", "Another format"


K = FormatKind
# These two are the survey itself: whether it is offered in that edition can be looked up.
EDITIONS = {K.STANDARD, K.EASY_READ}
NEEDS_A_NAME = {K.LANGUAGE: "which language", K.OTHER: "which format"}
# The word of a picture for each, where the site has one (`home.Concept`).
PICTURES = {
    K.STANDARD: "in words",
    K.EASY_READ: "easy read",
    K.BSL: "video",
    K.AUDIO: "listen",
    K.LARGE_PRINT: "read",
    K.LANGUAGE: "talking",
    K.CHILD_FRIENDLY: "young person",
    K.PAPER: "paper",
    K.OTHER: "information",
}


class Format(Orderable):
    """A form in which people can get and answer a consultation: promised for a day, and live since a day or not yet."""

    page = ParentalKey("consultations.ConsultationPage", on_delete=models.CASCADE, related_name="formats")
    kind = models.CharField("format", max_length=16, choices=FormatKind.choices)
    which = models.CharField(
        "which one", max_length=60, blank=True, help_text="The language, or the name of another format."
    )
    promised_on = models.DateField("promised for", null=True, blank=True)
    live_on = models.DateField(
        "live since",
        null=True,
        blank=True,
        help_text="Leave empty until people can really use it: the clock waits for it.",
    )
    shown_on = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name="page of this site",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    link = models.URLField("link", max_length=500, blank=True)
    how_to_get = models.CharField(
        "how to get it", max_length=200, blank=True, help_text="For example: ring us and we post it the same day."
    )
    tested_on = models.DateField(
        "tested with the people it is for, on", null=True, blank=True, help_text="Shown. Empty: not tested yet."
    )

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("which")]),
        FieldRowPanel([FieldPanel("promised_on"), FieldPanel("live_on")]),
        PageChooserPanel("shown_on"),
        FieldRowPanel([FieldPanel("link"), FieldPanel("how_to_get")]),
        FieldPanel("tested_on"),
    ]

    class Meta(Orderable.Meta):
        pass

    def __str__(self):
        return self.which if self.which and self.kind in NEEDS_A_NAME else self.get_kind_display()

    @property
    def in_a_sentence(self):
        """Its name as it stands in the middle of a sentence (str)."""
        name = str(self)
        return name if self.kind in {K.BSL, *NEEDS_A_NAME} else name[:1].lower() + name[1:]

    @property
    def key(self):
        """What makes a promise the same promise, in whichever order the rows stand."""
        return self.kind, self.which.strip().lower()

    @property
    def is_live(self):
        return self.live_on is not None and self.live_on <= timezone.localdate()

    @property
    def is_late(self):
        return not self.is_live and self.promised_on is not None and self.promised_on < timezone.localdate()

    @property
    def is_an_edition(self):
        """Whether this is the survey itself in other words."""
        return self.kind in EDITIONS

    @property
    def picture(self):
        return PICTURES.get(self.kind, "")

    @property
    def address(self):
        """Where it is on the web (str), or ''."""
        return (self.shown_on.url if self.shown_on_id else self.link) or ""

    def missing(self):
        """What an officer still has to say about it (list of str)."""
        blanks = [] if self.promised_on else [f"the day for which “{self}” is promised"]
        if self.kind in NEEDS_A_NAME and not self.which:
            blanks.append(f"{NEEDS_A_NAME[self.kind]}, in the formats")
        if not self.is_an_edition and not (self.shown_on_id or self.link or self.how_to_get):
            blanks.append(f"a page, a link or how to get it, for “{self}”")
        return blanks
