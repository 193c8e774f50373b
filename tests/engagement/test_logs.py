"""What whoever runs the server reads: one line for a refusal, everything for a failure."""

import logging

import pytest

from engagement.logs import OneLineForRefusals


def record(name, level):
    try:
        raise PermissionError("no")
    except PermissionError as error:
        exc_info = (type(error), error, error.__traceback__)
    return logging.LogRecord(name, level, __file__, 1, "Forbidden: /forum/", (), exc_info)


@pytest.mark.parametrize(
    ("name", "level", "told"),
    [
        ("django.request", logging.WARNING, False),
        ("django.security.DisallowedHost", logging.ERROR, False),
        ("django.request", logging.ERROR, True),
    ],
)
def test_only_a_failure_brings_its_traceback(name, level, told):
    refusal = record(name, level)
    assert OneLineForRefusals().filter(refusal)
    assert ("Traceback" in logging.Formatter().format(refusal)) is told


def test_the_console_uses_it(settings):
    assert settings.LOGGING["handlers"]["console"]["filters"] == ["refusals"]
