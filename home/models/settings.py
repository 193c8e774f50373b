from django.core.validators import RegexValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Site

from home.blocks import HelpLine
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
    main_colour = models.CharField(max_length=7, default=MAIN, validators=[HEX])
    action_colour = models.CharField(max_length=7, default=ACTION, validators=[HEX])
    contact_words = models.CharField(
        max_length=200, blank=True, help_text="How to reach a person, in one sentence: who, and when they answer."
    )
    contact_email = models.EmailField(blank=True)
    contact_phone = models.CharField(max_length=40, blank=True)
    help_lines = StreamField([("help_line", HelpLine())], blank=True)

    panels = [
        MultiFieldPanel([FieldPanel("site_name"), FieldPanel("strapline"), FieldPanel("council_name")], "Names"),
        MultiFieldPanel([FieldPanel("main_colour"), FieldPanel("action_colour")], "Colours"),
        MultiFieldPanel(
            [FieldPanel("contact_words"), FieldPanel("contact_email"), FieldPanel("contact_phone")], "Contact"
        ),
        FieldPanel("help_lines"),
    ]

    class Meta:
        verbose_name = "site settings"

    @classmethod
    def for_request(cls, request):
        """The settings of the site that `request` came to."""
        host = request.META.get("HTTP_HOST"), request.get_port()
        return _kept.get(host, lambda: cls.for_site(Site.find_for_request(request)))

    def clean(self):
        super().clean()
        refuse_low_contrast("main_colour", self.main_colour, WHITE, "white words")
        refuse_low_contrast("action_colour", self.action_colour, INK, "dark words")
