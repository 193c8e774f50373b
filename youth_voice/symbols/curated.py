"""Puts our own short list of OpenMoji pictures, and the words they stand for, into the picture library."""

import csv
import logging
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Collection, ReferenceIndex
from wagtail.search.backends import get_search_backends
from wagtail.utils.file import hash_filelike

from home.models import Concept, Picture, PictureSet

from .safe_svg import refuse

logger = logging.getLogger(__name__)

LIST = Path(__file__).with_name("openmoji.csv")
OPENMOJI = {
    "name": "OpenMoji",
    "publisher": "OpenMoji",
    "licence": "CC BY-SA 4.0",
    "licence_url": "https://creativecommons.org/licenses/by-sa/4.0/",
    "homepage": "https://openmoji.org/",
    "attribution": "Pictures by OpenMoji, the open-source emoji and icon project. Licence: CC BY-SA 4.0",
}


class Loaded(NamedTuple):
    new: int
    changed: int
    unchanged: int
    missing: int


@transaction.atomic
def load_curated(folder, actor=None):
    """Take the pictures of our list from `folder`, where each file has its code as name (`1F68C.svg`).

    Every listed word becomes a Concept with its picture; a word to which somebody gave a picture of their
    own keeps that one. A picture without a file is left out and counted as missing. Returns `Loaded`: how
    many pictures were new, changed, unchanged, missing. Raises ValueError, and keeps nothing, when a file
    must not be kept (see `safe_svg.refuse`).
    """
    rows = listed()
    openmoji, _ = PictureSet.objects.update_or_create(slug="openmoji", defaults=OPENMOJI)
    drawings = _read(Path(folder), {row["hexcode"] for row in rows})
    facts = {code: told for code, told in _facts(rows).items() if code in drawings}
    kept = {picture.external_id: picture for picture in openmoji.pictures.all()}

    new = _add(openmoji, {code: told for code, told in facts.items() if code not in kept}, drawings, actor)
    changed = sum(_refresh(kept[code], told, drawings[code]) for code, told in facts.items() if code in kept)
    kept |= {picture.external_id: picture for picture in new}
    _name(openmoji, {row["concept"]: kept[row["hexcode"]] for row in rows if row["hexcode"] in drawings})

    missing = len({row["hexcode"] for row in rows}) - len(drawings)
    loaded = Loaded(len(new), changed, len(facts) - len(new) - changed, missing)
    logger.info("pictures of set %s loaded by user %s: %s", openmoji.pk, getattr(actor, "pk", None), tuple(loaded))
    return loaded


def listed():
    """The rows of our list: {concept, hexcode, alt, category}."""
    with LIST.open(newline="", encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def _facts(rows):
    """{code: what its Picture says}. Where several words share a drawing, the first is its title."""
    facts = {}
    for row in rows:
        if row["hexcode"] in facts:
            facts[row["hexcode"]]["synonyms"].append(row["concept"])
        else:
            told = {"title": row["concept"].capitalize(), "alt_text": row["alt"], "category": row["category"]}
            facts[row["hexcode"]] = told | {"synonyms": []}
    return {code: told | {"synonyms": "|".join(told["synonyms"])} for code, told in facts.items()}


def _read(folder, codes):
    drawings = {}
    for code in sorted(codes):
        path = folder / f"{code}.svg"
        if path.is_file():
            drawings[code] = path.read_bytes()
            if reason := refuse(drawings[code]):
                raise ValueError(f"{path.name}: {reason}")
    return drawings


def _file(code, drawing):
    file = ContentFile(drawing, name=f"{code}.svg")
    return {"file": file, "file_size": len(drawing), "file_hash": hash_filelike(BytesIO(drawing))}


def _add(picture_set, facts, drawings, actor):
    """New Picture rows, saved together: one by one takes seconds."""
    collection = Collection.get_first_root_node()
    new = [
        Picture(
            picture_set=picture_set,
            external_id=code,
            collection=collection,
            uploaded_by_user=actor,
            **told,
            **_file(code, drawings[code]),
        )
        for code, told in facts.items()
    ]
    Picture.objects.bulk_create(new)
    _make_findable(new)
    return new


def _refresh(picture, told, drawing):
    """Make a stored picture what the list and the file say now. Whether anything had changed."""
    told = {name: value for name, value in told.items() if getattr(picture, name) != value}
    file = _file(picture.external_id, drawing)
    if redrawn := picture.file_hash != file["file_hash"]:
        old, storage = picture.file.name, picture.file.storage
        transaction.on_commit(lambda: storage.delete(old))
        picture.renditions.all().delete()
        told |= file
    for name, value in told.items():
        setattr(picture, name, value)
    if told:
        picture.save()
    return bool(told or redrawn)


def _name(picture_set, pictures):
    """Give each word in `pictures` ({word: Picture}) its picture."""
    known = Concept.objects.select_related("picture").in_bulk(list(pictures), field_name="word")
    new = [Concept(word=word, picture=picture) for word, picture in pictures.items() if word not in known]
    moved = []
    for word, concept in known.items():
        ours = concept.picture is None or concept.picture.picture_set_id == picture_set.pk
        if ours and concept.picture_id != pictures[word].pk:
            concept.picture = pictures[word]
            moved.append(concept)
    Concept.objects.bulk_create(new)
    Concept.objects.bulk_update(moved, ["picture"])
    _make_findable(new + moved)
    for concept in new + moved:
        # So that a picture's "Usage" in the admin counts the words it stands for.
        ReferenceIndex.create_or_update_for_object(concept)


def _make_findable(rows):
    """Search entries, which Wagtail makes after each save, for many rows at once."""
    if not rows:
        return
    model = type(rows[0])
    found = list(model.get_indexed_objects().filter(pk__in=[row.pk for row in rows]))
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(model, found)
