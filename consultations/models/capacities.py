import re

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from .questions import CODE
from .responses import Speaker


class Capacity(Orderable):
    """One way in which somebody may answer this consultation ("foster carer", "SENCo"), in its own words.

    Each stands for one of the common set, so that results of different consultations can be compared.
    """

    consultation = ParentalKey("consultations.ConsultationPage", on_delete=models.CASCADE, related_name="capacities")
    code = models.CharField(max_length=32, validators=[CODE], blank=True)
    words = models.CharField("I am …", max_length=120)
    easy_words = models.CharField("in easy read", max_length=80, blank=True)
    speaker = models.CharField("counts as", max_length=16, choices=Speaker.choices, default=Speaker.OTHER)

    class Meta(Orderable.Meta):
        verbose_name_plural = "capacities"

    def __str__(self):
        return self.words

    def clean(self):
        super().clean()
        # Made once and kept with the revision: stored answers name the code.
        stem = re.sub(r"[^a-z0-9]+", "_", self.words.lower()).strip("_")[:30]
        self.code = self.code or (stem if stem[:1].isalpha() else f"c_{stem}"[:32])
