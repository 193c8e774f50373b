"""One family's words, from the form to "we did", and then taken back.

Everybody acts only through the addresses and sockets they would use. Nothing here writes a row: the cast has
its accounts and the site its first pages, the rest happens.
"""

import json
from datetime import timedelta

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from channels.testing import WebsocketCommunicator
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from consultations.models import Role
from engagement.asgi import application
from engagement.roles import make_groups
from tests.conftest import person
from tests.factories import SENTENCES, consultations_page, home_page
from tests.visitor import Visitor

SHORT_BREAKS = {
    "title": "A plan for short breaks",
    "approach": "formal",
    "survey": "Tell us about short breaks",
    "sections": {
        "Your breaks": [
            ("agree", "Is the plan right?", "Do you like the plan?", ()),
            ("several", "What would help?", "What helps?", ("Clubs", "A night away", "A helper at home")),
            ("long", "What would you change?", "What is wrong?", ()),
        ],
        "In the room": [("one", "What comes first?", "What is first?", ("Friends", "Sleep", "Fun"))],
    },
    "live": "what_comes_first",
    "choice": "friends",
    "ticked": {"is_the_plan_right": "strongly_agree", "what_would_help": ["clubs"]},
    "words": {"what_would_you_change": "The club shuts at three. Ring me on 07700 900123. We both work until five."},
    "hidden": "07700 900123",
    "mask": "[phone number removed]",
    "easy": {"is_the_plan_right": "agree"},
    "easy_words": {"what_would_you_change": "The door is too heavy."},
}
SCHOOL_TRAVEL = {
    "title": "Getting to school",
    "approach": "survey",
    "survey": "Your way to school",
    "sections": {
        "The bus": [("yes_no", "Is the bus on time?", "Is it late?", ()), ("short", "Why?", "Why?", ())],
        "Live": [("yes_no", "Do you feel safe on it?", "Do you feel safe?", ())],
    },
    "live": "do_you_feel_safe_on_it",
    "choice": "yes",
    "ticked": {"is_the_bus_on_time": "no"},
    "words": {"why": "It comes late each week. Write to mum@example.org if you need to."},
    "hidden": "mum@example.org",
    "mask": "[e-mail address removed]",
    "easy": {"is_the_bus_on_time": "no"},
    "easy_words": {"why": "The driver does not wait for me."},
}


@pytest.fixture
def cast(transactional_db):
    roles = {
        "olive": Role.OFFICER,
        "maya": Role.MODERATOR,
        "tom": Role.MODERATOR,
        "fern": Role.FORUM_MEMBER,
        "kit": Role.FACILITATOR,
        "sol": Role.SAFEGUARDING_LEAD,
        "dee": Role.SAFEGUARDING_DEPUTY,
    }
    home_page()
    consultations_page()
    make_groups()
    return {name: Visitor(person(name, role)) for name, role in roles.items()}


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
@pytest.mark.parametrize("plan", [SHORT_BREAKS, SCHOOL_TRAVEL], ids=["short breaks", "getting to school"])
def test_a_familys_words_go_all_the_way_and_come_back_when_they_ask(cast, plan):
    olive, maya, tom, fern, sol = (cast[name] for name in ("olive", "maya", "tom", "fern", "sol"))
    slug = the_officer_asks(olive, plan)
    mum, slip = a_parent_answers(plan, slug)
    a_young_person_answers_in_easy_read(plan)
    a_worrying_sentence_reaches_the_lead_alone(plan, sol, olive, maya, slug)
    the_forum_releases_what_they_said(maya, tom, fern, plan, slug)
    the_room_votes(cast["kit"], olive, plan, slug)
    the_officer_closes_themes_and_answers(olive, plan, slug)
    the_receipt_shows_what_became_of_it(mum, slip, plan)
    taken_back_it_is_gone_from_every_page(mum, fern, plan, slug)


def the_officer_asks(olive, plan):
    """Publishing is refused until nothing is blank; then the survey is built, tried out and published."""
    today = timezone.localdate()
    index = consultations_page()
    words = dict.fromkeys(set(SENTENCES) | {"contact"}, "Said in a sentence.")
    yesterday = today - timedelta(days=1)
    formats = [{"kind": kind, "promised_on": yesterday, "live_on": yesterday} for kind in ("standard", "easy_read")]
    slug = plan["title"].lower().replace(" ", "-")
    form = (
        words
        | {
            "title": plan["title"],
            "slug": slug,
            "opens_on": yesterday,
            "closes_on": today + timedelta(days=20),
            "keep_until": today + timedelta(days=400),
            "decided_on": today + timedelta(days=90),
            "floor": "forum",
            "approach": plan["approach"],
            "decision_status": "nothing",
            "may_cut": "no",
            "dpia": "https://example.org/dpia",
            "action-publish": "1",
        }
        | nested_form_data({"formats": inline_formset(formats), "capacities": inline_formset([])})
    )
    create = reverse("wagtailadmin_pages:add", args=["consultations", "consultationpage", index.pk])
    refused = olive.client.post(create, form)
    assert refused.status_code == 200 and "other ways to answer" in refused.content.decode()
    assert olive.client.post(create, form | {"other_ways": "On paper, from the library."}).status_code == 302
    olive.open(f"/consultations/{slug}/")
    assert plan["title"] in olive.text
    the_officer_builds_the_survey(olive, plan, slug)
    return slug


def the_officer_builds_the_survey(olive, plan, slug):
    add = reverse("wagtailadmin_pages:add", args=["consultations", "surveypage", page_id(slug)])
    plan["address"] = plan["survey"].lower().replace(" ", "-")
    made = olive.client.post(add, {"title": plan["survey"], "slug": plan["address"]})
    plan["pk"] = pk = int(made.url.rstrip("/").split("/")[-2])
    for title, questions in plan["sections"].items():
        live_only = {"live_only": "on"} if "room" in title.lower() or title == "Live" else {}
        olive.open(reverse("survey_section_new", args=[pk]))
        olive.press("Add section", title=title, **live_only)
        code = olive.soup.select("details")[-1]["id"]
        for kind, asked, easy, choices in questions:
            olive.open(reverse("survey_question_new", args=[pk, code]) + f"?kind={kind}")
            lines = {"choices-more": "\n".join(choices)} if choices else {}
            assert "Question added." in olive.press("Add question", words=asked, easy_words=easy, **lines)
    trial = olive.open(reverse("survey_trial", args=[pk]) + "?edition=easy_read")
    assert "Nothing is stored" in trial and olive.status == 200
    assert olive.client.get(f"/answer/{plan['address']}/check/").status_code == 404
    edit = reverse("wagtailadmin_pages:edit", args=[pk])
    form = {"title": plan["survey"], "slug": plan["address"], "action-publish": "1"}
    assert olive.client.post(edit, form).status_code == 302


def a_parent_answers(plan, slug):
    """In words, changing to easy read and back half way, sent twice; the slip is the same four words."""
    mum = Visitor()
    mum.open("/consultations/")
    mum.follow(plan["title"])
    mum.follow("Start")
    mum.press("Start in words")
    mum.press("Continue", who="parent_carer", help="self")
    mum.press("Change to easy read", **plan["ticked"] | plan["words"])
    mum.press("Change to more words")
    assert next(iter(plan["words"].values())) in mum.text
    check = mum.press("Continue", **plan["ticked"] | plan["words"])
    assert "Check your answers" in check and next(iter(plan["words"].values())) in check
    sent = mum.press("Send my answer", sharing="everybody")
    slip = slip_of(mum)
    mum.client.post(f"/answer/{plan['address']}/check/", {"do": "send", "sharing": "everybody"})
    mum.open(f"/answer/{plan['address']}/sent/")
    assert slip_of(mum) == slip and "Your answer is in" in sent
    return mum, slip


def a_young_person_answers_in_easy_read(plan):
    kai = Visitor()
    kai.open(f"/consultations/{plan['title'].lower().replace(' ', '-')}/{plan['address']}/")
    kai.press("Start in easy read")
    answers = {"who": "young_person", "help": "assisted"} | plan["easy"] | plan["easy_words"]
    while "Send my answer" not in kai.text:
        kai.press("Next", **{code: v for code, v in answers.items() if kai.url.endswith(f"/{code}/")})
    kai.press("Send my answer", sharing="everybody")
    assert "Keep these words" in kai.text


def a_worrying_sentence_reaches_the_lead_alone(plan, sol, olive, maya, slug):
    """A cue holds the words; only the lead reads them; "no concern" would send them on, a referral keeps them."""
    ash = Visitor()
    ash.open(f"/consultations/{slug}/{plan['address']}/")
    ash.press("Start in words")
    ash.press("Continue")
    ash.press("Continue", **dict.fromkeys(plan["words"], "I do not feel safe at home."))
    ash.press("Send my answer")
    assert maya.open("/safety/") is not None and maya.status == 403
    assert olive.open("/safety/") is not None and olive.status == 403
    assert "feel safe" not in sol.open("/safety/") and sol.status == 200
    link = next(
        a["href"]
        for a in sol.soup.find_all("a", href=True)
        if a["href"].startswith("/safety/") and a["href"] != "/safety/"
    )
    assert "I do not feel safe at home." in sol.open(link)
    verdict = sol.soup.find("input", {"name": "verdict", "value": "referred"})
    form = verdict.find_parent("form")
    sol.press(form.find("button").get_text(" ", strip=True), verdict="referred", record="Rang the front door.")
    assert "feel safe" not in olive.open(reverse("reading", args=[page_id(slug)]))


def the_forum_releases_what_they_said(maya, tom, fern, plan, slug):
    """One moderator shares, a second publishes; nobody sees the masked words; nobody publishes their own."""
    seen = []
    for _ in range(2):
        seen.append(maya.open(f"/forum/{slug}/queue/"))
        maya.press("Share")
    assert plan["hidden"] not in " ".join(seen) and plan["mask"] in " ".join(seen)
    assert "Nothing is waiting" in maya.open(f"/forum/{slug}/queue/")
    assert "Show the ticked ones" not in maya.open(f"/forum/{slug}/publish/")
    tom.open(f"/forum/{slug}/publish/")
    ticked = [box["value"] for box in tom.soup.find_all("input", {"name": "comment"})]
    tom.press("Show the ticked ones", comment=ticked)
    said = fern.open(f"/forum/{slug}/said/")
    assert plan["mask"] in said and plan["hidden"] not in said and "feel safe at home" not in said
    assert next(iter(plan["easy_words"].values())) in said
    assert Visitor().open(f"/forum/{slug}/said/") and fern.open(f"/forum/{slug}/queue/") is not None
    assert fern.status == 403


def the_room_votes(kit, olive, plan, slug):
    """A facilitator opens the room; one phone votes by socket, one without a script; the answers are filed."""
    add = reverse("wagtailadmin_pages:add", args=["youth_voice", "livesession", page_id(slug)])
    form = {"title": "An evening", "slug": "an-evening", "action-publish": "1", "prompts-TOTAL_FORMS": 1}
    form |= {"prompts-INITIAL_FORMS": 0, "prompts-0-question": plan["live"], "prompts-0-ORDER": 1}
    assert olive.client.post(add, form).status_code == 302
    kit.open("/live/desk/")
    kit.press("Open the room")
    code = kit.url.split("/")[2]
    kit.press("First question")
    phone = Visitor()
    phone.open("/live/")
    phone.press("Join", code=code.lower().replace("-", " "))
    assert (
        phone.client.post(
            f"/live/{code}/", {"question": plan["live"], "choice": plan["choice"], "count": 1}
        ).status_code
        == 303
    )
    async_to_sync(another_phone_votes_by_socket)(code, plan)
    kit.open(f"/live/{code}/desk/")
    kit.press("End it now")
    assert kit.status == 200


async def another_phone_votes_by_socket(code, plan):
    phone = Visitor()
    await sync_to_async(phone.open)(f"/live/{code}/")
    cookies = "; ".join(f"{name}={morsel.value}" for name, morsel in phone.client.cookies.items())
    headers = [(b"cookie", cookies.encode()), (b"origin", b"http://testserver")]
    socket = WebsocketCommunicator(application, f"/ws/live/{code}/", headers=headers)
    connected, _ = await socket.connect()
    assert connected
    await socket.send_to(json.dumps({"t": "hello", "p": 1}))
    vote = {"t": "vote", "k": "b5c8a4b8-1111-4c4c-8a8a-0123456789ab", "q": plan["live"], "n": 1, "o": [plan["choice"]]}
    await socket.send_to(json.dumps(vote))
    answer = json.loads(await socket.receive_from(timeout=10))
    while answer["t"] != "ack":
        answer = json.loads(await socket.receive_from(timeout=10))
    assert answer["r"] == "ok"
    await socket.disconnect()


def the_officer_closes_themes_and_answers(olive, plan, slug):
    """Closed early with a reason; both comments under a theme; "you said, we did" refuses blanks, then stands."""
    pk = page_id(slug)
    olive.client.post(reverse("close_early", args=[pk]), {"reason": "Everybody has been heard."})
    assert "Everybody has been heard." in Visitor().open(f"/consultations/{slug}/")
    assert "fewer than 10 people" in Visitor().open(f"/results/{slug}/")
    theme = {"consultation": pk, "name": "Opening times"}
    assert olive.client.post(reverse(snippet("theme", "add")), theme).status_code == 302
    olive.open(reverse("reading", args=[pk]))
    assert plan["hidden"] not in olive.text and plan["mask"] in olive.text
    boxes = {
        box["name"]: box["value"]
        for box in olive.soup.find_all("input", {"type": "checkbox"})
        if "under-" in box.get("name", "")
    }
    olive.press("Save themes", **boxes)
    outcome = {
        "consultation": pk,
        "title": "Open until six",
        "slug": f"open-{slug}",
        "themes": [next(iter(boxes.values()))],
        "we_asked": "What would you change?",
        "you_said": "It shuts too early.",
        "we_did": json.dumps(
            {
                "blocks": [
                    {
                        "key": "a",
                        "text": "It opens until six now.",
                        "type": "unstyled",
                        "depth": 0,
                        "inlineStyleRanges": [],
                        "entityRanges": [],
                    }
                ],
                "entityMap": {},
            }
        ),
        "easy_you_said": "It shuts too early.",
        "easy_we_did": "It is open longer now.",
        "progress": "done",
        "due_on": timezone.localdate(),
        "action-publish": "1",
    }
    refused = olive.client.post(reverse(snippet("outcome", "add")), outcome)
    assert refused.status_code == 200 and "Still missing: owner" in refused.content.decode()
    assert (
        olive.client.post(reverse(snippet("outcome", "add")), outcome | {"owner": "The short breaks team"}).status_code
        == 302
    )
    page = Visitor().open(f"/you-said-we-did/open-{slug}/")
    assert "It opens until six now." in page and plan["mask"] in page and "fewer than 5" in page


def the_receipt_shows_what_became_of_it(mum, slip, plan):
    mum = Visitor()
    mum.open("/come-back/")
    mum.press("Open", words=slip.upper().replace(" ", "-"))
    assert "Everybody can read it" in mum.text and "Opening times" in mum.text and "Open until six" in mum.text
    assert slip not in mum.url


def taken_back_it_is_gone_from_every_page(mum, fern, plan, slug):
    mum.open("/come-back/")
    mum.press("Open", words=slip_words(mum, plan))
    mum.follow("Take my answer back")
    mum.press("Take it back")
    assert "You took your answer back" in mum.text
    for page in (f"/you-said-we-did/open-{slug}/", "/you-said-we-did/", "/you-said-we-did/feed/"):
        assert plan["mask"] not in Visitor().open(page)
    assert plan["mask"] not in fern.open(f"/forum/{slug}/said/")
    assert "feel safe at home" not in fern.text and next(iter(plan["easy_words"].values())) in fern.text


def slip_words(visitor, plan):
    visitor.open(f"/answer/{plan['address']}/sent/")
    words = slip_of(visitor)
    visitor.open("/come-back/")
    return words


def slip_of(visitor):
    return " ".join(visitor.soup.select_one(".slip__words").get_text(" ").split())


def page_id(slug):
    from consultations.models import ConsultationPage

    return ConsultationPage.objects.get(slug=slug).pk


def snippet(model, view):
    return f"wagtailsnippets_consultations_{model}:{view}"
