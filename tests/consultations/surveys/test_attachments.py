"""A file on an answer: kept once, sent once, gone when it should be."""

from datetime import timedelta

import pytest
from django.core.files.storage import storages
from django.core.management import call_command
from django.db import IntegrityError
from django.utils import timezone

from consultations.analysis import erasure
from consultations.models import Attachment, Comment, Draft, Status
from consultations.models.attachments import store
from consultations.outcomes import receipts
from consultations.screening.files import Refused
from consultations.surveys import attachments, drafts
from tests.consultations.screening import uploads

pytestmark = pytest.mark.django_db


def test_a_file_is_stored_encrypted_under_a_name_that_says_nothing(attach, stored):
    attachment = attach(uploads.picture())
    (path,) = stored()
    assert str(attachment.pk) not in str(path) and b"JFIF" not in path.read_bytes()
    assert attachment.read().startswith(b"\xff\xd8") and attachment.size == len(attachment.read())
    assert path.stat().st_mode & 0o077 == 0


def test_the_name_on_the_phone_is_kept_nowhere(draft, survey, stored):
    file = uploads.upload(uploads.picture(), "Zebra Smith at school.jpg", "image/jpeg")
    attachment = attachments.keep(draft, survey, "why", file)
    assert "Zebra" not in str(Attachment.objects.values().get()) + str(stored()) + str(attachment)
    assert (attachment.name, attachment.kind, attachment.mime) == ("Picture 1", "picture", "image/jpeg")


def test_the_same_file_twice_is_one_attachment(attach, stored):
    assert attach() == attach()
    assert len(stored()) == Attachment.objects.count() == 1
    assert attach(question="training") != attach()


def test_no_more_than_fit_are_kept(attach, stored):
    attach(most=1)
    with pytest.raises(Refused, match="One file at most"):
        attach(uploads.wav(), most=1)
    assert len(stored()) == 1


def test_a_question_for_sounds_takes_no_picture(attach):
    with pytest.raises(Refused, match="takes a sound or a document"):
        attach(kinds=["sound", "document"])


def test_what_is_refused_leaves_nothing(attach, stored):
    with pytest.raises(Refused):
        attach(b"<svg><script/></svg>")
    assert (stored(), Attachment.objects.count()) == ([], 0)


def test_nothing_can_be_added_to_an_answer_that_was_sent(attach, send, stored):
    send()
    with pytest.raises(Refused, match="sent already"):
        attach()
    assert stored() == []


def test_numbers_stay_when_an_earlier_file_goes(draft, attach, stored, committed):
    first, second = attach(), attach(uploads.wav())
    with committed():
        attachments.remove(draft, str(first.pk))
    assert [a.name for a in Attachment.objects.of(draft)] == ["Sound 2"]
    assert len(stored()) == 1
    assert attach().number == second.number + 1


@pytest.mark.parametrize("key", ["", "x", "0" * 32, "\x00", "é" * 40])
def test_removing_what_is_not_there_changes_nothing(draft, attach, key):
    attach()
    attachments.remove(draft, key)
    assert Attachment.objects.of(draft).count() == 1


def test_nobody_removes_from_somebody_elses_draft(survey, attach):
    other, _ = drafts.begin(survey, "standard")
    attachments.remove(other, attach().pk)
    assert Attachment.objects.count() == 1


def test_sending_hands_the_file_over(draft, attach, send, stored):
    attachment = attach()
    response = send()
    attachment.refresh_from_db()
    assert (attachment.draft, attachment.response, attachment.fingerprint) == (None, response, "")
    assert not Draft.objects.filter(pk=draft.pk).exists() and len(stored()) == 1


def test_files_of_a_closed_branch_are_not_sent(draft, attach, send, stored, committed):
    attach()
    attach(question="training")
    with committed():
        response = send(asked={"why": "standard"})
    assert [attachment.question for attachment in Attachment.objects.of(response)] == ["why"]
    assert len(stored()) == 1


def test_words_beside_a_file_wait_for_an_officer_and_others_do_not(sent, survey):
    assert Attachment.objects.hold_back(sent.response, "why")
    assert not Attachment.objects.hold_back(sent.response, "training")
    assert Comment.objects.get().status == Status.HELD_OFFICER


def test_a_worrying_word_beside_a_file_still_goes_to_safeguarding(attach, send):
    attach()
    send(why="I want to die.")
    assert Comment.objects.get().status == Status.HELD_SAFETY


def test_a_file_cannot_belong_to_two_answers(sent, survey):
    other, _ = drafts.begin(survey, "standard")
    with pytest.raises(IntegrityError):
        Attachment.objects.filter(pk=sent.pk).update(draft=other)


def test_a_draft_nobody_came_back_to_takes_its_files_with_it(draft, attach, stored, committed):
    attach()
    Draft.objects.filter(pk=draft.pk).update(expires_at=timezone.now() - timedelta(minutes=1))
    with committed():
        assert erasure.throw_away_drafts() == 1
    assert (stored(), Attachment.objects.count()) == ([], 0)


def test_taking_the_answer_back_takes_the_file_with_it(sent, stored, committed):
    with committed():
        receipts.withdraw(sent.response)
    assert (stored(), Attachment.objects.count()) == ([], 0)


def test_a_file_is_erased_on_its_date(sent, consultation, stored, committed):
    with committed():
        erasure.forget(consultation.keep_until)
        assert len(stored()) == 1
        erasure.forget(consultation.keep_until + timedelta(days=1))
    assert (stored(), Attachment.objects.count()) == ([], 0)


def test_the_file_stays_when_taking_back_fails_half_way(sent, stored, monkeypatch):
    monkeypatch.setattr(receipts.timezone, "localdate", lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        receipts.withdraw(sent.response)
    assert len(stored()) == Attachment.objects.count() == 1


def test_what_a_crash_left_behind_is_swept_up_later(attach, stored, grown_old):
    attachment, _ = attach(), store(b"left behind")
    call_command("tick")
    assert len(stored()) == 2
    grown_old()
    call_command("tick")
    assert [path.name for path in stored()] == [attachment.stored_as[3:]]


def test_the_log_has_ids_alone(draft, survey, caplog):
    caplog.set_level("INFO")
    attachment = attachments.keep(draft, survey, "why", uploads.upload(uploads.picture(), "Zebra.jpg"))
    assert str(attachment.pk) in caplog.text and "Zebra" not in caplog.text
    assert attachment.stored_as not in caplog.text


def test_files_are_kept_outside_what_the_web_server_serves(settings):
    assert settings.MEDIA_ROOT not in str(storages["private"].location)
