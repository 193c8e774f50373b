"""What holds when notices are lost and sockets are slow."""

import asyncio

from tests.youth_voice.live.crowd import Socket, committed, in_database, vote
from youth_voice.live import hub, protocol

pytestmark = committed


async def test_a_lost_notice_heals_by_itself(run, monkeypatch):
    monkeypatch.setattr("home.news.publish", lambda topic: None)
    monkeypatch.setattr(hub, "LOOK", 0.05)
    async with Socket(run) as phone:
        await phone.hear("snap")
        await in_database(vote)(run, times=11)
        assert (await phone.hear_until(lambda snap: snap["o"]))["answered"] == "About 10 people have answered."


async def test_versions_only_rise(run):
    async with Socket(run) as phone:
        versions = []
        for _ in range(4):
            versions.append((await phone.hear("snap"))["v"])
            await in_database(vote)(run)
        assert versions == sorted(set(versions))


async def test_a_slow_phone_skips_to_the_newest_and_keeps_nobody_waiting():
    slow_is_free, heard = asyncio.Event(), {"slow": [], "quick": []}

    async def slow(text):
        await slow_is_free.wait()
        heard["slow"].append(text)

    async def quick(text):
        heard["quick"].append(text)

    pumps = [hub.Pump(slow, None), hub.Pump(quick, None)]
    for text in "abc":
        for pump in pumps:
            pump.offer(text)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    assert heard == {"slow": [], "quick": ["a", "b", "c"]}
    slow_is_free.set()
    await asyncio.sleep(0.01)
    assert heard["slow"] == ["a", "c"]
    for pump in pumps:
        pump.stop()


async def test_a_socket_that_breaks_is_nobody_elses_trouble():
    async def broken(text):
        raise ConnectionResetError

    pump = hub.Pump(broken, None)
    pump.offer("a")
    await asyncio.wait_for(pump.task, 5)


async def test_the_last_one_out_puts_out_the_light(run):
    async with Socket(run) as one:
        async with Socket(run) as two:
            await one.hear("snap")
            await two.hear("snap")
        room = hub._rooms[asyncio.get_running_loop()][run.pk]
        assert len(room.pumps) == 1
    assert run.pk not in hub._rooms[asyncio.get_running_loop()]


async def test_a_database_that_is_away_closes_no_socket(run, monkeypatch):
    real, away = hub.snapshots.read, [True]

    def read(*which):
        if away[0]:
            raise RuntimeError("away")
        return real(*which)

    monkeypatch.setattr(hub.snapshots, "read", read)
    monkeypatch.setattr(hub, "LOOK", 0.05)
    async with Socket(run) as phone:
        assert await phone.vote("home") == protocol.OK
        away[0] = False
        assert (await phone.hear("snap"))["q"] == "growing"


async def test_the_json_is_made_once_for_all(run, monkeypatch):
    made, real = [], protocol.snap
    monkeypatch.setattr(protocol, "snap", lambda view: made.append(view["v"]) or real(view))
    async with Socket(run) as one, Socket(run) as two, Socket(run) as three:
        for phone in (one, two, three):
            await phone.hear("snap")
    assert made == [run.version]
