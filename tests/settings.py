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

# Kept in variables, so that the folders go when the tests end.
_media, _static = tempfile.TemporaryDirectory(prefix="media-"), tempfile.TemporaryDirectory(prefix="static-")
MEDIA_ROOT, STATIC_ROOT = _media.name, _static.name
