"""Taking words out, word by word, without a script; and then they are nowhere."""

import pytest
from django.urls import reverse

from consultations.models import Comment, Status
from tests.factories import CommentFactory


@pytest.fixture
def comment(survey):
    return CommentFactory.waiting(survey, text="Oakfield helped us.\nRing 07700 900123.")


@pytest.fixture
def address(consultation, comment):
    return reverse("forum_redact", args=[consultation.slug, comment.pk])


@pytest.fixture
def maya_in(client, maya):
    client.force_login(maya)
    return client


def test_every_word_has_a_tick_box_and_a_mask_has_none(maya_in, address):
    page = maya_in.get(address).content.decode()
    assert page.count('type="checkbox"') == 5
    assert "900123" not in page


def test_opening_the_page_claims_the_comment(maya_in, address, comment, maya):
    maya_in.get(address)
    comment.refresh_from_db()
    assert comment.claimed_by == maya


def test_ticked_words_are_on_no_page(client, address, comment, maya, tom, fern, olive):
    client.force_login(maya)
    assert client.post(address, {"version": comment.version, "word": ["0"]}).status_code == 302
    comment.refresh_from_db()
    comment.publish(by=tom, version=comment.version)
    assert comment.public_text == "[words removed] helped us.\nRing [phone number removed]."
    for person in (maya, tom, fern, olive):
        client.force_login(person)
        for name in ("forum_room", "forum_said", "forum_record"):
            page = client.get(reverse(name, args=[comment.consultation.slug])).content
            assert b"Oakfield" not in page
            assert b"900123" not in page


@pytest.mark.parametrize("words", [["99"], ["-1"], ["0", "x"], ["\x00"], ["9" * 5000], ["0", "1.5"]])
def test_a_word_outside_the_text_is_400_and_changes_nothing(maya_in, address, comment, words):
    answer = maya_in.post(address, {"version": comment.version, "word": words})
    assert answer.status_code == 400
    assert b"Nothing was changed" in answer.content
    assert Comment.objects.get().status == Status.WAITING


def test_what_still_shows_a_detail_is_refused_and_the_ticks_stay(maya_in, address, comment):
    Comment.objects.update(masks=[])
    answer = maya_in.post(address, {"version": comment.version, "word": ["0"]})
    assert answer.status_code == 422
    assert b"phone number" in answer.content
    assert b'value="0" checked' in answer.content


def test_a_text_with_every_word_ticked_is_refused(maya_in, address, comment):
    answer = maya_in.post(address, {"version": comment.version, "word": ["0", "1", "2", "3", "4"]})
    assert answer.status_code == 422
    assert "Not shared" in answer.content.decode()


def test_taking_out_nothing_shares_nothing(maya_in, address, comment):
    answer = maya_in.post(address, {"version": comment.version})
    assert answer.status_code == 422
    assert b"Tick a word first" in answer.content
    comment.refresh_from_db()
    assert (comment.status, comment.public_text) == (Status.WAITING, "")


def test_a_late_redaction_gets_409(maya_in, address, comment, tom):
    version = comment.version
    comment.approve("Words", by=tom, version=version)
    assert maya_in.post(address, {"version": version, "word": ["0"]}).status_code == 409
    assert maya_in.get(address).status_code == 409


def test_words_taken_back_cannot_be_opened(maya_in, address, comment):
    comment.withdraw()
    assert maya_in.get(address).status_code == 410
    assert b"Oakfield" not in maya_in.get(address).content


def test_words_that_another_has_open_cannot_be_opened(maya_in, address, comment, tom):
    comment.claim(tom)
    answer = maya_in.get(address)
    assert answer.status_code == 409
    assert b"Oakfield" not in answer.content
