"""A real Chromium in front of a real server with the demonstration in it.

This is a pytest process of its own: Playwright keeps an event loop running, which pytest-asyncio cannot share, and a
server inside the test process would hold SQLite from two threads.
"""

import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import chromium as packed
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from walking import sign_in

ROOT = Path(__file__).resolve().parents[2]
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
BY_STANDARD = {"type": "tag", "values": STANDARDS}
# What another width, and what other colours and sizes can change on a page that has passed the rest.
BY_WIDTH = {"type": "rule", "values": ["scrollable-region-focusable", "target-size"]}
BY_LOOKS = {"type": "rule", "values": ["color-contrast", "scrollable-region-focusable", "target-size"]}


# The server


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory):
    """(address, what load_demo printed) of a server that has just loaded the demonstration into its own database."""
    folder = tmp_path_factory.mktemp("site")
    with scratch_database(folder) as database:
        port = free_port()
        address = f"http://127.0.0.1:{port}"
        env = {**os.environ, "DEMO": "on", "DATABASE_URL": database, "SITE_URL": address}
        env |= {"MEDIA_ROOT": str(folder / "media"), "DJANGO_SETTINGS_MODULE": "engagement.settings"}
        manage("migrate", "-v0", "--skip-checks", env=env)
        told = manage("load_demo", env=env)
        subprocess.run([sys.executable, Path(__file__).with_name("every_kind.py")], cwd=ROOT, env=env, check=True)
        with served(port, env, folder / "server.log"):
            yield address, told


def manage(*step, env):
    command = [sys.executable, "manage.py", *step]
    return subprocess.run(command, cwd=ROOT, env=env, check=True, stdout=subprocess.PIPE, text=True).stdout


@pytest.fixture(scope="session")
def site(demonstration):
    """The address of the server."""
    return demonstration[0]


@pytest.fixture(scope="session")
def told(demonstration):
    """What a newcomer reads when the demonstration is ready: accounts, password, four words, what to try."""
    return demonstration[1]


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@contextmanager
def scratch_database(folder):
    """The URL of an empty database, gone afterwards: beside the one that is named, or a file."""
    named = os.environ.get("DATABASE_URL")
    if not named:
        yield f"sqlite:///{folder / 'site.sqlite3'}"
        return
    import psycopg

    name = f"browser_{os.getpid()}"
    with psycopg.connect(urlunsplit(urlsplit(named)._replace(path="/postgres")), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
        try:
            yield urlunsplit(urlsplit(named)._replace(path=f"/{name}"))
        finally:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def served(port, env, log):
    command = "-m uvicorn engagement.asgi:application --lifespan off --log-level warning --ws websockets-sansio"
    command = [sys.executable, *command.split(), "--ws-max-size", "4096", "--port", str(port)]
    with log.open("wb") as out:
        server = subprocess.Popen(command, cwd=ROOT, env=env, stdout=out, stderr=out)
    try:
        wait_until_it_answers(port, server, log)
        yield
    finally:
        server.terminate()
        server.wait()
    said = log.read_text(errors="replace")
    # A refusal (403) is logged with a traceback too, and is no failure.
    failed = [sign for sign in ("Internal Server Error", "Exception in ASGI", "exception was never") if sign in said]
    assert not failed, f"The server failed while the browser was there: {failed}\n{said[-4000:]}"


def wait_until_it_answers(port, server, log, patience=60):
    until = time.monotonic() + patience
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.exit(f"The server did not start:\n{log.read_text(errors='replace')[-3000:]}", returncode=1)


# The browser


@pytest.fixture(scope="session")
def chromium():
    program = packed.unpacked(ROOT / "var/browser")
    if program is None:
        words = "Chromium is not here (npm's @sparticuz/chromium, x86-64 Linux): no page was tried in a browser."
        # A check that is quietly left out is worse than one that fails.
        pytest.exit(words, returncode=1) if os.environ.get("CI") else pytest.skip(words)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=packed.FLAGS, env=packed.surroundings(program)
        )
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, site):
    """Opens windows, each a new person; at the end says what broke in any of them."""
    contexts, broken = [], []

    def window(**options):
        context = chromium.new_context(base_url=site, **{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        listen(context, site, broken)
        return context.new_page()

    yield window
    for context in contexts:
        context.close()
    assert not broken, "\n".join(broken)


def listen(context, site, broken):
    """Note script errors, refused styles and scripts, missing files, and anything asked of somebody else's server."""
    context.on("weberror", lambda problem: broken.append(f"script error: {problem.error}"))

    def hear(line):
        # Of what could not be loaded, `missing` tells which of it should have been there.
        if line.type == "error" and not line.text.startswith("Failed to load resource"):
            broken.append(f"in the console: {line.text}")

    def look(request):
        if not request.url.startswith((site, site.replace("http", "ws"), "data:", "blob:")):
            broken.append(f"asked another server: {request.url}")

    def missing(answer):
        if answer.status >= 400 and answer.request.resource_type not in {"document", "xhr", "fetch"}:
            broken.append(f"{answer.status} for {answer.url}")

    def cut_off(request):
        # A page that is left in the middle gives up what it was still asking for.
        if request.failure != "net::ERR_ABORTED" and request.resource_type in {"stylesheet", "script", "image", "font"}:
            broken.append(f"{request.failure} for {request.url}")

    context.on("console", hear)
    context.on("requestfailed", cut_off)
    context.on("request", look)
    context.on("response", missing)


@pytest.fixture
def page(visit):
    return visit()


@pytest.fixture
def narrow_page(visit):
    return visit(viewport={"width": 360, "height": 740})


@pytest.fixture
def page_without_javascript(visit):
    return visit(java_script_enabled=False)


@pytest.fixture(scope="session")
def keys(chromium, site, told):
    """Call it with the first part of an e-mail address: the cookies of somebody who signed in once."""
    kept = {}

    def cookies(name):
        if name not in kept:
            context = chromium.new_context(base_url=site)
            sign_in(context.new_page(), f"{name}@example.org", told)
            kept[name] = context.storage_state()
            context.close()
        return kept[name]

    return cookies


@pytest.fixture
def page_of(visit, keys):
    return lambda name: visit(storage_state=keys(name))


# What is looked at on a page


@pytest.fixture
def axe():
    """Call it with a page and the heading it should have, so that no error page passes for the page that was meant."""

    def check(page, heading, rules=BY_STANDARD):
        assert page.locator("h1").all_inner_texts() == [heading]
        if not page.evaluate("'axe' in window"):
            page.evaluate(Axe().axe_script)
        options = {"runOnly": rules, "resultTypes": ["violations"]}
        found = page.evaluate("options => axe.run(options)", options)["violations"]
        assert not found, "\n".join(in_words(rule) for rule in found)

    return check


def does_not_scroll_sideways(page):
    """Nor at 320 pixels, which is what WCAG 1.4.10 asks."""
    page.set_viewport_size({"width": 320, "height": 640})
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 320, f"{page.url} is {wide} wide where 320 are there"


def in_words(rule):
    places = ", ".join(str(node["target"]) for node in rule["nodes"])
    return f"{rule['id']} ({rule['impact']}): {rule['help']}: {places}"


@pytest.fixture
def look_over(axe, shot):
    """Call it with a page, its heading and a name for its pictures: wide, in a hand, and as narrow as can be."""

    def look(page, heading, name):
        for width, height, rules in ((1280, 900, BY_STANDARD), (360, 740, BY_WIDTH)):
            page.set_viewport_size({"width": width, "height": height})
            shot(page, f"{name}-{width}")
            axe(page, heading, rules)
        does_not_scroll_sideways(page)

    return look


@pytest.fixture
def look_over_ours(shot):
    """Call it with a page of the "Questions" editor and a name: our part of it, in Wagtail's frame, wide and narrow."""

    def look(page, name):
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            shot(page, f"{name}-{width}")
            if not page.evaluate("'axe' in window"):
                page.evaluate(Axe().axe_script)
            options = {"runOnly": BY_STANDARD, "resultTypes": ["violations"]}
            found = page.evaluate("options => axe.run({include: ['.ask']}, options)", options)["violations"]
            assert not found, "\n".join(in_words(rule) for rule in found)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{page.url} is {wide} wide where {width} are there"
        page.set_viewport_size({"width": 1280, "height": 900})

    return look


@pytest.fixture
def shot():
    """Saves a picture of the whole page where SHOTS names a folder, and does nothing otherwise."""

    def save(page, name):
        if folder := os.environ.get("SHOTS"):
            page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

    return save
