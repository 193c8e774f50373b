from django.conf import settings
from django.db import models
from django.utils.text import slugify
from wagtail.admin.panels import FieldPanel

from .comments import GONE


class Theme(models.Model):
    """What many comments are about, in the analyst's sense. It may belong to one of the strategy's own themes."""

    consultation = models.ForeignKey("consultations.ConsultationPage", on_delete=models.CASCADE, related_name="themes")
    name = models.CharField(max_length=80)
    description = models.CharField(max_length=240, blank=True, help_text="What belongs here, and what does not.")
    strategy_theme = models.ForeignKey(
        "consultations.StrategyTheme", null=True, blank=True, on_delete=models.SET_NULL, related_name="themes"
    )

    panels = [
        FieldPanel("consultation"),
        FieldPanel("name"),
        FieldPanel("description"),
        FieldPanel("strategy_theme"),
    ]

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["consultation", "name"], name="one_theme_per_name")]

    def __str__(self):
        return self.name

    @property
    def slug(self):
        return slugify(self.name)

    def comments_behind(self):
        """The comments a person has put under this theme and nobody took back."""
        return (
            CommentTheme.objects.filter(theme=self, confirmed_by__isnull=False)
            .exclude(comment__status__in=GONE)
            .exclude(comment__status="held_safety")
        )


class CommentTheme(models.Model):
    """A comment under a theme. `assigned_by` nobody: a machine suggested it; it counts once a person confirms."""

    comment = models.ForeignKey("consultations.Comment", on_delete=models.CASCADE, related_name="themes")
    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="comments")
    assigned_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["comment", "theme"], name="a_theme_once_per_comment")]

    def __str__(self):
        return f"{self.comment} under {self.theme_id}"
