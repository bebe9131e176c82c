"""Tables of counts with one row a place and a column for each day, step or type, turned into long ones."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.headers import recognise
from data.kinds import TableKind
from data.reading.layout.headings import is_number
from data.reading.layout.meaning import Figure, figure_of
from data.reading.source import Note, numbered
from language import _, format_number

_LEAST = 2
_MOSTLY = 0.8


@dataclass(frozen=True)
class Long:
    """A wide table turned into a long one.

    Attributes:
        headers: the headings that stay, then `as_of`, `counter`, `violation_type` as far as the headings
            said them, then `value`.
        cells: one row a figure; index `row` counted from 1.
        origin: the row and heading each came from; see `Source.origin`.
        notes: that it was turned.
    """

    headers: tuple[str, ...]
    cells: pd.DataFrame
    origin: pd.DataFrame
    notes: tuple[Note, ...]


def figure_columns(cells: pd.DataFrame, headings: Sequence[str]) -> dict[int, Figure]:
    """Return the columns of figures of a wide table and what their headings say; none where it is not wide.

    A table is wide where it names places and at least two headings over numbers say a day, a step or a type.
    A day and a step may stand in the same heading; no two headings may say the same.
    """
    named = set(recognise(headings, kind=TableKind.COUNTS).values())
    if not named & {"region_code", "province"} or "value" in named:
        return {}
    said = {place: figure_of(text) for place, text in enumerate(headings)}
    found = {
        place: figure for place, figure in said.items() if figure.is_said and _holds_numbers(cells[place])
    }
    if len(found) < _LEAST or len(set(found.values())) < len(found):
        return {}
    return found


def to_long(cells: pd.DataFrame, headings: Sequence[str], figures: dict[int, Figure]) -> Long:
    """Return a wide table as a long one; empty figures are left out, zeros are kept.

    Args:
        cells: the rows below the headings.
        headings: the heading of each column.
        figures: see `figure_columns`.
    """
    stay = [place for place in range(cells.shape[1]) if place not in figures]
    said = [
        name
        for name in ("as_of", "counter", "violation_type")
        if any(getattr(f, name) for f in figures.values())
    ]
    parts = []
    for place, figure in figures.items():
        filled = cells[cells[place] != ""]
        told = {name: getattr(figure, name) for name in said}
        part = filled[stay].assign(**told, value=filled[place])
        parts.append(part.assign(_row=filled.index, _column=headings[place]))
    # As a reader meets them: row by row, in each row from left to right.
    long = pd.concat(parts).sort_values("_row", kind="stable", ignore_index=True)
    long = numbered(long)
    origin = long[["_row", "_column"]].set_axis(["row", "column"], axis="columns")
    table = long.drop(columns=["_row", "_column"]).astype("str")
    headers = (*(headings[place] for place in stay), *said, "value")
    return Long(
        headers, table.set_axis(range(len(headers)), axis="columns"), origin, (_note(len(long), figures),)
    )


def _holds_numbers(column: pd.Series) -> bool:
    filled = column[column != ""]
    return bool(len(filled)) and bool(np.mean([is_number(text) for text in filled]) >= _MOSTLY)


def _note(count: int, figures: dict[int, Figure]) -> Note:
    message = _("Tabel melebar: {columns} kolom angka dibaca sebagai {count} angka.").format(
        columns=format_number(len(figures)), count=format_number(count)
    )
    suggestion = _("angka harus bersifat kumulatif hingga tanggal pada judul kolomnya")
    return Note("table_unpivoted", message, suggestion=suggestion)
