"""Looking into the archive of a workbook before anything expands it."""

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from pathlib import Path

from data.errors import UserError
from data.reading.limits import Limits
from data.reading.refusals import no_workbook
from data.reading.sheet_scan import FormulaCount, OdsScan, XlsxScan
from data.reading.source import Format
from language import _, format_number

_CHUNK = 1 << 20
_MEGABYTE = 1_000_000
_WORKBOOK = "xl/workbook.xml"
_ODS_TYPE = b"application/vnd.oasis.opendocument.spreadsheet"
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    UnicodeDecodeError,  # the name of a member
)


def archive_format(path: Path) -> Format:
    """Return which kind of workbook an archive is.

    Raises:
        UserError: where it is none, such as a ZIP that was given the name of a workbook.
    """
    with _opened(path) as archive:
        names = set(archive.namelist())
        if _WORKBOOK in names:
            return Format.XLSX
        if "mimetype" in names and archive.open("mimetype").read(100).startswith(_ODS_TYPE):
            return Format.ODS
    raise no_workbook(path.name, _("Berkas ini arsip ZIP, bukan buku kerja Excel atau ODS."))


def check_archive(path: Path, *, limits: Limits) -> dict[str, FormulaCount]:
    """Refuse a workbook that grows beyond the limits when it is unpacked, before it is read.

    A size stated inside the archive that is too large is believed at once; one that is small is not: the
    members are unpacked in pieces and counted, up to the first that holds more than it states. A sheet with a
    lone cell in its farthest corner is refused too, since readers reserve the whole rectangle.

    Returns:
        For each member, the formulas in it; any member of an XLSX workbook may be named as a sheet.

    Raises:
        UserError: where the archive is damaged or too large.
    """
    with _opened(path) as archive:
        if sum(member.file_size for member in archive.infolist()) > limits.unpacked_bytes:
            raise _too_large(path, limits)
        left, found = limits.unpacked_bytes, {}
        is_xlsx = _WORKBOOK in archive.namelist()
        for member in archive.infolist():
            scan = XlsxScan() if is_xlsx else _scan_of_ods(member.filename)
            left -= _unpacked(archive, member, left, path, limits, scan)
            if scan:
                found[member.filename] = scan.formulas
        return found


def _scan_of_ods(name: str) -> OdsScan | None:
    return OdsScan() if name == "content.xml" else None


def _unpacked(
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    left: int,
    path: Path,
    limits: Limits,
    scan: XlsxScan | OdsScan | None,
) -> int:
    """Return the bytes a member unpacks to, looking at its cells on the way where it is a sheet."""
    doubted = copy(member)
    doubted.file_size = left + _CHUNK  # read on to the true end, whatever size is stated
    size = 0
    with archive.open(doubted) as stream:
        while piece := stream.read(_CHUNK):
            size += len(piece)
            if scan:
                scan.feed(piece)
            # A member that holds more than it states means to deceive.
            is_too_long = size > min(left, member.file_size)
            if is_too_long or (scan and scan.rectangle > limits.cells):
                raise _too_large(path, limits)
    if scan:
        scan.close()
    return size


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except _DAMAGED as error:
        raise no_workbook(path.name) from error


def _too_large(path: Path, limits: Limits) -> UserError:
    return UserError(
        _("Isi berkas terlalu besar."),
        where=path.name,
        expected=_("paling banyak {size} MB setelah dibuka dan {cells} sel").format(
            size=format_number(limits.unpacked_bytes / _MEGABYTE), cells=format_number(limits.cells)
        ),
        next_step=_("Pecah berkas, atau simpan sebagai CSV."),
    )
