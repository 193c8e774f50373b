from typing import NamedTuple

from django.db import models
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.models import Page, Task, TaskState

# Editors' notes, and what moves with the calendar: no words that the forum signed.
NOT_WORDING = {"wagtail_admin_comments", "formats", "dates_reason"}


class ForumSignOff(Task):
    """The parent carer forum agrees to the words of one version. Put this step into a workflow of Wagtail's.

    The forum never enters the admin: it signs at /forum/sign-off/ (`moderation/sign_off.py`), so here there is
    nothing to press, and nobody can change the words while the forum reads them. Whoever handed them in can cancel.
    """

    class Meta:
        verbose_name = "forum sign-off"

    def locked_for_user(self, obj, user):
        return True

    @classmethod
    def get_description(cls):
        return "The parent carer forum reads this version in its own room and agrees, or asks for changes."


class Signature(NamedTuple):
    """The forum agreed to the version of `version_of` (date); `holds` while the wording is still that one."""

    version_of: object
    signed_on: object
    holds: bool


def sign_offs():
    """Every time something lay before the forum (TaskStates)."""
    return TaskState.objects.filter(task__forumsignoff__isnull=False)


def signature_of(page):
    """The forum's newest Signature under `page` (a live consultation or survey), or None."""
    signed = sign_offs().for_instance(page).filter(status=TaskState.STATUS_APPROVED)
    newest = signed.select_related("revision").order_by("finished_at").last()
    if newest is None:
        return None
    version = newest.revision
    holds = version.pk == page.live_revision_id or wording(version.as_object()) == wording(page)
    return Signature(timezone.localdate(version.created_at), timezone.localdate(newest.finished_at), holds)


def wording(thing):
    """Every word that an editor wrote in `thing` and in what belongs to it, in order (nested lists of str)."""
    own = [getattr(thing, field.attname) for field in thing._meta.get_fields() if _is_wording(field)]
    relations = [relation.get_accessor_name() for relation in get_all_child_relations(type(thing))]
    return own + [
        [wording(child) for child in getattr(thing, name).all()] for name in relations if name not in NOT_WORDING
    ]


def _is_wording(field):
    if not isinstance(field, models.CharField | models.TextField) or field.choices or field.name in NOT_WORDING:
        return False
    if isinstance(field, models.URLField | models.SlugField):
        return False
    return field.model is not Page or field.name == "title"
