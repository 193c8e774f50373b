"""The one "this changed" notice. It may get lost: whoever hears it looks at the database, and now and then anyway.

Within a process it is heard at once. Where a channel layer is set (Redis), one thread of its own carries it to the
other processes, so that a slow or missing Redis never holds up a request or a socket.
"""

import asyncio
import logging
import threading
from contextlib import contextmanager

from channels.layers import get_channel_layer

logger = logging.getLogger(__name__)

GROUP = "news"
PATIENCE = 2  # seconds for one message to the layer
REJOIN = 15  # seconds of silence after which the group is joined again: a restarted Redis has forgotten it

_ears = {}  # topic -> {(loop, event)}
_lock = threading.Lock()
_carrier = None


def publish(topic):
    """Say that `topic` (str, such as "live.7") changed. From any thread; never waits and never fails."""
    _tell_this_process(topic)
    if get_channel_layer() is not None:
        _get_carrier().outgoing(topic)


@contextmanager
def listen(topic):
    """Inside a coroutine: an asyncio.Event that is set whenever `topic` may have changed. Clear it before looking."""
    ear = (asyncio.get_running_loop(), asyncio.Event())
    with _lock:
        _ears.setdefault(topic, set()).add(ear)
    if get_channel_layer() is not None:
        _get_carrier()
    try:
        yield ear[1]
    finally:
        with _lock:
            _ears[topic].discard(ear)
            if not _ears[topic]:
                del _ears[topic]


def _tell_this_process(topic):
    with _lock:
        ears = list(_ears.get(topic, ()))
    for loop, event in ears:
        try:
            loop.call_soon_threadsafe(event.set)
        except RuntimeError:
            logger.debug("a listener's loop has ended")


def _get_carrier():
    global _carrier
    with _lock:
        if _carrier is None or not _carrier.is_alive():
            _carrier = _Carrier()
            _carrier.start()
        return _carrier


class _Carrier(threading.Thread):
    """Carries topics between processes, on a loop of its own."""

    def __init__(self):
        super().__init__(name="news", daemon=True)
        self.loop = asyncio.new_event_loop()
        self.waiting = set()
        self.some = asyncio.Event()
        self.in_trouble = False

    def outgoing(self, topic):
        self.loop.call_soon_threadsafe(self._queue, topic)

    def _queue(self, topic):
        # A set: what changes a hundred times before it is sent is told once.
        self.waiting.add(topic)
        self.some.set()

    def run(self):
        asyncio.set_event_loop(self.loop)
        self.loop.run_until_complete(asyncio.gather(self._supervise(self._hear), self._supervise(self._send)))

    async def _supervise(self, work):
        while True:
            try:
                await work()
                self._trouble_is_over()
            except Exception as error:
                self._trouble(error)
                await asyncio.sleep(1)

    async def _hear(self):
        """Relay until it has been quiet for a while, then come back with a new channel that joins the group again."""
        layer = get_channel_layer()
        channel = await asyncio.wait_for(layer.new_channel(), PATIENCE)
        await asyncio.wait_for(layer.group_add(GROUP, channel), PATIENCE)
        try:
            while True:
                message = await asyncio.wait_for(layer.receive(channel), REJOIN)
                _tell_this_process(message["topic"])
        except TimeoutError:
            await asyncio.wait_for(layer.group_discard(GROUP, channel), PATIENCE)

    async def _send(self):
        await self.some.wait()
        self.some.clear()
        while self.waiting:
            message = {"type": "news", "topic": self.waiting.pop()}
            await asyncio.wait_for(get_channel_layer().group_send(GROUP, message), PATIENCE)

    def _trouble(self, error):
        # One line when it starts and one when it is over, not one per phone.
        if not self.in_trouble:
            logger.warning("news does not reach other processes: %s", type(error).__name__)
        self.in_trouble = True

    def _trouble_is_over(self):
        if self.in_trouble:
            logger.warning("news reaches other processes again")
        self.in_trouble = False
