"""One question of every type on the way through a survey, with what people send and with what nobody should."""

import pytest

from consultations.models import Comment, Draft, Kind, Response
from consultations.surveys.editions import compiled
from consultations.surveys.kinds import KINDS
from tests.factories import make_every_kind

pytestmark = pytest.mark.django_db
GIVEN = {
    "choosing": {
        "one": "else",
        "several": ["ramps", "talk"],
        "pictures": "bus",
        "this_or_that": "this",
        **{"one-comment": "In the garden.", "order--car": "1", "order--walking": "2"},
    },
    "scales": {
        **{"faces": "good", "agree": "agree", "often": "never", "yes_no": "yes", "rating": "7"},
        **{"statements--school": "agree", "statements--club": "strongly_disagree", "sort--bus": "like"},
    },
    "telling": {
        **{"short": "The park.", "long": "It is green.", "number": "3", "postcode": "EX4 3SX"},
        **{"date--day": "1", "date--month": "9", "date--year": "2023"},
    },
}
KEPT = {
    **{"one": "else", "several": ["ramps", "talk"], "pictures": "bus", "this_or_that": "this"},
    **{"order": ["car", "walking"], "faces": "good", "agree": "agree", "often": "never", "yes_no": "yes"},
    **{"rating": "7", "statements": {"school": "agree", "club": "strongly_disagree"}, "sort": {"bus": "like"}},
    **{"number": "3", "postcode": "EX4", "date": "2023-09-01"},
}


@pytest.fixture
def survey(consultation):
    return make_every_kind(consultation)


@pytest.fixture
def post(client, survey):
    def begin(edition):
        client.post(survey.url, {"edition": edition})

        def post(step, do="next", **data):
            return client.post(f"/answer/{survey.slug}/{step}/", data | {"do": do})

        return post

    return begin


def test_an_answer_to_every_type_arrives_whole(post, client, survey):
    here = post("standard")
    for step, data in GIVEN.items():
        assert here(step, **data).status_code == 302
    shown = client.get(f"/answer/{survey.slug}/check/").content.decode()
    assert "1 September 2023" in shown and "There is a club I like: Strongly disagree" in shown
    assert here("check", do="send").url.endswith("/sent/")
    response = Response.objects.get()
    assert response.form_data == KEPT and "note" not in response.asked
    assert {c.question: c.original for c in Comment.objects.all()} == {
        **{"one": "In the garden.", "short": "The park.", "long": "It is green."},
    }


def test_in_easy_read_each_question_and_each_statement_has_a_screen(post):
    here, steps, code = post("easy_read"), [], "who"
    while code != "check":
        code = here(code).url.rstrip("/").split("/")[-1]
        steps.append(code)
    assert [s for s in steps if "-" in s] == [
        f"{q}-{s}" for q in ("statements", "sort") for s in ("school", "bus", "club")
    ]
    assert {s.split("-")[0] for s in steps[1:-1]} == set(Kind) == set(KINDS)


def test_skipping_a_statement_leaves_the_others(post):
    here = post("easy_read")
    here("sort-school", **{"sort--school": "like"})
    here("sort-bus", **{"sort--bus": "ok"})
    here("sort-bus", do="skip")
    assert Draft.objects.get().sheet["answers"]["sort"] == {"school": "like"}


def test_what_was_typed_beside_a_refused_answer_stays(post):
    here = post("standard")
    page = here("choosing", one="mars", **{"one-comment": "In the garden."})
    assert page.status_code == 422 and "In the garden." in page.content.decode()


def test_a_button_of_the_order_leads_back_to_itself_with_everything_kept(post, survey):
    here = post("standard")
    there = here("choosing", do="move:up:order:car", pictures="bus", **{"order--bus": "1"})
    assert there.url == f"/answer/{survey.slug}/choosing/#move-up-order-car"
    answers = Draft.objects.get().sheet["answers"]
    assert (answers["order"], answers["pictures"]) == (["bus", "car"], "bus")


def test_two_with_one_number_stop_the_sending_and_are_shown(post):
    here = post("standard")
    page = here("choosing", **{"order--bus": "2", "order--car": "2"})
    assert page.status_code == 422 and page.content.decode().count("<option selected>2</option>") == 2
    assert here("check", do="send").status_code == 422 and not Response.objects.exists()


def test_something_to_read_is_shown_and_not_asked(post, client, survey):
    here = post("easy_read")
    page = client.get(f"/answer/{survey.slug}/note/").content.decode()
    assert "We read every answer." in page and 'value="skip"' not in page
    assert here("note").url.endswith("/one/")
    assert "Please read this" not in client.get(f"/answer/{survey.slug}/check/").content.decode()


HOSTILE = {
    "unknown": "mars",
    "a zero byte": "ma\x00rs",
    "a picture of words": "🏳️‍🌈" * 40,
    "from right to left": "\u202eمرحبا",
    "a list": ["agree", "bus", "7", "mars"],
    "a long list": ["agree"] * 60,
    "far too much": "a" * 60_000,
    "markup": "<script>alert(1)</script>{{ 7|add:7 }}",
    "half a pair": "\ud83d",
    "what looks like a path": "../../etc/passwd",
}


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_what_nobody_should_send_is_answered_with_a_sentence(post, client, survey, value):
    here = post("standard")
    value = value.encode("utf-8", "surrogatepass") if value == "\ud83d" else value
    for section in compiled(survey).sections:
        sent = {name: value for question in section.questions for name in fields_of(question)}
        page = here(section.code, **sent, **{"one-comment": "In the garden."})
        assert page.status_code == 422 and "another look" in page.content.decode()
    assert "In the garden." in client.get(f"/answer/{survey.slug}/check/").content.decode()
    assert here("check", do="send").status_code in {302, 422}


def test_in_easy_read_as_well(post, client, survey):
    here = post("easy_read")
    for question in compiled(survey).questions:
        for name in fields_of(question):
            step = name.replace("--", "-") if question.statements else question.code
            page = here(step, **{name: HOSTILE["a list"]})
            assert page.status_code == (302 if question.kind in {"note", "short", "long", "upload"} else 422), name
    assert here("check", do="send").status_code in {302, 422}


def test_five_megabytes_are_too_long_and_say_so(post):
    page = post("standard")("telling", long="a" * 5_000_000)
    assert page.status_code == 413 and "too long" in page.content.decode()


def fields_of(question):
    parts = {"date": ["day", "month", "year"], "order": [c.code for c in question.choices]}
    parts = parts.get(question.kind, [s.code for s in question.statements])
    return [f"{question.code}--{part}" for part in parts] or [question.code]
