"""Production stops at the start with the name of what is missing."""

import os
import subprocess
import sys

import pytest
from django.conf import settings

WHOLE = {
    "SECRET_KEY": "x" * 50,
    "FIELD_KEYS": "Zm9yLXRoZS10ZXN0cy1vbmx5LW5vdC1hLXNlY3JldCE=",
    "CODE_KEY": "y" * 50,
    "ALLOWED_HOSTS": "haveyoursay.example.org",
}


def start(**environment):
    command = [
        sys.executable,
        "-c",
        "import engagement.settings as s; print(getattr(s, 'SECURE_SSL_REDIRECT', False), s.SITE_URL)",
    ]
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return subprocess.run(command, env=kept | environment, cwd=settings.BASE_DIR, capture_output=True, text=True)


@pytest.mark.parametrize("name", WHOLE)
def test_a_missing_secret_stops_the_start_and_is_named(name):
    started = start(**{k: v for k, v in WHOLE.items() if k != name})
    assert started.returncode != 0 and f"{name} is not set" in started.stderr


@pytest.mark.parametrize(("name", "value"), [("DEMO", "perhaps"), ("TRUSTED_PROXIES", "many"), ("EMAIL_PORT", "-1")])
def test_nonsense_stops_it_too(name, value):
    started = start(**WHOLE, **{name: value})
    assert started.returncode != 0 and name in started.stderr


def test_with_everything_set_it_insists_on_tls():
    assert start(**WHOLE).stdout.split() == ["True", "https://haveyoursay.example.org"]


def test_a_demonstration_needs_nothing():
    assert start(DEMO="on").returncode == 0
