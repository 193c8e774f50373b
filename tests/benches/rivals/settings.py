"""The product's own settings with the rivals beside it: one server, one database and one middleware for all."""

import os

from engagement.settings import *

INSTALLED_APPS = ["tests.benches.rivals", *INSTALLED_APPS]  # noqa: F405
ROOT_URLCONF = "tests.benches.rivals.urls"
# A database of the bench's own, made and thrown away by it, whatever DATABASE_URL names.
DATABASES["default"].update(NAME=os.environ["BENCH_DATABASE"], TEST={"NAME": os.environ["BENCH_DATABASE"]})  # noqa: F405
