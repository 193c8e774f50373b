import pytest
from django.urls import reverse

from consultations.models import SurveyPage
from tests.visitor import Visitor


class Desk(Visitor):
    """Olive at the "Questions" pages of the survey, without JavaScript."""

    def __init__(self, olive, survey):
        super().__init__(olive)
        self.survey = survey

    def at(self, name, *codes, query=""):
        """Open the page of this URL name; returns its visible text."""
        return self.open(reverse(name, args=[self.survey.pk, *codes]) + query)

    def send(self, name, *codes, query="", **data):
        """Post `data` as it is, whatever the page's form holds. Returns the response."""
        return self.client.post(reverse(name, args=[self.survey.pk, *codes]) + query, data)

    def do(self, what):
        """Press the button of the overview that sends `what`, such as "question-up likes"."""
        return self.send("survey_questions", do=what)

    @property
    def draft(self):
        return SurveyPage.objects.get(pk=self.survey.pk).newest_draft()

    @property
    def order(self):
        """{section code: [question codes]} of the newest draft."""
        return {s.code: [q.code for q in s.questions.all()] for s in self.draft.sections.all()}

    def question(self, code):
        return next(q for s in self.draft.sections.all() for q in s.questions.all() if q.code == code)

    def section(self, code):
        return next(s for s in self.draft.sections.all() if s.code == code)

    def publish(self):
        self.draft.save_revision().publish()


@pytest.fixture
def desk(olive, survey):
    return Desk(olive, survey)
