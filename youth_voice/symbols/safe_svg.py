"""What an SVG may not hold. A drawing is somebody else's program until it has been looked through."""

import re
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

LARGEST = 300 * 1024
SVG = "{http://www.w3.org/2000/svg}svg"
ACTIVE = {"script", "foreignobject", "handler", "iframe", "embed", "object", "audio", "video"}
# Only a part of the same drawing may be pointed at.
OUTSIDE = re.compile(r"url\(\s*(?!\s*['\"]?\s*#)\S|@import|expression\(", re.IGNORECASE)


def refuse(svg_bytes):
    """Why this drawing must not be kept (a sentence), or '' when it may be."""
    if len(svg_bytes) > LARGEST:
        return "It is larger than 300 KB."
    try:
        text = svg_bytes.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "It is not written in UTF-8."
    if "<?" in re.sub(r"^\s*<\?xml\s[^>]*\?>", "", text):
        return "It holds an instruction for other programs."
    try:
        # As text and not as bytes, so that a declared encoding cannot make it read differently.
        root = fromstring(text, forbid_dtd=True)
    except DefusedXmlException:
        return "It holds a document type or entities."
    except (ParseError, ValueError):
        return "It is not a drawing that can be read."
    if root.tag != SVG:
        return "It is not an SVG drawing."
    return next(filter(None, map(_refuse_part, root.iter())), "")


def _refuse_part(part):
    name = _plain(part.tag)
    if name in ACTIVE:
        return f"It holds <{name}>."
    if name == "style" and OUTSIDE.search(part.text or ""):
        return "It points at something outside itself."
    for attribute, value in part.attrib.items():
        attribute = _plain(attribute)
        if attribute.startswith("on"):
            return f"It holds the event attribute {attribute}."
        if (attribute in ("href", "src", "base") and not value.strip().startswith("#")) or OUTSIDE.search(value):
            return "It points at something outside itself."
    return ""


def _plain(name):
    return name.rpartition("}")[2].lower()
