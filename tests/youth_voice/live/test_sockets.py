"""Over real sockets, through the same door that the server opens."""

import asyncio
import json

from django.core import signing

from tests.youth_voice.live.crowd import Socket, committed, in_database, vote
from youth_voice.live import rounds, tickets
from youth_voice.models import Participant, Vote

pytestmark = committed


async def test_a_vote_on_one_phone_changes_what_another_shows(run):
    await in_database(vote)(run, "school", times=9)
    async with Socket(run) as one, Socket(run) as two:
        assert (await two.hear("snap"))["o"] is None
        assert await one.vote("home") == "ok"
        snap = await two.hear_until(lambda snap: snap["o"])
        assert snap["o"] == [["school", "10", 100], ["home", "a few", 20]]


async def test_a_vote_sent_again_and_one_that_comes_late_change_nothing(run):
    async with Socket(run) as phone:
        assert await phone.vote("home", count=5) == "ok"
        assert await phone.vote("home", count=5) == "dup"
        assert await phone.vote("school", count=4) == "dup"
    assert (await in_database(Vote.objects.get)()).choices == ["home"]


async def test_the_same_person_after_a_dropped_connection(run):
    _, cookie = tickets.issue(run)
    async with Socket(run, cookie=cookie) as phone:
        await phone.vote("home", count=1)
    async with Socket(run, cookie=cookie) as phone:
        assert await phone.vote("school", count=2) == "ok"
    assert await in_database(Vote.objects.count)() == 1


async def test_a_vote_for_another_question_is_not_counted(run):
    async with Socket(run) as phone:
        assert await phone.vote("ramps", question="helps") == "closed"
        assert await phone.vote("ramps") == "bad"


async def test_whoever_comes_in_is_counted_but_the_screen_is_not(run):
    async with Socket(run) as phone, Socket(run) as screen:
        await screen.say(t="hello", a="screen")
        await phone.say(t="hello", a="phone")
        assert await phone.vote("home") == "ok"
    assert await in_database(Participant.objects.count)() == 1


async def test_a_new_question_reaches_everybody(run, put):
    async with Socket(run) as phone:
        await phone.hear("snap")
        await in_database(put)(run, "helps")
        assert (await phone.hear_until(lambda snap: snap["q"] == "helps"))["s"] == "open"


async def test_closing_the_room_tells_every_phone_and_ends_its_socket(run, kit):
    async with Socket(run) as phone:
        await phone.hear("snap")
        await in_database(rounds.close)(run, by=kit, seen=run.standing)
        assert await phone.vote("home") == "closed"
        assert await phone.close_code() == 4410


async def test_a_room_that_is_over_says_so_and_closes(run, kit):
    await in_database(rounds.close)(run, by=kit, seen=run.standing)
    async with Socket(run) as phone:
        assert (await phone.hear("snap"))["s"] == "over"
        assert await phone.close_code() == 4410


async def test_a_forged_ticket_is_turned_away(run):
    for_something_else = signing.dumps([run.pk, "0" * 32], salt="something else")
    for cookie in ("", "forged", "WzEsICIwIl0:1abc:def", "\xff", for_something_else):
        async with Socket(run, cookie=cookie) as phone:
            assert phone.is_open
            assert await phone.close_code() == 4401


async def test_a_ticket_for_another_room_is_turned_away(run):
    async with Socket(run, code="RED-BOAT") as phone:
        assert await phone.close_code() == 4401


async def test_a_room_that_is_gone_is_said_to_be(run):
    cookie = tickets.issue(run)[1]
    await in_database(run.delete)()
    async with Socket(run, cookie=cookie) as phone:
        assert await phone.close_code() == 4404


async def test_another_website_cannot_open_a_socket(run):
    async with Socket(run, origin=b"http://elsewhere.example") as phone:
        assert not phone.is_open


async def test_whatever_is_sent_is_answered_and_the_socket_stays(run):
    async with Socket(run) as phone:
        for text in ("\0", "x" * 1_000_000, "🎉" * 1000, "مرحبا", "[" * 4000, '{"t":"vote","k":"a\\u0000"}', "null"):
            await phone.talk.send_to(text_data=text)
            assert (await phone.hear("ack"))["r"] == "bad"
        assert await phone.vote("home") == "ok"


async def test_bytes_are_bad(run):
    async with Socket(run) as phone:
        await phone.talk.send_to(bytes_data=b"\xff\x00")
        assert (await phone.hear("ack"))["r"] == "bad"


async def test_a_phone_that_sends_without_end_is_slowed_down_and_then_let_go(run):
    async with Socket(run) as phone:
        for _ in range(40):
            await phone.talk.send_to(text_data="{}")
        results = {(await phone.hear("ack"))["r"] for _ in range(13)}
        assert results == {"bad", "rate"}
        assert await phone.close_code() == 4429


async def test_forty_phones_at_once_are_all_counted(run):
    async def one(socket, choice):
        async with socket as phone:
            assert await phone.vote(choice) == "ok"

    sockets = [Socket(run) for _ in range(40)]
    await asyncio.gather(*(one(socket, "home" if n % 4 else "school") for n, socket in enumerate(sockets)))
    async with Socket(run) as late:
        assert (await late.hear("snap"))["o"] == [["school", "10", 33], ["home", "30", 100]]


async def test_an_unknown_address_is_closed_politely(run):
    async with Socket(run, code="a/b") as phone:
        assert await phone.close_code() == 4404


async def test_a_snapshot_fits_one_packet_or_two(run):
    await in_database(vote)(run, times=12)
    async with Socket(run) as phone:
        assert len(json.dumps(await phone.hear("snap"))) < 1500
