"""How the frame of a figure is to be read: one encoding per kind of chart, and the small parts they share.

A renderer is a function for one encoding, so a new kind of chart is a new encoding and one function per
renderer.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from data.kinds import Level


class ColumnKind(StrEnum):
    """How the values of a column are written."""

    TEXT = "text"
    NUMBER = "number"
    SHARE = "share"
    DATE = "date"


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
        settling: column (bool) of periods whose reports still arrive, shaded; "" for none.
        notes: remarks drawn at their day.
        voting_day: the day the time axis counts to; None marks it with months.
    """

    period: str
    end: str
    new: str
    cumulative: str
    weekly: bool
    bands: tuple[Band, ...] = ()
    settling: str = ""
    notes: tuple["Note", ...] = ()
    voting_day: date | None = None


@dataclass(frozen=True)
class Mark:
    """A value to compare with, drawn as a mark of its own: the column that holds it and its word."""

    column: str
    title: str


@dataclass(frozen=True)
class Intervals:
    """One dot with its interval per row, and marks to compare it with: spine charts, ranks, shares.

    Attributes:
        category: column with the words beside the rows.
        value, low, high: columns of the dot and of its interval.
        kind: how the values are written.
        marks: values of others on the same row, such as the nation's.
        group: column with the heading of groups of rows; "" for none.
        zone: column with zone codes that colour the dots; "" for none.
        reference: a value drawn as one line through all rows, such as a relative risk of 1; None for none.
        reversed: whether small values lie on the right, as for ranks.
        is_ratio: whether values are ratios, so that half as many lies as far from 1 as twice as many.
    """

    category: str
    value: str
    low: str
    high: str
    kind: ColumnKind = ColumnKind.NUMBER
    marks: tuple[Mark, ...] = ()
    group: str = ""
    zone: str = ""
    reference: float | None = None
    reversed: bool = False
    is_ratio: bool = False


@dataclass(frozen=True)
class Curve:
    """A line through a plane of points that is no data: a control limit, an identity, an average."""

    title: str
    x: tuple[float, ...]
    y: tuple[float, ...]
    is_limit: bool = False


@dataclass(frozen=True)
class Axis:
    """One axis of a plane: its title, how its values are written, and whether it is logarithmic."""

    title: str
    kind: ColumnKind = ColumnKind.NUMBER
    is_log: bool = False


@dataclass(frozen=True)
class Points:
    """Places on a plane: funnel plots, index against index, prevention against risk.

    Attributes:
        x, y: columns; x_axis, y_axis: their axes.
        label: column with the words of each point.
        zone: column with zone codes that colour the points; "" for none.
        named: column (bool) that says which points carry their words on the picture.
        curves: limits and references.
    """

    x: str
    y: str
    x_axis: Axis
    y_axis: Axis
    label: str
    zone: str = ""
    named: str = ""
    curves: tuple[Curve, ...] = ()


@dataclass(frozen=True)
class Lines:
    """Several series over one axis: elections by days to the vote, regions over time, a share over time.

    Attributes:
        x, y: columns; x_axis, y_axis: their axes.
        series: column that tells the lines apart, named in `names` from most to least important.
        low, high: columns of an interval around each line; "" for none.
        settling: column (bool) of values that may still grow; drawn lighter; "" for none.
        bands: stages drawn behind, where the axis is time.
        line_at: a value on the x axis drawn as one line, such as the voting day at 0 or the day a rule
            changed.
        zone: column with the zone code of each line, which then has the colours of its zone; "" for none.
    """

    x: str
    y: str
    x_axis: Axis
    y_axis: Axis
    series: str
    names: tuple[str, ...]
    low: str = ""
    high: str = ""
    settling: str = ""
    bands: tuple[Band, ...] = ()
    line_at: float | date | None = None
    zone: str = ""


@dataclass(frozen=True)
class MapGrid:
    """The same map several times with the same classes: one small map per panel.

    Attributes:
        panel: column that tells the maps apart, named in `titles` in reading order.
        maps: how each map is drawn.
    """

    panel: str
    titles: tuple[str, ...]
    maps: "ZoneMap"


@dataclass(frozen=True)
class Note:
    """A dated remark of an analyst, drawn on charts over time."""

    day: date
    text: str


@dataclass(frozen=True)
class Heat:
    """A table of counts: one row per `row`, one column per name in `columns`.

    Attributes:
        missing: what stands in a cell without a count: not known, or hidden.
    """

    row: str
    columns: tuple[str, ...]
    missing: str = "–"


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


Encoding = Bars | Trend | Heat | ZoneMap | Numbers | Intervals | Points | Lines | MapGrid
