"""One file, cleaned in a process of its own: without the site's secrets, with a limit on memory and on time.

Run by `files.clean`. The file comes in, a line of JSON and the cleaned file go out. Libraries that read files from
strangers fail in more ways than anybody can list; whatever happens here happens to this process alone.
"""

import importlib
import json
import sys

from .refusals import Refused, broken

SECONDS = 20
MEMORY = 1_024 * 1_024 * 1_024


def limit():
    try:
        import resource
    except ImportError:  # Windows has none; the time limit of the caller holds there
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer(data, module, name, megapixels):
    """(dict, bytes): what is said about the file, and the cleaned file."""
    try:
        cleaner = importlib.import_module(f"consultations.screening.cleaners.{module}")
        cleaned, mime = cleaner.clean(data, name, megapixels)
    except Refused as refusal:
        return {"standard": refusal.standard, "easy": refusal.easy}, b""
    except Exception:
        refusal = broken()
        return {"standard": refusal.standard, "easy": refusal.easy}, b""
    return {"mime": mime}, cleaned


def main():
    limit()
    module, name, megapixels = sys.argv[1:]
    said, cleaned = answer(sys.stdin.buffer.read(), module, name, int(megapixels))
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + cleaned)


if __name__ == "__main__":
    main()
