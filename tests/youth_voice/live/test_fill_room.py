"""The crowd that plays itself."""

import asyncio
import socket
import threading

import pytest
import uvicorn
from django.core.management import CommandError, call_command

from engagement.asgi import application
from tests.youth_voice.live.crowd import committed
from youth_voice.models import Vote


@pytest.fixture
def served():
    """The site on a port of its own: the address its sockets are at."""
    server = uvicorn.Server(uvicorn.Config(application, port=0, lifespan="off", log_level="warning"))
    ready = threading.Event()

    async def serve():
        task = asyncio.create_task(server.serve())
        while not server.started and not task.done():
            await asyncio.sleep(0.01)
        ready.set()
        await task

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert ready.wait(20)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(20)


@committed
def test_a_crowd_votes_in_a_rehearsal_over_real_sockets(rehearsal, served, capsys):
    call_command("fill_room", rehearsal.code.lower(), phones=12, url=served, seconds=6)
    said = capsys.readouterr().out
    assert "12 phones came in." in said
    assert "Acknowledged: 12 ok" in said
    assert Vote.objects.count() == 12


@committed
def test_a_crowd_that_finds_nobody_says_why_and_fails(rehearsal, capsys):
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        address = f"ws://127.0.0.1:{nobody.getsockname()[1]}"
        with pytest.raises(CommandError, match="3 phones failed: nothing is listening there"):
            call_command("fill_room", rehearsal.code, phones=3, url=address, seconds=1)
    assert "no question" not in capsys.readouterr().out


@pytest.mark.django_db
def test_an_address_that_is_none_is_named(rehearsal):
    with pytest.raises(CommandError, match="does not begin with http"):
        call_command("fill_room", rehearsal.code, url="127.0.0.1:8010")


@pytest.mark.django_db
def test_a_room_with_real_people_is_left_alone(run):
    with pytest.raises(CommandError, match="is not a rehearsal"):
        call_command("fill_room", run.code)


@pytest.mark.django_db
def test_a_room_that_is_not_there_is_named(run):
    with pytest.raises(CommandError, match="no room with the code"):
        call_command("fill_room", "NO-SUCH")
