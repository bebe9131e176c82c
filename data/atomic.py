"""Files and folders that appear whole or not at all, whatever moment the machine stops at."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

_TEMPORARY = ".tmp-"


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """Give a temporary folder beside `target`; after the block it is on disk in full and renamed to `target`.

    Where the block fails the temporary folder goes and `target` never existed.

    Raises:
        OSError: where the disk refuses, for instance because it is full.
    """
    temporary = _temporary_beside(target)
    temporary.mkdir()
    try:
        yield temporary
        for file in sorted(temporary.iterdir()):
            _sync(file)
        _sync(temporary)
        temporary.rename(target)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    _sync(target.parent)


@contextmanager
def new_file(target: Path) -> Iterator[Path]:
    """Give a temporary path beside `target`; after the block its file is on disk and renamed to `target`.

    What `target` held before is replaced. Where the block fails the temporary file goes.

    Raises:
        OSError: where the disk refuses.
    """
    temporary = _temporary_beside(target)
    try:
        yield temporary
        _sync(temporary)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync(target.parent)


def replace_text(path: Path, text: str) -> None:
    """Write `text` to `path`: a reader sees the old text or the new one, never a part.

    Raises:
        OSError: where the disk refuses; the old text stays.
    """
    with new_file(path) as temporary:
        temporary.write_text(text, encoding="utf-8")


def append_line(path: Path, line: str) -> None:
    """Add a line to the end of a file, on disk when this returns; the file is made where it is missing.

    What a writer that was killed left of its line is ended first, so that it damages no other.

    Raises:
        OSError: where the disk refuses; the file ends where it ended before.
    """
    is_new = not path.exists()
    with path.open("ab", buffering=0) as file:
        end = file.seek(0, os.SEEK_END)
        text = _line_break(path, end) + line.encode() + b"\n"
        try:
            while text:
                text = text[file.write(text) :]
            os.fsync(file.fileno())
        except OSError:
            file.truncate(end)
            raise
    if is_new:
        _sync(path.parent)


def remove_folder(folder: Path) -> None:
    """Remove a folder: a reader sees it whole or not at all.

    Raises:
        OSError: where the disk refuses; the folder stays.
    """
    temporary = _temporary_beside(folder)
    folder.rename(temporary)
    _sync(folder.parent)
    shutil.rmtree(temporary, ignore_errors=True)


def sweep(folder: Path) -> None:
    """Remove what a writer that was killed left behind; call it only while no other writer can be at work."""
    for leftover in folder.glob(f"{_TEMPORARY}*"):
        if leftover.is_dir():
            shutil.rmtree(leftover, ignore_errors=True)
        else:
            leftover.unlink(missing_ok=True)


def _line_break(path: Path, end: int) -> bytes:
    if not end:
        return b""
    with path.open("rb") as file:
        file.seek(end - 1)
        return b"" if file.read(1) == b"\n" else b"\n"


def _temporary_beside(target: Path) -> Path:
    # Beside, because a rename is atomic only within one file system.
    return target.parent / f"{_TEMPORARY}{uuid4().hex}"


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
