"""Norm F6: the planned dates are for the editor. Everybody else asks the clock."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLANNED = re.compile(r"\b(?:page|consultation|self|told)\.(?:opens_on|closes_on)\b|(?:opens_on|closes_on)__")
# Where the plan itself is written, checked, shown as a plan, or kept as history.
KEEPERS = {
    "consultations/models/pages.py",
    "consultations/models/timing.py",
    "consultations/models/told.py",
    "consultations/surveys/fair_dates.py",
    "engagement/demo/building.py",
    "templates/consultations/admin/readiness.html",
    "templates/consultations/dates.html",
}


def test_f6_nothing_decides_by_the_planned_dates():
    folders = ("home", "consultations", "youth_voice", "engagement", "templates")
    files = [file for folder in folders for kind in ("*.py", "*.html") for file in (ROOT / folder).rglob(kind)]
    found = {str(file.relative_to(ROOT)) for file in files if PLANNED.search(file.read_text())}
    assert {name for name in found if "/migrations/" not in name} == KEEPERS
