"""What nearly every page asks for, kept by this process for a few seconds."""

from time import monotonic

from django.db.models.signals import post_delete, post_save

MOST = 100
_all = []


class Kept:
    """Values by key, shared by every request: read them, change them never.

    Saving or deleting one of `models` ("app.Model") in this process empties it at once. What another process saves
    shows after `seconds`, so this is for wording, not for whether something is still allowed.
    """

    def __init__(self, *models, seconds=5):
        self.seconds, self.values = seconds, {}
        _all.append(self)
        for model in models:
            for signal in (post_save, post_delete):
                signal.connect(self.forget, sender=model, weak=False)

    def get(self, key, make):
        """The value for `key`; `make` (a function without arguments) finds it when it is not here."""
        value, until = self.values.get(key, (None, 0))
        if monotonic() < until:
            return value
        value = make()
        if len(self.values) >= MOST:
            self.values.clear()
        self.values[key] = value, monotonic() + self.seconds
        return value

    def forget(self, **signal):
        self.values.clear()


def forget_everything():
    """For tests, whose database goes back without a signal."""
    for kept in _all:
        kept.forget()
