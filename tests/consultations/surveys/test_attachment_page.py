"""Whoever attached a file sees it again, and nobody else by that door."""

from uuid import uuid4

import pytest
from django.template.loader import render_to_string
from django.urls import reverse

from consultations.models import Attachment
from consultations.surveys import drafts
from tests.consultations.screening import uploads

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(client, draft, survey):
    """The browser that holds the draft."""
    client.cookies[drafts.cookie_name(survey)] = draft.sheet["secret"]
    return client


def address(survey, attachment):
    return reverse("answer_attached", args=[survey.slug, attachment.pk])


def test_it_is_shown_alone_and_can_do_nothing(family, survey, attach):
    answer = family.get(address(survey, attach()))
    assert (
        answer["Content-Type"] == "image/jpeg" and answer["Content-Disposition"] == 'inline; filename="picture-1.jpg"'
    )
    assert "sandbox" in answer["Content-Security-Policy"] and "script" not in answer["Content-Security-Policy"]
    assert (answer["X-Content-Type-Options"], answer["Cache-Control"]) == ("nosniff", "private, no-store")


@pytest.mark.parametrize(("data", "name"), [(uploads.pdf(), "document-1.pdf"), (b"Hello", "document-1.txt")])
def test_a_document_is_saved_not_shown(family, survey, attach, data, name):
    answer = family.get(address(survey, attach(data)))
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'


@pytest.mark.parametrize(
    ("asked", "status", "length"),
    [
        ("bytes=0-9", 206, 10),
        ("bytes=10-", 206, None),
        ("bytes=999999-", 416, 0),
        ("bytes=x", 200, None),
        ("bytes=9-1", 200, None),
    ],
)
def test_a_sound_comes_in_pieces_for_players_that_ask(family, survey, attach, asked, status, length):
    sound = attach(uploads.wav())
    answer = family.get(address(survey, sound), headers={"range": asked})
    assert answer.status_code == status
    assert len(answer.content) == (length if length is not None else sound.size - (10 if status == 206 else 0))


def test_without_the_cookie_there_is_nothing(client, survey, attach, olive):
    client.force_login(olive)
    assert client.get(address(survey, attach())).status_code == 404


def test_another_draft_opens_nothing(client, survey, attach):
    attachment = attach()
    _, secret = drafts.begin(survey, "standard")
    client.cookies[drafts.cookie_name(survey)] = secret
    assert client.get(address(survey, attachment)).status_code == 404


def test_after_sending_the_draft_opens_nothing(family, survey, sent):
    assert family.get(address(survey, sent)).status_code == 404


def test_a_file_that_is_gone_or_never_was_is_404(family, survey, attach, stored):
    attachment = attach()
    for path in stored():
        path.unlink()
    assert family.get(address(survey, attachment)).status_code == 404
    assert family.get(reverse("answer_attached", args=[survey.slug, uuid4()])).status_code == 404


def test_the_list_names_each_file_and_offers_to_remove_it(attach, draft, survey):
    attachment = attach()
    context = {"attached": Attachment.objects.of(draft), "slug": survey.slug, "easy": True}
    shown = render_to_string("components/attachments.html", context)
    assert "Picture 1" in shown and f'name="remove" value="{attachment.pk}"' in shown and "Take away" in shown
    assert render_to_string("components/attachments.html", {"attached": []}).strip() == ""
