"""All questions on one page, and the same on paper: as a page and as a tagged PDF."""

from re import findall

import pytest
import typst
from wagtail.images.tests.utils import get_test_image_file, get_test_image_file_svg

from consultations.models import Choice, Edition, Kind, Question, Section, Statement
from consultations.surveys import paper, paper_pdf
from consultations.surveys.about import answering
from home.models import Concept, Picture
from tests.factories import HELPS, make_consultation, make_survey, question
from tests.visitor import Visitor

pytestmark = pytest.mark.django_db
ALL, PRINT, PDF = "/answer/{}/all/", "/answer/{}/print/", "/answer/{}/print.pdf"
HOSTILE = '#import "x" #read("paper.typ") ] } \\ $ *a* <b> مرحبا שלום 😀 \u202e\u101234 "'


def is_(code, *values, test="is"):
    return {"join": "all", "rules": [{"question": code, "test": test, "values": list(values)}]}


def of(survey, edition=Edition.STANDARD):
    return paper.on_paper(survey, answering(survey), edition)


def items(survey, edition=Edition.STANDARD):
    return {item.code: item for part in of(survey, edition).parts for item in part.items}


def survey_of(consultation, *questions, **section):
    here = Section(**{"code": "part", "title": "A part"} | section)
    here.questions = list(questions)
    return make_survey(consultation, [here])


def of_every_kind():
    """A question of each kind, with choices and statements wherever they are taken."""
    for kind in Kind:
        asked = Question(code=kind.value, kind=kind, words=f"About {kind.label}?", easy_words="Easy?")
        if asked.takes_choices:
            asked.choices = [Choice(code=code, words=words) for code, words, _, _ in HELPS]
        if asked.takes_statements:
            asked.statements = [Statement(code="bus", words="The bus is on time")]
        yield asked


# What stands on it


def test_everything_is_asked_in_order(client, survey):
    page = client.get(ALL.format(survey.slug)).content.decode()
    asked = ["About you", "Who is speaking?", "The plan", "Do you agree", "What would help?", "Your life", "Where?"]
    places = [page.index(words) for words in asked]
    assert places == sorted(places)


def test_easy_read_has_its_own_words_and_only_its_own_questions(survey):
    assert items(survey, Edition.EASY_READ)["likes"].words == "Do you like the plan?"
    assert "training" in items(survey)
    assert "training" not in items(survey, Edition.EASY_READ)
    assert [option.words for option in items(survey, Edition.EASY_READ)["place"].options] == ["School", "Home"]


def test_what_is_retired_or_asked_live_only_is_left_out(consultation):
    gone = question("gone", retired=True)
    live = Section(code="live", title="In the room", live_only=True)
    live.questions = [question("room")]
    here = Section(code="one", title="One")
    here.questions = [question("kept"), gone]
    survey = make_survey(consultation, [here, live])
    assert {"kept"} == items(survey).keys() & {"kept", "gone", "room"}


def test_hints_numbers_and_background_are_there(consultation):
    asked = question("plan", number="3(a)", hint="Think back.", background="A plan is\na paper.", word_limit=90)
    page = Visitor().open(ALL.format(survey_of(consultation, asked).slug))
    assert "3(a) What about plan? A plan is a paper. Think back. Up to 90 words." in page


def test_the_room_for_words_goes_with_the_word_limit(consultation):
    asked = [question("few", word_limit=20), question("many", word_limit=100), question("novel", word_limit=4000)]
    found = items(survey_of(consultation, *asked))
    assert [found[code].lines for code in ("few", "many", "novel")] == [3, 12, 20]


# When to answer


def test_a_gate_is_read_out_in_words(consultation):
    asked = question("why", shown_if=is_("plan", "yes"))
    found = items(survey_of(consultation, question("plan", "yes_no", "Is there a plan?"), asked))
    assert found["why"].only_if == "Only if you said “Yes” to “Is there a plan?”."


def test_a_gate_names_the_number_and_every_way_through(consultation):
    gate = question("place", "one", "Where?", number="2", choices=HELPS)
    asked = question("why", shown_if=is_("place", "ramps", "talk", "clubs", test="is_not"))
    said = items(survey_of(consultation, gate, asked))["why"].only_if
    words = "“Buildings I can get into”, “People who talk with me” or “Clubs”"
    assert said == f"Only if you did not say {words} to question 2, “Where?”."


def test_a_gate_on_a_number_says_from_where(consultation):
    asked = question("work", shown_if=is_("age", "14", test="at_least"))
    found = items(survey_of(consultation, question("age", "number", "How old?"), asked))
    assert found["work"].only_if == "Only if you said 14 or more to “How old?”."


def test_a_gate_in_easy_read_names_what_is_offered_there(consultation):
    gate = question("agree", "agree", "Do you agree?", "Do you like it?")
    asked = question("why", easy="Why?", shown_if=is_("agree", "strongly_agree", "agree"))
    survey = survey_of(consultation, gate, asked)
    assert items(survey)["why"].only_if == "Only if you said “Strongly agree” or “Agree” to “Do you agree?”."
    assert items(survey, Edition.EASY_READ)["why"].only_if == "Only if you said “Yes” to “Do you like it?”."


def test_a_whole_section_may_depend_on_who_is_speaking(consultation):
    survey = survey_of(consultation, question("work"), shown_if=is_("who", "professional"))
    words = "Only if you said “Somebody who works with children” to “Who is speaking?”."
    assert of(survey).parts[1].only_if == words


def test_a_comment_box_says_which_answer_opens_it(consultation):
    gate = question("place", "one", comment="chosen", choices=HELPS)
    gate.choices.all()[2].opens_comment = True
    assert items(survey_of(consultation, gate))["place"].comment == "If you ticked “Clubs”, please say"


# The form


def test_every_kind_stands_on_paper(client, consultation):
    survey = survey_of(consultation, *of_every_kind())
    page = Visitor().open(PRINT.format(survey.slug))
    assert all(f"About {kind.label}?" in page for kind in Kind)
    for words in ("The bus is on time", "Circle one number", "Month", "Write 1 beside", "such as EX4", "on the back"):
        assert words in page
    assert client.get(PDF.format(survey.slug)).content.startswith(b"%PDF")


def test_the_form_says_where_it_goes_and_asks_who_may_see_it(survey, consultation):
    page = Visitor().open(PRINT.format(survey.slug))
    assert page.count("The SEND team, 01632 960000") == 2
    assert f"by {consultation.closes_on:%-d %B %Y}" in page
    assert "May we show your words to everybody, without your name?" in page
    assert "call 999" in page


def test_a_closed_consultation_says_so_on_its_form(sol, dee):
    survey = make_survey(make_consultation(opens=-20, closes=-2))
    assert "we cannot take more answers" in Visitor().open(PRINT.format(survey.slug))


def test_only_somebody_who_may_edit_it_sees_an_unpublished_one(consultation, olive, rita):
    survey = make_survey(consultation, title="Not yet", publish=False)
    doors = (ALL, PRINT, PDF)
    assert [Visitor(rita).client.get(door.format(survey.slug)).status_code for door in doors] == [404] * 3
    assert [Visitor().client.get(door.format(survey.slug)).status_code for door in doors] == [404] * 3
    assert [Visitor(olive).client.get(door.format(survey.slug)).status_code for door in doors] == [200] * 3


@pytest.mark.parametrize("edition", ["", "french", "standard'", "\0"])
def test_an_edition_that_is_not_there_is_the_first_one(client, survey, edition):
    page = client.get(ALL.format(survey.slug), {"edition": edition})
    assert page.status_code == 200
    assert "Do you agree with the plan?" in page.content.decode()


# The PDF


def test_the_pdf_is_tagged_and_says_its_title_and_language(client, survey):
    answer = client.get(PDF.format(survey.slug), {"edition": "easy_read"})
    assert answer["Content-Type"] == "application/pdf"
    assert f"{survey.slug}-easy-read.pdf" in answer["Content-Disposition"]
    marks = (rb"/MarkInfo\s*<<\s*/Marked true", rb"/StructTreeRoot", rb"/Lang\s*\(en-GB\)", rb"/S/H3", rb"/S/LI")
    assert all(findall(mark, answer.content) for mark in marks)
    assert "Tell us what you think" in answer.content.decode("latin-1")
    assert b"<pdfuaid:part>1<" in answer.content


@pytest.mark.parametrize("edition", Edition.values)
def test_hostile_words_are_only_words(client, consultation, edition):
    asked = question("likes", "one", HOSTILE, HOSTILE, choices=(("a", HOSTILE, "", ""), ("b", "]#[", "", "")))
    survey = survey_of(consultation, asked, title=HOSTILE, easy_title=HOSTILE[:120])
    answer = client.get(PDF.format(survey.slug), {"edition": edition})
    assert (answer.status_code, answer.content[:4]) == (200, b"%PDF")
    # As a bookmark, letter by letter.
    assert HOSTILE[:24].encode("utf-16-be").hex().upper().encode() in answer.content


def test_a_photo_is_made_small_and_a_drawing_stays_as_it_is(consultation):
    photo = Picture.objects.create(title="Bus", file=get_test_image_file(size=(900, 600)))
    drawing = Picture.objects.create(title="Ball", file=get_test_image_file_svg())
    concepts = [Concept.objects.create(word=p.title, picture=p) for p in (photo, drawing)]
    asked = [question(c.word.lower(), easy="Easy?", concept=c) for c in concepts]
    found = paper_pdf.pictures_in(of(survey_of(consultation, *asked), Edition.EASY_READ))
    assert sorted(content[:2] for content in found.values()) == [b"<?", b"\xff\xd8"]


def test_a_crowd_costs_one_rendering(client, survey, monkeypatch):
    made = []
    monkeypatch.setattr(paper_pdf, "_typeset", lambda data, pictures: made.append(data) or b"%PDF")
    for edition in ("standard", "standard", "easy_read", "standard"):
        client.get(PDF.format(survey.slug), {"edition": edition})
    assert len(made) == 2


def test_changed_words_are_rendered_anew(client, survey):
    before = client.get(PDF.format(survey.slug)).content
    survey.title = "Another title"
    survey.save_revision().publish()
    assert client.get(PDF.format(survey.slug)).content != before


def test_without_the_typeface_it_is_still_a_tagged_pdf(client, survey, settings):
    settings.FONTS = None
    assert b"/StructTreeRoot" in client.get(PDF.format(survey.slug)).content


def test_a_pdf_that_cannot_be_made_leads_to_the_page(client, survey, monkeypatch):
    def refuse(*given, **options):
        raise typst.TypstError("no", "no")

    monkeypatch.setattr(typst, "compile", refuse)
    answer = client.get(PDF.format(survey.slug))
    assert answer.status_code == 503
    assert PRINT.format(survey.slug) in answer.content.decode()
