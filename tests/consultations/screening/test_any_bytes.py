"""Whatever bytes come, a cleaner answers with a file or a refusal."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from consultations.screening import files
from consultations.screening.cleaners import apart
from consultations.screening.files import Refused
from tests.consultations.screening import uploads

WHOLE = [make() for make in uploads.ALL.values()]
QUICK = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


def answered(data):
    """What the cleaner that `data` goes to says, here rather than in a process of its own."""
    try:
        kind, module, name = files.recognise(data)
    except Refused:
        return True
    said, cleaned = apart.answer(data, module, name, 1)
    if "mime" in said:
        return files.recognise(cleaned)[0] == kind
    return bool(said["standard"] and said["easy"])


@QUICK
@given(
    st.sampled_from([b"", *files.BEGINNINGS, b"RIFF\0\0\0\0WAVE", b"RIFF\0\0\0\0WEBP", b"\0\0\0\x18ftypM4A "]),
    st.binary(),
)
def test_any_bytes_after_any_beginning_are_answered(beginning, rest):
    assert answered(beginning + rest)


@QUICK
@given(st.sampled_from(WHOLE), st.data())
def test_a_damaged_file_is_answered(data, draw):
    broken = bytearray(data)
    for place in draw.draw(st.lists(st.integers(0, len(data) - 1), max_size=8)):
        broken[place] = draw.draw(st.integers(0, 255))
    assert answered(bytes(broken[: draw.draw(st.integers(1, len(data)))]))


@pytest.mark.parametrize(
    "data", [b"\xff\xd8\xff", b"%PDF-1.7\n", b"PK\x03\x04", b"OggS", b"\x1a\x45\xdf\xa3", b"\0" * 12]
)
def test_a_beginning_alone_is_refused(data):
    with pytest.raises(Refused):
        files.clean(uploads.upload(data))
