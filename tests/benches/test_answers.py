"""That the bench runs, stores what it sends and prints a line that a machine can read. What it finds is not judged."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COUNTED = {"answers sent and not stored, or stored and not sent", "8 at once: answers lost"}
FEW = ["--rounds", "1", "--views", "2", "--answers", "1", "--each", "1"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="it reads the CPU of other processes")
def test_the_bench_prints_a_table_and_one_line_of_json():
    command = [sys.executable, "-m", "tests.benches.answers", *FEW]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found = json.loads(ran.stdout.splitlines()[-1])
    assert found["bench"] == "answers"
    rows = {row["measure"]: row for row in found["rows"]}
    assert all(set(row) == {"measure", "value", "target", "met"} for row in found["rows"])
    assert [rows[measure]["value"] for measure in COUNTED] == [0, 0]
