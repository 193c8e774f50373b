"""XML from outside, read without trust."""

from lxml import etree

from . import refusals


def parse(data):
    """The root of the XML in `data`. No entities, nothing fetched. Raises Refused for a document type declaration."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:
        raise refusals.broken()
    return root


def written(root):
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
