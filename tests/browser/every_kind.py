"""Adds a survey with one question of every type beside the demonstration's own; nothing links to it."""

import sys
from pathlib import Path

import django

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
django.setup()

from consultations.models import ConsultationPage  # noqa: E402
from tests.factories import make_every_kind  # noqa: E402

make_every_kind(ConsultationPage.objects.open().first())
