"""Figures and frames as native tables: what is read rather than seen."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from briefing.deck.table import Cell, Grid
from charts.colour import readable_ink
from charts.figures.model import Column, ColumnKind, Figure, Heat
from charts.theme import LIGHT
from charts.written import written

# which column of codes colours a column of words
_CODES: Mapping[str, str] = {"zone_word": "zone", "before_word": "zone_before", "after_word": "zone_after"}
_TO_RIGHT = frozenset({ColumnKind.NUMBER, ColumnKind.SHARE})
_SIZE = 12.0


def frame_grid(frame: pd.DataFrame, columns: Sequence[Column], *, size: float = _SIZE) -> Grid:
    """Return rows as a table; words of zones stand on the colour of their zone."""
    rows = tuple(
        tuple(_cell(row, column, first=number == 0) for number, column in enumerate(columns))
        for row in frame.to_dict("records")
    )
    return Grid(
        tuple(column.title for column in columns),
        tuple(column.kind in _TO_RIGHT for column in columns),
        rows,
        size,
    )


def heat_grid(figure: Figure, encoding: Heat, *, size: float = _SIZE) -> Grid:
    """Return a table of counts, each cell shaded by its count."""
    titles = {column.name: column.title for column in figure.columns}
    most = float(figure.frame[list(encoding.columns)].astype("Float64").max().max() or 1)
    rows = tuple(
        (
            Cell(str(row[encoding.row]), bold=True),
            *(_shaded(row[name], most, encoding.missing) for name in encoding.columns),
        )
        for row in figure.frame.to_dict("records")
    )
    heads = (titles[encoding.row], *(titles[name] for name in encoding.columns))
    return Grid(heads, (False, *(True for _each in encoding.columns)), rows, size)


def _shaded(value: Any, most: float, missing: str) -> Cell:
    if pd.isna(value):
        return Cell(missing)
    number = float(str(value))
    step = min(len(LIGHT.scale) - 1, int(number / most * len(LIGHT.scale))) if most else 0
    fill = LIGHT.scale[step] if number else ""
    return Cell(
        written(value, ColumnKind.NUMBER),
        fill=fill,
        ink=readable_ink(fill, LIGHT.ink, LIGHT.surface) if fill else "",
    )


def _cell(row: Mapping[Hashable, Any], column: Column, *, first: bool) -> Cell:
    value = row[column.name]
    text = written(value, column.kind)
    look = LIGHT.zones.get(str(row.get(_CODES.get(column.name, ""), "")))
    if look is not None:
        return Cell(f"{look.letter}  {text}", bold=True, fill=look.fill, ink=look.ink)
    return Cell(text, bold=first)
