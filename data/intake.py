"""Reading a user's file: CSV, XLSX or Parquet, every cell as text, with the rows numbered as in the file."""

import io
import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as parquet
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from data.archives import check_spreadsheet
from data.errors import UserError
from data.headers import header_row, known_headers
from data.release import file_checksum
from language import _, format_number

MAX_BYTES = 300_000_000
MAX_ROWS = 2_000_000
MAX_COLUMNS = 300

_DELIMITERS = ",;\t|"
_SPARE_COLUMNS = 10
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True)
class Source:
    """A file as it was written.

    Attributes:
        name: file name without its folder.
        kind: `CSV`, `XLSX` or `Parquet`.
        checksum: SHA-256 of the file.
        headers: the column headings as written, without surrounding space; empty where a column has none.
        cells: text of every cell, empty where there is none; columns numbered from 0, index `row` as a
            spreadsheet numbers rows. Rows without any text are left out.
    """

    name: str
    kind: str
    checksum: str
    headers: tuple[str, ...]
    cells: pd.DataFrame


def read_source(path: Path) -> Source:
    """Read a file by what it holds, not by its name.

    Raises:
        UserError: where the file is missing, unreadable, empty or larger than the limits.
    """
    start = _first_bytes(path)
    if start.startswith(b"PK\x03\x04"):
        kind, grid = "XLSX", _spreadsheet(path)
    elif start.startswith(b"PAR1"):
        kind, grid = "Parquet", _parquet(path)
    else:
        kind, grid = "CSV", _delimited(path)
    _check_size(grid, path)
    top = header_row(grid.head(20))
    headers = tuple(" ".join(str(text).split()) for text in grid.iloc[top])
    cells = grid.iloc[top + 1 :]
    cells = cells[cells.map(bool).any(axis="columns")]
    return Source(path.name, kind, file_checksum(path), headers, cells)


def _first_bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(8)
    except OSError as error:
        raise UserError(
            _("Berkas tidak ditemukan atau tidak dapat dibuka."),
            where=path.name,
            next_step=_("Periksa nama dan izin berkas."),
        ) from error
    if size > MAX_BYTES:
        raise UserError(
            _("Berkas terlalu besar."),
            where=path.name,
            expected=_("paling besar {size} MB").format(size=format_number(MAX_BYTES / 1_000_000)),
            next_step=_("Pecah berkas menurut provinsi atau bulan."),
        )
    if size == 0:
        raise _nothing(path)
    return start


def _check_size(grid: pd.DataFrame, path: Path) -> None:
    rows, columns = grid.shape
    if rows == 0 or columns == 0 or not grid.map(bool).to_numpy().any():
        raise _nothing(path)
    if rows > MAX_ROWS or columns > MAX_COLUMNS:
        raise UserError(
            _("Tabel terlalu besar."),
            where=path.name,
            expected=_("paling banyak {rows} baris dan {columns} kolom").format(
                rows=format_number(MAX_ROWS), columns=format_number(MAX_COLUMNS)
            ),
            next_step=_("Buang kolom yang tidak perlu, atau pecah berkas."),
        )


def _delimited(path: Path) -> pd.DataFrame:
    text = _decoded(path)
    width, delimiter = _shape(text)
    try:
        grid = pd.read_csv(
            io.StringIO(text),
            sep=delimiter,
            header=None,
            names=range(width + _SPARE_COLUMNS),
            dtype="str",
            na_filter=False,
            skip_blank_lines=False,
            index_col=False,
        )
    except (pd.errors.ParserError, pd.errors.EmptyDataError, ValueError) as error:
        raise _unreadable(path, _("tabel CSV dengan jumlah kolom yang sama di setiap baris")) from error
    grid = grid.fillna("").apply(lambda column: column.str.strip())
    return _numbered(_without_spare_columns(grid, width))


def _without_spare_columns(grid: pd.DataFrame, width: int) -> pd.DataFrame:
    used = max(width, *(place + 1 for place in range(width, grid.shape[1]) if grid[place].map(bool).any()), 1)
    return grid.iloc[:, :used]


def _decoded(path: Path) -> str:
    raw = path.read_bytes()
    for encoding in _likely_encodings(raw):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text[:100_000]):
            return text
    raise _unreadable(path, _("berkas CSV berupa teks, XLSX, atau Parquet"))


def _likely_encodings(raw: bytes) -> tuple[str, ...]:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ("utf-16",)
    sample = raw[:4000]
    if sample.count(0) > len(sample) // 4:
        # Latin letters have their empty half first in big-endian text, last in little-endian text.
        return ("utf-16-be",) if sample[::2].count(0) > sample[1::2].count(0) else ("utf-16-le",)
    return ("utf-8-sig", "cp1252")


def _shape(text: str) -> tuple[int, str]:
    """Return the widest of the first lines, in columns, and the delimiter that splits them best."""
    lines = [re.sub(r'"[^"]*"', "", line) for line in text[:50_000].splitlines()[:20]]
    counts = {mark: [line.count(mark) for line in lines] for mark in _DELIMITERS}
    known = {mark: max(known_headers(line.split(mark)) for line in lines) for mark in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda mark: (known[mark], sum(counts[mark])))
    return max(counts[best], default=0) + 1, best


def _spreadsheet(path: Path) -> pd.DataFrame:
    check_spreadsheet(path)
    try:
        with CalamineWorkbook.from_path(path) as workbook:
            grids = [_sheet(workbook.get_sheet_by_name(name)) for name in workbook.sheet_names]
    except CalamineError as error:
        raise _unreadable(path, _("buku kerja XLSX yang utuh dan tanpa kata sandi")) from error
    filled = [grid for grid in grids if not grid.empty]
    if not filled:
        raise _nothing(path)
    return max(filled, key=_headers_known)


def _headers_known(grid: pd.DataFrame) -> int:
    return max(known_headers([str(cell) for cell in row]) for row in grid.head(20).to_numpy())


def _sheet(sheet: CalamineSheet) -> pd.DataFrame:
    rows = sheet.to_python(skip_empty_area=False)
    return _numbered(pd.DataFrame([[_as_text(cell) for cell in row] for row in rows], dtype="str"))


def _parquet(path: Path) -> pd.DataFrame:
    try:
        file = parquet.ParquetFile(path)
        if file.metadata.num_rows > MAX_ROWS or file.metadata.num_columns > MAX_COLUMNS:
            _check_size(pd.DataFrame(index=range(file.metadata.num_rows), columns=["x"]), path)
        table = file.read()
    except (pa.ArrowException, OSError) as error:
        raise _unreadable(path, _("berkas Parquet yang utuh")) from error
    columns = {
        place: [name, *map(_as_text, table[place].to_pylist())]
        for place, name in enumerate(table.column_names)
    }
    return _numbered(pd.DataFrame(columns, dtype="str"))


def _as_text(cell: object) -> str:
    """Write a cell as a person would: 3601 and not 3601.0, 2020-09-21 and not a time at midnight."""
    if cell is None or cell != cell:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and (cell.hour, cell.minute, cell.second) == (0, 0, 0):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell).strip()


def _numbered(grid: pd.DataFrame) -> pd.DataFrame:
    return grid.set_axis(pd.RangeIndex(1, len(grid) + 1, name="row"), axis="index")


def _nothing(path: Path) -> UserError:
    return UserError(
        _("Berkas tidak berisi data."),
        where=path.name,
        expected=_("satu baris judul kolom dan paling sedikit satu baris data"),
        next_step=_("Lihat contoh dalam docs/data-format.md."),
    )


def _unreadable(path: Path, expected: str) -> UserError:
    return UserError(
        _("Berkas tidak dapat dibaca."),
        where=path.name,
        expected=expected,
        next_step=_("Simpan ulang sebagai CSV (UTF-8) atau XLSX, lalu coba lagi."),
    )
