import pytest

from consultations.models import Comment, Concern, Draft, Response, Sharing, Status
from consultations.surveys import codes, drafts, intake

pytestmark = pytest.mark.django_db


def record(survey, **more):
    return intake.record_response(survey=survey, **({"answers": {"likes": "agree", "why": "The bus is late."}} | more))


def test_closed_answers_are_kept_by_code_and_words_become_comments(survey):
    response = record(survey)
    assert response.form_data == {"likes": "agree"}
    assert [(c.question, c.original) for c in response.comments.all()] == [("why", "The bus is late.")]


def test_words_are_unreadable_in_the_database(survey, django_assert_num_queries):
    from django.db import connection

    record(survey)
    with connection.cursor() as cursor:
        cursor.execute("SELECT original FROM consultations_comment")
        assert "bus" not in cursor.fetchone()[0]


def test_the_same_slip_sent_twice_is_one_response(survey):
    first = record(survey, code_hash="a" * 64)
    assert record(survey, code_hash="a" * 64) == first
    assert Response.objects.count() == Comment.objects.count() == 1


def test_sending_throws_the_draft_away(survey):
    draft, _ = drafts.begin(survey, "standard")
    record(survey, code_hash=draft.code_hash, draft=draft)
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    "answers", [{"nobody": "asked"}, {"likes": "school"}, {"needs": ["ramps", "x"]}, {"why": ["a"]}]
)
def test_an_answer_to_something_else_is_refused_whole(survey, answers):
    with pytest.raises(intake.UnknownAnswer):
        record(survey, answers=answers | {"heard": "yes"})
    assert not Response.objects.exists()


def test_words_wait_for_the_forum_with_their_details_found(survey):
    comment = record(survey, answers={"why": "Ring 07700 900123."}).comments.get()
    assert comment.status == Status.WAITING
    assert [(m[0], m[1], m[2]) for m in comment.masks] == [(5, 17, "PHONE")]


def test_a_worrying_sentence_goes_to_the_lead_alone(survey, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        comment = record(survey, answers={"why": "I want to hurt myself."}).comments.get()
    assert comment.status == Status.HELD_SAFETY
    assert Concern.objects.get().cue == "self_harm"
    assert set(mailoutbox[0].bcc) == {"sol@example.org", "dee@example.org"}
    assert "hurt" not in mailoutbox[0].body + mailoutbox[0].subject


def test_only_a_yes_lets_everybody_read(survey):
    assert record(survey).comments.get().sharing == Sharing.FORUM
    assert record(survey, sharing=Sharing.EVERYBODY).comments.get().sharing == Sharing.EVERYBODY


def test_the_only_time_kept_is_a_monday(survey):
    assert record(survey).submit_time.weekday() == 0


def test_control_characters_go_and_emoji_and_arabic_stay(survey):
    text = record(survey, answers={"why": "\x00مرحبا 👩🏽‍🦽\x07 ok"}).comments.get().original
    assert text == "مرحبا 👩🏽‍🦽 ok"


def test_the_words_come_back_however_they_are_typed():
    words = codes.words_for("secret")
    assert codes.code_hash(words) == codes.code_hash("  " + words.upper().replace(" ", "-") + ". ")
    assert codes.words_for("secret") == words != codes.words_for("another")
