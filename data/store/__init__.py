"""The store: immutable releases, the bundled ones and those a steward publishes.

An imported data set is a folder `<store>/<name>/` that holds one folder per release and a file `current` with
the id of the release in force. Releases are only ever added, under a lock; `current` is replaced in one step.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

import pandas as pd
import pyarrow.parquet as parquet
from filelock import FileLock, Timeout

from data import shelf
from data.atomic import new_folder, replace_text, sweep
from data.errors import UserError
from data.examination_summary import ExaminationSummary
from data.kinds import TableKind, Unit
from data.release import TABLE, Release, file_checksum
from data.schema import arrow_table, columns_of
from language import _

_log = logging.getLogger(__name__)

_LOCK = ".lock"
_LOCK_SECONDS = 60.0


def datasets() -> tuple[Release, ...]:
    """Return the release in force of every data set, bundled ones first, then by name.

    A data set without any sound release is left out and logged.
    """
    found = []
    for name in [*shelf.bundled_names(), *shelf.imported_names()]:
        try:
            found.append(open_release(name))
        except UserError as error:
            _log.warning("Data set %s is left out: %s", name, error)
    return tuple(found)


def releases(name: str) -> tuple[Release, ...]:
    """Return the sound releases of a data set, newest first.

    Raises:
        UserError: where there is no such data set.
    """
    if name in shelf.bundled_names():
        return (shelf.verified(shelf.BUNDLED / name),)
    found = []
    for release_id in _known_ids(name):
        try:
            found.append(shelf.verified(shelf.home(name) / release_id))
        except UserError as error:
            _log.warning("Release %s of %s is damaged: %s", release_id, name, error)
    return tuple(found)


def open_release(name: str, *, release_id: str | None = None) -> Release:
    """Return a release: the one in force, or a stated one.

    A damaged release in force gives way to the last good one before it, with a logged warning.

    Raises:
        UserError: where the data set or the release is unknown, or no good release is left.
    """
    if name in shelf.bundled_names():
        return shelf.verified(shelf.BUNDLED / name)
    known = _known_ids(name)
    if release_id is not None:
        if release_id not in known:
            raise _unknown(_("Rilis tidak dikenal."), f"{name} {release_id}", known)
        return shelf.verified(shelf.home(name) / release_id)
    for candidate in shelf.current_and_before(name):
        try:
            return shelf.verified(shelf.home(name) / candidate)
        except UserError as error:
            _log.warning("Release %s of %s is damaged, trying the one before: %s", candidate, name, error)
    raise shelf.damaged(name)


def publish(
    table: pd.DataFrame,
    *,
    name: str,
    kind: TableKind,
    title: str,
    source: str,
    unit: Unit | None = None,
    complete: bool = False,
    note: str = "",
    examination: ExaminationSummary | None = None,
) -> Release:
    """Publish a cleaned table as a new release of `name` and put it in force; the old ones stay.

    Args:
        table: the columns of `kind` as docs/data-format.md lists them, at least one row.
        name: the data set; small letters, digits, hyphens.
        kind: cases or counts.
        title: what the reader sees.
        source: where the table came from, such as a file's checksum.
        unit: what a row of cases stands for; None for counts, where each row says it.
        complete: whether a region without rows means that nobody was reported there.
        note: why it is published.
        examination: the numbers of the examination of its file, where there was one.

    Raises:
        UserError: where the name is not usable or belongs to bundled data, another process keeps writing, or
            the disk refuses. The release in force stays as it was.
    """
    shelf.check_new_name(name)
    first_day, last_day = _days_covered(table, kind)
    draft = Release(
        name=name,
        release_id="",
        kind=kind,
        title=title,
        title_en=title,
        illustrative=False,
        complete=complete,
        unit=unit,
        elections=tuple(sorted(table["election"].dropna().unique())),
        first_day=first_day,
        last_day=last_day,
        published_at="",
        note=note,
        rows=len(table),
        checksum="",
        source=source,
        folder=shelf.home(name),
        examination=examination,
    )
    with _writing(name):
        return _write(draft, table)


def rollback(name: str, release_id: str) -> Release:
    """Put an earlier (or later) release of an imported data set in force; nothing is removed.

    Raises:
        UserError: where the data set is bundled, or the release is unknown or damaged.
    """
    shelf.check_new_name(name)
    release = open_release(name, release_id=release_id)
    with _writing(name):
        replace_text(shelf.home(name) / shelf.CURRENT, release_id + "\n")
    return release


def _write(draft: Release, table: pd.DataFrame) -> Release:
    home = draft.folder
    sweep(home)
    release_id = _next_id(draft.name)
    with new_folder(home / release_id) as temporary:
        parquet.write_table(arrow_table(table, kind=draft.kind), temporary / TABLE, compression="zstd")
        release = replace(
            draft,
            release_id=release_id,
            checksum=file_checksum(temporary / TABLE),
            published_at=datetime.now(UTC).isoformat(timespec="seconds"),
            folder=temporary,
        )
        release.write_manifest()
    replace_text(home / shelf.CURRENT, release_id + "\n")
    return replace(release, folder=home / release_id)


def _next_id(name: str) -> str:
    # A number in the order of publishing: a clock that is set back cannot change the order.
    newest = max(map(shelf.release_number, shelf.release_ids(name)), default=0)
    return f"{newest + 1:04d}-{datetime.now(UTC):%Y%m%d}-{uuid4().hex[:6]}"


@contextmanager
def _writing(name: str) -> Iterator[None]:
    home = shelf.home(name)
    try:
        home.mkdir(parents=True, exist_ok=True)
        with FileLock(home / _LOCK, timeout=_LOCK_SECONDS):
            yield
    except Timeout as error:
        raise UserError(
            _("Proses lain sedang menulis set data ini."),
            where=name,
            next_step=_("Tunggu sampai selesai, lalu ulangi."),
        ) from error
    except OSError as error:
        raise UserError(
            _("Rilis tidak dapat ditulis; rilis yang berlaku tidak berubah."),
            where=name,
            expected=_("ruang kosong dan izin tulis pada folder penyimpanan"),
            next_step=_("Kosongkan ruang atau perbaiki izin, lalu ulangi."),
        ) from error


def _known_ids(name: str) -> tuple[str, ...]:
    if name not in shelf.imported_names():
        raise _unknown(_("Set data tidak dikenal."), name, (*shelf.bundled_names(), *shelf.imported_names()))
    return shelf.release_ids(name)


def _unknown(what: str, where: str, known: tuple[str, ...]) -> UserError:
    return UserError(
        what,
        where=where,
        expected=", ".join(known),
        next_step=_("Lihat daftarnya dengan `python -m data releases`."),
    )


def _days_covered(table: pd.DataFrame, kind: TableKind) -> tuple[date, date]:
    dated = [pd.to_datetime(table[name]) for name in columns_of(kind, dtype="date") if name in table]
    days = pd.concat(dated).dropna()
    return days.min().date(), days.max().date()
