"""Staff look at what was sent, one at a time; nobody else does, and what is worrying goes to safeguarding alone."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse

from consultations.analysis import erasure
from consultations.models import Attachment, Comment, Concern, Stale, Status
from consultations.moderation import concerns, looking
from consultations.outcomes import receipts
from tests.consultations.screening import uploads

pytestmark = pytest.mark.django_db


@pytest.fixture
def door(sent):
    return reverse("attachment", args=[sent.pk])


@pytest.fixture
def page(consultation, sent):
    return reverse("held_attachment", args=[consultation.pk, sent.pk])


@pytest.fixture
def desk(client, olive):
    client.force_login(olive)
    return client


@pytest.fixture
def concern(sent, olive):
    looking.look(sent, "concern", by=olive)
    return Concern.objects.get()


def seen_by(client, user, door):
    client.force_login(user)
    return client.get(door).status_code


def test_an_officer_sees_it_and_each_look_leaves_a_line(desk, door, sent, olive, caplog):
    caplog.set_level("INFO")
    assert desk.get(door).content == sent.read()
    assert f"attachment {sent.pk} seen by user {olive.pk}" in caplog.text


@pytest.mark.parametrize("who", ["maya", "fern", "kit", "rita", "sol", "dee"])
def test_everybody_else_finds_nothing(client, door, page, who, request):
    assert seen_by(client, request.getfixturevalue(who), door) == 404
    assert client.get(page).status_code in {302, 403}


def test_without_signing_in_there_is_nothing(client, door):
    assert client.get(door).status_code == 404


def test_what_is_not_sent_yet_is_not_for_officers(desk, attach, consultation):
    attachment = attach()
    assert desk.get(reverse("attachment", args=[attachment.pk])).status_code == 404
    assert "Nobody has sent" in desk.get(reverse("held_attachments", args=[consultation.pk])).content.decode()


def test_the_list_has_what_waits_first_and_shows_no_content(desk, consultation, sent):
    shown = desk.get(reverse("held_attachments", args=[consultation.pk])).content.decode()
    assert "1 to look at." in shown and "Not looked at yet" in shown and "Tell us why." in shown
    assert f'"{reverse("attachment", args=[sent.pk])}"' not in shown


def test_found_fine_lets_the_words_go_on_to_the_forum(desk, page, sent, olive):
    assert desk.post(page, {"verdict": "fine"}).status_code == 302
    sent.refresh_from_db()
    assert (sent.verdict, sent.looked_by, Comment.objects.get().status) == ("fine", olive, Status.WAITING)


def test_words_wait_until_every_file_beside_them_was_looked_at(attach, send, olive):
    first, second = attach(), attach(uploads.wav())
    send()
    for attachment, status in ((first, Status.HELD_OFFICER), (second, Status.WAITING)):
        attachment.refresh_from_db()
        looking.look(attachment, "fine", by=olive)
        assert Comment.objects.get().status == status


def test_removing_deletes_the_file_and_keeps_the_reason(desk, page, sent, stored, committed):
    with committed():
        desk.post(page, {"verdict": "removed", "reason": "recognisable"})
    sent.refresh_from_db()
    assert (sent.verdict, sent.reason, sent.stored_as, stored()) == ("removed", "recognisable", "", [])
    assert "It was removed: A family could be recognised from it." in desk.get(page).content.decode()
    assert Comment.objects.get().status == Status.WAITING


@pytest.mark.parametrize(
    "form", [{}, {"verdict": "x"}, {"verdict": "removed"}, {"verdict": "removed", "reason": "\x00"}]
)
def test_an_incomplete_decision_is_422_and_changes_nothing(desk, page, sent, form):
    assert desk.post(page, form).status_code == 422
    sent.refresh_from_db()
    assert (sent.verdict, bool(sent.stored_as)) == ("", True)


def test_a_decision_about_what_changed_meanwhile_is_not_stored(desk, page, sent, olive):
    stale = Attachment.objects.get(pk=sent.pk)
    looking.look(sent, "fine", by=olive)
    answer = desk.post(page, {"verdict": "removed", "reason": "contact"}, follow=True)
    assert "Your decision was not stored" in answer.content.decode()
    with pytest.raises(Stale):
        looking.look(stale, "concern", by=olive)


def test_a_concern_goes_to_safeguarding_and_away_from_officers(client, page, door, sent, olive, sol, committed):
    client.force_login(olive)
    with committed():
        client.post(page, {"verdict": "concern"})
    assert len(mail.outbox) == 1 and Comment.objects.get().status == Status.HELD_OFFICER
    assert (seen_by(client, olive, door), client.get(page).status_code) == (404, 404)
    assert seen_by(client, sol, door) == 200


def test_the_safeguarding_desk_shows_what_was_sent(client, concern, door, sol):
    client.force_login(sol)
    shown = client.get(reverse("safety_concern", args=[concern.pk])).content.decode()
    assert door in shown and "What was sent" in shown and "Tell us why." in shown
    listed = client.get(reverse("safety")).content.decode()
    assert f"Concern {concern.pk}" in listed and door not in listed


def test_no_concern_gives_it_back_to_the_officers(client, concern, door, sent, olive, sol):
    concerns.decide(concern, "no_concern", "A drawing of a film.", by=sol)
    assert (seen_by(client, olive, door), seen_by(client, sol, door)) == (200, 404)
    assert Attachment.objects.hold_back(sent.response, "why")


@pytest.mark.parametrize(("verdict", "files"), [("no_concern", 0), ("referred", 1)])
def test_taken_back_while_safeguarding_holds_it(concern, sent, sol, stored, verdict, files, committed):
    with committed():
        receipts.withdraw(sent.response)
        assert len(stored()) == 1
        concerns.decide(concern, verdict, "Rang the front door.", by=sol)
    assert (len(stored()), Concern.objects.count()) == (files, 1)


def test_on_its_date_a_file_goes_once_safeguarding_has_decided(concern, sol, consultation, stored, committed):
    late = consultation.keep_until + timedelta(days=1)
    with committed():
        erasure.forget(late)
    assert len(stored()) == 1
    concerns.decide(concern, "referred", "Rang the front door.", by=sol)
    with committed():
        erasure.forget(late)
    assert (stored(), Concern.objects.get().attachment.response) == ([], None)


def test_a_concern_whose_file_is_gone_can_still_be_read(client, concern, sol, consultation):
    concerns.decide(concern, "referred", "Rang the front door.", by=sol)
    erasure.forget(consultation.keep_until + timedelta(days=1))
    client.force_login(sol)
    shown = client.get(reverse("safety_concern", args=[concern.pk])).content.decode()
    assert "The file is gone." in shown and "Rang the front door." in shown


def test_words_that_worried_nobody_still_wait_for_the_file_beside_them(attach, send, sol):
    attach()
    send(why="I want to die.")
    concerns.decide(Concern.objects.get(), "no_concern", "A line from a song.", by=sol)
    assert Comment.objects.get().status == Status.HELD_OFFICER
