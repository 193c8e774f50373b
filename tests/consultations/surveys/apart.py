"""Somebody who sends an answer and then says, apart from it, who they are. For the tests of the equality step."""

from bs4 import BeautifulSoup
from django.test import Client


class Person:
    """Somebody with a browser of their own: sends an answer, then goes through the equality step."""

    def __init__(self, survey):
        self.client, self.slug, self.start = Client(), survey.slug, survey.url

    def send(self, edition="standard", **answers):
        self.client.post(self.start, {"edition": edition})
        for step in ("first", "second") if edition == "standard" else answers:
            self.client.post(f"/answer/{self.slug}/{step}/", answers | {"do": "next"})
        self.client.post(f"/answer/{self.slug}/check/", {"do": "send"})
        return self.look()

    def look(self):
        """The sent page; its button's form is the one that is filled in next."""
        return self._arrived(self.client.get(f"/answer/{self.slug}/sent/"))

    def press(self, do="", **ticked):
        """Press a button of the equality step with `ticked` filled in. Returns the response."""
        data = self.carried | ticked | ({"do": do} if do else {})
        return self._arrived(self.client.post(f"/answer/{self.slug}/equality/", data))

    def say(self, about="me", **ticked):
        """All of it, in words: open, whom it is about, the questions, send."""
        self.press(), self.press("next", about=about), self.press("next", **ticked)
        return self.press("send")

    def _arrived(self, response):
        response.text = response.content.decode()
        form = BeautifulSoup(response.text, "html.parser").find("form", action=f"/answer/{self.slug}/equality/")
        if form:
            self.carried = {field["name"]: field["value"] for field in form.select("input[type=hidden]")}
        return response
