"""Rounds in which every rival has its turn, so that a busy minute of the machine falls on all of them."""

from collections import defaultdict
from statistics import median

from .browser import Browser


class Rounds:
    """CPU in milliseconds of each thing done, one number for each round; and how many answers were sent."""

    def __init__(self, server, views, answers):
        self.server, self.views, self.answers = server, views, answers
        self.found, self.sent = defaultdict(list), defaultdict(int)
        self.browsers = defaultdict(lambda: Browser(server.port))

    def warm_up(self, turns):
        for _, do, times in self._blocks(turns):
            for number in range(min(times, 12)):
                do(number)
        self.found.clear()

    def run(self, turns, place):
        """One round. Each begins with another rival than the one before."""
        blocks = self._blocks(turns)
        start = place % len(blocks)
        for what, do, times in blocks[start:] + blocks[:start]:
            before = self.server.cpu()
            for number in range(times):
                do(number)
            self.found[what].append((self.server.cpu() - before) / times * 1000)

    def unlike(self):
        """How many answers were sent and not stored, or stored and not sent, by now."""
        return sum(abs(rival.stored() - sent) for rival, sent in self.sent.items())

    def median(self, name, rival):
        return median(self.found[name, rival])

    def ratio(self, one, other):
        """The median of what `one` cost beside `other`, (thing done, rival) each, round by round."""
        return median(a / b for a, b in zip(self.found[one], self.found[other], strict=True))

    def _blocks(self, turns):
        return [((name, rival), self._doing(name, rival), self._times(name)) for name, rival in turns]

    def _doing(self, name, rival):
        browser = self.browsers[rival]
        if name == "answer":
            browser = Browser(self.server.port)
            return lambda number: self._send(rival, browser)
        do = getattr(rival, name)
        return lambda number: do(browser, number)

    def _send(self, rival, browser):
        rival.answer(browser)
        self.sent[rival] += 1

    def _times(self, name):
        return self.answers if name == "answer" else self.views
