"""A question that the room answers in words: they go the way of all words, to the forum's queue."""

from django.db import transaction

from consultations.surveys import intake
from home import news
from home.text import plain
from youth_voice.models import LiveRun, Participant, Vote

from .protocol import CLOSED, DUP, OK

LONGEST = 200  # characters in one sentence from the room
MOST = 5  # sentences from one person to one question


class TooLong(ValueError):
    """More characters than fit; `length` says how many there were."""

    def __init__(self, length):
        super().__init__(f"{length} characters")
        self.length = length


class Enough(Exception):
    """This person has sent as many sentences to this question as fit."""


@transaction.atomic
def say(run, who, question, text, count):
    """Take one sentence from the participant `who` (a key) for the question of this code, once per `count`.

    It may come after the room has moved on, until the room closes: some people write slowly. A rehearsal keeps nothing.
    Returns "ok", "dup" or "closed". Raises TooLong or Enough. The caller has made sure that there are words.
    """
    text = plain(text)
    if len(text) > LONGEST:
        raise TooLong(len(text))
    run = LiveRun.objects.select_for_update().get(pk=run.pk)
    asked = {q.code for _, q in run.session.prepared() if q.takes_words}
    if run.is_over or not run.question or question not in asked:
        return CLOSED
    person, _ = Participant.objects.get_or_create(pk=who, defaults={"run": run})
    said, _ = Vote.objects.get_or_create(participant=person, question=question, defaults={"run": run})
    if count <= said.count:
        return DUP
    if said.count >= MOST:
        raise Enough
    said.count += 1
    said.save(update_fields=["count"])
    if not run.rehearsal:
        survey = run.session.consultation.survey
        intake.record_comment(survey=survey, question=question, text=text, adoption_key=person.pk)
    run.changed()
    transaction.on_commit(lambda: news.publish(run.topic))
    return OK
