"""Word (.docx): which parts make the text, and what in them says who wrote it or leads out of it."""

import posixpath
import re

from lxml import etree

from . import refusals
from .markup import parse, written

MIME = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TYPES = "[Content_Types].xml"
PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels"
    r"|word/(?:document|header|footer|styles|numbering|footnotes|endnotes|theme/theme)\d*\.xml"
    r"|word/_rels/(?:document|header|footer|footnotes|endnotes)\d*\.xml\.rels"
    r"|word/media/[\w.-]{1,80}\.(?:jpe?g|png|JPE?G|PNG)"
)
# Deleted words, earlier formatting, notes in the margin, programs and files inside, and what is fetched from elsewhere.
GONE = [
    *("del", "moveFrom", "cellDel", "cellIns", "cellMerge", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange"),
    *("tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange", "numberingChange", "moveFromRangeStart"),
    *("moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "commentRangeStart", "commentRangeEnd"),
    *("commentReference", "annotationRef", "permStart", "permEnd", "proofErr", "dataBinding", "altChunk", "subDoc"),
    *("object", "OLEObject", "control", "instrText", "delInstrText", "fldChar", "docVars", "printerSettings"),
]
# Kept without their frame: words put in by a tracked change, and the words a field last showed.
UNWRAPPED = ["ins", "moveTo", "fldSimple"]
ATTRIBUTES = [
    *("author", "initials", "date", "editor", "ed", "rsid", "rsidR", "rsidRPr", "rsidRDefault", "rsidP", "rsidSect"),
    *("rsidTr", "rsidDel", "paraId", "textId"),
]
RELATIONS = re.compile(r"\{http://(?:schemas\.openxmlformats|purl\.oclc)\.org/.*/relationships\}")
NAMED = ("{*}docPr", "{*}cNvPr")


def check(names):
    """Raise Refused for a document that holds a macro."""
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise refusals.macro()


def tidy(parts):
    """The parts {name: bytes} of the new document. Relations that lead out of it are gone, and what used them."""
    if b"macroEnabled" in parts[TYPES]:
        raise refusals.macro()
    tidied = {}
    for name, data in parts.items():
        if name == TYPES:
            tidied[name] = _types(data, parts)
        elif name.endswith(".rels"):
            tidied[name] = written(_relations(name, data, parts)[0])
        elif name.endswith(".xml"):
            relations = f"{posixpath.dirname(name)}/_rels/{posixpath.basename(name)}.rels"
            known = _relations(relations, parts[relations], parts)[1] if relations in parts else set()
            tidied[name] = _words(data, known)
        else:
            tidied[name] = data
    return tidied


def _types(data, parts):
    root = parse(data)
    for entry in list(root):
        part = entry.get("PartName")
        if part is not None and part.lstrip("/") not in parts:
            root.remove(entry)
    return written(root)


def _relations(name, data, parts):
    """(root without the relations that lead nowhere or out, the ids that are left)."""
    root, base = parse(data), posixpath.dirname(posixpath.dirname(name))
    for relation in list(root):
        target = relation.get("Target", "")
        there = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(base, target))
        if relation.get("TargetMode", "").lower() == "external" or there not in parts:
            root.remove(relation)
    return root, {relation.get("Id") for relation in root}


def _words(data, known):
    root = parse(data)
    etree.strip_elements(root, *(f"{{*}}{name}" for name in GONE), with_tail=False)
    etree.strip_tags(root, *(f"{{*}}{name}" for name in UNWRAPPED))
    etree.strip_attributes(root, *(f"{{*}}{name}" for name in ATTRIBUTES), "src", "href", "{*}href")
    for element in root.iter(etree.Element):
        for attribute, value in element.attrib.items():
            if RELATIONS.match(attribute) and value not in known:
                del element.attrib[attribute]
    for element in root.iter(*NAMED):
        element.set("name", "")
    return written(root)
