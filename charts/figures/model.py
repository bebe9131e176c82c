"""What a chart is, before anything draws it: one frozen description that every renderer reads.

Screen (Plotly), files (Matplotlib, XLSX, CSV) and later slides read the same `Figure`; none of them computes.
How the frame is to be read is the `Encoding`; a renderer is a function for one encoding, so a new kind of
chart is a new encoding and one function per renderer.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

import pandas as pd

from charts.figures.provenance import Provenance
from data.kinds import Level


class ColumnKind(StrEnum):
    """How the values of a column are written."""

    TEXT = "text"
    NUMBER = "number"
    SHARE = "share"
    DATE = "date"


@dataclass(frozen=True)
class Column:
    """One column of the data shown: its name in the frame, its title for the reader, how it is written."""

    name: str
    title: str
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True)
class Band:
    """A stage of the election, both days included."""

    start: date
    end: date
    title: str


@dataclass(frozen=True)
class ZoneClass:
    """One entry of a zone legend: code, word, what it means under the rule, and how many places have it."""

    zone: str
    title: str
    meaning: str
    places: int


@dataclass(frozen=True)
class Bars:
    """Values per category; with `series`, the last of `places` is in focus, the others are compared with it.

    Attributes:
        category: column with the words beside the bars.
        value: column drawn; `low` and `high`: columns of its 95% interval.
        beside: column with a count written beside the value.
        series: column that tells the places apart, named in `places`.
        zone: column with zone codes that colour the bars.
    """

    category: str
    value: str
    low: str = ""
    high: str = ""
    beside: str = ""
    series: str = ""
    places: tuple[str, ...] = ()
    zone: str = ""


@dataclass(frozen=True)
class Trend:
    """New counts per week or month and their running total, over the stages of the election.

    Attributes:
        period, end: columns with the first and the last day of each period; the last period may be cut short.
        new, cumulative: columns with the counts.
        weekly: whether a period is a week; otherwise a month.
        bands: the stages of the election.
    """

    period: str
    end: str
    new: str
    cumulative: str
    weekly: bool
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True)
class Heat:
    """A table of counts: one row per `row`, one column per name in `columns`."""

    row: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class ZoneMap:
    """Places by zone, on true boundaries or as equal tiles; `province` narrows the view."""

    level: Level
    province: str | None
    tiles: bool
    classes: tuple[ZoneClass, ...]


@dataclass(frozen=True)
class Numbers:
    """A few large figures with their words and a note each."""

    title: str
    value: str
    note: str


Encoding = Bars | Trend | Heat | ZoneMap | Numbers


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

    @property
    def empty(self) -> bool:
        """True where there is nothing to draw."""
        return self.frame.empty
