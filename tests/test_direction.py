"""Imports point one way: home <- consultations <- youth_voice <- engagement, and likewise between the rooms inside."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
APPS = ["home", "consultations", "youth_voice", "engagement"]
ROOMS = ["models", "screening", "surveys", "moderation", "analysis", "outcomes"]
# Doors stay thin: what they do is written in a verb, and no verb asks a door.
DOORS = {"consumers", "feeds", "management", "middleware", "templatetags", "urls", "views", "viewsets", "wagtail_hooks"}


def sources():
    """Module name -> source, of everything in the four apps. A package is named `package.__init__`."""
    found = (path for app in APPS for path in sorted((ROOT / app).rglob("*.py")))
    return {".".join(path.relative_to(ROOT).with_suffix("").parts): path.read_text() for path in found}


def imports_of(module, source, known):
    """(target, inside a function?) of each import; `from a import b` is a.b where that is a module."""
    tree = ast.parse(source)
    within = {
        inner
        for outer in ast.walk(tree)
        if isinstance(outer, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(outer)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            targets = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = absolute(module, node)
            targets = [
                f"{base}.{alias.name}" if is_module(f"{base}.{alias.name}", known) else base for alias in node.names
            ]
        else:
            continue
        for target in targets:
            yield target, node in within


def absolute(module, node):
    above = module.split(".")[: -node.level] if node.level else []
    return ".".join([*above, *([node.module] if node.module else [])])


def is_module(name, known):
    return name in known or f"{name}.__init__" in known


def place(order, name):
    return order.index(name) if name in order else None


def room(module):
    app, _, rest = module.partition(".")
    return rest.split(".")[0] if app == "consultations" else None


def against_the_grain(modules):
    """A sentence for every import that points up."""
    return [
        f"{module} imports {target}"
        for module, source in modules.items()
        for target, in_function in imports_of(module, source, modules)
        if points_up(module, target, in_function)
    ]


def points_up(module, target, in_function):
    app, other = place(APPS, module.split(".")[0]), place(APPS, target.split(".")[0])
    if other is None:
        return False
    if other > app:
        return True
    # A page is a door that happens to be a model: its `serve` may call what is above it.
    if in_function and "models" in module.split("."):
        return False
    if is_door(target) and not is_door(module):
        return True
    here, there = place(ROOMS, room(module)), place(ROOMS, room(target))
    return here is not None and there is not None and there > here


def is_door(module):
    """The project package wires the doors together, so all of it counts as one."""
    return module.startswith("engagement.") or not DOORS.isdisjoint(module.split("."))


def test_imports_only_point_one_way():
    assert against_the_grain(sources()) == []


@pytest.mark.parametrize("package", [*APPS, *(f"consultations.{name}" for name in ROOMS)])
def test_every_room_is_still_there(package):
    assert f"{package}.__init__" in sources()


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("home.pages", "import consultations.models"),
        ("home.pages", "from consultations import models"),
        ("home.pages", "def serve(self):\n    from engagement import urls"),
        ("consultations.models.pages", "from consultations.surveys import intake"),
        ("consultations.models.pages", "from ..surveys import intake"),
        ("consultations.screening.cues", "def look():\n    from consultations.moderation import queue"),
        ("consultations.analysis.tables", "from .. import outcomes"),
        ("consultations.analysis.__init__", "from ..outcomes import promises"),
        ("consultations.surveys.intake", "from consultations.surveys import views"),
        ("youth_voice.live.writer", "from engagement.roles import ROLES"),
    ],
)
def test_it_would_notice(module, source):
    there = ["consultations.models.__init__", "consultations.outcomes.__init__", "consultations.surveys.views"]
    made_up = {**dict.fromkeys(there, ""), module: source}
    assert len(against_the_grain(made_up)) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("engagement.urls", "from consultations import views\nimport home.views, youth_voice.live"),
        ("consultations.models.surveys", "def serve(self):\n    from consultations.surveys import views"),
        ("consultations.outcomes.views", "from ..models import Theme\nfrom . import promises"),
        ("consultations.permissions", "from consultations.models import Membership"),
        ("home.pages", "import consultations_of_others\nfrom django.db import models"),
    ],
)
def test_it_lets_through_what_points_down(module, source):
    made_up = {"consultations.views": "", "consultations.surveys.views": "", module: source}
    assert against_the_grain(made_up) == []
