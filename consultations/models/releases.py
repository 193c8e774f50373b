from django.conf import settings
from django.db import models
from django.utils import timezone


class Release(models.Model):
    """The safe tables of a closed consultation, worked out once and kept. Pages show this; they never count again."""

    consultation = models.ForeignKey(
        "consultations.ConsultationPage", on_delete=models.PROTECT, related_name="releases"
    )
    number = models.PositiveSmallIntegerField()
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    tables = models.JSONField(default=list)

    class Meta:
        default_permissions = ()
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["consultation", "number"], name="one_release_per_number")]

    def __str__(self):
        return f"Release {self.number}"
