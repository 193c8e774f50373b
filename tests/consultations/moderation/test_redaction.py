"""What leaves: masked details stay masked, chosen words go, and nothing else about the text changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consultations.models import Comment, Status
from consultations.moderation import redaction
from consultations.screening import details
from tests.factories import CommentFactory

WITH_PHONE = "Ring me on 07700 900123 after tea."


def sent(text):
    """A comment as it is before anything is stored: these tests ask only about its words."""
    return Comment(original=text, masks=[list(span) for span in details.find(text)])


def numbers_of(comment, *texts):
    return {token.number for token in redaction.tokens(comment) if token.text in texts}


def test_a_phone_number_is_put_into_words():
    assert redaction.public_text(sent(WITH_PHONE)) == "Ring me on [phone number removed] after tea."


def test_neighbouring_words_that_are_removed_become_one_gap():
    comment = sent("Mrs Smith of Oakfield was kind.")
    assert redaction.public_text(comment, {0, 1, 3}) == "[words removed] of [words removed] was kind."


def test_a_removed_word_beside_a_mask_leaves_the_mask():
    comment = sent(WITH_PHONE)
    public = redaction.public_text(comment, numbers_of(comment, "on", "after"))
    assert public == "Ring me [words removed] [phone number removed] [words removed] tea."


@pytest.mark.parametrize(
    "text", ["👩🏽‍🦽 rolls in 🎉 now", "המורה של דוד עזרה", "e\u0301cole ici", "a\u202eb c\u202c d"]
)
def test_emoji_right_to_left_and_joined_marks_survive(text):
    first, *_ = text.split()
    comment = sent(text)
    assert redaction.public_text(comment) == text
    assert redaction.public_text(comment, {0}) == text.replace(first, "[words removed]", 1)


def test_an_emoji_before_a_phone_number_does_not_shift_its_mask():
    assert redaction.public_text(sent("👩🏽‍🦽👍 07700 900123!")) == "👩🏽‍🦽👍 [phone number removed]!"


@pytest.mark.parametrize("number", [99, -1, None])
def test_a_word_that_is_not_there_is_refused(number):
    with pytest.raises(redaction.UnknownWord):
        redaction.public_text(sent("Only three words"), {0, number})


def test_overlapping_masks_cover_both():
    comment = Comment(original="abcdefghij kl", masks=[[0, 5, "EMAIL", "sure", "r"], [3, 10, "PHONE", "sure", "r"]])
    assert redaction.public_text(comment) == "[e-mail address removed][phone number removed] kl"


def test_a_doubtful_word_never_uncovers_a_sure_one():
    comment = Comment(original="abcdef ghij", masks=[[0, 9, "NAME", "check", "r"], [3, 6, "PHONE", "sure", "r"]])
    assert [tuple(piece) for piece in redaction.pieces(comment)] == [
        ("check", "abc"),
        ("mask", "[phone number removed]"),
        ("check", " gh"),
        ("words", "ij"),
    ]


@given(st.text(max_size=200), st.sets(st.integers(0, 40)))
def test_of_any_text_the_other_words_stay_as_they_are(text, chosen):
    comment = Comment(original=text.replace("[", "("), masks=[])
    words = {token.number: token.text for token in redaction.tokens(comment) if token.number is not None}
    chosen &= set(words)
    public = redaction.public_text(comment, chosen)
    assert public.replace(redaction.REMOVED, "").split() == [words[n] for n in sorted(words) if n not in chosen]


@pytest.mark.parametrize(
    "text", [WITH_PHONE, "ME7 4AB", "me@example.org", "0\u200b7700 900\u200b123", "０７７００ ９００１２３"]
)
def test_the_detector_looks_again_and_through_disguises(text):
    assert redaction.still_shows(text)


def test_the_detector_finds_nothing_in_what_it_masked():
    assert redaction.still_shows(redaction.public_text(sent(WITH_PHONE))) == []


@pytest.fixture
def missed(survey):
    """Words whose phone number an older detector did not know."""
    comment = CommentFactory.waiting(survey, text=WITH_PHONE)
    Comment.objects.filter(pk=comment.pk).update(masks=[])
    return Comment.objects.get(pk=comment.pk)


def test_what_still_shows_a_detail_cannot_be_approved(missed, maya):
    with pytest.raises(redaction.NotYetShareable, match="phone number"):
        redaction.approve(missed, by=maya, version=missed.version)
    missed.refresh_from_db()
    assert (missed.status, missed.public_text) == (Status.WAITING, "")


def test_without_those_words_it_can(missed, maya):
    redaction.approve(missed, by=maya, version=missed.version, removed=numbers_of(missed, "07700", "900123"))
    assert missed.public_text == "Ring me on [words removed] after tea."


def test_a_text_with_nothing_left_is_not_worth_sharing(survey, maya):
    comment = CommentFactory.waiting(survey, text="07700 900123")
    with pytest.raises(redaction.NotYetShareable, match="Nothing"):
        redaction.approve(comment, by=maya, version=comment.version)


def test_no_word_reaches_the_log(survey, maya, caplog):
    caplog.set_level("DEBUG")
    comment = CommentFactory.waiting(survey, text="Oakfield was cold")
    redaction.approve(comment, by=maya, version=comment.version, removed={0})
    assert "Oakfield" not in caplog.text
    assert "cold" not in caplog.text
    assert str(comment.pk) in caplog.text
