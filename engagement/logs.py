import logging


class OneLineForRefusals(logging.Filter):
    """A page that is refused or not there is told in one line. What failed keeps its traceback."""

    def filter(self, record):
        if record.levelno < logging.ERROR or record.name.startswith("django.security"):
            record.exc_info = None
        return True
