"""How many queries one page view makes, counted in this process by Django itself."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def queries_of(path, browser):
    """The queries of one GET of `path` by somebody who holds the cookies of `browser`, once all is warm."""
    client = Client(headers={"Host": "127.0.0.1"})
    client.cookies.load(browser.cookies)
    client.get(path, secure=True)
    with CaptureQueriesContext(connection) as caught:
        client.get(path, secure=True)
    return len(caught)
