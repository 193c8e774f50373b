import uuid

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils import timezone


class LiveRunQuerySet(models.QuerySet):
    def going_on(self):
        return self.filter(closed_at=None)


class LiveRun(models.Model):
    """One evening of a live session. `version` rises with every change, so a lost message heals with the next one."""

    session = models.ForeignKey("youth_voice.LiveSession", on_delete=models.PROTECT, related_name="runs")
    code = models.CharField(max_length=24, unique=True)
    rehearsal = models.BooleanField(default=False)
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    opened_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True, blank=True)
    question = models.CharField("question now", max_length=32, blank=True)
    taking_votes = models.BooleanField(default=False)
    showing_results = models.BooleanField(default=True)
    version = models.PositiveIntegerField(default=1)
    epoch = models.UUIDField(default=uuid.uuid4, editable=False)

    objects = LiveRunQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self):
        return self.code

    @property
    def is_over(self):
        return self.closed_at is not None

    @property
    def standing(self):
        """What facilitators decide, as one short text. Votes raise the version; only a command changes this."""
        return f"{self.question}.{self.taking_votes:d}{self.showing_results:d}{self.is_over:d}"

    @property
    def topic(self):
        """Under which name `home.news` tells of changes."""
        return f"live.{self.pk}"

    def changed(self):
        LiveRun.objects.filter(pk=self.pk).update(version=F("version") + 1)


class Participant(models.Model):
    """Somebody in the room, known only by a random key in a signed cookie."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    run = models.ForeignKey(LiveRun, on_delete=models.CASCADE, related_name="participants")
    adopted = models.BooleanField(default=False)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()

    def __str__(self):
        return f"Participant {self.pk.hex[:4].upper()}"


class Vote(models.Model):
    """One person's answer to one question of a run. `count` is the sender's own counter: only a higher one replaces.

    For a question answered in words `choices` is empty: the words are a Comment, this row keeps them from coming twice.
    """

    run = models.ForeignKey(LiveRun, on_delete=models.CASCADE, related_name="votes")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="votes")
    question = models.CharField(max_length=32)
    choices = models.JSONField(default=list)
    count = models.BigIntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["participant", "question"], name="one_vote_per_question")]

    def __str__(self):
        return f"Vote {self.pk}"
