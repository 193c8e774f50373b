"""How one person looks at and answers each rival, and how many whole answers each has stored."""

from django.db.models import Count

from consultations.models import Response

from .browser import Refused
from .questions import TEN, choices_of, fields_of
from .rivals.models import Row


class BareView:
    """(a) A bare Django form view that stores one row."""

    name, pages, fields = "bare Django view", ["/bare/"], fields_of(TEN)

    def view(self, browser, number=0):
        browser.open(self.pages[0])

    def answer(self, browser):
        self.view(browser)
        browser.send(self.fields)

    def stored(self):
        return Row.objects.count()


class FormPage(BareView):
    """(b) A plain form page of wagtail.contrib.forms, with the product's base template."""

    name = "Wagtail form page"

    def __init__(self, page):
        self.page, self.pages = page, [page.url]
        named = dict(page.form_fields.values_list("label", "clean_name"))
        self.fields = {named[asked.words]: _in_words(asked) for asked in TEN}

    def stored(self):
        return self.page.get_submissions().count()


class Product:
    """(c) This product: a page for each part, a draft saved on each, a check page, thanks."""

    def __init__(self, page, parts):
        self.page, self.name = page, f"this product, {page.title.lower()}"
        self.steps = {f"part_{number}": fields_of(part) for number, part in enumerate(parts, 1)}
        self.pages = [f"/answer/{page.slug}/{step}/" for step in self.steps]
        self.comments = sum(asked.kind in {"short", "long"} for part in parts for asked in part)

    def fill_in(self, browser):
        """Begin, answer every question, and stop at the check page."""
        browser.open(self.page.url)
        browser.send({"edition": "standard"})
        while self._step(browser) != "check":
            self._next(browser)

    def view(self, browser, number=0):
        """One page of a draft that is filled in."""
        browser.open(self.pages[number % len(self.pages)])

    def view_and_save(self, browser, number=0):
        self.view(browser, number)
        self._next(browser, follow=False)

    def answer(self, browser):
        browser.forget()
        self.fill_in(browser)
        browser.send({"do": "send", "sharing": "everybody"})
        if self._step(browser) != "sent":
            raise Refused(f"not sent, but at {browser.path}")

    def stored(self):
        answers = Response.objects.to_survey(self.page).annotate(words=Count("comments"))
        return answers.filter(words=self.comments).count()

    def _next(self, browser, follow=True):
        browser.send({"do": "next"} | self.steps.get(self._step(browser), {}), follow)

    def _step(self, browser):
        return browser.path.rstrip("/").rsplit("/", 1)[-1]


def _in_words(asked):
    """A form page of Wagtail sends the words of a choice where the product sends its code."""
    words = dict(choices_of(asked))
    if isinstance(asked.answer, list):
        return [words[code] for code in asked.answer]
    return words.get(asked.answer, asked.answer)
