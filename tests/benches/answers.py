"""What answering costs, beside two things that everybody knows: a bare Django view and Wagtail's own form page.

python3 dev.py bench answers [--rounds 7] [--views 60] [--answers 12] [--people 8] [--each 5]

One server (gunicorn with threads, the settings of production), one database (a SQLite file, or one beside that of
DATABASE_URL), one machine: every rival has its turn in every round. CPU of the server's processes and of PostgreSQL's
backends is counted, not time, so other work on the machine does not matter. The last line is JSON.
"""

import argparse
import base64
import json
import os
import sys
import tempfile
from pathlib import Path

VAR = Path(__file__).resolve().parents[2] / "var"


def settings_of(folder):
    """Production, with keys for this once and one proxy in front: the browser that plays it says TLS."""
    key = base64.urlsafe_b64encode(os.urandom(32)).decode()
    in_file = not os.environ.get("DATABASE_URL")
    return {
        "DJANGO_SETTINGS_MODULE": "tests.benches.rivals.settings",
        "BENCH_DATABASE": str(folder / "answers.sqlite3") if in_file else "have_your_say_bench",
        "STATIC_ROOT": str(folder / "static"),
        **{"MEDIA_ROOT": str(folder / "media"), "DEMO": "off", "DEBUG": "off", "TRUSTED_PROXIES": "1"},
        **{"SECRET_KEY": key * 2, "FIELD_KEYS": key, "CODE_KEY": key, "ALLOWED_HOSTS": "127.0.0.1"},
        **{"REDIS_URL": "", "LOG_LEVEL": "WARNING", "SITE_URL": "https://127.0.0.1"},
    }


def chosen(arguments):
    parser = argparse.ArgumentParser(prog="dev.py bench answers")
    parser.add_argument("--rounds", type=int, default=7, help="rounds; the median of them is printed")
    parser.add_argument("--views", type=int, default=60, help="page views of each rival in a round")
    parser.add_argument("--answers", type=int, default=12, help="whole answers of each rival in a round")
    parser.add_argument("--people", type=int, default=8, help="people who send at once")
    parser.add_argument("--each", type=int, default=5, help="answers that each of them sends")
    return parser.parse_args(arguments)


def main(arguments):
    if not sys.platform.startswith("linux"):
        sys.exit("The bench reads the CPU of other processes, which it can on Linux alone.")
    options = chosen(arguments)
    VAR.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=VAR, prefix="bench-") as folder:
        os.environ.update(settings_of(Path(folder)))
        import django

        django.setup()
        from .course import run

        found = run(Path(folder), options)
    print(found.table())
    print(json.dumps({"bench": "answers", "rows": found.rows}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
