"""What reading a file gives: its cells as text, and what the reader has to tell about them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

import pandas as pd

from data.kinds import TableKind

Progress = Callable[[float, str], None]
"""Told how far the work is, from 0 to 1, and what is being done, in the language in force."""


def numbered(cells: pd.DataFrame) -> pd.DataFrame:
    """Return cells with their rows numbered from 1, as a spreadsheet numbers them."""
    return cells.set_axis(pd.RangeIndex(1, len(cells) + 1, name="row"), axis="index")


def silent(_fraction: float, _words: str) -> None:
    """Tell nobody."""


class Format(StrEnum):
    """What a file holds, whatever its name says."""

    CSV = "CSV"
    XLSX = "XLSX"
    XLS = "XLS"
    ODS = "ODS"
    PARQUET = "Parquet"
    JSON_LINES = "JSON Lines"
    SQL = "SQL"


NOTE_RULES = (
    "sheet_chosen",
    "headings_joined",
    "headings_repeated",
    "merged_filled",
    "totals_left_out",
    "foot_left_out",
    "formulas_kept",
    "formulas_empty",
    "table_unpivoted",
    "columns_by_spelling",
    "columns_waiting",
)
"""What the reader tells about a file; none of it refuses a row."""


@dataclass(frozen=True)
class Note:
    """One thing the reader did or left out, for the report; it never refuses a row.

    Attributes:
        rule: short stable code, one of `NOTE_RULES`.
        message: what was done, one sentence in the language in force.
        suggestion: what to do where that was not meant.
        row: the row as the file numbers it; None where it concerns the whole file.
        column: the heading as written; empty where it concerns no column.
    """

    rule: str
    message: str
    suggestion: str = ""
    row: int | None = None
    column: str = ""


@dataclass(frozen=True)
class Grid:
    """A table as it lies in the file, before anyone knows which row holds the headings.

    Attributes:
        cells: text of every cell, empty where there is none; columns numbered from 0, index `row` as the
            file numbers its rows.
        merged: ranges of cells written as one: first row, first column, last row, last column; rows as in
            the index, columns from 0.
        headings_known: whether the first row is known to hold the headings, as in a database.
        notes: what was told on the way.
        sheet: the sheet it was read from; empty where the format has none.
        sheets: every sheet of the file.
    """

    cells: pd.DataFrame
    merged: tuple[tuple[int, int, int, int], ...] = ()
    headings_known: bool = False
    notes: tuple[Note, ...] = ()
    sheet: str = ""
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Source:
    """A file as it was written.

    Attributes:
        name: file name without its folder, or the name of the database table.
        format: what it holds.
        checksum: SHA-256 of the file, or of the rows of a database table.
        headers: the column headings as written, in one line each, without identifiers and names of persons
            (`data.privacy.safe_heading`); empty where a column has none.
        cells: text of every cell, empty where there is none; columns numbered from 0, index `row` unique.
            Rows without text, titles, totals, notes below the table and repeated headings are left out.
        notes: what the reader did and left out.
        sheet: the sheet that was read; empty where the format has none.
        sheets: every sheet of the file.
        kind: cases or counts where the layout itself says so; None otherwise.
        origin: for a table that was turned from wide to long, the row of the file (`row`) and the heading
            (`column`) each cell came from, indexed like `cells`; None otherwise.
    """

    name: str
    format: Format
    checksum: str
    headers: tuple[str, ...]
    cells: pd.DataFrame
    notes: tuple[Note, ...] = ()
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    kind: TableKind | None = None
    origin: pd.DataFrame | None = field(default=None, repr=False)
