"""People in a room: those who tap a form, and those whose phone has a socket."""

import uuid

import pytest
from channels.db import database_sync_to_async as in_database
from channels.testing import WebsocketCommunicator

from engagement.asgi import application
from youth_voice.live import tickets, writer

# Sockets and their writer use connections of their own, so what a test makes has to be committed;
# `serialized_rollback` brings back the pages that Wagtail's migrations make.
committed = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def vote(run, choice="home", times=1, question=None):
    """So many new people tap this choice."""
    return [writer.cast(run, uuid.uuid4(), question or run.question, [choice], 1) for _ in range(times)]


def tap(phone, run, choice, count=1, **more):
    data = {"question": run.question, "count": count, "choice": choice} | more
    return phone.post(f"/live/{run.code}/", data)


class Socket:
    """A phone's socket: `async with Socket(run) as phone: await phone.vote("home")`."""

    def __init__(self, run, *, cookie=None, code=None, origin=b"http://testserver"):
        self.ticket, issued = tickets.issue(run)
        cookie = issued if cookie is None else cookie
        headers = [(b"cookie", f"{tickets.cookie_name(run.code)}={cookie}".encode()), (b"origin", origin)]
        self.talk = WebsocketCommunicator(application, f"/ws/live/{code or run.code}/", headers=headers)
        self.run, self.count = run, 0

    async def __aenter__(self):
        self.is_open, self.refusal = await self.talk.connect(timeout=5)
        return self

    async def __aexit__(self, *problem):
        await self.talk.disconnect()

    async def hear(self, kind):
        """The next message of this kind; others are passed over."""
        while True:
            message = await self.talk.receive_json_from(timeout=5)
            if message["t"] == kind:
                return message

    async def hear_until(self, wanted):
        """The first snapshot for which `wanted` holds."""
        while True:
            snap = await self.hear("snap")
            if wanted(snap):
                return snap

    async def say(self, **message):
        await self.talk.send_json_to(message)

    async def vote(self, *choices, count=None, question=None):
        """Send a vote; returns what it is acknowledged with."""
        self.count = count or self.count + 1
        key = f"k{self.count}"
        await self.say(t="vote", k=key, q=question or self.run.question, n=self.count, o=list(choices))
        ack = await self.hear("ack")
        assert ack["k"] == key
        return ack["r"]

    async def close_code(self):
        """With which code the server closes; snapshots before it are passed over."""
        while True:
            event = await self.talk.receive_output(timeout=5)
            if event["type"] == "websocket.close":
                return event["code"]


__all__ = ["Socket", "committed", "in_database", "tap", "vote"]
