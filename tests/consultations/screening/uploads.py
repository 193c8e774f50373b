"""Small files as families send them, each with something planted that must not stay. Made here, so none is stored."""

import io
import struct
import wave
import zipfile
import zlib

import pikepdf
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

SECRET = b"Planted-Name-Zebra"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def upload(data, name="file", type=None):
    return SimpleUploadedFile(name, data, content_type=type or "application/octet-stream")


def picture(format="JPEG", size=(60, 40), **more):
    """A picture with a position, a camera's name and a comment in it, to be turned by a quarter."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, SECRET.decode()
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 28.0, 38.0), 29: SECRET.decode()})
    drawn = io.BytesIO()
    Image.new("RGB", size, "teal").save(drawn, format, exif=exif, **more)
    return drawn.getvalue()


def wav(seconds=0.1):
    made = io.BytesIO()
    with wave.open(made, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"\x10\x00" * int(8000 * seconds))
    data = made.getvalue()
    info = b"INFOIART" + struct.pack("<I", len(SECRET)) + SECRET
    data += b"LIST" + struct.pack("<I", len(info)) + info
    return data[:4] + struct.pack("<I", len(data) - 8) + data[8:]


def mp3(frames=5):
    tag = b"TPE1" + struct.pack(">I", len(SECRET) + 1) + b"\0\0\0" + SECRET
    frame = b"\xff\xfb\x90\x00" + b"\x55" * 413
    ape = b"APETAGEX" + struct.pack("<IIII", 2000, len(SECRET) + 32, 1, 0) + bytes(8)
    head = b"ID3\x03\0\0" + bytes([0, 0, 0, len(tag)]) + tag
    return head + frame * frames + SECRET + ape + b"TAG" + SECRET.ljust(125, b"\0")


def box(kind, *inside):
    content = b"".join(inside)
    return struct.pack(">I4s", len(content) + 8, kind) + content


def m4a(handler=b"soun"):
    named = box(b"udta", box(b"meta", SECRET))
    media = box(
        b"mdia",
        box(b"mdhd", bytes(4), struct.pack(">II", 3_900_000_000, 3_900_000_000), bytes(12)),
        box(b"hdlr", bytes(8), handler, bytes(12), SECRET),
        box(
            b"minf",
            box(b"smhd", bytes(8)),
            box(b"dinf", box(b"dref", bytes(7), b"\1", box(b"url ", b"\0\0\0\1" + SECRET))),
            box(b"stbl", box(b"stsd", bytes(7), b"\1", box(b"mp4a", bytes(28))), box(b"stco", bytes(8))),
        ),
    )
    moov = box(b"moov", box(b"mvhd", bytes(100)), box(b"trak", box(b"tkhd", bytes(84)), media, named), named)
    return box(b"ftyp", b"M4A \0\0\0\0isom") + moov + box(b"mdat", b"\x55" * 50)


def ogg_page(number, *packets, serial=7):
    body = b"".join(packets)
    laces = b"".join(b"\xff" * (len(packet) // 255) + bytes([len(packet) % 255]) for packet in packets)
    head = b"OggS\0" + bytes([2 if number == 0 else 0]) + bytes(8) + struct.pack("<II", serial, number)
    summed = 0
    for byte in head + bytes(4) + bytes([len(laces)]) + laces + body:
        summed ^= byte << 24
        for _ in range(8):
            summed = (summed << 1 ^ (0x04C11DB7 if summed & 1 << 31 else 0)) & 0xFFFFFFFF
    return head + struct.pack("<I", summed) + bytes([len(laces)]) + laces + body


def opus():
    artist = b"ARTIST=" + SECRET
    tags = b"OpusTags" + struct.pack("<I", 4) + b"lavf" + struct.pack("<II", 1, len(artist)) + artist
    head = b"OpusHead\1\1" + bytes(2) + struct.pack("<I", 48_000) + bytes(3)
    return ogg_page(0, head) + ogg_page(1, tags + bytes(600)) + ogg_page(2, b"\x55" * 40)


def vorbis():
    artist = b"ARTIST=" + SECRET
    tags = b"\x03vorbis" + struct.pack("<I", 4) + b"lavf" + struct.pack("<II", 1, len(artist)) + artist + b"\1"
    return (
        ogg_page(0, b"\x01vorbis" + bytes(23)) + ogg_page(1, tags, b"\x05vorbis" + bytes(20)) + ogg_page(2, b"U" * 40)
    )


def element(name, *inside, unknown=False):
    content = b"".join(inside)
    size = b"\x01" + b"\xff" * 7 if unknown else b"\x08" + struct.pack(">I", len(content))
    return bytes.fromhex(name) + size + content


def webm(track=2):
    head = element("1A45DFA3", element("4286", b"\1"), element("4282", b"webm"))
    info = element("1549A966", element("2AD7B1", b"\x0f\x42\x40"), element("4D80", SECRET), element("7BA9", SECRET))
    private = element("63A2", b"OpusHead\1\1" + bytes(9))
    entry = element("AE", element("D7", b"\1"), element("83", bytes([track])), element("86", b"A_OPUS"), private)
    tags = element("1254C367", element("7373", element("67C8", SECRET)))
    cluster = element("1F43B675", element("E7", b"\0"), element("A3", b"\x81\0\0\x80UUUU"), unknown=True)
    return head + element("18538067", info, element("1654AE6B", entry), cluster, cluster, tags, unknown=True)


def pdf(password=None):
    document = pikepdf.new()
    document.add_blank_page(page_size=(200, 200))
    document.docinfo["/Author"] = SECRET.decode()
    with document.open_metadata() as xmp:
        xmp["dc:creator"] = [SECRET.decode()]
    document.attachments["note.txt"] = SECRET
    script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=f"app.alert('{SECRET.decode()}')")
    document.Root.OpenAction = document.pages[0].obj.AA = script
    photo = pikepdf.Stream(document, picture(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image)
    photo.Filter, photo.Width, photo.Height = pikepdf.Name.DCTDecode, 60, 40
    document.pages[0].obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(P=document.make_indirect(photo)))
    locked = pikepdf.Encryption(owner=password, user=password) if password else False
    made = io.BytesIO()
    document.save(made, encryption=locked, compress_streams=False)
    return made.getvalue()


def zipped(parts, **more):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, **more) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return made.getvalue()


def docx(**more):
    who = SECRET.decode()
    words = (
        f'<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:body><w:p w:rsidR="{who}">'
        '<w:hyperlink r:id="rOut"><w:r><w:t>More clubs</w:t></w:r></w:hyperlink>'
        f'<w:ins w:author="{who}" w:date="2026"><w:r><w:t>and buses</w:t></w:r></w:ins>'
        f'<w:del w:author="{who}"><w:r><w:delText>{who}</w:delText></w:r></w:del>'
        f'<w:r><w:instrText>DDEAUTO "{who}"</w:instrText></w:r></w:p></w:body></w:document>'
    )
    relation = f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rOut" Type="{OFFICE}/hyperlink" '
    types = (
        f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/docProps/core.xml" ContentType="a/b"/></Types>'
    )
    main = f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    parts = {
        "[Content_Types].xml": types,
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{main}</Relationships>',
        "word/document.xml": words,
        "word/_rels/document.xml.rels": f'{relation}Target="http://{who}/" TargetMode="External"/></Relationships>',
        "word/comments.xml": f"<c>{who}</c>",
        "docProps/core.xml": f"<a>{who}</a>",
        "word/media/image1.jpeg": picture(),
    }
    return zipped(parts | more)


def odt(**more):
    who = SECRET.decode()
    office, text = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    words = (
        f'<office:document-content xmlns:office="{office}" xmlns:text="{text}" xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<office:body><office:text><text:tracked-changes><text:p>{who}</text:p></text:tracked-changes>"
        f'<text:p>More <text:a xlink:href="http://{who}/">clubs</text:a><office:annotation>{who}</office:annotation></text:p>'
        "</office:text></office:body></office:document-content>"
    )
    parts = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": words, "meta.xml": f"<m>{who}</m>"}
    return zipped(parts | {"Pictures/1.png": png_with_words()} | more)


def png_with_words():
    note = b"Comment\0" + SECRET
    chunk = struct.pack(">I4s", len(note), b"tEXt") + note + struct.pack(">I", zlib.crc32(b"tEXt" + note))
    data = picture("PNG")
    return data[:33] + chunk + data[33:]


ALL = {
    "photo.jpg": picture,
    "drawing.png": png_with_words,
    "photo.webp": lambda: picture("WEBP"),
    "photo.heic": lambda: picture("HEIF"),
    "drawing.gif": lambda: picture("GIF", comment=SECRET),
    "voice.wav": wav,
    "voice.mp3": mp3,
    "voice.m4a": m4a,
    "voice.ogg": opus,
    "song.ogg": vorbis,
    "voice.webm": webm,
    "letter.pdf": pdf,
    "letter.docx": docx,
    "letter.odt": odt,
}
