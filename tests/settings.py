"""The real settings made quick, with nothing left behind. A test that means the demonstration turns DEMO on itself."""

import os
import tempfile

os.environ.update(
    DEMO="off", DEBUG="off", SITE_URL="https://testserver", ALLOWED_HOSTS="testserver localhost 127.0.0.1"
)
os.environ.setdefault("SECRET_KEY", "for-the-tests-only-" * 4)
os.environ.setdefault("FIELD_KEYS", "Zm9yLXRoZS10ZXN0cy1vbmx5LW5vdC1hLXNlY3JldCE=")
os.environ.setdefault("CODE_KEY", "for-the-tests-only-four-words")

from engagement.settings import *

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # noqa: F405
WHITENOISE_USE_FINDERS = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
SECURE_SSL_REDIRECT = False
AXES_ENABLED = False

# Kept in a variable, so that the folder goes when the tests end.
_here = tempfile.TemporaryDirectory(prefix="tests-")
MEDIA_ROOT, STATIC_ROOT = f"{_here.name}/media", f"{_here.name}/static"
STORAGES["private"]["OPTIONS"]["location"] = f"{_here.name}/private"  # noqa: F405
os.mkdir(STATIC_ROOT)
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    # Threads that share a database in memory find its tables locked; a file waits as it does for people.
    DATABASES["default"]["TEST"] = {"NAME": f"{_here.name}/test.sqlite3"}  # noqa: F405
