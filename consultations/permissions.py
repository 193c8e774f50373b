"""Who may do what, as questions. `user` may be anonymous. Where a consultation is named, a role there or
on the whole site counts. A superuser runs the server: that opens officers' doors, never the forum's or safety's."""

from consultations.models import FORUM, SAFEGUARDING, Attachment, ConsultationPage, Membership, Role, Verdict


def holds(user, consultation, *roles):
    if not user.is_authenticated:
        return False
    mine = Membership.objects.current().filter(user=user).holding(*roles)
    return (mine.covering(consultation) if consultation is not None else mine).exists()


def is_officer(user, consultation=None):
    return user.is_superuser or holds(user, consultation, Role.OFFICER)


def can_moderate(user, consultation):
    return holds(user, consultation, Role.MODERATOR)


def can_read_room(user, consultation):
    """Approved words and safe tables: the forum, and the officers of this consultation."""
    return holds(user, consultation, *FORUM, Role.OFFICER)


def can_publish(user, consultation):
    return holds(user, consultation, Role.MODERATOR, Role.OFFICER)


def can_sign(user, consultation):
    """Agree to a version of the words on the forum's behalf. Officers never do, whatever else they may."""
    return holds(user, consultation, *FORUM)


def can_facilitate(user, consultation):
    return holds(user, consultation, Role.FACILITATOR, Role.OFFICER)


def can_safeguard(user, consultation=None):
    return holds(user, consultation, *SAFEGUARDING)


def can_see_attachment(user, attachment):
    """An officer of its consultation, unless safeguarding holds it; then lead and deputy alone."""
    if attachment.concerns.exclude(verdict=Verdict.NO_CONCERN).exists():
        return can_safeguard(user, attachment.consultation)
    sent = Attachment.objects.for_officers().filter(pk=attachment.pk).exists()
    return sent and is_officer(user, attachment.consultation)


def consultations_for(user, *roles):
    """The consultations (live or not) where this person now holds one of `roles`, newest first."""
    if not user.is_authenticated:
        return ConsultationPage.objects.none()
    mine = Membership.objects.current().filter(user=user).holding(*roles)
    everything = ConsultationPage.objects.order_by("-opens_on")
    if mine.filter(consultation=None).exists():
        return everything
    return everything.filter(pk__in=mine.values("consultation"))
