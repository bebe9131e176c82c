"""Small disks in memory, mounted for a test, so that a disk refuses in earnest: full, or for reading only."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PAGE, PAGES = 4096, 64


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """Mount an empty disk of 64 pages; the test is skipped where mounting is not allowed."""
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={PAGES * PAGE}", "tmpfs", str(place)]
    if os.geteuid() or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting needs root; other tests try the same with a limit on files or a missing folder")
    try:
        yield place
    finally:
        _run("umount", "--lazy", str(place))


def leave_room(disk: Path, *, pages: int) -> Path:
    """Fill a disk up to so many free pages; return what to remove for room again."""
    ballast = disk / "ballast"
    free = os.statvfs(disk).f_bavail
    ballast.write_bytes(bytes(max(free - pages, 0) * PAGE))
    return ballast


@contextmanager
def read_only(disk: Path) -> Iterator[None]:
    """Let a mounted disk be read alone within the block."""
    _run("mount", "-o", "remount,ro", str(disk))
    try:
        yield
    finally:
        _run("mount", "-o", "remount,rw", str(disk))


def _run(*command: str) -> None:
    subprocess.run(command, check=True)
