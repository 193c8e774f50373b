"""The one place where words from outside are tidied.

Plain text is stored as it was written and escaped by the templates; only its control characters go.
HTML passes two parsers, nh3 and then bleach, so that no single parser's mistake reaches a page.
"""

import threading
import unicodedata
from functools import partial

import bleach
import nh3
from bleach.linkifier import LinkifyFilter

TAGS = frozenset({"p", "br", "strong", "em", "b", "i", "ul", "ol", "li", "a", "h2", "h3", "h4", "blockquote"})
SCHEMES = frozenset({"http", "https", "mailto"})
LONGEST = 20_000

_here = threading.local()


def plain(text):
    """`text` as one Unicode form (NFC) with one kind of line end and without control characters.

    Direction marks, joiners and emoji stay: they carry meaning. Returns a str; None becomes ''.
    """
    text = unicodedata.normalize("NFC", str(text or "")).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in {"Cc", "Cs"}).strip()


def rich(html):
    """`html` (str) cut to 20,000 characters and reduced to a few harmless tags. Idempotent."""
    html = nh3.clean(
        str(html or "")[:LONGEST],
        tags=set(TAGS),
        attributes={"a": {"href", "title"}},
        url_schemes=set(SCHEMES),
        link_rel=None,
        clean_content_tags={"script", "style"},
    )
    return _cleaner().clean(html)


def _mark_link(attrs, new=False):
    href = attrs.get((None, "href"), "")
    if not href.startswith(("http://", "https://", "mailto:", "/")):
        return None
    attrs[(None, "rel")] = "nofollow ugc noopener"
    return attrs


def _cleaner():
    # bleach's Cleaner keeps state while it works: shared between threads it mixes their texts.
    if not hasattr(_here, "cleaner"):
        _here.cleaner = bleach.Cleaner(
            tags=TAGS,
            attributes={"a": ["href", "title", "rel"]},
            protocols=SCHEMES,
            strip=True,
            strip_comments=True,
            filters=[partial(LinkifyFilter, callbacks=[_mark_link])],
        )
    return _here.cleaner
