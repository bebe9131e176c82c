"""One door for files of every format."""

from pathlib import Path

from data.privacy import safe_heading
from data.reading.columnar import read_parquet
from data.reading.delimited import read_delimited
from data.reading.formats import format_of
from data.reading.json_lines import read_json_lines
from data.reading.layout import lay_out
from data.reading.limits import Limits, check_table_size, read_limits
from data.reading.refusals import nothing_in
from data.reading.source import Format, Grid, Progress, Source, silent
from data.reading.spreadsheet import read_spreadsheet
from data.release import file_checksum


def read_source(
    path: Path, *, sheet: str | None = None, limits: Limits | None = None, progress: Progress = silent
) -> Source:
    """Read a file by what it holds, not by its name.

    Args:
        path: CSV, XLSX, XLS, ODS, Parquet or JSON Lines.
        sheet: which sheet of a workbook; None for the one that looks most like a table.
        limits: how large it may be; None for those of the installation.
        progress: told how far the work is.

    Raises:
        UserError: where the file is missing, unreadable, empty or larger than the limits.
    """
    allowed = limits or read_limits()
    kind = format_of(path, limits=allowed)
    grid = _grid(path, kind, sheet=sheet, limits=allowed, progress=progress)
    rows, columns = grid.cells.shape
    check_table_size(rows, columns, limits=allowed, where=path.name)
    if not (grid.cells != "").any(axis=None):
        raise nothing_in(path.name)
    table = lay_out(grid)
    return Source(
        name=path.name,
        format=kind,
        checksum=file_checksum(path),
        headers=tuple(map(safe_heading, table.headers)),
        cells=table.cells,
        notes=table.notes,
        sheet=grid.sheet,
        sheets=grid.sheets,
        kind=table.kind,
        origin=table.origin,
    )


def _grid(path: Path, kind: Format, *, sheet: str | None, limits: Limits, progress: Progress) -> Grid:
    match kind:
        case Format.CSV:
            return read_delimited(path, limits=limits, progress=progress)
        case Format.PARQUET:
            return read_parquet(path, limits=limits, progress=progress)
        case Format.JSON_LINES:
            return read_json_lines(path, limits=limits, progress=progress)
        case _:
            return read_spreadsheet(path, kind=kind, sheet=sheet, limits=limits, progress=progress)
