from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class Role(models.TextChoices):
    OFFICER = "officer", "Officer"
    MODERATOR = "moderator", "Forum moderator"
    FORUM_MEMBER = "forum_member", "Forum member"
    FACILITATOR = "facilitator", "Facilitator"
    SAFEGUARDING_LEAD = "safeguarding_lead", "Safeguarding lead"
    SAFEGUARDING_DEPUTY = "safeguarding_deputy", "Safeguarding deputy"


SAFEGUARDING = (Role.SAFEGUARDING_LEAD, Role.SAFEGUARDING_DEPUTY)
FORUM = (Role.MODERATOR, Role.FORUM_MEMBER)


class MembershipQuerySet(models.QuerySet):
    def current(self):
        today = timezone.localdate()
        return self.filter(Q(until=None) | Q(until__gte=today), since__lte=today, user__is_active=True)

    def holding(self, *roles):
        return self.filter(role__in=roles)

    def covering(self, consultation):
        """Those for this consultation (a page or its id) and those for the whole site."""
        return self.filter(Q(consultation=None) | Q(consultation=consultation))


class Membership(models.Model):
    """Who has which role, where, from when and until when."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=24, choices=Role.choices)
    consultation = models.ForeignKey(
        "consultations.ConsultationPage",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="memberships",
        help_text="Leave empty for the whole site.",
    )
    since = models.DateField(default=timezone.localdate)
    until = models.DateField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("since")), name="membership_ends_after_it_starts"
            ),
        ]

    def __str__(self):
        return f"{self.user}: {self.get_role_display()}"
