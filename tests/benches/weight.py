"""What travels for one page: its HTML, and the styles, scripts and fonts that it names, compressed."""

import re
from urllib.parse import urljoin

import brotli

LINKED = re.compile(r'<link rel="stylesheet" href="([^"]+)"')
SCRIPT = re.compile(r'<script[^>]* src="([^"]+)"')
FACE = re.compile(r"@font-face\s*{[^}]+}")
FONT = re.compile(r"url\(\"?([^\")]+\.woff2)\"?\)")
LATIN = re.compile(r"unicode-range:\s*[^;}]*U\+(?:0000|00|0)-", re.IGNORECASE)


def weight_of(browser, path):
    """{"html": bytes, "css": …, "script": …, "font": …} of the page at `path`, as a proxy would send them."""
    browser.open(path)
    html = browser.page
    found = {"html": len(brotli.compress(html.encode(), quality=5)), "css": 0, "script": 0, "font": 0}
    for address in LINKED.findall(html):
        found["css"] += len(browser.fetch(address))
        for font in _fonts(browser.fetch(address, accept="identity").decode()):
            found["font"] += len(browser.fetch(urljoin(address, font)))
    for address in SCRIPT.findall(html):
        found["script"] += len(browser.fetch(address))
    return found


def _fonts(css):
    """The fonts that English words need: a face for further letters is fetched only where they stand."""
    return [FONT.search(face)[1] for face in FACE.findall(css) if FONT.search(face) and _is_latin(face)]


def _is_latin(face):
    return "unicode-range" not in face or LATIN.search(face)
