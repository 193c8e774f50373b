"""A second person shows words to everybody. The database refuses anything else."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from consultations.models import Comment, Concern, NotAllowed, Reason, Sharing, Status
from tests.factories import CommentFactory


@pytest.fixture
def approved(survey, maya):
    return CommentFactory.approved(survey, by=maya, text="The bus is late.")


@pytest.fixture
def second_look(consultation):
    return reverse("forum_publish", args=[consultation.slug])


def ticked(*comments):
    return [f"{comment.pk}:{comment.version}" for comment in comments]


def test_the_database_refuses_one_person_for_both(approved, maya):
    for second in (maya, None):
        with pytest.raises(IntegrityError), transaction.atomic():
            Comment.objects.filter(pk=approved.pk).update(status=Status.PUBLISHED, published_by=second)


def test_nobody_publishes_what_they_approved(approved, maya):
    with pytest.raises(NotAllowed):
        approved.publish(by=maya, version=approved.version)


def test_whoever_approved_is_not_offered_it(client, second_look, approved, maya):
    client.force_login(maya)
    assert b"The bus is late." not in client.get(second_look).content
    answer = client.post(second_look, {"act": "publish", "comment": ticked(approved)})
    assert answer.status_code == 409
    assert b"not yours to publish" in answer.content


@pytest.mark.parametrize("who", ["tom", "olive"])
def test_a_second_moderator_or_an_officer_publishes(client, second_look, approved, who, request):
    person = request.getfixturevalue(who)
    client.force_login(person)
    assert b"The bus is late." in client.get(second_look).content
    assert client.post(second_look, {"act": "publish", "comment": ticked(approved)}).status_code == 302
    approved.refresh_from_db()
    assert (approved.status, approved.published_by) == (Status.PUBLISHED, person)


def test_words_whose_writer_said_no_are_not_offered(client, second_look, survey, maya, tom):
    kept = CommentFactory.approved(survey, by=maya, sharing=Sharing.FORUM)
    client.force_login(tom)
    assert b"The bus" not in client.get(second_look).content
    assert client.post(second_look, {"act": "publish", "comment": ticked(kept)}).status_code == 409
    assert not Comment.objects.quotable().exists()


def test_whoever_typed_it_in_is_not_offered_it(client, second_look, survey, maya, olive):
    CommentFactory.approved(survey, by=maya, entered_by=olive)
    client.force_login(olive)
    assert b"The bus" not in client.get(second_look).content


def test_each_comment_is_decided_by_itself_and_the_report_says_so(client, second_look, survey, maya, tom):
    fine, late, gone = (
        CommentFactory.approved(survey, by=maya, text=f"The {n} is late.") for n in ("bus", "taxi", "train")
    )
    chosen = ticked(fine, late, gone)
    late.move(Status.WAITING, by=tom, reason=Reason.OFF_TOPIC)
    gone.withdraw()
    client.force_login(tom)
    answer = client.post(second_look, {"act": "publish", "comment": chosen})
    assert answer.status_code == 409
    assert b"1 shown to everybody, 2 not" in answer.content
    assert b"train" not in answer.content
    assert list(Comment.objects.quotable()) == [fine]


def test_what_a_newer_detector_finds_is_not_published(client, second_look, approved, tom):
    Comment.objects.update(public_text="Ring 07700 900123.")
    client.force_login(tom)
    answer = client.post(second_look, {"act": "publish", "comment": ticked(approved)})
    assert answer.status_code == 409
    assert b"phone number" in answer.content


def test_sending_back_needs_a_reason_and_keeps_the_ticks(client, second_look, approved, tom):
    client.force_login(tom)
    answer = client.post(second_look, {"act": "send_back", "reason": "x", "comment": ticked(approved)})
    assert answer.status_code == 422
    assert f'{ticked(approved)[0]}" checked' in answer.content.decode()


def test_sent_back_words_wait_again_with_the_reason_beside_them(client, second_look, approved, tom, maya):
    client.force_login(tom)
    client.post(second_look, {"act": "send_back", "reason": Reason.NAMES_PLACE, "comment": ticked(approved)})
    approved.refresh_from_db()
    assert (approved.status, approved.public_text) == (Status.WAITING, "")
    client.force_login(maya)
    page = client.get(reverse("forum_queue", args=[approved.consultation.slug])).content.decode()
    assert Reason.NAMES_PLACE.label in page


def test_a_worry_at_the_second_look_holds_it(client, second_look, approved, tom):
    client.force_login(tom)
    client.post(second_look, {"act": "worried", "comment": ticked(approved)})
    assert Concern.objects.get().comment == approved


def test_nothing_ticked_is_422(client, second_look, approved, tom):
    client.force_login(tom)
    assert client.post(second_look, {"act": "publish"}).status_code == 422


@pytest.mark.parametrize("bad", ["x", ":", "1:2:3", "\x00", "00000000-0000-0000-0000-000000000000:x"])
def test_a_forged_tick_is_400(client, second_look, tom, bad):
    client.force_login(tom)
    assert client.post(second_look, {"act": "publish", "comment": bad}).status_code == 400


@pytest.mark.parametrize("version", ["-1", "0", "9" * 40])
def test_a_version_that_never_was_is_only_too_late(client, second_look, approved, tom, version):
    client.force_login(tom)
    answer = client.post(second_look, {"act": "publish", "comment": f"{approved.pk}:{version}"})
    assert answer.status_code == 409
    assert not Comment.objects.quotable().exists()


def test_a_comment_of_nobody_is_only_reported(client, second_look, tom):
    client.force_login(tom)
    nobody = "00000000-0000-0000-0000-000000000000:1"
    assert client.post(second_look, {"act": "publish", "comment": nobody}).status_code == 409
