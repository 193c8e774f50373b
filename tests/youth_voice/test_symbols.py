import pytest

from home.models import Concept, Picture, PictureSet
from youth_voice.symbols import curated
from youth_voice.symbols.safe_svg import LARGEST, refuse

BUS = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><rect width="60" height="30"/></svg>'
BIG_BUS = BUS.replace(b"30", b"40")


def drawing(inside, more=""):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72" {more}>{inside}</svg>'.encode()


@pytest.fixture
def folder(db, tmp_path, settings, monkeypatch):
    """Two drawings, and a list of three words that asks for three: one is missing."""
    settings.MEDIA_ROOT = tmp_path / "media"
    rows = ["concept,hexcode,alt,category", "bus,1F68C,A bus,getting about", "coach,1F68C,A bus,getting about"]
    rows += ["yes,2714,A tick,answers", "no,274C,A cross,answers"]
    (tmp_path / "list.csv").write_text("\n".join(rows), encoding="utf-8")
    monkeypatch.setattr(curated, "LIST", tmp_path / "list.csv")
    for code in ("1F68C", "2714"):
        (tmp_path / f"{code}.svg").write_bytes(BUS)
    return tmp_path


def test_listed_words_get_their_picture(folder, sol):
    assert curated.load_curated(folder, sol) == (2, 0, 0, 1)
    bus = Concept.objects.get(word="bus").picture
    assert (bus.title, bus.synonyms, bus.category, bus.external_id) == ("Bus", "coach", "getting about", "1F68C")
    assert Concept.objects.get(word="coach").picture == bus and bus.uploaded_by_user == sol
    assert not Concept.objects.filter(word="no").exists()


def test_a_loaded_picture_has_all_that_the_picture_library_needs(folder):
    curated.load_curated(folder)
    bus = Picture.objects.get(external_id="1F68C")
    with bus.file.open() as stored:
        assert stored.read() == BUS
    assert (bus.width, bus.height, bus.file_size, len(bus.file_hash)) == (72, 72, len(BUS), 40)
    assert list(Picture.objects.search("coach")) == [bus] and bus.get_usage().count() == 2


def test_the_set_says_whose_pictures_they_are(folder):
    curated.load_curated(folder)
    openmoji = PictureSet.objects.get(slug="openmoji")
    assert openmoji.licence == "CC BY-SA 4.0" and "OpenMoji" in openmoji.attribution


def test_loading_again_changes_nothing(folder):
    curated.load_curated(folder)
    assert curated.load_curated(folder) == (0, 0, 2, 1)
    assert (Picture.objects.count(), Concept.objects.count()) == (2, 3)


def test_a_redrawn_picture_is_replaced_and_the_old_file_goes(folder, django_capture_on_commit_callbacks):
    curated.load_curated(folder)
    old = Picture.objects.get(external_id="1F68C").file
    (folder / "1F68C.svg").write_bytes(BIG_BUS)
    with django_capture_on_commit_callbacks(execute=True):
        assert curated.load_curated(folder) == (0, 1, 1, 1)
    with Picture.objects.get(external_id="1F68C").file.open() as stored:
        assert stored.read() == BIG_BUS
    assert not old.storage.exists(old.name)


def test_a_word_waiting_for_a_picture_gets_it(folder):
    Concept.objects.create(word="yes")
    curated.load_curated(folder)
    assert Concept.objects.get(word="yes").picture.external_id == "2714"


def test_a_picture_that_somebody_chose_is_left_alone(folder):
    curated.load_curated(folder)
    photo = Picture.objects.create(title="Our own bus", file="bus.svg", width=9, height=9)
    Concept.objects.filter(word="bus").update(picture=photo)
    curated.load_curated(folder)
    assert Concept.objects.get(word="bus").picture == photo


def test_a_drawing_that_must_not_be_kept_stops_the_loading(folder):
    (folder / "2714.svg").write_bytes(drawing("<script>1</script>"))
    with pytest.raises(ValueError, match=r"2714\.svg"):
        curated.load_curated(folder)
    assert not Picture.objects.exists()


def test_an_empty_folder_leaves_every_picture_missing(folder):
    assert curated.load_curated(folder / "nowhere") == (0, 0, 0, 3)


@pytest.mark.parametrize(
    "bad",
    [
        drawing("<script>alert(1)</script>"),
        drawing("<foreignObject><p/></foreignObject>"),
        drawing("<g onclick='alert(1)'/>"),
        drawing("", more='onload="alert(1)"'),
        drawing("<image href='https://example.org/a.png'/>"),
        drawing("<a xlink:href='javascript:alert(1)'/>", more='xmlns:xlink="http://www.w3.org/1999/xlink"'),
        drawing("<image href='data:image/svg+xml;base64,AAAA'/>"),
        drawing("<style>@import 'https://example.org/a.css';</style>"),
        drawing("<rect fill='url(https://example.org/a.svg#b)'/>"),
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + drawing("&a;"),
        b"<!DOCTYPE svg>" + BUS,
        b'<?xml version="1.0"?><?xml-stylesheet href="a.css"?>' + BUS,
        drawing("<g>"),
        drawing("\x00"),
        BUS.decode().encode("utf-16"),
        b"<html/>",
        b"",
        drawing(" " * LARGEST),
    ],
)
def test_a_drawing_that_could_do_something_is_refused(bad):
    assert refuse(bad)


def test_a_drawing_that_only_draws_is_welcome():
    gradient = "<defs><linearGradient id='a'/></defs><rect fill='url(#a)'/><rect style=\"fill:url( '#a' )\"/>"
    use = "<use href='#a'/><style>.b{fill:#fff}</style>"
    assert refuse(b'\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?>\n' + drawing(gradient + use)) == ""


def test_every_row_of_our_list_says_what_its_picture_shows():
    rows = curated.listed()
    assert len({row["concept"] for row in rows}) == len(rows)
    assert all(row["alt"] and row["category"] and row["hexcode"] == row["hexcode"].upper() for row in rows)
    assert all(row["concept"] == row["concept"].lower() for row in rows)
