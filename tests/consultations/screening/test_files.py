"""Uploads: what is kept is content and nothing else, and what is no content is refused with a sentence."""

import io
import zipfile

import pytest
from PIL import Image

from consultations.screening import files
from consultations.screening.files import Refused
from tests.consultations.screening import uploads
from tests.consultations.screening.uploads import SECRET, upload


def clean(data, name="", type=None):
    return files.clean(upload(data, name or "file", type))


def unpacked(data):
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


@pytest.mark.parametrize("name", uploads.ALL)
def test_nothing_that_was_planted_is_left(name):
    sent = uploads.ALL[name]()
    kept = clean(sent, name).data
    inside = b"".join(unpacked(kept).values()) if kept.startswith(b"PK") else b""
    assert SECRET in sent or name.endswith((".docx", ".odt"))
    assert SECRET not in kept + inside


@pytest.mark.parametrize("name", uploads.ALL)
def test_cleaning_twice_changes_no_kind(name):
    once = clean(uploads.ALL[name](), name)
    assert clean(once.data)[1:] == once[1:]


# Pillow turns a HEIF before it writes it, so there is nothing left to turn.
@pytest.mark.parametrize(
    ("format", "size"), [("JPEG", (40, 60)), ("PNG", (40, 60)), ("WEBP", (40, 60)), ("HEIF", (60, 40))]
)
def test_a_picture_has_no_position_and_stands_upright(format, size):
    kept = clean(uploads.picture(format))
    with Image.open(io.BytesIO(kept.data)) as shown:
        assert (shown.size, dict(shown.getexif()), "comment" in shown.info) == (size, {}, False)


def test_a_see_through_picture_stays_see_through():
    drawn = io.BytesIO()
    Image.new("RGBA", (9, 9), (0, 0, 0, 0)).save(drawn, "WEBP")
    assert clean(drawn.getvalue()).mime == "image/png"


def test_a_grey_picture_of_sixteen_bits_is_taken():
    drawn = io.BytesIO()
    Image.new("I;16", (9, 9), 40_000).save(drawn, "PNG")
    with Image.open(io.BytesIO(clean(drawn.getvalue()).data)) as shown:
        assert 150 < shown.getpixel((4, 4))[0] < 160


def test_a_sound_is_as_long_as_it_was():
    import wave

    with wave.open(io.BytesIO(clean(uploads.wav(0.5)).data)) as sound:
        assert sound.getnframes() == 4000


def test_the_frames_of_an_mp3_are_all_that_is_left():
    sent = uploads.mp3(7)
    assert clean(sent).data == sent[sent.index(b"\xff\xfb") :][: 417 * 7]


@pytest.mark.parametrize("name", ["voice.m4a", "voice.ogg", "song.ogg", "voice.webm"])
def test_nothing_moves_where_places_are_counted(name):
    sent = uploads.ALL[name]()
    kept = clean(sent).data
    assert (len(kept), kept.index(b"UUUU")) == (len(sent), sent.index(b"UUUU"))


@pytest.mark.parametrize("data", [uploads.m4a(b"vide"), uploads.webm(track=1)])
def test_a_video_is_refused(data):
    with pytest.raises(Refused, match="video"):
        clean(data)


def test_a_pdf_keeps_its_pages_and_loses_what_acts():
    kept = clean(uploads.pdf()).data
    assert b"JavaScript" not in kept and b"EmbeddedFile" not in kept and b"/Page" in kept


def test_a_locked_pdf_is_refused():
    with pytest.raises(Refused, match="password"):
        clean(uploads.pdf("sesame"))


def test_words_put_in_stay_and_words_taken_out_go():
    words = unpacked(clean(uploads.docx()).data)["word/document.xml"]
    assert b"More clubs" in words and b"and buses" in words and b"DDEAUTO" not in words and b"rOut" not in words


def test_a_word_file_holds_only_parts_that_its_lists_name():
    parts = unpacked(clean(uploads.docx()).data)
    assert set(parts) == {
        *("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels"),
        "word/media/image1.jpeg",
    }
    assert b"core.xml" not in parts["[Content_Types].xml"] and b"Target=" not in parts["word/_rels/document.xml.rels"]


def test_an_odt_begins_with_its_type_and_keeps_its_words():
    kept = clean(uploads.odt()).data
    assert kept[38:].startswith(b"application/vnd.oasis.opendocument.text")
    assert b"clubs" in unpacked(kept)["content.xml"]


@pytest.mark.parametrize("data", [uploads.docx(**{"word/vbaProject.bin": b"x"}), uploads.odt(**{"Basic/a.xml": b"x"})])
def test_a_macro_is_refused(data):
    with pytest.raises(Refused, match="macro"):
        clean(data)


@pytest.mark.parametrize(
    "data",
    [
        uploads.docx(**{"word/media/image2.png": bytes(30_000_000)}),
        uploads.docx(**{"word/styles.xml": b"<a>" + b"x" * 6_000_000 + b"</a>"}),
        uploads.docx(**{f"word/media/{n}.png": b"" for n in range(1_100)}),
    ],
)
def test_a_zip_that_would_burst_is_refused(data):
    with pytest.raises(Refused, match="unpacked"):
        clean(data)


def test_entities_that_multiply_are_refused():
    laughs = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><a>&b;</a>'
    with pytest.raises(Refused):
        clean(uploads.docx(**{"word/document.xml": laughs}))


def test_a_picture_that_would_burst_is_refused():
    drawn = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(drawn, "PNG")
    with pytest.raises(Refused, match="million pixels"):
        clean(drawn.getvalue())


def test_a_jpeg_of_a_thousand_rounds_is_refused():
    with pytest.raises(Refused):
        clean(uploads.picture()[:-2] + b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" * 1000 + b"\xff\xd9")


def test_an_svg_with_a_script_is_refused_with_a_way_out():
    drawing = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
    for name in ("drawing.svg", "drawing.png", "drawing.txt"):
        with pytest.raises(Refused, match="PNG"):
            clean(drawing, name)


def test_a_picture_that_is_also_a_script_comes_out_as_a_picture_alone():
    script = b"/*" + uploads.picture("GIF")[6:] + b"*/=1;alert(1)//"
    kept = clean(b"GIF89a" + uploads.picture("GIF")[6:] + script)
    assert kept.mime == "image/png" and b"alert" not in kept.data


def test_a_pdf_that_is_also_a_zip_comes_out_as_a_pdf_alone():
    kept = clean(uploads.pdf() + uploads.docx())
    assert kept.data.startswith(b"%PDF-") and not zipfile.is_zipfile(io.BytesIO(kept.data))


@pytest.mark.parametrize(
    ("data", "name", "type"),
    [
        (b"Hello", "photo.jpg", "image/jpeg"),
        (uploads.pdf(), "photo.jpg", "image/jpeg"),
        (uploads.picture(), "letter.pdf", "application/pdf"),
        (uploads.picture(), "voice.mp3", "audio/mpeg"),
        (b"Hello", "letter.pdf", "application/pdf"),
    ],
)
def test_a_file_that_lies_about_itself_is_refused(data, name, type):
    with pytest.raises(Refused, match="not what its name says"):
        clean(data, name, type)


@pytest.mark.parametrize(
    "data",
    [
        b"MZ\x90\0",
        b"<html><script>x</script>",
        b"{\\rtf1}",
        uploads.zipped({"a.txt": "x"}),
        b"\x7fELF",
        b"\xff\xf1\0\0",
    ],
)
def test_everything_else_is_refused_and_told_what_is_taken(data):
    with pytest.raises(Refused, match="We take pictures") as refused:
        clean(data)
    assert "You can send a photo" in refused.value.sentence(easy_read=True)


def test_an_empty_file_and_one_that_is_too_big_are_refused(settings):
    settings.ATTACHMENT_MEGABYTES = 1
    for data, words in ((b"", "empty"), (bytes(1_000_001), "1 MB")):
        with pytest.raises(Refused, match=words):
            clean(data)


@pytest.mark.parametrize("data", ["Lift, please. ŵ", "\ufeffLift"])
def test_plain_words_are_kept_as_they_are(data):
    assert clean(data.encode()).data.decode() == data.lstrip("\ufeff")


def test_the_words_of_an_older_windows_are_understood():
    assert clean("It’s late".encode("cp1252")).data.decode() == "It’s late"


def test_the_process_that_reads_a_file_knows_no_secret(monkeypatch):
    seen = {}
    monkeypatch.setattr(
        files.subprocess, "run", lambda *a, **k: seen.update(k) or files.subprocess.CompletedProcess(a, 1, b"", b"")
    )
    with pytest.raises(Refused):
        clean(uploads.picture())
    assert seen["env"] == {}
