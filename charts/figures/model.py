"""What a chart is, before anything draws it: one frozen description that every renderer reads.

Screen (Plotly), files (Matplotlib, XLSX, CSV) and slides read the same `Figure`; none of them computes. How
the frame is to be read is its encoding.
"""

from dataclasses import dataclass, field, replace

import pandas as pd

from charts.figures.encodings import (
    Axis,
    Band,
    Bars,
    ColumnKind,
    Curve,
    Encoding,
    Heat,
    Intervals,
    Lines,
    MapGrid,
    Mark,
    Note,
    Numbers,
    Points,
    Trend,
    ZoneClass,
    ZoneMap,
)
from charts.figures.provenance import Provenance
from charts.recipe import Recipe

__all__ = [
    "Axis",
    "Band",
    "Bars",
    "Column",
    "ColumnKind",
    "Curve",
    "Encoding",
    "Figure",
    "Heat",
    "Intervals",
    "Lines",
    "MapGrid",
    "Mark",
    "Note",
    "Numbers",
    "Points",
    "Trend",
    "ZoneClass",
    "ZoneMap",
    "signed",
]


@dataclass(frozen=True)
class Column:
    """One column of the data shown: its name in the frame, its title for the reader, how it is written."""

    name: str
    title: str
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True, eq=False)
class Figure:
    """One chart: what it says, the data it shows, how to read them, where they come from.

    Attributes:
        id: short code, for file names and links.
        title, subtitle: what is shown; unit and place.
        sentence: the same in one sentence: caption, briefing line, and the core of `alt`.
        alt: text alternative: the kind of figure and the sentence.
        frame: the data shown, in the order shown; do not change it.
        columns: the columns of `frame` that tables and files show, in order.
        encoding: how the frame is drawn.
        provenance: where the numbers come from.
        recipe: what makes it again on another day; None where nothing does.
    """

    id: str
    title: str
    subtitle: str
    sentence: str
    alt: str
    frame: pd.DataFrame
    columns: tuple[Column, ...]
    encoding: Encoding
    provenance: Provenance = field(repr=False)
    recipe: Recipe | None = field(default=None, repr=False)

    @property
    def empty(self) -> bool:
        """True where there is nothing to draw."""
        return self.frame.empty


def signed(figure: Figure, *, number: str, link: str) -> Figure:
    """Return the figure with the number of the file it becomes and the address that reopens its state."""
    return replace(figure, provenance=replace(figure.provenance, file_id=number, link=link))
