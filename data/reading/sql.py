"""Reading a table of a database as text, as if it were a file."""

import hashlib
from typing import Any

import pandas as pd

from data.errors import UserError
from data.privacy import safe_heading
from data.reading.databases import address_of, opened, shown
from data.reading.layout import lay_out
from data.reading.limits import Limits, check_table_size, read_limits
from data.reading.refusals import nothing_in
from data.reading.source import Format, Grid, Progress, Source, numbered, silent
from data.reading.text import as_text
from language import _

_AT_ONCE = 20_000


def read_sql(
    table: str, *, url: str | None = None, limits: Limits | None = None, progress: Progress = silent
) -> Source:
    """Read a table or view of a database.

    Args:
        table: its name, with its schema where it needs one: `laporan.kasus`.
        url: address of the database, without a password; None for `PETA_SOURCE_URL`.
        limits: how large it may be; None for those of the installation.
        progress: told how far the work is.

    Raises:
        UserError: where the database cannot be read, has no such table, or the table is larger than the
            limits.
    """
    allowed = limits or read_limits()
    address = address_of(url)
    where = f"{shown(address)} {table}"
    with opened(address) as cursor:
        grid = _grid(cursor, _quoted(table), where=where, limits=allowed, progress=progress)
    if len(grid.cells) == 1:
        raise nothing_in(where)
    found = lay_out(grid)
    return Source(
        name=table,
        format=Format.SQL,
        checksum=_checksum(grid.cells),
        headers=tuple(map(safe_heading, found.headers)),
        cells=found.cells,
        notes=found.notes,
        kind=found.kind,
        origin=found.origin,
    )


def _grid(cursor: Any, name: str, *, where: str, limits: Limits, progress: Progress) -> Grid:
    cursor.execute(f"SELECT count(*) FROM {name}")  # noqa: S608 - the name is quoted
    count = int(cursor.fetchone()[0])
    cursor.execute(f"SELECT * FROM {name}")  # noqa: S608 - the name is quoted
    headings = [str(column[0]) for column in cursor.description]
    check_table_size(count + 1, len(headings), limits=limits, where=where)
    rows = [headings]
    while found := cursor.fetchmany(_AT_ONCE):
        rows += [[as_text(cell) for cell in row] for row in found]
        progress(min(len(rows) / (count + 1), 1.0), _("Membaca baris"))
        check_table_size(len(rows), len(headings), limits=limits, where=where)
    return Grid(numbered(pd.DataFrame(rows, dtype="str")), headings_known=True)


def _quoted(table: str) -> str:
    parts = table.split(".")
    if not all(part.strip() for part in parts) or "\x00" in table:
        raise UserError(_("Nama tabel tidak dapat dipakai."), where=table, expected="skema.tabel")
    return ".".join('"' + part.replace('"', '""') + '"' for part in parts)


def _checksum(cells: pd.DataFrame) -> str:
    digest = hashlib.sha256()
    for place in range(cells.shape[1]):
        digest.update("\x1f".join(cells[place]).encode())
        digest.update(b"\x1e")
    return digest.hexdigest()
