"""Several people who send at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from threading import Barrier

from .browser import Browser, Refused


def send_at_once(server, rival, people, each):
    """How many whole answers `people` persons believe they sent, `each` of them that many, all starting together."""
    start = Barrier(people)

    def person(_):
        browser, sent = Browser(server.port), 0
        start.wait()
        for _ in range(each):
            try:
                rival.answer(browser)
                sent += 1
            except (Refused, HTTPException, OSError):
                browser = Browser(server.port)
        return sent

    with ThreadPoolExecutor(people) as crowd:
        return sum(crowd.map(person, range(people)))
