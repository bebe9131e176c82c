"""Where the fuzzers write: a million small files should not wear a disk."""

from pathlib import Path
from tempfile import TemporaryDirectory

_kept: list["TemporaryDirectory[str]"] = []


def in_memory() -> str | None:
    """Return a folder in memory; None, for the usual one of the system, where there is none."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - holds a folder with a random name


def new_folder() -> Path:
    """Return an empty folder that goes when the process ends."""
    _kept.append(TemporaryDirectory(dir=in_memory()))
    return Path(_kept[-1].name)
