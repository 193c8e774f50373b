"""Text that only this application can read: encrypted in the database from the first migration."""

import json
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import models


@lru_cache(maxsize=4)
def _cipher(keys):
    try:
        return MultiFernet([Fernet(key) for key in keys])
    except ValueError as error:
        raise ImproperlyConfigured("FIELD_KEYS holds something that is not a Fernet key.") from error


def seal_bytes(data):
    """`data` (bytes) as a token of a third more bytes, readable by this application alone."""
    # A token says in clear when it was made, to the second; of an answer only the week is kept.
    return _cipher(tuple(settings.FIELD_KEYS)).encrypt_at_time(data, 0)


def open_bytes(token):
    try:
        return _cipher(tuple(settings.FIELD_KEYS)).decrypt(token)
    except InvalidToken as error:
        raise ImproperlyConfigured(
            "What is stored cannot be read: FIELD_KEYS lacks the key it was written with."
        ) from error


def encrypt(text):
    return seal_bytes(text.encode()).decode() if text else ""


def decrypt(token):
    return open_bytes(token.encode()).decode() if token else ""


class EncryptedTextField(models.TextField):
    """A text stored as a MultiFernet token. It cannot be searched, sorted or compared in the database."""

    def from_db_value(self, value, expression, connection):
        return decrypt(value)

    def get_prep_value(self, value):
        return encrypt(value or "")

    def get_lookup(self, lookup_name):
        # Two encryptions of one text differ, so every comparison but "is empty" would be silently false.
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None


class EncryptedJSONField(EncryptedTextField):
    """A small structure of plain values, stored the same way."""

    def from_db_value(self, value, expression, connection):
        return json.loads(decrypt(value) or "{}")

    def to_python(self, value):
        return json.loads(value or "{}") if isinstance(value, str) else value

    def get_prep_value(self, value):
        return encrypt(json.dumps(value or {}, ensure_ascii=False))
