"""A browser as far as a server can tell: one kept connection, cookies, the form's own token, redirects."""

import re
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urljoin, urlsplit

FORM = re.compile(r'<form method="post"(?: action="([^"]*)")?')
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
MOST_REDIRECTS = 5
MOVED = {301, 302, 303}


class Refused(Exception):
    """The server answered with something else than a page."""


class Browser:
    def __init__(self, port):
        self.host = f"127.0.0.1:{port}"
        self.connection = HTTPConnection(self.host, timeout=60)
        self.cookies = {}
        self.path, self.page = "/", ""

    def open(self, path):
        """Go to `path`, through its redirects. Returns the path where it ended."""
        return self._ask("GET", path)

    def send(self, fields, follow=True):
        """Post `fields` as the first form of the open page, with its token. Returns the path where it ended."""
        form, token = FORM.search(self.page), TOKEN.search(self.page)
        if form is None or token is None:
            raise Refused(f"no form at {self.path}")
        fields = {"csrfmiddlewaretoken": token[1], **fields}
        return self._ask("POST", form[1] or self.path, urlencode(fields, doseq=True), MOST_REDIRECTS if follow else 0)

    def fetch(self, path, accept="br"):
        """The bytes that travel for one file."""
        self.connection.request("GET", path, headers=self._headers() | {"Accept-Encoding": accept})
        return self.connection.getresponse().read()

    def forget(self):
        self.cookies.clear()

    def _ask(self, method, path, body=None, redirects=MOST_REDIRECTS):
        response = self._exchange(method, path, body)
        while response.status in MOVED and redirects:
            path, redirects = urlsplit(urljoin(path, response.headers["Location"])).path, redirects - 1
            response = self._exchange("GET", path)
        if response.status not in {200, *MOVED}:
            raise Refused(f"{response.status} at {path}")
        self.path = path
        return path

    def _exchange(self, method, path, body=None):
        form = {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        self.connection.request(method, path, body, self._headers() | form)
        response = self.connection.getresponse()
        self.page = response.read().decode()
        for line in response.headers.get_all("Set-Cookie", []):
            self.cookies.update({name: morsel.value for name, morsel in SimpleCookie(line).items()})
        return response

    def _headers(self):
        """As a proxy with TLS in front of the server hands a request on."""
        origin = f"https://{self.host}"
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {"Origin": origin, "Referer": f"{origin}{self.path}", "X-Forwarded-Proto": "https", "Cookie": cookies}
