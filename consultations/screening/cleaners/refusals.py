"""Why a file is not taken, in words for the person who chose it."""


class Refused(Exception):
    """A file we do not keep. `standard` and `easy` are sentences (str) that say why and what to do."""

    def __init__(self, standard, easy):
        super().__init__(standard)
        self.standard, self.easy = standard, easy

    def sentence(self, easy_read=False):
        return self.easy if easy_read else self.standard


TAKEN = (
    "We take pictures (JPEG, PNG, WebP, GIF, HEIC), sounds (MP3, M4A, WAV, OGG, WebM) and documents (PDF, Word .docx, "
    "OpenDocument .odt, plain text)."
)
EASY_TAKEN = "You can send a photo, a sound, a PDF or a Word file."


def unknown():
    return Refused(f"We cannot take this type of file. {TAKEN}", f"We cannot take this file. {EASY_TAKEN}")


def broken():
    return Refused(
        "We cannot read this file. It may be damaged. Try saving it again, or choose another one.",
        "We cannot open this file. Please try another one.",
    )


def lying():
    return Refused(
        f"This file is not what its name says. Choose the original file. {TAKEN}",
        "This file has the wrong name. Please try another one.",
    )


def empty():
    return Refused("This file is empty. Choose another one.", "There is nothing in this file. Please try another one.")


def too_big(megabytes):
    return Refused(
        f"This file is too big: up to {megabytes} MB fit here. Make it smaller, or choose another one.",
        "This file is too big. Please try a smaller one.",
    )


def too_many_pixels(megapixels):
    return Refused(
        f"This picture is too large: up to {megapixels} million pixels fit here. Make it smaller, or choose another.",
        "This picture is too big. Please try a smaller one.",
    )


def svg():
    return Refused(
        "We cannot take SVG drawings, because they can hold programs. Save it as PNG and choose that.",
        "We cannot take this kind of drawing. Take a photo of it and send the photo.",
    )


def locked():
    return Refused(
        "This document is locked with a password. Save it without one and choose it again.",
        "This file has a password. Please send one without a password.",
    )


def macro():
    return Refused(
        "This document holds a program (a macro). Save it without macros, or as a PDF, and choose it again.",
        "There is a program in this file. Please send a PDF.",
    )


def unpacks_too_big():
    return Refused(
        "This document is far too big once it is unpacked. Save it as a PDF and choose that.",
        "This file is too big inside. Please send a PDF.",
    )


def video():
    return Refused(
        "This is a video, or holds more than sound. Record the sound alone, or choose a picture.",
        "We cannot take videos. You can send a sound or a photo.",
    )
