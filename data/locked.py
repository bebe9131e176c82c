"""One writer at a time in a folder of the store, and the errors of writing in a user's words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from data.atomic import sweep
from data.errors import UserError
from data.shelf import check_store
from language import _

_LOCK = ".lock"
_SECONDS = 20.0


@contextmanager
def locked_folder(folder: Path, *, busy: str, refused: str) -> Iterator[Path]:
    """Hold the lock of a folder, made where it is missing and cleared of what a killed writer left behind.

    The system frees the lock when its holder dies, so a killed writer never locks anybody out.

    Args:
        folder: where something is to be written.
        busy: the sentence for a user where another process keeps writing.
        refused: the sentence for a user where the disk refuses; it says that the old content stays.

    Raises:
        UserError: where another process keeps writing, the disk refuses, or the store is away.
    """
    check_store(refused)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / _LOCK, timeout=_SECONDS):
            sweep(folder)
            yield folder
    except Timeout as error:
        raise UserError(busy, next_step=_("Tunggu sebentar, lalu simpan lagi.")) from error
    except OSError as error:
        raise UserError(
            refused,
            expected=_("ruang kosong dan izin tulis pada folder penyimpanan"),
            next_step=_("Kosongkan ruang atau perbaiki izin, lalu simpan lagi."),
        ) from error
