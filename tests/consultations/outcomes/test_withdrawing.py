import logging

import pytest
from django.utils import timezone

from consultations.analysis import tables, theming
from consultations.models import Closing, Comment, Concern, Status
from consultations.outcomes import receipts

pytestmark = pytest.mark.django_db


def test_taking_an_answer_back_takes_everything_with_it(family, response):
    assert family.post("/come-back/withdraw/").url == "/come-back/receipt/"
    response.refresh_from_db()
    comment = response.comments.get()
    assert (response.form_data, response.asked, response.withdrawn_on) == ({}, {}, timezone.localdate())
    assert (comment.status, comment.original, comment.public_text) == (Status.WITHDRAWN, "", "")
    page = family.get("/come-back/receipt/").content.decode()
    assert "You took your answer back" in page
    assert "Nobody asks my son." not in page


def test_it_is_asked_first_and_nothing_happens_until_yes(family, response):
    page = family.get("/come-back/take-back/").content.decode()
    assert "This cannot be undone." in page
    assert family.get("/come-back/withdraw/").status_code == 405
    assert response.comments.get().status == Status.WAITING


def test_twice_is_the_same_as_once(family, response):
    family.post("/come-back/withdraw/")
    assert family.post("/come-back/withdraw/").status_code == 302
    assert (
        receipts.withdraw(response).comments.get().decisions.count() == 2
    )  # received to waiting, waiting to withdrawn


def test_without_the_receipt_nothing_can_be_taken_back(client, response):
    assert client.post("/come-back/withdraw/").status_code == 403
    assert Comment.objects.get().status == Status.WAITING


def test_published_words_are_gone_from_the_public_page_at_once(family, response, outcome, theme, maya, tom, olive):
    comment = response.comments.get()
    comment.approve("Nobody asks my son.", by=maya, version=comment.version)
    comment.publish(by=tom, version=comment.version)
    theming.assign(comment, theme, olive)
    assert "Nobody asks my son." in family.get(outcome.get_absolute_url()).content.decode()
    family.post("/come-back/withdraw/")
    assert "Nobody asks my son." not in family.get(outcome.get_absolute_url()).content.decode()


def test_numbers_already_made_stay_and_the_receipt_says_so(family, response, consultation):
    Closing.objects.create(consultation=consultation, reason="Enough.")
    made = tables.release(consultation)
    assert "Numbers that were already made stay" in family.get("/come-back/take-back/").content.decode()
    family.post("/come-back/withdraw/")
    assert "stay until the next time we count" in family.get("/come-back/receipt/").content.decode()
    assert consultation.releases.get() == made


def test_words_that_safeguarding_holds_leave_every_page_but_not_her_desk(family, response, sol):
    comment = response.comments.get()
    Concern.objects.about(comment, by=sol)
    family.post("/come-back/withdraw/")
    comment.refresh_from_db()
    assert (comment.status, comment.original) == (Status.WITHDRAWN, "Nobody asks my son.")
    assert "Nobody asks my son." not in family.get("/come-back/receipt/").content.decode()


def test_the_log_holds_ids_and_no_words(response, caplog):
    with caplog.at_level(logging.INFO):
        receipts.withdraw(response)
    assert f"response {response.pk} withdrawn" in caplog.text
    assert "Nobody asks" not in caplog.text
