"""What must never be committed: somebody's package index, what a build makes, where somebody keeps their files."""

import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
# In pieces, so that this file does not hold what it looks for.
REGISTRIES = ["registry.npm" + "js", "npm" + "js.com", "py" + "pi.org", "python" + "hosted", "deb.deb" + "ian"]
MACHINE_PATHS = re.compile(r"(?<![\w.:/}>)-])/(?:home/\w+/|Users/|root/|tmp/|work/)")
BUILT = re.compile(r"(^|/)(node_modules|var|\.venv)/|\.min\.(css|js)$|\.css\.map$|\.js\.map$|\.pyc$|(^|/)site\.css$")
LOCKS = ["requirements/app.txt", "requirements/dev.txt", "requirements/node.txt"]


def committed():
    """The files that git has, or would take with the next commit."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    named = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return [name for name in named if name and (ROOT / name).is_file()]


def texts():
    for name in committed():
        try:
            yield name, (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


def test_no_file_names_a_package_registry():
    found = [f"{name}: {host}" for name, text in texts() for host in REGISTRIES if host in text.lower()]
    assert not found


def test_no_file_says_where_somebody_keeps_their_files():
    found = [f"{name}: {match[0]}" for name, text in texts() for match in MACHINE_PATHS.finditer(text)]
    assert not found


def test_nothing_that_a_build_makes_is_committed():
    assert [name for name in committed() if BUILT.search(name)] == []


def test_stylesheets_are_written_by_a_person():
    """Compressed CSS is thousands of characters on a line."""
    sheets = [(name, text) for name, text in texts() if name.endswith((".css", ".scss", ".js"))]
    assert [name for name, text in sheets if max(map(len, text.splitlines()), default=0) > 400] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_python_package_is_pinned_with_its_hashes(lock):
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text().strip())
    assert entries
    assert [entry for entry in entries if not re.match(r"[\w.\[\]-]+==\S+ .*--hash=sha256:", entry, re.DOTALL)] == []


def test_what_is_tested_is_what_is_served():
    app, dev = (set(re.findall(r"^\S+==\S+", (ROOT / lock).read_text(), re.MULTILINE)) for lock in LOCKS[:2])
    assert app - dev == set()


def test_every_npm_package_has_its_hash_and_no_address():
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    packages.pop("")
    assert packages
    assert [name for name, entry in packages.items() if "integrity" not in entry or "resolved" in entry] == []
