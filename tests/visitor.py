"""Somebody at a screen without JavaScript: reads pages, fills in the form they see, presses the button they read."""

import html
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from django.test import Client


class Visitor:
    def __init__(self, user=None):
        self.client = Client(enforce_csrf_checks=False)
        if user is not None:
            self.client.force_login(user)
        self.url, self.page, self.status = "/", None, None

    def open(self, url):
        """Go to `url`, through its redirects. Returns the visible text of the page."""
        return self._arrived(self.client.get(url, follow=True))

    def press(self, words, /, **fields):
        """Press the button that reads `words`, with `fields` filled in. Returns the visible text of the next page."""
        button = next(b for b in self.soup.find_all("button") if words in " ".join(b.get_text(" ").split()))
        return self._sent(button, fields)

    def press_what(self, value, /, **fields):
        """Press the button that sends `value`, where many buttons read the same."""
        return self._sent(self.soup.find("button", value=value), fields)

    def follow(self, words):
        """Follow the link that reads `words`."""
        link = next(a for a in self.soup.find_all("a", href=True) if words in " ".join(a.get_text(" ").split()))
        return self.open(urljoin(self.url, link["href"]))

    def field_beside(self, words):
        """The value of the checkbox or radio whose label holds `words`."""
        label = next(each for each in self.soup.find_all("label") if words in " ".join(each.get_text(" ").split()))
        box = label.find("input") or self.soup.find(id=label.get("for"))
        return box["name"], box["value"]

    @property
    def text(self):
        return " ".join(self.soup.get_text(" ").split())

    def _sent(self, button, fields):
        form = button.find_parent("form")
        data = self._filled_in(form) | fields
        if button.get("name"):
            data[button["name"]] = button.get("value", "")
        target = urljoin(self.url, button.get("formaction") or form.get("action") or self.url)
        return self._arrived(self.client.post(target, data, follow=True))

    def _filled_in(self, form):
        data = {}
        for field in form.find_all(["input", "textarea", "select"]):
            if field.get("type") in {"radio", "checkbox"} and not field.has_attr("checked"):
                continue
            if field.get("name") and field.get("type") != "submit":
                data.setdefault(field["name"], []).append(_value(field))
        return data

    def _arrived(self, response):
        self.status = response.status_code
        asked = response.request
        query = f"?{asked['QUERY_STRING']}" if asked.get("QUERY_STRING") else ""
        self.url = response.redirect_chain[-1][0] if response.redirect_chain else asked["PATH_INFO"] + query
        markup = response.content.decode()
        # A feed is read as the words it holds.
        is_feed = "xml" in response.get("Content-Type", "")
        self.soup = BeautifulSoup(html.escape(markup) if is_feed else markup, "html.parser")
        return self.text


def _value(field):
    if field.name == "select":
        chosen = field.find("option", selected=True) or field.find("option")
        return chosen.get("value", "") if chosen else ""
    return field.get("value", "") if field.name == "input" else field.get_text().removeprefix("\n")
