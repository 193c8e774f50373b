"""The forum agrees to the words of one version, or asks for changes. One person of the forum, never its author."""

import logging
from typing import NamedTuple

from django.db import transaction
from wagtail.models import TaskState, Workflow, WorkflowPage, WorkflowTask

from consultations.models import ConsultationPage, ConsultationsPage, ForumSignOff, NotAllowed, Stale, SurveyPage
from consultations.models.sign_off import sign_offs
from consultations.permissions import can_sign
from home.text import plain

logger = logging.getLogger(__name__)

NAME = "Forum sign-off"
LONGEST_COMMENT = 2000


class Paper(NamedTuple):
    """One version of a page as it lies, or lay, before the forum."""

    state: TaskState
    page: object  # the consultation or survey as it was in that version
    consultation: ConsultationPage

    @property
    def is_waiting(self):
        return self.state.status == TaskState.STATUS_IN_PROGRESS

    @property
    def is_signed(self):
        return self.state.status == TaskState.STATUS_APPROVED

    @property
    def is_survey(self):
        return isinstance(self.page, SurveyPage)

    def is_by(self, user):
        """Whether `user` wrote this version or handed it in: approver and author differ."""
        return user.pk in {self.state.revision.user_id, self.state.workflow_state.requested_by_id}


def paper(state):
    """The Paper of a TaskState, or None for a page that no consultation stands above."""
    page = state.revision.as_object()
    if isinstance(page, ConsultationPage):
        return Paper(state, page, page)
    return Paper(state, page, page.consultation) if isinstance(page, SurveyPage) else None


def papers_for(user):
    """(waiting, decided): the Papers that this person may sign, and the newest twenty that were decided."""
    newest = sign_offs().exclude(status=TaskState.STATUS_CANCELLED).order_by("-started_at")
    states = newest.select_related("revision", "workflow_state")
    found = [each for each in map(paper, states) if each and can_sign(user, each.consultation)]
    return [each for each in found if each.is_waiting], [each for each in found if not each.is_waiting][:20]


def agree(state, version, comment, by):
    """Sign the version that was read. Ends the workflow unless another step follows it, and so may publish the page.

    state: the TaskState. version: the id of the revision that was on the screen. comment: str, may be empty.
    Raises NotAllowed for its author and for anybody outside the forum; Stale when something else lies there now or
    it is decided already; NotReady when the page has lost what it needs to go live, and then nothing is signed.
    """
    return _decide(state, version, comment, by, TaskState.approve)


def ask_for_changes(state, version, comment, by):
    """Give the version back with `comment`, which says what to change (ValueError when empty). Else as `agree`."""
    if not plain(comment):
        raise ValueError("comment")
    return _decide(state, version, comment, by, TaskState.reject)


@transaction.atomic
def _decide(state, version, comment, by, act):
    state = TaskState.objects.select_for_update().get(pk=state.pk)
    before = paper(state)
    if before is None or not can_sign(by, before.consultation) or before.is_by(by):
        raise NotAllowed("somebody else of the forum signs this")
    if not before.is_waiting or state.revision_id != version:
        raise Stale
    comment = plain(comment)
    if len(comment) > LONGEST_COMMENT:
        raise ValueError("comment")
    act(state, user=by, comment=comment)
    logger.info("revision %s: %s by user %s", version, act.__name__, by.pk)
    return state


@transaction.atomic
def offer_workflow():
    """Put a workflow with the forum's step before every consultation and what stands under it. Safe to run again;
    what an administrator put in its place stays. Returns the Workflow."""
    task, _ = ForumSignOff.objects.get_or_create(name=NAME)
    workflow, _ = Workflow.objects.get_or_create(name=NAME)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task)
    for index in ConsultationsPage.objects.all():
        WorkflowPage.objects.get_or_create(page=index, defaults={"workflow": workflow})
    return workflow
