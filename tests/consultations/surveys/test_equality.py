"""The equality step: offered after sending, skipped with one press, recorded once, and never to be found again."""

import logging
from datetime import timedelta

import pytest
from django.core import signing
from django.db import IntegrityError
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from consultations.models import ConsultationPage, EqualityAnswer, SpentTicket
from consultations.surveys import codes, equality
from consultations.surveys.equality_parts import PARTS, parts_of
from tests.consultations.surveys.apart import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def consultation(consultation):
    """The usual one, which asks after sending who answered."""
    consultation.equality_parts = ["age", "sex", "need", "ethnicity", "orientation"]
    consultation.save()
    return consultation


@pytest.fixture
def parent(survey):
    """Has sent an answer in words."""
    person = Person(survey)
    person.send(likes="agree", why="Nobody asks.")
    return person


@pytest.fixture
def ticket(consultation):
    return equality.sign(consultation, codes.ticket_from("somebody's secret"))


# The way through


def test_a_parent_says_it_about_a_child_and_only_that_is_stored(parent, consultation):
    assert parent.say(about="child", age="age_5_10", need=["learning", "communication"]).url.endswith("/thanks/")
    stored = EqualityAnswer.objects.get()
    assert stored.answers == {"about": "child", "age": "age_5_10", "need": ["communication", "learning"]}
    assert {field.name for field in EqualityAnswer._meta.get_fields()} == {"id", "consultation", "answers"}
    assert {field.name for field in SpentTicket._meta.get_fields()} == {"digest"}


def test_it_says_first_that_it_cannot_be_changed_and_why_it_is_asked(parent, consultation):
    page = parent.press().text
    assert "cannot be changed or taken back" in page and "no number from 1 to 9" in page
    assert consultation.why_equality in page and "Is this about you or about your child?" in page


def test_questions_speak_of_whom_they_are_about(parent):
    parent.press()
    page = parent.press("next", about="child").text
    assert "How old is your child?" in page and "What is your child’s sex?" in page


def test_easy_read_asks_one_question_on_a_screen_and_leaves_out_what_has_no_easy_words(consultation, survey):
    person, seen = Person(survey), []
    person.send("easy_read", likes="agree")
    page = person.press()
    while page.context["screen"] != "send":
        seen.append(page.context["screen"])
        page = person.press("next")
    assert seen == ["start", "about", "age", "sex", "need", "ethnicity"]


def test_every_easy_read_sentence_is_short():
    said = [part.as_question(about) for part in PARTS.values() for about in ("me", "child", "other")]
    lines = [line for q in said for line in (q.easy_words, q.easy_hint, *(c.easy_words for c in q.choices))]
    assert not [line for line in lines if len(line.split()) > 12]


def test_changing_the_edition_half_way_keeps_what_was_ticked(parent):
    parent.press(), parent.press("next", about="me")
    parent.press("easy_read", age="age_16_25", sex="female")
    page = parent.press("standard", age="age_16_25").text
    assert page.count("checked") == 2


def test_the_whole_step_and_each_question_can_be_left_out(parent):
    parent.press(), parent.press("next")
    assert parent.press("leave", age="age_65").url.endswith("/sent/")
    parent.look(), parent.say(sex="male")
    assert EqualityAnswer.objects.get().answers == {"about": "me", "sex": "male"}


def test_nothing_answered_is_not_stored_and_the_ticket_stays_good(parent):
    page = parent.say()
    assert page.status_code == 422 and "have not answered any" in page.text
    assert not SpentTicket.objects.exists() and "ticket" in parent.look().text


def test_prefer_not_to_say_goes_with_nothing_else(parent):
    parent.press(), parent.press("next")
    page = parent.press("next", need=["learning", "not_said"], age="age_5_10")
    assert page.status_code == 422 and "cannot go with other answers" in page.text
    assert 'value="age_5_10" checked' in page.text


def test_below_16_no_answer_is_kept_to_a_question_for_adults(parent):
    parent.press(), parent.press("next")
    assert "Gay" not in parent.press("next", age="age_11_15", orientation="gay").text
    parent.press("send")
    assert EqualityAnswer.objects.get().answers == {"age": "age_11_15"}


# Once


def test_a_second_use_is_answered_kindly_and_stores_nothing(parent):
    parent.say(age="age_65")
    again = parent.press("send")
    assert again.status_code == 409 and "nothing was stored twice" in again.text
    assert EqualityAnswer.objects.count() == SpentTicket.objects.count() == 1


def test_the_sent_page_gives_the_same_ticket_at_each_reload_and_none_once_it_is_spent(parent):
    def ticket():
        return signing.loads(parent.carried["ticket"], salt=equality.SALT)

    first = ticket()
    parent.look()
    assert ticket() == first
    parent.say(age="age_65")
    assert "equality" not in parent.look().text


def test_two_presses_at_once_store_one_answer(consultation, ticket, monkeypatch):
    digest = equality.look_at(consultation, ticket)
    equality.record(consultation, {"sex": "male"}, ticket)
    monkeypatch.setattr(equality, "look_at", lambda *_: digest)
    with pytest.raises(equality.AlreadyRecorded):
        equality.record(consultation, {"sex": "male"}, ticket)
    assert EqualityAnswer.objects.count() == 1


def test_a_failure_while_storing_spends_no_ticket(consultation, ticket, monkeypatch):
    def fail(*_):
        raise IntegrityError

    monkeypatch.setattr(type(EqualityAnswer.objects.to(consultation)), "put_in", fail)
    with pytest.raises(IntegrityError):
        equality.record(consultation, {"sex": "male"}, ticket)
    assert not SpentTicket.objects.exists()


# What is not taken


@pytest.mark.parametrize(
    "answers",
    [{"religion": "sikh"}, {"age": "x"}, {"age": ["age_65"]}, {"need": "learning"}, {"need": ["none", "body"]}],
)
def test_what_is_not_asked_is_refused_whole(consultation, ticket, answers):
    with pytest.raises(equality.UnknownAnswer):
        equality.record(consultation, answers | {"sex": "male"}, ticket)
    assert not EqualityAnswer.objects.exists() and not SpentTicket.objects.exists()


@pytest.mark.parametrize("forged", ["", "x", "x" * 9_000, "\x00", signing.dumps([1, "2"], salt="another")])
def test_a_forged_ticket_is_refused_in_words(parent, forged):
    page = parent.press(ticket=forged)
    assert page.status_code == 400 and "Nothing was stored" in page.text


def test_a_forged_sheet_is_refused_in_words(parent):
    parent.press()
    assert parent.press("next", sheet="{}").status_code == 400


def test_a_ticket_of_another_consultation_is_refused(parent, rita):
    elsewhere = rita.memberships.get().consultation
    assert parent.press(ticket=equality.sign(elsewhere, codes.ticket_from("x"))).status_code == 400


def test_after_a_day_the_ticket_has_run_out(parent, time_machine, consultation):
    time_machine.move_to(timezone.now() + timedelta(hours=25))
    page = parent.press()
    assert page.status_code == 410 and "open for too long" in page.text
    parent.look()
    assert parent.press().status_code == 200


def test_after_noon_of_the_day_after_closing_nothing_is_taken_or_offered(parent, consultation, time_machine):
    time_machine.move_to(consultation.last_call + timedelta(minutes=1))
    page = parent.press()
    assert page.status_code == 410 and "have closed" in page.text
    assert "equality" not in parent.look().text


def test_a_question_taken_off_between_two_screens_is_said_and_the_rest_stays(parent, consultation):
    parent.press(), parent.press("next"), parent.press("next", age="age_65", sex="male")
    consultation.equality_parts = ["sex"]
    consultation.save()
    page = parent.press("send")
    assert page.status_code == 422 and "have just changed" in page.text
    parent.press("send")
    assert EqualityAnswer.objects.get().answers == {"sex": "male"}


def test_a_consultation_that_asks_nothing_offers_nothing(consultation, parent):
    consultation.equality_parts = []
    consultation.save()
    assert "equality" not in parent.look().text and parent.press().status_code == 410


def test_other_methods_lead_back_or_are_refused(parent):
    address = f"/answer/{parent.slug}/equality/"
    assert parent.client.get(address).url.endswith("/sent/")
    assert parent.client.put(address).status_code == 405


def test_an_officer_ticks_what_is_asked_and_must_say_why(client, consultation, olive):
    client.force_login(olive)
    page = client.get(f"/admin/pages/{consultation.pk}/edit/").content.decode()
    assert page.count('name="equality_parts"') == len(PARTS) and page.count("checked") >= 5
    consultation.why_equality = ""
    assert consultation.missing() == ["why the equality questions are asked"]


def test_what_the_officer_ticks_is_asked(client, consultation, olive):
    client.force_login(olive)
    ticked = {"title": "A plan", "slug": consultation.slug, "equality_parts": ["carer", "sex"], "why_equality": "So."}
    ticked |= nested_form_data({"capacities": inline_formset([]), "formats": inline_formset([])})
    assert client.post(f"/admin/pages/{consultation.pk}/edit/", ticked).status_code == 302
    draft = ConsultationPage.objects.get(pk=consultation.pk).get_latest_revision_as_object()
    assert [part.code for part in parts_of(draft)] == ["sex", "carer"]
    refused = client.post(f"/admin/pages/{consultation.pk}/edit/", ticked | {"equality_parts": ["shoe_size"]})
    assert refused.status_code == 200


def test_the_log_holds_the_consultation_and_no_key(consultation, ticket, caplog):
    with caplog.at_level(logging.DEBUG):
        equality.record(consultation, {"sex": "male"}, ticket)
    said = caplog.text
    assert f"consultation {consultation.pk}" in said and "male" not in said
    assert str(EqualityAnswer.objects.get().pk) not in said and SpentTicket.objects.get().digest not in said
