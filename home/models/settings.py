from django.core.validators import RegexValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Site

from home.blocks import HelpLine, Period
from home.colours import ACTION, MAIN, refuse_low_contrast
from home.keeping import Kept

HEX = RegexValidator(r"^#[0-9a-fA-F]{6}$", "Write a colour as # and six letters or numbers, such as #0a5560.")
WHITE, INK = "#ffffff", "#16232b"
_kept = Kept("home.SiteSettings", "wagtailcore.Site")


@register_setting
class SiteSettings(BaseSiteSetting):
    """What one council may change about the whole site."""

    site_name = models.CharField(max_length=60, default="Have your say")
    strapline = models.CharField(max_length=100, blank=True, default="SEND, together")
    council_name = models.CharField(max_length=100, blank=True, default="the council")
    forum_name = models.CharField(
        "name of the parent carer forum",
        max_length=100,
        blank=True,
        default="the parent carer forum",
        db_default="the parent carer forum",
    )
    main_colour = models.CharField(max_length=7, default=MAIN, validators=[HEX])
    action_colour = models.CharField(max_length=7, default=ACTION, validators=[HEX])
    contact_words = models.CharField(
        max_length=200, blank=True, help_text="How to reach a person, in one sentence: who, and when they answer."
    )
    contact_email = models.EmailField(blank=True)
    contact_phone = models.CharField(max_length=40, blank=True)
    help_lines = StreamField([("help_line", HelpLine())], blank=True)
    shortest_run = models.PositiveSmallIntegerField(
        "shortest consultation, in days",
        default=42,
        db_default=42,
        help_text="Six weeks is what many councils promise. A shorter one needs a reason that everybody can read.",
    )
    calendar = StreamField(
        [("period", Period())],
        blank=True,
        help_text="A consultation that runs into one of these needs a reason that everybody can read.",
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("site_name"), FieldPanel("strapline"), FieldPanel("council_name"), FieldPanel("forum_name")],
            "Names",
        ),
        MultiFieldPanel([FieldPanel("main_colour"), FieldPanel("action_colour")], "Colours"),
        MultiFieldPanel(
            [FieldPanel("contact_words"), FieldPanel("contact_email"), FieldPanel("contact_phone")], "Contact"
        ),
        FieldPanel("help_lines"),
        MultiFieldPanel([FieldPanel("shortest_run"), FieldPanel("calendar")], "Fair dates"),
    ]

    class Meta:
        verbose_name = "site settings"

    @classmethod
    def for_request(cls, request):
        """The settings of the site that `request` came to."""
        host = request.META.get("HTTP_HOST"), request.get_port()
        return _kept.get(host, lambda: cls.for_site(Site.find_for_request(request)))

    @classmethod
    def of_this_place(cls):
        """The settings of the one council this runs for, where no request says which site is meant."""
        site = Site.objects.filter(is_default_site=True).first()
        return cls.for_site(site) if site else cls()

    def periods_within(self, first, last):
        """The periods of the calendar (list of block values, in order) that touch the days `first` to `last`."""
        periods = [block.value for block in self.calendar]
        touching = [period for period in periods if period["first"] <= last and first <= period["last"]]
        return sorted(touching, key=lambda period: period["first"])

    def knows_the_year_of(self, day):
        """Whether the calendar reaches as far as `day`, so that finding nothing there means something."""
        return any(block.value["last"] >= day for block in self.calendar)

    def clean(self):
        super().clean()
        refuse_low_contrast("main_colour", self.main_colour, WHITE, "white words")
        refuse_low_contrast("action_colour", self.action_colour, INK, "dark words")
