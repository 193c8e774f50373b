import pytest

from consultations.models import Comment, Draft, Response, Sharing
from consultations.surveys import codes
from tests.factories import make_survey

pytestmark = pytest.mark.django_db


@pytest.fixture
def answer(client, survey):
    """A family's browser: begins, and then posts one step after the other."""

    class Family:
        page = survey

        def begin(self, edition="standard"):
            return client.post(survey.url, {"edition": edition})

        def post(self, step, do="next", **data):
            return client.post(f"/answer/{survey.slug}/{step}/", data | {"do": do})

        def get(self, step):
            return client.get(f"/answer/{survey.slug}/{step}/")

        @property
        def sheet(self):
            return Draft.objects.get().sheet

    return Family()


def test_a_whole_answer_in_words_ends_with_four_words(answer):
    assert answer.begin().url == f"/answer/{answer.page.slug}/about/"
    assert answer.post("about", who="parent_carer", help="self").url.endswith("/first/")
    assert answer.post("first", likes="agree", needs=["ramps"], why="Nobody asks.").url.endswith("/second/")
    assert answer.post("second", heard="no").url.endswith("/check/")
    assert answer.post("check", do="send", sharing="everybody").url.endswith("/sent/")
    response = Response.objects.get()
    assert response.form_data == {"likes": "agree", "needs": ["ramps"], "heard": "no"}
    assert (response.speaker, response.help) == ("parent_carer", "self")
    assert Comment.objects.get().sharing == Sharing.EVERYBODY


def test_easy_read_asks_one_question_on_a_page_and_leaves_out_what_has_no_easy_words(answer):
    steps = [answer.begin("easy_read").url]
    while not steps[-1].endswith("/check/"):
        steps.append(answer.post(steps[-1].split("/")[-2]).url)
    assert [s.split("/")[-2] for s in steps] == ["who", "help", "likes", "needs", "why", "heard", "place", "check"]


def test_the_four_words_on_the_last_page_are_those_of_the_receipt(answer):
    answer.begin()
    answer.post("first", likes="agree")
    words = answer.get("words").context["words"]
    answer.post("check", do="send")
    assert answer.get("sent").context["words"] == words
    assert Response.objects.get().code_hash == codes.code_hash(" ".join(words))


def test_changing_the_edition_half_way_keeps_answers_and_half_typed_words(answer):
    answer.begin()
    there = answer.post("first", do="easy_read", likes="strongly_agree", why="half a sen")
    assert there.url.endswith("/likes/")
    assert "checked" in answer.get("likes").content.decode().split('value="agree"')[1][:40]
    answer.post("likes", likes="agree")
    assert answer.sheet["answers"] | {"likes": "strongly_agree", "why": "half a sen"} == answer.sheet["answers"]
    assert answer.sheet["asked"]["likes"] == "standard"


def test_another_answer_in_easy_read_replaces_the_finer_one(answer):
    answer.begin()
    answer.post("first", do="easy_read", likes="strongly_agree")
    answer.post("likes", likes="disagree")
    assert (answer.sheet["answers"]["likes"], answer.sheet["asked"]["likes"]) == ("disagree", "easy_read")


def test_who_stops_half_way_carries_on_where_they_were(answer, client):
    answer.begin()
    answer.post("about")
    answer.post("first", do="stop", why="half a sen")
    assert client.post(answer.page.url, {"do": "carry_on"}).url.endswith("/first/")
    assert answer.get("words").context["go_on"] == "first"


def test_sending_twice_stores_one_answer(answer):
    answer.begin()
    answer.post("first", likes="agree", why="Once.")
    assert answer.post("check", do="send").url == answer.post("check", do="send").url
    assert Response.objects.count() == Comment.objects.count() == 1


def test_going_back_after_sending_and_sending_a_page_again_changes_nothing(answer):
    answer.begin()
    answer.post("first", likes="agree")
    answer.post("check", do="send")
    assert answer.post("first", likes="disagree").url.endswith("/sent/")
    assert Response.objects.get().form_data == {"likes": "agree"} and not Draft.objects.exists()


def test_nothing_answered_is_not_sent_and_says_so(answer):
    answer.begin()
    page = answer.post("check", do="send")
    assert page.status_code == 422 and "have not answered anything" in page.content.decode()


def test_too_many_words_are_kept_and_the_page_says_how_many_to_take_out(answer):
    answer.begin()
    page = answer.post("first", why="word " * 53)
    assert page.status_code == 422 and "Take 3 out" in page.content.decode()
    assert len(answer.sheet["answers"]["why"].split()) == 53
    assert answer.post("check", do="send").status_code == 422
    assert not Response.objects.exists()


@pytest.mark.parametrize(
    "data", [{"likes": "school"}, {"likes": "x" * 999}, {"needs": ["ramps", "talk", "clubs"]}, {"needs": ["\x00"]}]
)
def test_choices_that_are_not_offered_are_refused_and_words_stay(answer, data):
    answer.begin()
    page = answer.post("first", why="Still here.", **data)
    assert page.status_code == 422 and "Still here." in page.content.decode()


def test_a_lost_cookie_loses_no_words(answer, client):
    answer.begin()
    client.cookies.clear()
    assert answer.post("first", why="Typed before it was lost.").status_code == 302
    assert "Typed before it was lost." in answer.get("check").content.decode()


def test_a_forged_cookie_leads_to_the_start(answer, client):
    client.cookies[f"answer-{answer.page.pk}"] = "../../etc"
    assert answer.get("first").url == answer.page.url


def test_two_tabs_write_the_same_draft(answer):
    answer.begin()
    answer.post("first", why="From one tab.")
    answer.post("second", training="From the other.")
    assert {"From one tab.", "From the other."} <= set(map(str, answer.sheet["answers"].values()))


def test_a_step_off_the_path_leads_to_the_first_open_one(answer):
    answer.begin()
    assert answer.get("nowhere").url.endswith("/about/")
    assert answer.get("likes").url.endswith("/first/")


def test_a_shared_tablet_shows_nothing_of_the_old_answer(answer, client):
    answer.begin()
    answer.post("first", why="My secret.")
    page = client.get(answer.page.url).content.decode()
    assert "Carry on" in page and "My secret." not in page
    client.post(answer.page.url, {"do": "new", "edition": "standard"})
    assert Draft.objects.count() == 2


def test_closing_in_mid_answer_leaves_until_noon_of_the_next_day(answer, consultation, time_machine):
    answer.begin()
    answer.post("first", why="Nearly too late.")
    time_machine.move_to(f"{consultation.closes_on + __import__('datetime').timedelta(days=1)}T11:00:00Z")
    for step in ("second", "check", "words"):
        assert "until noon on" in answer.get(step).content.decode()
    assert answer.post("check", do="send").status_code == 302


def test_after_that_the_page_says_so_and_shows_what_was_typed(answer, consultation, time_machine):
    from datetime import timedelta

    answer.begin()
    time_machine.move_to(f"{consultation.closes_on + timedelta(days=1)}T13:30:00Z")
    page = answer.post("first", why="Too late.")
    assert page.status_code == 410 and "Too late." in page.content.decode()


def test_a_megabyte_is_answered_with_a_sentence_and_kept(answer):
    answer.begin()
    page = answer.post("first", why="a" * 1_000_000)
    assert page.status_code == 422 and "Nothing is lost" in page.content.decode()


def test_wrong_methods_are_refused(answer, client):
    answer.begin()
    assert client.put(f"/answer/{answer.page.slug}/first/").status_code == 405
    assert client.delete(answer.page.url).status_code == 405
    assert client.get(f"/answer/{answer.page.slug}/again/").status_code == 405


def test_answering_again_for_another_child_starts_clean(answer, client):
    answer.begin()
    answer.post("first", likes="agree")
    answer.post("check", do="send")
    assert answer.post("again").url == answer.page.url
    assert "sent from this device" not in client.get(answer.page.url).content.decode()


def test_two_surveys_never_share_an_address(answer, consultation):
    assert make_survey(consultation).slug != answer.page.slug


def test_a_survey_named_in_another_alphabet_can_be_answered(client, consultation):
    page = make_survey(consultation, title="رأيك مهم")
    first = client.post(page.url, {"edition": "standard"}).url
    assert first.endswith("/about/") and client.get(first).status_code == 200
