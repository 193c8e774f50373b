"""What is only there to be read: words between the questions."""

from .base import QuestionType


class Note(QuestionType):
    """Shown, never answered and never counted. In easy read it has a screen of its own."""

    template = "consultations/answer/kinds/note.html"

    def read(self, data, question, edition, before=None):
        return ""

    def knows(self, question, value):
        return False
