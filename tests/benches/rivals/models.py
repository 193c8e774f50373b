from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.contrib.forms.models import AbstractForm, AbstractFormField


class Row(models.Model):
    """What the bare view stores."""

    answers = models.JSONField()

    def __str__(self):
        return f"Row {self.pk}"


class Field(AbstractFormField):
    page = ParentalKey("rivals.PlainForm", on_delete=models.CASCADE, related_name="form_fields")


class PlainForm(AbstractForm):
    """A form page as Wagtail's documentation makes one."""

    content_panels = [*AbstractForm.content_panels, InlinePanel("form_fields")]
    promote_panels = [FieldPanel("slug")]
    template = "rivals/form.html"
    landing_page_template = "rivals/thanks.html"
