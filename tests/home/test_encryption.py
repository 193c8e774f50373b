import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import FieldError, ImproperlyConfigured

from consultations.models import Comment
from home.encryption import decrypt, encrypt


def test_a_new_key_in_front_still_reads_what_the_old_one_wrote(settings):
    token = encrypt("Words.")
    settings.FIELD_KEYS = [Fernet.generate_key().decode(), *settings.FIELD_KEYS]
    assert decrypt(token) == "Words."


def test_a_lost_key_says_so_and_shows_nothing(settings):
    token = encrypt("Words.")
    settings.FIELD_KEYS = [Fernet.generate_key().decode()]
    with pytest.raises(ImproperlyConfigured, match="FIELD_KEYS"):
        decrypt(token)


def test_nobody_searches_encrypted_words_by_mistake():
    with pytest.raises(FieldError):
        Comment.objects.filter(original="bus")
