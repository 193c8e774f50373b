"""The moderator's desk through its door: each act, and each way it can be too late or not allowed."""

import pytest
from django.urls import reverse

from consultations.models import Comment, Concern, Decision, Reason, Sharing, Status
from tests.factories import CommentFactory

WITH_PHONE = "Mrs Smith said: ring 07700 900123 on Monday."


@pytest.fixture
def comment(survey):
    return CommentFactory.waiting(survey, text=WITH_PHONE, speaker="parent_carer")


@pytest.fixture
def desk(consultation):
    return reverse("forum_queue", args=[consultation.slug])


@pytest.fixture
def maya_in(client, maya):
    client.force_login(maya)
    return client


def decision(comment, act, **more):
    return {"id": str(comment.pk), "version": comment.version, "act": act} | more


def test_a_moderator_sees_masked_words_the_question_and_a_coarse_role(maya_in, desk, comment):
    page = maya_in.get(desk).content.decode()
    assert '<span class="mask">[phone number removed]</span>' in page
    assert "900123" not in page
    assert "A parent or carer · this week · Tell us why." in page


def test_the_desk_shows_no_sign_of_the_writer(maya_in, desk, survey, olive):
    comment = CommentFactory.waiting(survey, edition="easy_read", entered_by=olive)
    Comment.objects.update(channel="paper")
    page = maya_in.get(desk).content.decode().lower()
    for sign in ("olive", "paper", "easy_read", str(comment.week)):
        assert sign not in page


def test_doubtful_words_are_underlined(maya_in, desk, comment):
    Comment.objects.update(masks=[[4, 9, "NAME", "check", "r"]])
    assert b'<span class="check">Smith' in maya_in.get(desk).content


def test_share_lets_the_forum_read_it(maya_in, desk, comment, maya):
    assert maya_in.post(desk, decision(comment, "share")).status_code == 302
    comment.refresh_from_db()
    assert (comment.status, comment.approved_by) == (Status.APPROVED, maya)
    assert comment.public_text == "Mrs Smith said: ring [phone number removed] on Monday."


def test_not_shared_needs_a_reason_from_the_list(maya_in, desk, comment):
    for reason in ("", "because", "names_somebody\x00"):
        answer = maya_in.post(desk, decision(comment, "not_shared", reason=reason))
        assert answer.status_code == 422
        assert b"Choose why" in answer.content
    comment.refresh_from_db()
    assert comment.status == Status.WAITING


def test_not_shared_with_a_reason_is_kept(maya_in, desk, comment, maya):
    maya_in.post(desk, decision(comment, "not_shared", reason=Reason.RECOGNISABLE))
    comment.refresh_from_db()
    assert (comment.status, comment.reason) == (Status.NOT_SHARED, Reason.RECOGNISABLE)
    assert Decision.objects.filter(by=maya, after=Status.NOT_SHARED, reason=Reason.RECOGNISABLE).exists()


def test_worried_holds_it_and_tells_the_lead_without_a_word(
    maya_in, desk, comment, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        maya_in.post(desk, decision(comment, "worried"))
    comment.refresh_from_db()
    assert comment.status == Status.HELD_SAFETY
    assert sorted(mailoutbox[0].bcc) == ["dee@example.org", "sol@example.org"]
    assert "Smith" not in mailoutbox[0].body


def test_a_worry_is_heard_even_when_somebody_shared_it_meanwhile(maya_in, desk, comment, tom):
    stale = decision(comment, "worried")
    comment.approve("Words", by=tom, version=comment.version)
    maya_in.post(desk, stale)
    comment.refresh_from_db()
    assert (comment.status, comment.public_text) == (Status.HELD_SAFETY, "")


def test_two_worries_are_one_concern(client, desk, comment, maya, tom):
    for person in (maya, tom):
        client.force_login(person)
        assert client.post(desk, decision(comment, "worried")).status_code == 302
    assert Concern.objects.count() == 1


def test_what_was_passed_on_is_not_offered_again_until_asked_for(maya_in, desk, comment):
    maya_in.post(desk, decision(comment, "pass_on"))
    page = maya_in.get(desk)
    assert b"You passed on 1" in page.content
    assert Comment.objects.get().claimed_by is None
    maya_in.post(desk, {"act": "take_back_up"})
    assert b"Mrs Smith" in maya_in.get(desk).content


def test_passing_on_says_nothing_but_an_id(maya_in, desk, comment):
    maya_in.post(desk, decision(comment, "pass_on"))
    assert dict(maya_in.session)["forum_passed_on"] == [comment.pk.hex]
    assert not Decision.objects.filter(comment=comment).exclude(by=None).exists()


def test_a_late_decision_gets_409_and_the_next_comment(maya_in, desk, comment, tom, survey):
    CommentFactory.waiting(survey, text="The taxi is late.")
    stale = decision(comment, "share")
    comment.not_share(Reason.CONTACT, by=tom, version=comment.version)
    answer = maya_in.post(desk, stale)
    assert answer.status_code == 409
    assert b"The taxi is late." in answer.content
    comment.refresh_from_db()
    assert comment.status == Status.NOT_SHARED


def test_a_decision_about_an_older_version_gets_409_and_the_fresh_one(maya_in, desk, comment, tom):
    stale = decision(comment, "share")
    comment.approve("Words", by=tom, version=comment.version)
    comment.move(Status.WAITING, by=tom, version=comment.version, reason=Reason.CONTACT)
    answer = maya_in.post(desk, stale)
    assert answer.status_code == 409
    assert f'name="version" value="{comment.version}"' in answer.content.decode()


def test_a_decision_about_what_another_has_open_gets_409(maya_in, desk, comment, tom):
    comment.claim(tom)
    assert maya_in.post(desk, decision(comment, "share")).status_code == 409
    comment.refresh_from_db()
    assert comment.status == Status.WAITING


def test_words_taken_back_meanwhile_are_gone(maya_in, desk, comment):
    stale = decision(comment, "share")
    comment.withdraw()
    for act in ("share", "worried"):
        answer = maya_in.post(desk, stale | {"act": act})
        assert answer.status_code == 410
        assert b"taken it back" in answer.content


def test_nobody_decides_about_what_they_typed_in(maya_in, desk, survey, maya):
    mine = CommentFactory.waiting(survey, entered_by=maya)
    for act, more in (("share", {}), ("not_shared", {"reason": Reason.CONTACT})):
        assert maya_in.post(desk, decision(mine, act, **more)).status_code == 403
    mine.refresh_from_db()
    assert mine.status == Status.WAITING


@pytest.mark.parametrize("bad", ["", "no-such-key", "\x00", "00000000-0000-0000-0000-000000000000", "1" * 4000])
def test_an_unknown_comment_is_404(maya_in, desk, comment, bad):
    assert maya_in.post(desk, decision(comment, "share") | {"id": bad}).status_code == 404


def test_council_only_words_do_not_exist_here(maya_in, desk, comment):
    Comment.objects.update(sharing=Sharing.COUNCIL)
    assert maya_in.post(desk, decision(comment, "share")).status_code == 404


@pytest.mark.parametrize(
    "bad", [{"act": "burn"}, {"act": ""}, {"version": "x"}, {"version": "9" * 5000}, {"version": "²"}]
)
def test_a_forged_form_is_400(maya_in, desk, comment, bad):
    assert maya_in.post(desk, decision(comment, "share") | bad).status_code == 400


def test_other_methods_are_405(maya_in, desk):
    assert maya_in.put(desk).status_code == 405
    assert maya_in.delete(desk).status_code == 405
