"""OpenDocument text (.odt): which parts make the text, and what in them says who wrote it or leads out of it."""

import re

from lxml import etree

from . import refusals
from .markup import parse, written

MIME = "application/vnd.oasis.opendocument.text"
PARTS = re.compile(r"content\.xml|styles\.xml|META-INF/manifest\.xml|Pictures/[\w.-]{1,80}\.(?:jpe?g|png|JPE?G|PNG)")
MACROS = ("Basic/", "Scripts/")
MANIFEST = "META-INF/manifest.xml"
OF_MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
OFFICE, TEXT = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
XLINK = "{http://www.w3.org/1999/xlink}href"
GONE = [
    *(
        f"{{{OFFICE}}}{name}"
        for name in ("annotation", "annotation-end", "scripts", "event-listeners", "forms", "meta")
    ),
    *(f"{{{TEXT}}}{name}" for name in ("tracked-changes", "change", "change-start", "change-end", "author-name")),
    *(f"{{{TEXT}}}{name}" for name in ("author-initials", "creator", "initial-creator", "printed-by", "file-name")),
    *(f"{{{TEXT}}}{name}" for name in ("dde-connection", "dde-connection-decls", "template-name", "section-source")),
    *(f"{{{DRAW}}}{name}" for name in ("object", "object-ole", "applet", "plugin", "floating-frame")),
    "{http://purl.org/dc/elements/1.1/}*",
    "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}*",
]
TYPES = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "xml": "text/xml"}


def check(names):
    """Raise Refused for a document that holds a macro."""
    if any(name.startswith(MACROS) for name in names):
        raise refusals.macro()


def tidy(parts):
    """The parts {name: bytes} of the new document, its type first as the format asks."""
    if b"encryption-data" in parts.get(MANIFEST, b""):
        raise refusals.locked()
    if "content.xml" not in parts:
        raise refusals.broken()
    kept = {name: data for name, data in parts.items() if name != MANIFEST}
    tidied = {name: _words(data, kept) if name.endswith(".xml") else data for name, data in kept.items()}
    return {"mimetype": MIME.encode(), **tidied, MANIFEST: _manifest(kept)}


def _words(data, parts):
    root = parse(data)
    etree.strip_elements(root, *GONE, with_tail=False)
    etree.strip_tags(root, f"{{{TEXT}}}a", f"{{{DRAW}}}a")
    etree.strip_attributes(root, "{*}rsid", "{*}paragraph-rsid")
    for element in root.iter(etree.Element):
        if element.get(XLINK, "#")[:1] != "#" and element.get(XLINK).removeprefix("./") not in parts:
            del element.attrib[XLINK]
    return written(root)


def _manifest(parts):
    root = etree.Element(f"{{{OF_MANIFEST}}}manifest", nsmap={"manifest": OF_MANIFEST})
    for name, mime in [("/", MIME), *((name, TYPES[name.lower().rpartition(".")[2]]) for name in parts)]:
        entry = etree.SubElement(root, f"{{{OF_MANIFEST}}}file-entry")
        entry.set(f"{{{OF_MANIFEST}}}full-path", name)
        entry.set(f"{{{OF_MANIFEST}}}media-type", mime)
    return written(root)
