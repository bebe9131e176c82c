"""Where the fuzzers write: a million small files should not wear a disk."""

from pathlib import Path


def in_memory() -> str | None:
    """Return a folder in memory; None, for the usual one of the system, where there is none."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - holds a folder with a random name
