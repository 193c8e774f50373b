"""Play a crowd into a rehearsal, over real sockets."""

import asyncio
import json
import random
from collections import Counter
from contextlib import suppress
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus, WebSocketException

from consultations.models import Edition, Kind
from youth_voice.live import codes, tickets
from youth_voice.models import LiveRun

SOCKETS = {"http": "ws", "ws": "ws", "https": "wss", "wss": "wss"}
chance = random.SystemRandom()


class Command(BaseCommand):
    help = "Fill a rehearsal with phones that vote. Refuses a room with real people in it."

    def add_arguments(self, parser):
        parser.add_argument("code", help="the two words of the rehearsal, such as BLUE-BOAT")
        parser.add_argument("--phones", type=int, default=40)
        parser.add_argument(
            "--url",
            default=settings.SITE_URL,
            help="where the site is served, such as http://127.0.0.1:8010 (ws:// and wss:// do as well); "
            "without it %(default)s",
        )
        parser.add_argument("--seconds", type=float, default=10, help="how long the crowd stays")

    def handle(self, *args, code, phones, url, seconds, **options):
        run = LiveRun.objects.select_related("session").filter(code=codes.tidy(code)).first()
        if run is None:
            raise CommandError(f"There is no room with the code {code}.")
        if not run.rehearsal:
            raise CommandError(f"{run.code} is not a rehearsal. Nothing was sent.")
        if run.is_over:
            raise CommandError(f"The rehearsal {run.code} is over. Open a new one at the desk.")
        if urlsplit(url).scheme not in SOCKETS:
            raise CommandError(f"--url {url} does not begin with http:// or https://. Nothing was sent.")
        crowd = Crowd(run, url, seconds)
        self.stdout.write(f"{phones} phones go to {run.code} for {seconds:g} seconds.")
        asyncio.run(crowd.play([tickets.issue(run)[1] for _ in range(phones)]))
        for line in crowd.report():
            self.stdout.write(line)
        if crowd.failed:
            why = "\n".join(f"{number} phones failed: {reason}" for reason, number in crowd.failed.items())
            raise CommandError(f"{why}\nIs the site served at {url}? If not, say where with --url.")


class Crowd:
    def __init__(self, run, url, seconds):
        scheme, host = SOCKETS[urlsplit(url).scheme], urlsplit(url).netloc
        self.address = f"{scheme}://{host}/ws/live/{run.code}/"
        self.origin = f"{'https' if scheme == 'wss' else 'http'}://{host}"
        self.cookie, self.seconds = tickets.cookie_name(run.code), seconds
        self.questions = {q.code: q for _, q in run.session.prepared() if not q.takes_words}
        self.came = self.snapshots = 0
        self.sent, self.acks, self.failed = Counter(), Counter(), Counter()
        self.versions = set()

    async def play(self, cookies):
        await asyncio.gather(*(self._phone(cookie, number) for number, cookie in enumerate(cookies)))

    def report(self):
        yield f"{self.came} phones came in. They were sent {self.snapshots} snapshots."
        for code, number in self.sent.items():
            yield f"{number} votes on “{self.questions[code].easy_words}”"
        if self.came and not self.sent:
            yield "Nobody voted: no question with answers to tap was open. Put one at the desk."
        yield "Acknowledged: " + (", ".join(f"{n} {result}" for result, n in sorted(self.acks.items())) or "nothing")
        if self.versions:
            yield f"The newest version they saw is {max(self.versions)}."

    async def _phone(self, cookie, number):
        headers = {"Cookie": f"{self.cookie}={cookie}"}
        try:
            await asyncio.sleep(chance.random() * min(1, self.seconds / 10))
            async with connect(
                self.address, origin=self.origin, additional_headers=headers, compression=None
            ) as socket:
                self.came += 1
                await socket.send(json.dumps({"t": "hello", "a": "phone"}))
                with suppress(TimeoutError):
                    async with asyncio.timeout(self.seconds):
                        await self._listen(socket, number)
        except (OSError, WebSocketException) as error:
            self.failed[_why(error)] += 1

    async def _listen(self, socket, number):
        answered, count = set(), 0
        async for text in socket:
            message = json.loads(text)
            if message["t"] == "ack":
                self.acks[message["r"]] += 1
                continue
            self.snapshots += 1
            self.versions.add(message["v"])
            question = self.questions.get(message["q"])
            if question is None or message["s"] != "open" or question.code in answered:
                continue
            answered.add(question.code)
            count += 1
            await asyncio.sleep(chance.random() * min(3, self.seconds / 4))
            vote = {"t": "vote", "k": f"{number}-{count}", "q": question.code, "n": count, "o": _pick(question)}
            await socket.send(json.dumps(vote))
            self.sent[question.code] += 1


def _why(error):
    if isinstance(error, TimeoutError):
        return "no answer in time"
    if isinstance(error, ConnectionRefusedError):
        return "nothing is listening there"
    if isinstance(error, InvalidStatus):
        return f"the site answered {error.response.status_code}"
    return str(error) or type(error).__name__


def _pick(question):
    """Some answers are liked better than others, so that there is something to look at."""
    offered = question.choices_in(Edition.EASY_READ)
    weights = [1 / (place + 1) for place in range(len(offered))]
    first = chance.choices(offered, weights)[0]
    if question.kind != Kind.SEVERAL or first.exclusive:
        return [first.code]
    others = [choice for choice in offered if not choice.exclusive and choice is not first]
    more = chance.sample(others, min(len(others), chance.randint(0, (question.most or len(offered)) - 1)))
    return [first.code, *(choice.code for choice in more)]
