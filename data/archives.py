"""Looking into a spreadsheet's archive before anything expands it."""

import re
import zipfile
from copy import copy
from pathlib import Path

from data.errors import UserError
from language import _, format_number

MAX_UNPACKED_BYTES = 500_000_000
MAX_CELLS = 30_000_000

_CHUNK = 1 << 20
_OVERLAP = 64
_WORKBOOK = "xl/workbook.xml"
_ROW = re.compile(rb'<row[^>]{0,40}? r="(\d{1,9})"')
_FAR_COLUMN = re.compile(rb' r="([A-Z]{2,3})\d')


def check_spreadsheet(path: Path) -> None:
    """Refuse an archive that is no XLSX workbook or grows beyond the limits when it is unpacked.

    Sizes stated inside the archive are not believed: the members are unpacked in pieces and counted. A sheet
    with a lone cell in its farthest corner is refused too, since readers reserve the whole rectangle.

    Raises:
        UserError: where the archive is damaged, no workbook, or too large.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            if _WORKBOOK not in {member.filename for member in members}:
                raise _no_workbook(path)
            left = MAX_UNPACKED_BYTES
            for member in members:
                left -= _unpacked(archive, member, left, path)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise _no_workbook(path) from error


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: int, path: Path) -> int:
    """Return the bytes a member unpacks to, looking at its cells on the way where it is a sheet."""
    doubted = copy(member)
    doubted.file_size = left + _CHUNK  # read on to the true end, whatever size is stated
    size, rows, columns, tail = 0, 0, 1, b""
    is_sheet = member.filename.startswith("xl/worksheets/")
    with archive.open(doubted) as stream:
        while piece := stream.read(_CHUNK):
            size += len(piece)
            if size > left:
                raise _too_large(path)
            if is_sheet:
                text = tail + piece
                rows = max(rows, *map(int, _ROW.findall(text)), 0)
                columns = max(columns, *map(_column_number, set(_FAR_COLUMN.findall(text))), 26)
                tail = text[-_OVERLAP:]
            if rows * columns > MAX_CELLS:
                raise _too_large(path)
    return size


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _no_workbook(path: Path) -> UserError:
    return UserError(
        _("Berkas tidak dapat dibaca sebagai buku kerja Excel."),
        where=path.name,
        expected=_("buku kerja XLSX yang utuh dan tanpa kata sandi"),
        next_step=_("Simpan ulang sebagai XLSX atau CSV, lalu coba lagi."),
    )


def _too_large(path: Path) -> UserError:
    return UserError(
        _("Isi berkas terlalu besar."),
        where=path.name,
        expected=_("paling banyak {size} MB setelah dibuka dan {cells} sel").format(
            size=format_number(MAX_UNPACKED_BYTES / 1_000_000), cells=format_number(MAX_CELLS)
        ),
        next_step=_("Pecah berkas, atau simpan sebagai CSV."),
    )
