"""Chromium out of an npm package, with the libraries and a font, so that no test needs anything installed beside it."""

import io
import os
import platform
import tarfile
from pathlib import Path

PACKED = Path(__file__).resolve().parents[2] / "node_modules/@sparticuz/chromium/bin"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-zygote",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# Only the font that comes along: pages then measure the same on every machine.
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/font-cache</cachedir></fontconfig>
"""


def unpacked(folder):
    """The program, unpacked once for each version of the package; None where it is absent or for another machine."""
    if not (PACKED / "chromium.br").exists() or (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        return None
    size = (PACKED / "chromium.br").stat().st_size
    program = folder / f"chromium-{size}"
    if not program.exists():
        import brotli

        folder.mkdir(parents=True, exist_ok=True)
        for name in ("al2023", "fonts"):
            archive = io.BytesIO(brotli.decompress((PACKED / f"{name}.tar.br").read_bytes()))
            with tarfile.open(fileobj=archive) as files:
                files.extractall(folder, filter="data")
        (folder / "fonts.conf").write_text(FONTS.format(folder=folder))
        half = folder / "chromium.part"
        half.write_bytes(brotli.decompress((PACKED / "chromium.br").read_bytes()))
        half.chmod(0o755)
        half.rename(program)
    return program


def surroundings(program):
    here = str(program.parent)
    return {**os.environ, "LD_LIBRARY_PATH": f"{here}/lib", "FONTCONFIG_PATH": here}
