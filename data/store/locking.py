"""One writer at a time for each data set, and the errors of writing in a user's words."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from data import shelf
from data.atomic import sweep
from data.errors import UserError
from data.store.journal import settle_journal
from language import _

_LOCK = ".lock"
_LOCK_SECONDS = 60.0


@contextmanager
def writing(name: str, *, at: datetime) -> Iterator[Path]:
    """Hold the lock of a data set and give its folder, cleared of what a killed writer left behind.

    The system frees the lock when its holder dies, so a killed writer never locks anybody out.

    Args:
        name: the data set; its folder is made where it is missing.
        at: the time of writing.

    Raises:
        UserError: where another process keeps writing, the disk refuses, or the store is away.
    """
    home = shelf.home(name)
    refused = _("Rilis tidak dapat ditulis; rilis yang berlaku tidak berubah.")
    shelf.check_store(refused)
    try:
        home.mkdir(parents=True, exist_ok=True)
        with FileLock(home / _LOCK, timeout=_LOCK_SECONDS):
            sweep(home)
            settle_journal(home, at=at)
            yield home
    except Timeout as error:
        raise UserError(
            _("Proses lain sedang menulis set data ini."),
            where=name,
            next_step=_("Tunggu sampai selesai, lalu ulangi."),
        ) from error
    except OSError as error:
        raise UserError(
            refused,
            where=name,
            expected=_("ruang kosong dan izin tulis pada folder penyimpanan"),
            next_step=_("Kosongkan ruang atau perbaiki izin, lalu ulangi."),
        ) from error
