"""Where releases lie and which of them are sound; only reading, nothing here writes."""

import re
from functools import lru_cache
from pathlib import Path

from data.errors import UserError
from data.release import MANIFEST, Release, file_checksum
from data.settings import PROJECT, read_settings
from language import _

BUNDLED = PROJECT / "data" / "bundled"

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_RELEASE_ID = re.compile(r"\d{4,}-\d{8}-[0-9a-f]{6}")


def bundled_names() -> tuple[str, ...]:
    """Return the names of the data sets that come with the product."""
    return tuple(sorted(path.parent.name for path in BUNDLED.glob(f"*/{MANIFEST}")))


def imported_names() -> tuple[str, ...]:
    """Return the names of the imported data sets."""
    store = read_settings().store
    if not store.is_dir():
        return ()
    taken = set(bundled_names())
    return tuple(
        sorted(path.name for path in store.iterdir() if _is_dataset(path) and path.name not in taken)
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
    """Return the ids of the releases of an imported data set, newest first; none where it has none."""
    if not home(name).is_dir():
        return ()
    found = (path.name for path in home(name).iterdir() if _is_release(path))
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
    try:
        facts = release.table.stat()
        sound = _checksum(release.table, facts.st_mtime_ns, facts.st_size) == release.checksum
    except OSError:
        sound = False
    if not sound:
        raise damaged(f"{release.name} {release.release_id}")
    return release


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
