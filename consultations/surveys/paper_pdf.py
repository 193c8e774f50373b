"""A printed form as a tagged PDF, in the typeface of the site. Words travel as data, never as Typst's own markup."""

import hashlib
import json
import logging
import threading
from dataclasses import fields, is_dataclass
from pathlib import Path

from django.conf import settings
from django.core.cache import cache

from home.models import Concept

log = logging.getLogger(__name__)
TEMPLATE = Path(__file__).with_name("paper.typ")
KEPT = 24 * 60 * 60
# A photo as large as it is ever printed; a drawing goes in as it is.
PHOTO = "max-400x400|format-jpeg|bgcolor-ffffff"
_one_at_a_time = threading.Lock()


class CannotPrint(Exception):
    """The PDF could not be made; the page to print is still there."""


def pdf_of(form):
    """The PDF (bytes) of a form: a dict of plain values, home.Concepts and dataclasses of those.

    Made once for each different content and template, then kept, so a crowd costs one rendering. Raises CannotPrint.
    """
    data = json.dumps(form, default=_plain, sort_keys=True)
    key = f"paper:{hashlib.sha256(TEMPLATE.read_bytes() + data.encode()).hexdigest()}"
    made = cache.get(key)
    if made is None:
        with _one_at_a_time:
            made = cache.get(key) or _typeset(data, pictures_in(form["paper"]))
            cache.set(key, made, KEPT)
    return made


def pictures_in(paper):
    """{name in the form: bytes} of every picture that the Paper shows. Raises CannotPrint where one is lost."""
    shown = {_name(concept): concept.picture for concept in paper.concepts}
    try:
        return {name: _bytes(picture) for name, picture in shown.items()}
    except OSError as error:
        raise CannotPrint("a picture cannot be read") from error


def _typeset(data, pictures):
    try:
        import typst
    except ImportError as error:
        raise CannotPrint("typst is not installed") from error
    files = {"main.typ": TEMPLATE.read_bytes(), "form.json": data.encode(), **pictures}
    # What is not among these files is looked for under the root: a folder without anything that could be drawn.
    options = {"format": "pdf", "root": TEMPLATE.parent, "font_paths": [settings.FONTS] if settings.FONTS else []}
    try:
        return typst.compile(files, pdf_standards=["ua-1"], **options)
    except typst.TypstError:
        # PDF/UA refuses a letter that no font here can draw. A tagged PDF with a gap helps more than none.
        log.warning("paper: a form was made that is tagged, but not PDF/UA")
    try:
        return typst.compile(files, **options)
    except typst.TypstError as error:
        raise CannotPrint("typst refused it") from error


def _plain(value):
    if isinstance(value, Concept):
        return _name(value)
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return str(value)


def _name(concept):
    if not concept.picture_url:
        return ""
    name = concept.picture.file.name
    return name if concept.picture.is_svg() else f"{name}.jpg"


def _bytes(picture):
    file = picture.file if picture.is_svg() else picture.get_rendition(PHOTO).file
    with file.storage.open(file.name) as opened:
        return opened.read()
