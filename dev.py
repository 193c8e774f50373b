#!/usr/bin/env python3
"""Everything a person types to try this out or to work on it. Needs Python 3.11 and git, and nothing else.

python3 dev.py demo [--port 8000] [--lan] [--no-serve]   make everything and serve a demonstration
python3 dev.py test [pytest arguments]           make everything and run every test
python3 dev.py lint                              the other checks that CI makes
python3 dev.py bench answers                     what answering costs, beside rivals; takes a few minutes
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("This needs Python 3.11 or newer, and this is Python " + sys.version.split()[0] + ".")

import argparse
import base64
import csv
import hashlib
import importlib.util
import json
import os
import shutil
import socket
import subprocess
import time
import venv
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VAR, VENV, MODULES = ROOT / "var", ROOT / ".venv", ROOT / "node_modules"
BIN, BUILT = VENV / "bin", VAR / "static"
PYTHON = BIN / "python"
FONTS = MODULES / "@fontsource-variable/atkinson-hyperlegible-next/files"
OPENMOJI = MODULES / "@iconify-json/openmoji"
SYMBOLS = ROOT / "youth_voice/symbols/openmoji.csv"


# Steps that are done again only when what they are made from has changed.


def digest(paths):
    found = hashlib.sha256(sys.version.encode())
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and file.suffix != ".pyc":
                found.update(f"{file.relative_to(ROOT)}\0".encode() + file.read_bytes())
    return found.hexdigest()


def once(what, inputs, proof, work, kind="app"):
    """Do the work unless the inputs are as they were and its proof is there. What 'dev' made is enough for 'app'."""
    mark, key = VAR / f"{what.replace(' ', '-').lower()}.stamp", digest(inputs)
    if proof.exists() and mark.exists() and mark.read_text() in {f"{kind} {key}", f"dev {key}"}:
        return
    print(f"{what} ...", flush=True)
    began = time.monotonic()
    mark.unlink(missing_ok=True)
    work()
    VAR.mkdir(exist_ok=True)
    mark.write_text(f"{kind} {key}")
    print(f"{what}: {time.monotonic() - began:.0f} s", flush=True)


def run(*command, **changes):
    path = f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"
    # Councils' networks often inspect TLS: node must believe what the machine believes.
    env = {"NODE_USE_SYSTEM_CA": "1", **os.environ, "PATH": path, **changes}
    subprocess.run([str(part) for part in command], env=env, check=True)


# Python packages


def make_venv():
    if PYTHON.exists() and (VENV / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}").is_dir():
        return
    if not has("pip") and not has("ensurepip"):
        sys.exit("This Python has no pip. On Debian or Ubuntu: apt install python3-venv. Then try again.")
    # The machine's pip can install into the environment; giving it one of its own takes seconds.
    venv.EnvBuilder(with_pip=not has("pip"), symlinks=True, clear=True).create(VENV)


def has(module):
    return importlib.util.find_spec(module) is not None


def pip(lock):
    chosen = [sys.executable, "-m", "pip", "--python", PYTHON] if has("pip") else [PYTHON, "-m", "pip"]
    # Not compiled: Python does that itself with the third of the modules that are ever used.
    options = ["--quiet", "--no-deps", "--require-hashes", "--only-binary", ":all:", "--no-compile"]
    run(*chosen, "install", "--disable-pip-version-check", *options, "-r", lock)


def python_packages(kind):
    make_venv()
    locks = [ROOT / "requirements/app.txt", ROOT / "requirements/dev.txt"]
    try:
        once("Python packages", locks, BIN / "uvicorn", lambda: pip(f"requirements/{kind}.txt"), kind)
    except subprocess.CalledProcessError:
        sys.exit(
            "\nThe Python packages could not be installed; pip says why above. It needs a connection to a package\n"
            "index. Behind a proxy, set HTTPS_PROXY; with an index of your own, set PIP_INDEX_URL. Then try again."
        )


# Stylesheet, fonts and pictures


def npm():
    """The machine's npm where its node is new enough, else one that comes as a Python package."""
    node, own = shutil.which("node"), shutil.which("npm")
    version = subprocess.run([node, "--version"], capture_output=True, text=True).stdout if node and own else ""
    if version.startswith("v") and int(version[1:].split(".")[0]) >= 20:
        return own
    lock = ROOT / "requirements/node.txt"
    once("Node", [lock], BIN / "npm", lambda: pip(lock))
    return BIN / "npm"


def build():
    new = VAR / "static.new"
    shutil.rmtree(new, ignore_errors=True)
    govuk = MODULES / "govuk-frontend/dist/govuk"
    options = ["--no-source-map", "--style=compressed", "--quiet-deps", f"--load-path={govuk}"]
    run(MODULES / ".bin/sass", *options, ROOT / "home/scss/site.scss", new / "css/site.css")
    (new / "fonts").mkdir()
    for letters in ("latin", "latin-ext"):
        shutil.copy(FONTS / f"atkinson-hyperlegible-next-{letters}-wght-normal.woff2", new / "fonts")
    run(PYTHON, "-c", PAPER_FONTS, new / "fonts")
    (new / "symbols/openmoji").mkdir(parents=True)
    for code, drawing in listed_pictures():
        (new / f"symbols/openmoji/{code}.svg").write_text(drawing, encoding="utf-8")
    shutil.rmtree(BUILT, ignore_errors=True)
    new.rename(BUILT)


# A printed form wants plain TrueType files, one for each weight, where browsers take one file that varies.
PAPER_FONTS = """
import sys
from pathlib import Path
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

folder = Path(sys.argv[1])
for name, weight in (("regular", 400), ("bold", 700)):
    parts = []
    for letters in ("latin", "latin-ext"):
        font = TTFont(folder / f"atkinson-hyperlegible-next-{letters}-wght-normal.woff2")
        font.flavor = None
        font = instantiateVariableFont(font, {"wght": weight})
        font["OS/2"].usWeightClass = weight
        parts.append(folder / f"{letters}-{name}.part")
        font.save(parts[-1])
    Merger().merge(parts).save(folder / f"atkinson-hyperlegible-next-{name}.ttf")
    for part in parts:
        part.unlink()
"""


def listed_pictures():
    """The code and drawing of each OpenMoji picture that the list names, out of the thousands there are."""
    drawings = json.loads((OPENMOJI / "icons.json").read_text(encoding="utf-8"))
    names = json.loads((OPENMOJI / "chars.json").read_text(encoding="utf-8"))
    with SYMBOLS.open(newline="", encoding="utf-8") as rows:
        for code in sorted({row["hexcode"] for row in csv.DictReader(rows)}):
            # The drawings leave out "shown as a picture" marks, which the list may have.
            name = names.get(code.lower()) or names.get(code.lower().replace("-fe0f", ""))
            if name is None:
                sys.exit(f"{SYMBOLS.relative_to(ROOT)} lists {code}, which OpenMoji does not have.")
            name = drawings["aliases"].get(name, {"parent": name})["parent"]
            body = drawings["icons"][name]["body"]
            yield code, f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">{body}</svg>\n'


def front_end(kind):
    lock, omit = ROOT / "package-lock.json", ["--omit=optional"] + ["--omit=dev"] * (kind == "app")
    once("npm packages", [lock, ROOT / ".npmrc"], MODULES, lambda: run(npm(), "ci", "--loglevel=error", *omit), kind)
    inputs = [lock, ROOT / "home/scss", SYMBOLS, ROOT / "dev.py"]
    once("Stylesheet fonts and pictures", inputs, BUILT / "css/site.css", build)


# The commands


def demo(arguments):
    parser = argparse.ArgumentParser(prog="dev.py demo")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--lan", action="store_true", help="let phones and computers in the same network open it too")
    parser.add_argument("--no-serve", action="store_true", help="make everything, then stop")
    chosen = parser.parse_args(arguments)
    if not chosen.no_serve and not is_free(chosen.port):
        other = next(port for port in range(chosen.port + 1, 65536) if is_free(port))
        sys.exit(f"Something else is using port {chosen.port}. Try: python3 dev.py demo --port {other}")
    host = own_address() if chosen.lan else "127.0.0.1"
    address = f"http://{host}:{chosen.port}"
    # A database named in the environment may be a real one: invented answers go into a file here, whatever it says.
    env = {"DEMO": "on", "SITE_URL": address, "DATABASE_URL": "", "REDIS_URL": ""}
    env |= {"DJANGO_SETTINGS_MODULE": "engagement.settings"}
    env |= {"ALLOWED_HOSTS": f"localhost 127.0.0.1 [::1] {host}"} if chosen.lan else {}
    python_packages("app")
    migrate = PYTHON, "manage.py", "migrate", "--verbosity=0", "--skip-checks"
    with ThreadPoolExecutor() as beside:
        dress = beside.submit(front_end, "app")
        once("Database", migrations(), VAR / "site.sqlite3", lambda: run(*migrate, **env))
    try:
        dress.result()
    except (subprocess.CalledProcessError, OSError):
        print("\nThe pictures, the fonts and the full stylesheet could not be made; see above.")
        print("The demonstration starts all the same, in a plainer dress. The next start tries again.\n", flush=True)
    if chosen.no_serve:
        return run(PYTHON, "manage.py", "load_demo", **env)
    listens_on = "0.0.0.0" if chosen.lan else "127.0.0.1"
    os.execve(PYTHON, [PYTHON, "-c", SERVE, listens_on, str(chosen.port)], {**os.environ, **env})


# One process for both, because starting Django takes longer than finding the demonstration already there.
SERVE = """
import sys, django, uvicorn
from django.conf import settings
from django.core.management import call_command

django.setup()
call_command("load_demo")
host, port = sys.argv[1], int(sys.argv[2])
print(f"\\nOpen {settings.SITE_URL}/ in a browser. Ctrl-C stops it.", flush=True)
if host == "0.0.0.0":
    print("Everybody in your network can open it and sign in with the password above. Type nothing real into it.")
print(flush=True)
uvicorn.run(
    "engagement.asgi:application", host=host, port=port, lifespan="off", log_level="warning",
    ws="websockets-sansio", ws_per_message_deflate=False, ws_max_size=4096,
)
"""


def is_free(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def own_address():
    """This machine's address in its network. Choosing a way out sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            sys.exit("This machine is in no network, so --lan has nobody to let in.")
        return probe.getsockname()[0]


def migrations():
    return [*sorted(ROOT.glob("*/migrations")), ROOT / "requirements/app.txt", ROOT / "engagement/settings.py"]


def test(arguments):
    """Both suites, or only the one that holds the paths named. A suite in which nothing matches is no failure."""
    python_packages("dev")
    front_end("dev")
    here, in_browser = [], []
    for path in (part for part in arguments if Path(part.split("::")[0]).exists()):
        of_browser = Path(path.split("::")[0]).resolve().is_relative_to(ROOT / "tests/browser")
        (in_browser if of_browser else here).append(path)
    options = [part for part in arguments if part not in here + in_browser]
    outcomes = []
    if here or not in_browser:
        outcomes.append(pytest(*options, *here))
    if os.environ.get("SKIP_BROWSER"):
        print("The tests in a browser were left out, because SKIP_BROWSER is set.")
    elif in_browser or not here:
        # A process of its own: Playwright leaves an event loop running, which the other tests cannot live with.
        alone = ["-p", "no:django", "-p", "no:asyncio", "-c", "tests/browser/pytest.ini"]
        outcomes.append(pytest(*alone, *options, *(in_browser or ["tests/browser"])))
    sys.exit(next((code for code in outcomes if code not in {0, 5}), 0 if 0 in outcomes else 5))


def pytest(*arguments):
    return subprocess.run([PYTHON, "-m", "pytest", *arguments]).returncode


def lint(arguments):
    python_packages("dev")
    front_end("dev")
    key = base64.urlsafe_b64encode(os.urandom(32)).decode()
    production = {"DEMO": "off", "DEBUG": "off", "SECRET_KEY": key * 2, "FIELD_KEYS": key, "CODE_KEY": key}
    production |= {"ALLOWED_HOSTS": "www.example.org", "DJANGO_SETTINGS_MODULE": "engagement.settings"}
    manage = PYTHON, "manage.py"
    run(BIN / "ruff", "check", ".")
    run(BIN / "ruff", "format", "--check", ".")
    run(BIN / "djlint", "--lint", "--quiet", "templates")
    run(*manage, "makemigrations", "--check", "--dry-run", **production)
    run(*manage, "check", "--deploy", "--fail-level", "WARNING", **production)
    # Fails where a stylesheet names a file that is not there.
    run(*manage, "collectstatic", "--no-input", "--verbosity=0", **production, STATIC_ROOT=str(VAR / "linted"))


def bench(arguments):
    """A bench of tests/benches, by its name. It brings its own database and settings."""
    benches = {path.stem: path for path in (ROOT / "tests/benches").glob("*.py") if "__main__" in path.read_text()}
    if not arguments or arguments[0] not in benches:
        sys.exit(f"Say which: python3 dev.py bench {' | '.join(sorted(benches))}")
    python_packages("dev")
    front_end("dev")
    sys.exit(subprocess.run([PYTHON, "-m", f"tests.benches.{arguments[0]}", *arguments[1:]]).returncode)


def main():
    commands = {"demo": demo, "test": test, "lint": lint, "bench": bench}
    if len(sys.argv) < 2 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    if os.name == "nt":
        sys.exit("This needs Linux or macOS. On Windows, use the Windows Subsystem for Linux.")
    real = os.path.realpath(sys.executable)
    if sys.prefix != sys.base_prefix and real != sys.executable:
        # Inside a virtual environment, which may have no pip: start again outside it.
        os.execv(real, [real, *sys.argv])
    os.chdir(ROOT)
    try:
        commands[sys.argv[1]](sys.argv[2:])
    except KeyboardInterrupt:
        sys.exit(130)
    except subprocess.CalledProcessError as problem:
        sys.exit(f"\nStopped: {' '.join(problem.cmd)} failed. What it said is above.")


if __name__ == "__main__":
    main()
