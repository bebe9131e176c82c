"""From the cells of a file to a table: headings on top, one row a case or figure, nothing else."""

from dataclasses import dataclass

import pandas as pd

from data.headers import recognise
from data.kinds import TableKind
from data.reading.layout.headings import HEAD_ROWS, Headings, find_headings, one_line
from data.reading.layout.merged import with_merged_cells
from data.reading.layout.rows import without_odd_rows
from data.reading.layout.wide import figure_columns, to_long
from data.reading.source import Grid, Note
from language import _


@dataclass(frozen=True)
class Table:
    """A table without what surrounds it; the attributes are those of `data.reading.source.Source`."""

    headers: tuple[str, ...]
    cells: pd.DataFrame
    notes: tuple[Note, ...]
    kind: TableKind | None
    origin: pd.DataFrame | None


def lay_out(grid: Grid) -> Table:
    """Return the table in a grid of cells, and what was joined, filled, turned and left out on the way."""
    found = _headings(grid)
    cells = grid.cells.iloc[found.last + 1 :]
    cells, filled = with_merged_cells(cells, found.labels, grid.merged)
    figures = figure_columns(cells, found.labels)
    cells, odd = without_odd_rows(cells, found.labels, count=frozenset(figures) | _values(found))
    notes = (*grid.notes, *_about(found, grid), *filled, *odd)
    if not figures:
        return Table(found.labels, cells, notes, None, None)
    long = to_long(cells, found.labels, figures)
    return Table(long.headers, long.cells, (*notes, *long.notes), TableKind.COUNTS, long.origin)


def _headings(grid: Grid) -> Headings:
    if grid.headings_known:
        return Headings(0, 0, tuple(map(one_line, grid.cells.iloc[0])), joined=False)
    return find_headings(grid.cells.head(HEAD_ROWS))


def _values(found: Headings) -> frozenset[int]:
    known = recognise(found.labels, kind=TableKind.COUNTS)
    return frozenset(place for place, column in known.items() if column == "value")


def _about(found: Headings, grid: Grid) -> list[Note]:
    if not found.joined:
        return []
    message = _("Judul kolom dibaca dari dua baris.")
    return [Note("headings_joined", message, row=int(grid.cells.index[found.first]))]
