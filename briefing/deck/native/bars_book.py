"""The rows of bars: what is plotted, in words and numbers, and the workbook behind the chart."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from briefing.deck.native.book import Sheet, workbook
from charts.figures.model import Bars, ColumnKind, Figure
from charts.words import zone_letter
from language import _


@dataclass(frozen=True)
class Rows:
    """What is plotted: one row per category of the place in focus, and the same of the places compared."""

    focus: pd.DataFrame
    compared: tuple[tuple[str, list[float | None]], ...]
    left_out: int


def rows_of(figure: Figure, encoding: Bars, *, most: int | None = None) -> Rows:
    """Return what is plotted: the first `most` categories, or all of them."""
    frame = figure.frame
    if not encoding.series:
        shown = frame if most is None else frame.head(most)
        return Rows(shown, (), len(frame) - len(shown))
    focus = frame[frame[encoding.series] == encoding.places[-1]]
    kept = focus if most is None else focus.head(most)
    compared = []
    for place in reversed(encoding.places[:-1]):
        there = frame[frame[encoding.series] == place].set_index(encoding.category)[encoding.value]
        compared.append((place, plotted(there.reindex(kept[encoding.category]))))
    return Rows(kept, tuple(compared), len(focus) - len(kept))


def bars_book(figure: Figure, encoding: Bars, rows: Rows) -> bytes:
    """Return the workbook: what is plotted first, then all that is known of the place in focus."""
    frame = figure.frame
    focus = frame if not encoding.series else frame[frame[encoding.series] == encoding.places[-1]]
    kind = column_kind(figure, encoding.value)
    every = [bar_words(row, encoding) for row in focus.to_dict("records")]
    title = encoding.places[-1] if encoding.places else column_title(figure, encoding.value)
    columns = [
        Sheet(column_title(figure, encoding.category), every),
        Sheet(title, list(focus[encoding.value]), kind),
    ]
    for place, _shown in rows.compared:
        there = frame[frame[encoding.series] == place].set_index(encoding.category)[encoding.value]
        columns.append(Sheet(place, list(there.reindex(focus[encoding.category])), kind))
    if encoding.high:
        below = list(focus[encoding.value] - focus[encoding.low])
        above = list(focus[encoding.high] - focus[encoding.value])
        columns += [Sheet(_("Rentang ke bawah"), below, kind), Sheet(_("Rentang ke atas"), above, kind)]
    shown = {encoding.category, encoding.value, encoding.series}
    columns += [
        Sheet(column.title, list(focus[column.name]), column.kind)
        for column in figure.columns
        if column.name not in shown
    ]
    return workbook(columns, day=figure.provenance.as_of)


def bar_words(row: Mapping[Hashable, Any], encoding: Bars) -> str:
    """Return the words beside a bar: its category, and the letter of its zone."""
    words = str(row[encoding.category])
    return f"{words} · {zone_letter(str(row[encoding.zone]))}" if encoding.zone else words


def plotted(values: pd.Series) -> list[float | None]:
    """Return values as a chart holds them; None where nothing is known."""
    return [None if pd.isna(value) else float(value) for value in values]


def column_title(figure: Figure, name: str) -> str:
    """Return the heading of a column."""
    return next((column.title for column in figure.columns if column.name == name), name)


def column_kind(figure: Figure, name: str) -> ColumnKind:
    """Return what the values of a column are."""
    return next((column.kind for column in figure.columns if column.name == name), ColumnKind.NUMBER)
