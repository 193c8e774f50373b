"""PDF: the pages as they look, without who made it, scripts, actions, forms, links and files inside."""

from io import BytesIO

import pikepdf

from . import refusals
from .embedded import strip_jpeg

CATALOGUE = {"/Type", "/Pages", "/Lang"}
PAGE = {"/Type", "/Parent", "/MediaBox", "/CropBox", "/Rotate", "/UserUnit", "/Contents", "/Resources", "/Group"}
BESIDE_A_STREAM = (
    "/Metadata",
    "/PieceInfo",
    "/LastModified",
    "/OPI",
    "/AF",
    "/Ref",
    "/Alternates",
    "/Measure",
    "/PtData",
)
PICTURE = "/DCTDecode"
A_PICTURE_ALONE = (PICTURE, [PICTURE])


def clean(data, name=None, megapixels=None):
    """(bytes, MIME type) of the document in `data`. Notes and typed answers become part of the page. Raises Refused."""
    try:
        document = pikepdf.open(BytesIO(data))
    except pikepdf.PasswordError:
        raise refusals.locked() from None
    if document.is_encrypted:
        raise refusals.locked()
    document.flatten_annotations()
    _keep(document.Root, CATALOGUE)
    _keep(document.trailer, {"/Root", "/Size"})
    for page in document.pages:
        _keep(page.obj, PAGE)
    if not document.pages:
        raise refusals.broken()
    for thing in document.objects:
        if isinstance(thing, pikepdf.Stream):
            _strip(thing)
        elif isinstance(thing, pikepdf.Dictionary) and "/Properties" in thing:
            # Named notes of the program that made a page: they may hold anything.
            del thing["/Properties"]
    written = BytesIO()
    document.save(written, deterministic_id=True, linearize=False)
    return written.getvalue(), "application/pdf"


def _keep(dictionary, names):
    for name in set(dictionary.keys()) - names:
        del dictionary[name]


def _strip(stream):
    for name in BESIDE_A_STREAM:
        if name in stream:
            del stream[name]
    resources = stream.get("/Resources")
    if isinstance(resources, pikepdf.Dictionary) and "/Properties" in resources:
        del resources["/Properties"]
    if stream.get("/Filter") in A_PICTURE_ALONE:
        stream.write(strip_jpeg(stream.read_raw_bytes()), filter=pikepdf.Name(PICTURE))
