"""Where releases lie and which of them are sound; only reading, nothing here writes."""

import os
import re
from functools import lru_cache
from pathlib import Path

from data.alarm import call_off_alarm
from data.errors import UserError
from data.release import MANIFEST, Release, file_checksum
from data.settings import PROJECT, read_settings
from language import _

BUNDLED = PROJECT / "data" / "bundled"

STORE_ALARM = "store"

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_RELEASE_ID = re.compile(r"\d{4,}-\d{8}-[0-9a-f]{6}")
_stood: set[Path] = set()  # stores that were read in the time of this process


def bundled_names() -> tuple[str, ...]:
    """Return the names of the data sets that come with the product."""
    return tuple(sorted(path.parent.name for path in BUNDLED.glob(f"*/{MANIFEST}")))


def imported_names() -> tuple[str, ...]:
    """Return the names of the imported data sets; none where the store was never there.

    Raises:
        UserError: where the store cannot be read, or was there and is not any more.
    """
    store = read_settings().store
    check_store(_("Penyimpanan rilis tidak dapat dibaca."))
    taken = set(bundled_names())
    try:
        if not store.exists():
            return ()
        found = sorted(path.name for path in store.iterdir() if _is_dataset(path) and path.name not in taken)
    except OSError as error:
        raise _store_gone(_("Penyimpanan rilis tidak dapat dibaca.")) from error
    _stood.add(store)
    call_off_alarm(STORE_ALARM)
    return tuple(found)


def check_store(refused: str) -> None:
    """Refuse what concerns the store while it is away, such as a share that is not mounted.

    A new folder in its place would hide what comes back.

    Args:
        refused: the sentence for a user.

    Raises:
        UserError: where the store was there in the time of this process and is not any more.
    """
    if not is_standing():
        raise _store_gone(refused)


def is_standing() -> bool:
    """Return whether the store is there, or never was in the time of this process."""
    store = read_settings().store
    return store not in _stood or os.path.isdir(store)  # noqa: PTH112 - a share that hangs must not raise


def _store_gone(what: str) -> UserError:
    return UserError(
        what,
        where="PETA_STORE",
        expected=_("folder penyimpanan yang ada dan dapat dibaca"),
        next_step=_(
            "Pengelola sistem: periksa folder itu dan sambungannya; dasbor pulih sendiri sesudahnya."
        ),
    )


def is_name(text: str) -> bool:
    """Return whether a text can be the name of an imported data set."""
    return _NAME.fullmatch(text) is not None


def is_release_id(text: str) -> bool:
    """Return whether a text can be the id of an imported release."""
    return _RELEASE_ID.fullmatch(text) is not None


def home(name: str) -> Path:
    """Return the folder of an imported data set, whether it is there or not."""
    return read_settings().store / name


def release_ids(name: str) -> tuple[str, ...]:
    """Return the ids of the releases of an imported data set, newest first; none where it has none.

    Raises:
        UserError: where its folder cannot be read.
    """
    try:
        if not home(name).is_dir():
            return ()
        found = [path.name for path in home(name).iterdir() if _is_release(path)]
    except OSError as error:
        raise _store_gone(_("Penyimpanan rilis tidak dapat dibaca.")) from error
    return tuple(sorted(found, key=release_number, reverse=True))


def release_number(release_id: str) -> int:
    """Return the place of a release in the order of publishing."""
    return int(release_id.split("-", maxsplit=1)[0])


def verified(folder: Path) -> Release:
    """Return the release in a folder after comparing its table with the checksum in its manifest.

    Raises:
        UserError: where either is missing or damaged.
    """
    release = Release.read(folder)
    if not is_whole(release) or not _is_where_it_says(release):
        raise damaged(f"{release.name} {release.release_id}")
    return release


def is_whole(release: Release) -> bool:
    """Return whether the table of a release is what its checksum says; a changed file is read again."""
    try:
        facts = release.table.stat()
        return _checksum(release.table, facts.st_mtime_ns, facts.st_size) == release.checksum
    except OSError:
        return False


def _is_where_it_says(release: Release) -> bool:
    folder = release.folder
    is_bundled = folder.parent == BUNDLED
    return is_bundled or (folder.parent.name, folder.name) == (release.name, release.release_id)


def check_new_name(name: str) -> None:
    """Refuse a name that an imported data set cannot have.

    Raises:
        UserError: where the name belongs to bundled data or has other letters than a short code.
    """
    if name in bundled_names():
        raise UserError(
            _("Data bawaan tidak dapat diganti."),
            where=name,
            next_step=_("Pilih nama lain untuk set data Anda."),
        )
    if not is_name(name):
        raise UserError(
            _("Nama set data tidak dapat dipakai."),
            where=name,
            expected=_("huruf kecil, angka, dan tanda hubung; paling banyak 40 karakter"),
        )


def damaged(where: str) -> UserError:
    """Return the error that says a release is damaged."""
    return UserError(
        _("Rilis data rusak."),
        where=where,
        expected=_("tabel yang cocok dengan jumlah pemeriksanya (checksum) pada manifes"),
        next_step=_("Kembalikan ke rilis sebelumnya dengan `python -m data rollback`."),
    )


def _is_dataset(path: Path) -> bool:
    # A first import that was stopped leaves a folder without any release.
    return is_name(path.name) and any(map(_is_release, path.glob("*")))


def _is_release(path: Path) -> bool:
    return is_release_id(path.name)


@lru_cache(maxsize=256)
def _checksum(path: Path, modified: int, size: int) -> str:
    del modified, size  # there to be part of the cache key
    return file_checksum(path)
