"""The people of the demonstration read what came in: release it, keep it back, worry about it, each in their role."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from consultations.models import Concern, Decision, Response, Role, Status
from consultations.moderation import concerns, redaction

from . import people
from .building import user_of
from .voices import Fate


class Desk:
    """The people who work on one consultation, and how they take turns."""

    def __init__(self, officer, moderators, lead):
        self.officer, self.moderators, self.lead = officer, moderators, lead

    @classmethod
    def of(cls, consultation):
        here = [p for p in people.PEOPLE if p.role == Role.MODERATOR and p.only in {"", consultation.slug}]
        return cls(user_of(people.OFFICER), [user_of(person) for person in here], user_of(people.LEAD))

    def first(self, number):
        return self.moderators[number % len(self.moderators)]

    def second(self, number, comment):
        """Somebody else: every fourth time the officer, unless the officer typed it in."""
        if number % 4 == 0 and comment.entered_by_id is None:
            return self.officer
        return self.moderators[(number + 1) % len(self.moderators)]


def read(comment, said, number, desk):
    """Take `comment` as far as its Fate says, each step by the person whose step it is."""
    if said.fate in {Fate.HELD, Fate.SEEN, Fate.DECIDED, Fate.WORRIED}:
        worry(comment, said, number, desk)
    elif said.fate == Fate.NOT_SHARED:
        comment.claim(desk.first(number))
        comment.not_share(said.reason, by=desk.first(number), version=comment.version)
    elif said.fate != Fate.WAITING:
        approve(comment, said, number, desk)
    if said.fate == Fate.PUBLISHED:
        comment.publish(by=desk.second(number, comment), version=comment.version)


def approve(comment, said, number, desk):
    moderator = desk.first(number)
    comment.claim(moderator)
    redaction.approve(comment, by=moderator, version=comment.version, removed=numbers_of(comment, said.cut))


def numbers_of(comment, words):
    """The numbers of the neighbouring `words` (str) in the masked text of `comment`, for the moderator to remove."""
    cut, open_words = words.split(), [word for word in redaction.tokens(comment) if word.number is not None]
    for start in range(len(open_words) - len(cut) + 1):
        part = open_words[start : start + len(cut)]
        if cut and [word.text for word in part] == cut:
            return [word.number for word in part]
    return []


def worry(comment, said, number, desk):
    if said.fate == Fate.WORRIED:
        concern = concerns.raise_concern(comment, desk.first(number))
    else:
        concern = Concern.objects.open().get(comment=comment)
    if said.fate == Fate.HELD:
        return
    concern.see(desk.lead)
    if said.fate == Fate.DECIDED:
        concerns.decide(concern, said.verdict, said.record, by=desk.lead)
        comment.refresh_from_db()
        if comment.status == Status.WAITING:
            approve(comment, said, number, desk)


def date_back(consultation):
    """What was decided was decided soon after closing, or the day before yesterday, and not this minute."""
    day = min(consultation.ends_on + timedelta(days=9), timezone.localdate() - timedelta(days=2))
    moment = timezone.make_aware(datetime.combine(day, time(10, 30)))
    Decision.objects.filter(comment__consultation=consultation).update(at=moment)
    done = Concern.objects.filter(comment__consultation=consultation).exclude(verdict="")
    done.update(raised_at=moment, seen_at=moment + timedelta(minutes=40), decided_at=moment + timedelta(hours=3))
    Response.objects.to_survey(consultation.survey).exclude(withdrawn_on=None).update(withdrawn_on=day)
