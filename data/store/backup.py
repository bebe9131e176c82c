"""A release as one file, and back from it into the store.

The file is a ZIP without compression that holds the table, the manifest and a list of checksums in the form
`sha256sum --check` reads. Without compression nothing in it can grow when it is unpacked.
"""

import json
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet

from data import audit, shelf
from data.access import Right, needs
from data.atomic import new_file, new_folder
from data.errors import UserError
from data.privacy import cut
from data.reading.limits import read_limits
from data.release import MANIFEST, TABLE, Release, file_checksum
from data.schema import arrow_schema
from data.store.journal import Action, Entry, plan_of, record
from data.store.locking import writing
from data.store.opening import open_release
from data.store.pointer import Pointer, write_pointer
from language import _

SUMS = "SHA256SUMS"
_PARTS = (MANIFEST, TABLE)
_TEXT_BYTES = 20_000_000
_DAMAGED = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError)


@needs(Right.PUBLISH)
def export_release(name: str, release_id: str, *, out: Path, replace: bool = False) -> Path:
    """Write a release to a file it can be restored from; the same release gives the same bytes.

    Args:
        name: the data set.
        release_id: which release.
        out: the file to write.
        replace: whether a file of that name may be replaced.

    Raises:
        UserError: where the release is unknown or damaged, the file is there already, or the disk refuses.
    """
    release = open_release(name, release_id=release_id)
    if out.exists() and not replace:
        raise UserError(_("Berkas ini sudah ada."), where=out.name, next_step=_("Pilih nama berkas lain."))
    sums = "".join(f"{file_checksum(release.folder / part)}  {part}\n" for part in _PARTS)
    audit.record(audit.Act.BACKUP, dataset=name, release_id=release_id)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with new_file(out) as temporary, zipfile.ZipFile(temporary, "w") as archive:
            archive.writestr(zipfile.ZipInfo(SUMS), sums)
            for part in _PARTS:
                member = archive.open(zipfile.ZipInfo(part), "w", force_zip64=True)
                with member, (release.folder / part).open("rb") as original:
                    shutil.copyfileobj(original, member)
    except OSError as error:
        raise UserError(
            _("Berkas cadangan tidak dapat ditulis."),
            where=out.name,
            expected=_("ruang kosong dan izin tulis pada folder itu"),
        ) from error
    return out


@needs(Right.PUBLISH)
def restore_release(path: Path, *, who: str = "", note: str = "", at: datetime | None = None) -> Release:
    """Put a release back into the store from a file that `export_release` wrote.

    It comes in force only where its data set has no release yet; else `rollback` puts it in force. What is
    checked is that the file is whole and fits the schema, not who made it: restore only files you trust.

    Args:
        path: the file.
        who: name or office of who does it.
        note: why.
        at: the time; None for now.

    Raises:
        UserError: where the file is no such file, is damaged or too large, the release is in the store
            already, the data set is bundled, or the disk refuses. Nothing is overwritten.
    """
    now = at or datetime.now(UTC)
    with _opened(path) as archive:
        name, release_id = _identity(archive, path)
        shelf.check_new_name(name)
        with writing(name, at=now) as home:
            if (home / release_id).exists():
                raise UserError(
                    _("Rilis ini sudah ada di penyimpanan; tidak ada yang ditimpa."),
                    where=f"{name} {release_id}",
                )
            with new_folder(home / release_id) as temporary:
                _unpack(archive, temporary, path)
            release = Release.read(home / release_id)
            _announce(release, home, who=who, note=note, now=now)
    return release


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Give an archive that holds what it should, no more, and is whole."""
    try:
        with zipfile.ZipFile(path) as archive:
            _check_members(archive, path)
            is_whole = archive.testzip() is None
    except _DAMAGED as error:
        raise _refused(path, _("berkas ZIP dari `python -m data export-release`")) from error
    if not is_whole:
        raise _refused(path, _("berkas yang utuh"))
    with zipfile.ZipFile(path) as archive:
        yield archive


def _check_members(archive: zipfile.ZipFile, path: Path) -> None:
    limits = {SUMS: _TEXT_BYTES, MANIFEST: _TEXT_BYTES, TABLE: read_limits().file_bytes}
    members = archive.infolist()
    if sorted(each.filename for each in members) != sorted(limits):
        raise _refused(path, ", ".join(limits))
    for each in members:
        is_plain = each.compress_type == zipfile.ZIP_STORED and each.file_size == each.compress_size
        if not is_plain or each.file_size > limits[each.filename]:
            raise _refused(path, _("isi tanpa kompresi, dalam batas ukuran berkas"))


def _identity(archive: zipfile.ZipFile, path: Path) -> tuple[str, str]:
    try:
        stated = json.loads(archive.read(MANIFEST))
        name, release_id = str(stated["name"]), str(stated["release_id"])
    except (ValueError, KeyError, TypeError) as error:
        raise _refused(path, _("manifes rilis yang utuh ({file})").format(file=MANIFEST)) from error
    if not shelf.is_release_id(release_id):
        raise _refused(path, _("id rilis seperti 0001-20261201-0a1b2c"))
    return name, release_id


def _unpack(archive: zipfile.ZipFile, folder: Path, path: Path) -> None:
    """Write the parts into a folder, and refuse them where they are not what they claim to be."""
    for part in _PARTS:
        with archive.open(part) as original, (folder / part).open("wb") as copy:
            shutil.copyfileobj(original, copy)
    found = "".join(f"{file_checksum(folder / part)}  {part}\n" for part in _PARTS)
    release = Release.read(folder)
    if found.encode() != archive.read(SUMS) or release.checksum != file_checksum(release.table):
        raise _refused(path, _("isi yang cocok dengan jumlah pemeriksanya (checksum)"))
    if not _fits(release):
        raise _refused(path, _("tabel dengan kolom dan jumlah baris yang disebut manifesnya"))


def _fits(release: Release) -> bool:
    """Whether the table has columns of the schema and no others, and as many rows as its manifest says."""
    try:
        about = parquet.read_metadata(release.table)
        schema = parquet.read_schema(release.table)
    except (pa.ArrowException, OSError, UnicodeDecodeError):
        return False
    known = arrow_schema(release.kind)
    fitting = all(each.name in known.names and each.type == known.field(each.name).type for each in schema)
    return fitting and about.num_rows == release.rows


def _announce(release: Release, home: Path, *, who: str, note: str, now: datetime) -> None:
    """Record a restored release, and put it in force where its data set has no other."""
    plan = plan_of(home)
    is_only = plan is None and shelf.release_ids(release.name) == (release.release_id,)
    changed = Pointer().put(release.release_id, moment=release.in_force_from, at=now) if is_only else plan
    entry = Entry(
        when=now.isoformat(timespec="seconds"),
        who=who,
        action=Action.RESTORE,
        release_id=release.release_id,
        before=plan.in_force(now) if plan else "",
        note=cut(note)[0],
        plan=changed.text if changed else "",
    )
    record(home, entry)
    if changed is not None and is_only:
        write_pointer(home, changed)


def _refused(path: Path, expected: str) -> UserError:
    return UserError(
        _("Berkas cadangan tidak dapat dipakai; tidak ada yang disimpan."),
        where=path.name,
        expected=expected,
    )
