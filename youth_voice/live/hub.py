"""One room per process and run: reads its newest snapshot, makes its JSON once, hands it to every socket here.

Many changes in a row become one snapshot. Whatever notice gets lost, the version is looked at every second while
somebody listens, because the database row is the truth.
"""

import asyncio
import logging
from weakref import WeakKeyDictionary

from channels.db import database_sync_to_async

from home import news

from . import protocol, snapshots

logger = logging.getLogger(__name__)

REST = 0.2  # seconds between two snapshots
LOOK = 1  # seconds between two looks at the version

_rooms = WeakKeyDictionary()  # event loop -> {run id: Room}


class Pump:
    """Hands one socket the newest snapshot only: a slow phone skips what it missed and keeps nobody waiting."""

    def __init__(self, send, end):
        self.send, self.end = send, end
        self.newest, self.last = None, False
        self.more = asyncio.Event()
        self.task = asyncio.create_task(self._work())

    def offer(self, text, last=False):
        self.newest, self.last = text, last
        self.more.set()

    def stop(self):
        self.task.cancel()

    async def _work(self):
        try:
            while not self.last:
                await self.more.wait()
                self.more.clear()
                await self.send(self.newest)
            await self.end()
        except Exception as error:
            # The socket went while we wrote to it; its consumer hears of that by itself.
            logger.debug("a socket went away: %s", type(error).__name__)


class Room:
    def __init__(self, run_id):
        self.run_id = run_id
        self.pumps = set()
        self.stamp = self.text = None
        self.over = False
        self.in_trouble = False
        self.task = asyncio.create_task(self._work())

    async def _work(self):
        with news.listen(f"live.{self.run_id}") as heard:
            while not self.over:
                heard.clear()
                await self._look()
                await asyncio.sleep(REST)
                try:
                    await asyncio.wait_for(heard.wait(), LOOK)
                except TimeoutError:
                    continue

    async def _look(self):
        try:
            fresh = await database_sync_to_async(snapshots.read)(self.run_id, self.stamp)
        except Exception as error:
            # One line when it starts; the next look is a second away, and no socket is closed for it.
            if not self.in_trouble:
                logger.warning("live room %s cannot be read: %s", self.run_id, type(error).__name__)
            self.in_trouble = True
            return
        self.in_trouble = False
        if fresh is not None:
            self.stamp, snap, self.over = fresh
            self.text = protocol.snap(snap)
            for pump in self.pumps:
                pump.offer(self.text, self.over)


def enter(run_id, pump):
    """Let `pump` hear of this run, beginning with how it stands now. Inside a coroutine."""
    rooms = _rooms.setdefault(asyncio.get_running_loop(), {})
    room = rooms.get(run_id)
    if room is None:
        room = rooms[run_id] = Room(run_id)
    room.pumps.add(pump)
    if room.text is not None:
        pump.offer(room.text, room.over)


def leave(run_id, pump):
    """`pump` hears no more; the last one out puts out the light."""
    pump.stop()
    rooms = _rooms.get(asyncio.get_running_loop(), {})
    room = rooms.get(run_id)
    if room is None:
        return
    room.pumps.discard(pump)
    if not room.pumps:
        room.task.cancel()
        del rooms[run_id]
