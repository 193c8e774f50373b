"""Who may enter the forum's room, and what is to be read there."""

import pytest
from django.urls import reverse

from consultations.models import Comment, Decision, Reason, Sharing, Status
from consultations.moderation import ledger
from tests.factories import CommentFactory, UserFactory

ROOM = ["forum_room", "forum_said", "forum_record"]
ALL = [*ROOM, "forum_queue", "forum_publish"]


@pytest.fixture
def enters(client, consultation, request):
    def status(who, name):
        client.force_login(request.getfixturevalue(who) if isinstance(who, str) else who)
        return client.get(reverse(name, args=[consultation.slug] if name != "forum" else [])).status_code

    return status


@pytest.mark.parametrize("name", ["forum", *ALL])
def test_a_moderator_may_open_every_door(enters, name):
    assert enters("maya", name) == 200


@pytest.mark.parametrize(("name", "status"), [(n, 200) for n in ROOM] + [("forum_queue", 403), ("forum_publish", 403)])
def test_a_forum_member_reads_but_does_not_moderate(enters, name, status):
    assert enters("fern", name) == status


@pytest.mark.parametrize(("name", "status"), [(n, 200) for n in [*ROOM, "forum_publish"]] + [("forum_queue", 403)])
def test_an_officer_reads_and_publishes_but_does_not_moderate(enters, name, status):
    assert enters("olive", name) == status


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("who", ["rita", "kit", "sol"])
def test_nobody_else_may_enter(enters, who, name):
    assert enters(who, name) == 403


def test_running_the_server_opens_no_door_here(enters):
    boss = UserFactory(is_superuser=True, is_staff=True)
    assert {enters(boss, name) for name in ["forum", *ALL]} == {403}


@pytest.mark.parametrize("name", ALL)
def test_without_signing_in_there_is_only_the_door(client, consultation, name):
    answer = client.get(reverse(name, args=[consultation.slug]))
    assert answer.url.startswith("/account/login/")


def test_a_moderator_of_another_consultation_decides_nothing_here(client, survey, rita):
    comment = CommentFactory.waiting(survey)
    client.force_login(rita)
    address = reverse("forum_queue", args=[survey.consultation.slug])
    form = {"id": comment.pk, "version": comment.version, "act": "share"}
    assert client.post(address, form).status_code == 403


def test_somebodys_other_room_does_not_open_this_comment(client, survey, maya, rita):
    from consultations.models import ConsultationPage, Membership

    other = ConsultationPage.objects.exclude(pk=survey.consultation.pk).get()
    Membership.objects.create(user=maya, role="moderator", consultation=other)
    comment = CommentFactory.waiting(survey)
    client.force_login(maya)
    form = {"id": comment.pk, "version": comment.version, "act": "share"}
    assert client.post(reverse("forum_queue", args=[other.slug]), form).status_code == 404


def test_an_unknown_room_is_404(client, maya):
    client.force_login(maya)
    assert client.get("/forum/nowhere/").status_code == 404


def test_the_list_of_rooms_names_only_ones_own(client, consultation, maya, rita):
    client.force_login(maya)
    page = client.get(reverse("forum")).content.decode()
    assert "A plan for short breaks" in page
    assert "school buses" not in page


def test_only_a_moderator_sees_how_many_wait(client, survey, maya, fern):
    CommentFactory.waiting(survey)
    address = reverse("forum_room", args=[survey.consultation.slug])
    client.force_login(maya)
    assert b"waiting" in client.get(address).content
    client.force_login(fern)
    assert b"waiting" not in client.get(address).content


def test_approved_words_are_there_by_question_and_marked(client, survey, maya, tom, fern):
    CommentFactory.approved(survey, by=maya, text="The bus is late.", sharing=Sharing.FORUM)
    CommentFactory.published(survey, by=maya, second=tom, text="Signing lessons.", question="training")
    client.force_login(fern)
    page = client.get(reverse("forum_said", args=[survey.consultation.slug])).content.decode()
    why, bus, only, training, signing, everybody = (
        page.index(words)
        for words in (
            "</h2>",
            "The bus is late.",
            "The forum only",
            'id="q-2"',
            "Signing lessons.",
            "Everybody may read this",
        )
    )
    assert why < bus < only < training < signing < everybody


def test_nothing_else_is_there(client, survey, maya, fern):
    CommentFactory.waiting(survey, text="Waiting words")
    CommentFactory.not_shared(survey, by=maya, text="Unshared words")
    CommentFactory.held_safety(survey, by=maya, text="Held words")
    council = CommentFactory.approved(survey, by=maya, text="Council words")
    Comment.objects.filter(pk=council.pk).update(sharing=Sharing.COUNCIL)
    CommentFactory.approved(survey, by=maya, text="Taken words").withdraw()
    client.force_login(fern)
    page = client.get(reverse("forum_said", args=[survey.consultation.slug])).content.decode()
    assert " words</blockquote>" not in page


def test_one_question_can_be_read_in_full(client, survey, maya):
    CommentFactory.approved(survey, by=maya)
    client.force_login(maya)
    address = reverse("forum_said", args=[survey.consultation.slug])
    assert b"The bus never comes." in client.get(address, {"question": "why", "page": "999"}).content
    assert client.get(address, {"question": "nobody\x00"}).status_code == 404


def test_the_record_counts_without_small_numbers(survey, maya, consultation):
    for number in range(6):
        CommentFactory.approved(survey, by=maya, text=f"Bus {number}")
    CommentFactory.not_shared(survey, by=maya, reason=Reason.CONTACT)
    rows = {row.kind: (row.reason, row.shown) for row in ledger.rows(consultation)}
    assert rows == {"Shared with the forum": ("", "6"), "Not shared": (Reason.CONTACT.label, "fewer than 5")}


def test_the_record_says_nothing_about_safeguarding(survey, maya, consultation):
    CommentFactory.held_safety(survey, by=maya)
    assert Decision.objects.filter(after=Status.HELD_SAFETY).exists()
    assert ledger.rows(consultation) == []


def test_nothing_of_the_room_is_kept_by_the_browser(client, consultation, maya):
    client.force_login(maya)
    assert "no-store" in client.get(reverse("forum_said", args=[consultation.slug]))["Cache-Control"]
