"""The lossy notice: heard in this process at once, and never in anybody's way."""

import asyncio
import threading

import pytest
from channels.layers import channel_layers

from home import news

ELSEWHERE = {"default": {"BACKEND": "tests.home.test_news.Away"}}


class Away:
    """A layer that cannot be reached."""

    def __init__(self, **config):
        self.tried = threading.Event()

    async def new_channel(self):
        raise ConnectionError

    async def group_send(self, group, message):
        self.tried.set()
        raise ConnectionError


@pytest.fixture
def fresh_carrier(monkeypatch):
    monkeypatch.setattr(news, "_carrier", None)


async def test_a_listener_hears_what_another_thread_says():
    with news.listen("live.1") as heard:
        await asyncio.to_thread(news.publish, "live.1")
        await asyncio.wait_for(heard.wait(), 5)


async def test_a_listener_hears_nothing_of_other_topics():
    with news.listen("live.1") as heard:
        news.publish("live.2")
        await asyncio.sleep(0)
        assert not heard.is_set()
    assert "live.1" not in news._ears


def test_nobody_has_to_listen():
    news.publish("live.1")


def test_a_listener_whose_loop_has_ended_does_no_harm():
    loop = asyncio.new_event_loop()

    async def listen():
        news._ears["live.1"] = {(loop, asyncio.Event())}

    loop.run_until_complete(listen())
    loop.close()
    news.publish("live.1")
    del news._ears["live.1"]


async def test_a_layer_that_is_away_never_holds_up_who_publishes(settings, fresh_carrier, caplog):
    settings.CHANNEL_LAYERS = ELSEWHERE
    with news.listen("live.1") as heard:
        for _ in range(50):
            news.publish("live.1")
        await asyncio.wait_for(heard.wait(), 5)
        assert await asyncio.to_thread(channel_layers["default"].tried.wait, 5)
    assert [record.message for record in caplog.records].count(
        "news does not reach other processes: ConnectionError"
    ) == 1


async def test_news_of_another_process_is_heard_over_the_layer(settings, fresh_carrier):
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}}
    with news.listen("live.1") as heard:
        carrier = news._get_carrier()
        for _ in range(100):
            # Joining the group takes a moment; a notice before that is lost, as any may be.
            carrier.outgoing("live.1")
            if heard.is_set():
                break
            await asyncio.sleep(0.02)
        await asyncio.wait_for(heard.wait(), 5)
