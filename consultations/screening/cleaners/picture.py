"""A picture, drawn again from its dots: what else was in the file (where it was taken, by which phone) stays behind."""

from io import BytesIO

from PIL import Image, ImageOps
from pillow_heif import register_heif_opener

from . import refusals

register_heif_opener()

FORMATS = {"jpeg": ["JPEG"], "png": ["PNG"], "webp": ["WEBP"], "gif": ["GIF"], "heic": ["HEIF"]}
# Enough to read a photographed page; keeps the new file within the limit whatever the old one was.
LONGEST_SIDE = 3000
# A JPEG draws itself in about ten rounds. Thousands, each over the whole picture, are made to keep a machine busy.
MOST_SCANS = 64


def clean(data, name, megapixels):
    """(bytes, MIME type) of the first picture in `data`, upright, with no metadata. Transparency stays, in a PNG."""
    if name == "jpeg" and data.count(b"\xff\xda") > MOST_SCANS:
        raise refusals.broken()
    try:
        picture = Image.open(BytesIO(data), formats=FORMATS[name])
    except Image.DecompressionBombError:
        raise refusals.too_many_pixels(megapixels) from None
    if picture.width * picture.height > megapixels * 1_000_000:
        raise refusals.too_many_pixels(megapixels)
    picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    picture = ImageOps.exif_transpose(picture)
    if picture.mode.startswith("I"):
        # Sixteen bits of grey: Pillow alone would make nearly all of it white.
        picture = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    as_png = name in {"png", "gif"} or picture.has_transparency_data
    picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    # Pillow writes profiles and comments from here into the new file unless told otherwise.
    picture.info = {}
    drawn = BytesIO()
    if as_png:
        picture.save(drawn, "PNG")
    else:
        picture.save(drawn, "JPEG", quality=85)
    return drawn.getvalue(), "image/png" if as_png else "image/jpeg"
