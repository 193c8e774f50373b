"""Of an answer only the week is kept: nothing beside it says when, or in which order, it came."""

import base64

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone
from wagtail.models import ReferenceIndex

from consultations.models import Comment, this_week
from tests.factories import CommentFactory

pytestmark = pytest.mark.django_db
PEOPLES = (
    *("Response", "Comment", "Draft", "Decision", "Concern", "CommentTheme", "EqualityAnswer", "SpentTicket"),
    *("Participant", "Vote"),
)


@pytest.mark.parametrize("name", PEOPLES)
def test_wagtail_keeps_no_list_of_what_people_sent(name):
    model = next(model for model in apps.get_models() if model.__name__ == name)
    assert not ReferenceIndex.model_is_indexable(model)


def test_what_is_encrypted_does_not_say_when(survey):
    CommentFactory.waiting(survey)
    with connection.cursor() as cursor:
        cursor.execute("SELECT original FROM consultations_comment")
        token = base64.urlsafe_b64decode(cursor.fetchone()[0])
    assert token[1:9] == bytes(8)


def test_what_the_rules_decide_at_sending_is_dated_by_the_week(survey):
    CommentFactory.waiting(survey)
    at = timezone.localtime(Comment.objects.get().decisions.get().at)
    assert (at.date(), at.hour, at.minute) == (this_week(), 0, 0)
