"""Files that hang on answers. The cleaning itself is in screening/test_files.py; here a small picture is enough."""

import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings as real

from consultations.surveys import attachments, drafts, intake
from tests.consultations.screening import uploads


@pytest.fixture(autouse=True)
def nothing_stored_by_the_last_test():
    yield
    shutil.rmtree(real.STORAGES["private"]["OPTIONS"]["location"], ignore_errors=True)


@pytest.fixture
def stored():
    """`stored()`: the paths of the files in the private storage."""
    root = Path(real.STORAGES["private"]["OPTIONS"]["location"])
    return lambda: [path for path in root.rglob("*") if path.is_file()]


@pytest.fixture
def grown_old(stored):
    """Every stored file looks as if it had been there for a day."""
    return lambda: [os.utime(path, (1_700_000_000, 1_700_000_000)) for path in stored()]


@pytest.fixture
def draft(survey):
    return drafts.begin(survey, "standard")[0]


@pytest.fixture
def attach(draft, survey):
    """`attach(data=…, question="why")`: keep a file with the draft."""

    def attach(data=None, question="why", **more):
        return attachments.keep(draft, survey, question, uploads.upload(data or uploads.picture()), **more)

    return attach


@pytest.fixture
def send(draft, survey):
    """Send the draft with words beside the file."""

    def send(why="Look at my drawing.", **more):
        return intake.record_response(
            survey=survey, answers={"why": why}, draft=draft, code_hash=draft.code_hash, sharing="everybody", **more
        )

    return send


@pytest.fixture
def sent(attach, send):
    """A picture that came in with words."""
    attachment = attach()
    send()
    attachment.refresh_from_db()
    return attachment


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """What waits for the commit happens now."""
    return lambda: django_capture_on_commit_callbacks(execute=True)
