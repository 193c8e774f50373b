"""The safeguarding desk: lead and deputy alone, every opening kept, nothing lost."""

import pytest
from django.urls import reverse

from consultations.models import Comment, Concern, Membership, Stale, Status, Verdict
from consultations.moderation import concerns
from consultations.surveys import intake
from tests.factories import CommentFactory, UserFactory

SAID = "He hits me when I am late."


@pytest.fixture
def concern(survey):
    CommentFactory.waiting(survey, text=SAID)
    return Concern.objects.get()


@pytest.fixture
def address(concern):
    return reverse("safety_concern", args=[concern.pk])


@pytest.fixture
def sol_in(client, sol):
    client.force_login(sol)
    return client


@pytest.mark.parametrize("who", ["olive", "maya", "fern", "kit", "rita"])
def test_nobody_but_lead_and_deputy_opens_it(client, address, who, request):
    client.force_login(request.getfixturevalue(who))
    for door in (reverse("safety"), address):
        assert client.get(door).status_code == 403
        assert client.post(door, {"verdict": "no_concern", "record": "x"}).status_code in {403, 405}


def test_not_even_whoever_runs_the_server(client, address):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    assert {client.get(door).status_code for door in (reverse("safety"), address)} == {403}


def test_without_signing_in_there_is_only_the_door(client, address):
    assert client.get(address).url.startswith("/account/login/")


def test_the_list_has_the_oldest_first_and_no_words(sol_in, concern, survey):
    CommentFactory.waiting(survey, text="I want to die.")
    page = sol_in.get(reverse("safety")).content.decode()
    first, second = Concern.objects.order_by("pk")
    assert page.index(f"Concern {first.pk}") < page.index(f"Concern {second.pk}")
    assert "hits" not in page
    assert "want to die" not in page


@pytest.fixture
def one_child(survey):
    """Two concerns out of one answer, and one out of somebody else's."""
    words = {"why": SAID, "training": "I want to die."}
    intake.record_response(survey=survey, answers=words)
    intake.record_response(survey=survey, answers={"why": "He hits me too."})
    return list(Concern.objects.order_by("pk"))


def test_concerns_about_one_answer_stand_together(sol_in, one_child):
    page = sol_in.get(reverse("safety")).content.decode()
    assert page.count("2 concerns about one person’s answer") == 1
    assert str(one_child[0].comment.response_id) not in page


def test_each_leads_to_the_others_and_is_decided_by_itself(sol_in, one_child, sol):
    first, second, other = one_child
    concerns.decide(second, Verdict.REFERRED, "Rang the front door.", by=sol)
    page = sol_in.get(reverse("safety_concern", args=[first.pk])).content.decode()
    assert "1 more from the same answer" in page
    assert f'href="/safety/{second.pk}/">Concern {second.pk}</a>: Referred' in page
    assert f'href="/safety/{other.pk}/"' not in page
    assert set(Concern.objects.open()) == {first, other}
    assert str(first.comment.response_id) not in page


def test_words_without_an_answer_have_nothing_beside_them(sol_in, survey, concern, address):
    CommentFactory.waiting(survey, text="I want to die.")
    assert "from the same answer" not in sol_in.get(address).content.decode()


def test_opening_shows_the_words_and_is_kept_and_logged(sol_in, address, concern, sol, caplog):
    caplog.set_level("INFO")
    page = sol_in.get(address).content.decode()
    assert SAID in page
    assert "Tell us why." in page
    concern.refresh_from_db()
    assert concern.seen_by == sol
    assert f"concern {concern.pk} opened by user {sol.pk}" in caplog.text
    assert "hits" not in caplog.text


def test_the_first_to_see_it_stays_the_first(client, address, concern, sol, dee):
    for person in (sol, dee):
        client.force_login(person)
        client.get(address)
    concern.refresh_from_db()
    assert concern.seen_by == sol


def test_no_concern_sends_it_on_to_the_forum(sol_in, address, concern):
    assert sol_in.post(address, {"verdict": "no_concern", "record": "A story from a book."}).status_code == 302
    concern.refresh_from_db()
    assert (concern.verdict, concern.record) == (Verdict.NO_CONCERN, "A story from a book.")
    assert concern.comment.status == Status.WAITING


@pytest.mark.parametrize("verdict", [Verdict.KNOWN, Verdict.ADVISED, Verdict.REFERRED])
def test_any_other_verdict_keeps_it_held(concern, sol, verdict):
    concerns.decide(concern, verdict, "Rang the front door.", by=sol)
    comment = Comment.objects.get()
    assert (comment.status, comment.original) == (Status.HELD_SAFETY, SAID)


@pytest.mark.parametrize(
    "form", [{}, {"verdict": "no_concern", "record": "  "}, {"verdict": "x", "record": "y"}, {"record": "y" * 10_001}]
)
def test_an_incomplete_decision_is_422_and_keeps_what_was_typed(sol_in, address, form):
    answer = sol_in.post(address, form)
    assert answer.status_code == 422
    assert form.get("record", "") in answer.content.decode()
    assert Concern.objects.open().count() == 1


def test_a_second_decision_is_409_and_shows_what_was_typed(sol_in, address, concern, dee):
    concerns.decide(concern, Verdict.REFERRED, "Rang the front door.", by=dee)
    answer = sol_in.post(address, {"verdict": "no_concern", "record": "My own record"})
    assert answer.status_code == 409
    assert b"My own record" in answer.content
    with pytest.raises(Stale):
        concerns.decide(concern, Verdict.NO_CONCERN, "Again", by=dee)


@pytest.mark.parametrize(("verdict", "stays"), [(Verdict.REFERRED, True), (Verdict.NO_CONCERN, False)])
def test_words_taken_back_stay_readable_here_unless_there_was_no_concern(sol_in, address, concern, sol, verdict, stays):
    concern.comment.withdraw()
    assert SAID in sol_in.get(address).content.decode()
    concerns.decide(concern, verdict, "Rang the front door.", by=sol)
    page = sol_in.get(address).content.decode()
    assert (SAID in page) is stays
    assert "Rang the front door." in page


def test_words_taken_back_after_the_decision_go_at_once(concern, sol):
    concerns.decide(concern, Verdict.NO_CONCERN, "A story from a book.", by=sol)
    Comment.objects.get().withdraw()
    assert Comment.objects.get().original == ""


def test_a_lead_of_another_consultation_sees_nothing_of_it(client, address, rita, survey):
    from consultations.models import ConsultationPage

    other = ConsultationPage.objects.exclude(pk=survey.consultation.pk).get()
    Membership.objects.create(user=rita, role="safeguarding_lead", consultation=other)
    client.force_login(rita)
    assert address not in client.get(reverse("safety")).content.decode()
    assert client.get(address).status_code == 403


def test_an_unknown_concern_is_404(sol_in):
    assert sol_in.get("/safety/123456/").status_code == 404
    assert sol_in.get("/safety/99999999999999999999999/").status_code == 404


def test_hostile_words_are_shown_as_words(sol_in, survey):
    CommentFactory.waiting(survey, text="<script>alert(1)</script> I want to die \u202e😀")
    page = sol_in.get(reverse("safety_concern", args=[Concern.objects.get().pk])).content.decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page
