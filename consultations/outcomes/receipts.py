"""What a receipt tells its writer, and taking an answer back."""

import logging
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from consultations.models import (
    GONE,
    HELD,
    Edition,
    Look,
    Outcome,
    Reason,
    Response,
    Sharing,
    Status,
    SurveyPage,
    Theme,
)
from consultations.surveys import attachments
from consultations.surveys.editions import compiled

logger = logging.getLogger(__name__)

BEING_CHECKED = ("It is being checked.", "It is being checked.")
# Status, and where it matters the sharing choice -> the sentence in standard words and in easy read.
STATES = {
    (Status.RECEIVED, None): BEING_CHECKED,
    (Status.HELD_SAFETY, None): BEING_CHECKED,
    (Status.HELD_OFFICER, None): BEING_CHECKED,
    (Status.WAITING, None): (
        "It is waiting for the parent carer forum to read it, without your name.",
        "The parents’ forum will read it. They do not see your name.",
    ),
    (Status.WAITING, Sharing.COUNCIL): ("Only the council reads it.", "Only the council reads it."),
    (Status.NOT_SHARED, None): (
        "It is not shown to other people. Officers still read it, and it still counts.",
        "We do not show it to other people. We still read it. It still counts.",
    ),
    (Status.APPROVED, None): (
        "The parent carer forum can read it, without your name.",
        "The parents’ forum can read it. They do not see your name.",
    ),
    (Status.APPROVED, Sharing.EVERYBODY): (
        "The parent carer forum can read it, without your name. One more person looks at it before everybody can.",
        "The parents’ forum can read it. One more person checks it. Then everybody can read it.",
    ),
    (Status.APPROVED, Sharing.NAMED): (
        "The parent carer forum can read it. One more person looks at it before everybody can.",
        "The parents’ forum can read it. One more person checks it. Then everybody can read it.",
    ),
    (Status.PUBLISHED, Sharing.NAMED): (
        "Everybody can read it, with your organisation’s name.",
        "Everybody can read it.",
    ),
    (Status.PUBLISHED, None): (
        "Everybody can read it, without your name.",
        "Everybody can read it. Nobody sees your name.",
    ),
    (Status.WITHDRAWN, None): (
        "This was taken back. It is gone from every page.",
        "This was taken back. It is on no page now.",
    ),
    (Status.REPLACED, None): (
        "You changed this. Your new words stand in its place.",
        "You changed this. We have your new words.",
    ),
}
# What staff found in a file -> the sentence in standard words and in easy read. A concern reads like no look yet.
LOOKED_AT = {
    "": BEING_CHECKED,
    Look.CONCERN: BEING_CHECKED,
    Look.FINE: (
        "A member of staff has looked at it. Nobody else sees it.",
        "The council looked at it. Nobody else can see it.",
    ),
    Look.REMOVED: ("It was removed. Nobody sees it.", "We took it away. Nobody can see it."),
}
# The word whose picture stands beside the sentence in easy read.
PICTURES = {
    Status.WAITING: "wait",
    Status.NOT_SHARED: "private",
    Status.APPROVED: "being read",
    Status.PUBLISHED: "share",
    Status.WITHDRAWN: "stop",
}
SHARING = {
    Sharing.COUNCIL: ("Only the council may read it.", "Only the council may read it."),
    Sharing.FORUM: ("Officers and the forum may read it, nobody else.", "The council and the forum may read it."),
    Sharing.EVERYBODY: ("You said everybody may read it, without your name.", "You said: everybody may read it."),
    Sharing.NAMED: (
        "You said everybody may read it, with your organisation’s name.",
        "You said: everybody may read it, with the name of your group.",
    ),
}


class Said(NamedTuple):
    """One comment on its writer's receipt."""

    code: str
    question: str
    words: str
    state: str
    is_public: bool
    picture: str
    reason: str
    sharing: str
    themes: list[Theme]
    outcomes: list[Outcome]


def said_in(response):
    """Each comment of `response` as a Said, in the order of the questions and in the edition it was answered in."""
    survey = compiled(SurveyPage.objects.get(pk=response.page_id))
    order = list(survey.by_code)
    comments = response.comments.exclude(status=Status.REPLACED).exclude(off_path=True)
    rows = sorted(comments, key=lambda c: order.index(c.question) if c.question in order else len(order))
    return [_said(comment, survey, response.edition) for comment in rows]


def sent_with(response):
    """What was attached to `response`, as a list of (Attachment, sentence about it, reason or "")."""
    easy = response.edition == Edition.EASY_READ
    files = [] if response.withdrawn_on else response.attachments.all()
    return [(file, LOOKED_AT[file.verdict][easy], file.get_reason_display()) for file in files]


def state_of(comment, edition):
    """What became of `comment`, in one or two sentences of `edition` (str). Whatever is held reads the same."""
    sentences = STATES.get((comment.status, comment.sharing)) or STATES[comment.status, None]
    return sentences[edition == Edition.EASY_READ]


def _said(comment, survey, edition):
    question = survey.question(comment.question)
    themes = _themes_of(comment)
    return Said(
        code=comment.question,
        is_public=comment.status == Status.PUBLISHED,
        question=(question.words_in(edition) or question.words) if question else "A question that is no longer asked",
        words=comment.original,
        state=state_of(comment, edition),
        picture=PICTURES.get(comment.status, "being checked"),
        reason=Reason(comment.reason).label if comment.reason and comment.status == Status.NOT_SHARED else "",
        sharing="" if comment.status in GONE else SHARING[comment.sharing][edition == Edition.EASY_READ],
        themes=themes,
        outcomes=list(Outcome.objects.filter(live=True, themes__in=themes).distinct()),
    )


def _themes_of(comment):
    if comment.status in {*GONE, *HELD, Status.RECEIVED}:
        return []
    return list(Theme.objects.filter(comments__comment=comment, comments__confirmed_by__isnull=False))


@transaction.atomic
def withdraw(response, by=None):
    """Take a whole answer back: its words leave every page now, its choices leave the next count.

    by: an officer who was asked to, or None for the writer. Returns the Response. Twice is the same as once.
    """
    response = Response.objects.select_for_update().get(pk=response.pk)
    if response.withdrawn_on:
        return response
    comments = response.comments.select_for_update().standing().order_by("pk")
    for comment in comments:
        comment.withdraw(by=by)
    attachments.take_back(response)
    response.form_data, response.asked = {}, {}
    response.forget_who()
    response.withdrawn_on = timezone.localdate()
    response.save()
    logger.info("response %s withdrawn by user %s", response.pk, getattr(by, "pk", None))
    return response
