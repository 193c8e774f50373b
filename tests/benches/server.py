"""The pages behind gunicorn with threads, as in production, and the CPU that serving them takes."""

import ctypes
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

THREADS = 8


class Server:
    def __init__(self, port, process, log):
        self.port, self.process, self.log = port, process, log

    def cpu(self):
        """CPU seconds so far of gunicorn's processes and, with PostgreSQL, of the backends that serve them."""
        workers = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return sum(map(_cpu_of, [self.process.pid, *map(int, workers), *_backends()]))


@contextmanager
def serving(folder):
    """A Server on a free port of this machine alone, until the block ends. Its log is a file in `folder`."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = folder / "server.log"
    command = [sys.executable, "-m", "gunicorn", "engagement.wsgi:application", "--bind", f"127.0.0.1:{port}"]
    command += ["--worker-class", "gthread", "--workers", "1", "--threads", str(THREADS), "--keep-alive", "600"]
    with log.open("w") as out, subprocess.Popen(command, stdout=out, stderr=out) as process:
        try:
            _wait_for(port, process, log)
            yield Server(port, process, log)
        finally:
            process.terminate()


def _wait_for(port, process, log):
    for _ in range(600):
        if process.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    sys.exit(f"The server did not start. What it said:\n{log.read_text()}")


def _cpu_of(pid):
    """Nanosecond clock of another process: /proc counts in hundredths of a second, too coarse for one page."""
    clock = ctypes.c_int()
    if ctypes.CDLL(None).clock_getcpuclockid(pid, ctypes.byref(clock)) != 0:
        return 0
    return time.clock_gettime(clock.value)


def _backends():
    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        return [pid for (pid,) in cursor.fetchall() if os.path.isdir(f"/proc/{pid}")]
