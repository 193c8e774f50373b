"""The door for sockets: checks the ticket, counts messages, passes votes to the writer. Decides nothing."""

import asyncio
import time

from channels.db import database_sync_to_async
from channels.exceptions import StopConsumer
from channels.generic.websocket import AsyncWebsocketConsumer
from django.http.cookie import parse_cookie

from youth_voice.models import LiveRun

from . import codes, hub, protocol, tickets, writer

A_SECOND, AT_ONCE = 5, 10  # messages from one socket
WARNINGS = 3
TRY_AGAIN = 2000  # milliseconds


class LiveConsumer(AsyncWebsocketConsumer):
    channel_layer_alias = "off"  # the hub of this process talks for all of them

    async def dispatch(self, message):
        # Without Channels' hop through a thread before every message: nothing here touches the database.
        handlers = {
            "websocket.connect": self.websocket_connect,
            "websocket.receive": self.websocket_receive,
            "websocket.disconnect": self.websocket_disconnect,
        }
        await handlers[message["type"]](message)

    async def connect(self):
        self.pump, self.left, self.at, self.warned = None, AT_ONCE, time.monotonic(), 0
        # Accepted before it is refused: a browser is only told the reason of a socket that was open.
        await self.accept()
        code = codes.tidy(self.scope["url_route"]["kwargs"]["code"])
        self.ticket = tickets.read(self._cookies(), code)
        if self.ticket is None:
            return await self.close(protocol.NO_TICKET)
        if not await database_sync_to_async(_is_room)(self.ticket.run, code):
            return await self.close(protocol.NO_ROOM)
        self.pump = hub.Pump(self.send, self._over)
        hub.enter(self.ticket.run, self.pump)

    async def receive(self, text_data=None, bytes_data=None):
        if self.pump is None:
            return
        if not self._has_a_turn():
            return await self._too_many()
        try:
            message = protocol.parse(text_data)
        except protocol.Bad as bad:
            return await self.send(protocol.ack(bad.key, protocol.BAD))
        if isinstance(message, protocol.Hello):
            if message.audience == "phone":
                await asyncio.wrap_future(writer.submit(writer.Join(*self.ticket)))
            return
        cast = writer.Cast(*self.ticket, message.question, message.choices, message.count)
        result = await asyncio.wrap_future(writer.submit(cast))
        retry = TRY_AGAIN if result == protocol.BUSY else None
        await self.send(protocol.ack(message.key, result, retry))

    async def websocket_disconnect(self, message):
        if self.pump is not None:
            hub.leave(self.ticket.run, self.pump)
        raise StopConsumer

    async def _over(self):
        await self.close(protocol.OVER)

    def _cookies(self):
        found = {}
        for name, value in self.scope["headers"]:
            if name == b"cookie":
                found |= parse_cookie(value.decode("latin-1"))
        return found

    def _has_a_turn(self):
        now = time.monotonic()
        self.left = min(AT_ONCE, self.left + (now - self.at) * A_SECOND)
        self.at = now
        if self.left < 1:
            return False
        self.left -= 1
        return True

    async def _too_many(self):
        self.warned += 1
        if self.warned > WARNINGS:
            return await self.close(protocol.TOO_MANY)
        # Which message it was is not looked at: reading it is the work that is being refused.
        await self.send(protocol.ack("", protocol.RATE, TRY_AGAIN))


class Nowhere(AsyncWebsocketConsumer):
    """Any other address."""

    channel_layer_alias = "off"

    async def connect(self):
        await self.accept()
        await self.close(protocol.NO_ROOM)


def _is_room(run_id, code):
    return LiveRun.objects.filter(pk=run_id, code=code).exists()
