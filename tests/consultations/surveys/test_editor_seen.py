"""Beside the form: the question as people will see it, in words and in easy read."""

import pytest

from consultations.models import SurveyPage

pytestmark = pytest.mark.django_db


def test_a_draft_is_seen_in_both_editions(desk):
    desk.at("survey_question", "likes")
    desk.press("Save question", words="Is the plan good?", easy_words="Good plan?")
    assert "Is the plan good?" in desk.at("survey_question_seen", "likes") and "Strongly agree" in desk.text
    page = desk.at("survey_question_seen", "likes", query="?edition=easy_read")
    assert "Good plan?" in page and "In between" in page and "Strongly agree" not in page


def test_what_is_typed_is_seen_and_not_stored(desk):
    before = SurveyPage.objects.get().latest_revision_id
    desk.at("survey_question", "needs")
    page = desk.press(
        "See it in words", words="What now?", **{"choices-more": "A bus", "choices-talk-words": "Talking"}
    )
    assert desk.status == 200 and all(words in page for words in ("What now?", "A bus", "Talking"))
    assert SurveyPage.objects.get().latest_revision_id == before


def test_a_new_question_is_seen_before_it_is_added(desk):
    desk.at("survey_question_new", "first", query="?kind=agree")
    page = desk.press("See it in easy read", words="Is it fair?", easy_words="Fair?")
    assert "Fair?" in page and "In between" in page and "fair" not in str(desk.order)


def test_half_a_form_is_seen_as_far_as_it_goes(desk):
    desk.at("survey_question", "needs")
    page = desk.press("See it in words", words="What now?", most="many", concept="no such picture")
    assert desk.status == 200 and "What now?" in page


def test_what_easy_read_does_not_ask_is_said(desk):
    assert "Not asked in easy read" in desk.at("survey_question_seen", "training", query="?edition=easy_read")


def test_it_may_stand_in_a_frame_of_the_same_site_only(desk):
    desk.at("survey_question_seen", "likes")
    response = desk.client.get(desk.url)
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in response["Content-Security-Policy"]
    desk.at("survey_question", "likes")
    assert len(desk.soup.select('iframe[sandbox="allow-same-origin"]')) == len(desk.soup.select("iframe")) == 2
