"""A picture, a drawing or a sound as an answer: kept with the draft, sent with the response."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from consultations.models import Attachment, Comment, Response, Section, Status
from tests.factories import make_survey, question

pytestmark = pytest.mark.django_db


@pytest.fixture
def survey(consultation):
    part = Section(code="place", title="A place", easy_title="A place")
    part.questions = [
        question("shown", "upload", "Show us a place.", "Show us a place.", comment="always"),
        question("why", "long", "Why?", "Why?"),
    ]
    return make_survey(consultation, [part])


@pytest.fixture
def post(client, survey):
    client.post(survey.url, {"edition": "standard"})
    client.post(f"/answer/{survey.slug}/about/", {"do": "next"})

    def post(step="place", do="next", **data):
        return client.post(f"/answer/{survey.slug}/{step}/", data | {"do": do})

    return post


def drawing(name="drawing.png"):
    image = BytesIO()
    Image.new("RGB", (8, 8), "gold").save(image, "PNG")
    return SimpleUploadedFile(name, image.getvalue(), "image/png")


def test_a_drawing_hangs_on_the_answer_and_is_listed(post, client, survey):
    assert post(do="attach", shown=drawing(), why="half a sen").url.endswith("/place/")
    page = client.get(f"/answer/{survey.slug}/place/").content.decode()
    assert "Picture 1" in page and "half a sen" in page and 'enctype="multipart/form-data"' in page


def test_it_is_sent_with_the_response_and_words_beside_it_wait_for_an_officer(post):
    post(shown=drawing(), **{"shown-comment": "My garden."})
    post("check", do="send")
    attachment = Attachment.objects.get()
    assert attachment.response == Response.objects.get() and attachment.draft is None
    assert Response.objects.get().form_data == {"shown": [str(attachment.pk)]}
    assert Comment.objects.get().status == Status.HELD_OFFICER


def test_it_can_be_taken_off_again_without_losing_what_is_typed(post, client, survey):
    post(do="attach", shown=drawing())
    key = Attachment.objects.get().pk
    assert post(remove=str(key), why="Typed meanwhile.").url.endswith("/place/")
    assert not Attachment.objects.exists()
    assert "Typed meanwhile." in client.get(f"/answer/{survey.slug}/place/").content.decode()


def test_what_lies_about_its_type_is_refused_with_a_sentence_and_nothing_is_lost(post):
    lie = SimpleUploadedFile("drawing.png", b"<svg onload='alert(1)'></svg>", "image/png")
    page = post(shown=lie, why="Typed beside it.")
    assert page.status_code == 422 and "Typed beside it." in page.content.decode()
    assert not Attachment.objects.exists()


def test_skipping_in_easy_read_takes_the_files_off(post, survey, client):
    post(do="easy_read", shown=drawing())
    post("shown", do="skip")
    assert not Attachment.objects.exists()
