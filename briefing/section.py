"""One thing a briefing tells: large numbers, rows to be read, a sentence with its chart."""

from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from charts.figures import Figure
from charts.figures.model import Bars, Column, ColumnKind, Intervals, Trend


class SectionId(StrEnum):
    """The sections, in reading order; a briefing has those its scope and length call for."""

    TOP = "top"  # the highest places with reasons; not about one region
    SURROUNDINGS = "surroundings"  # neighbours and peers; about one region only
    CHANGES = "changes"  # zones that changed, each with its cause
    WATCH = "watch"  # places above their usual range
    MIX = "mix"  # kinds of violations
    TREND = "trend"  # new per week and running total, over the stages
    PATH = "path"  # how far the reported came
    OPEN = "open"  # authorities with open recommendations: who must act
    AGES = "ages"  # how old the open recommendations are; full only
    STAGES = "stages"  # how fast reports came in by stage; full only
    PUBLISHED = "published"  # what bodies published about the place; about one region only
    CHOSEN = "chosen"  # a figure the reader added; there may be several, and only where one was added


@dataclass(frozen=True)
class KeyFigure:
    """One large number.

    Attributes:
        code: `reported`, `recommended`, `followed_up_share` (or `followed_up` where shares are not told),
            `waiting`, `red`; about one region `zone` in place of `red`.
        title: what it is.
        value: the number itself, a share as 0 to 1; None: not known, or no number (`zone`).
        kind: number, share or text.
        text: as the reader sees it; an en dash where it is not known.
        change: what was added in the days since `Briefing.previous`; None: not known.
        note: the change, or what the number is part of, in words; may be empty.
        zone: zone code where the figure speaks of a zone, to colour it; else "".
    """

    code: str
    title: str
    value: float | None
    kind: ColumnKind
    text: str
    change: int | None = None
    note: str = ""
    zone: str = ""


@dataclass(frozen=True, eq=False)
class Table:
    """Rows to be read.

    Attributes:
        id: short code, for names of sheets and shapes.
        title: what it shows.
        frame: the rows in reading order; do not change it. It may hold more columns than are shown, such as
            codes (`region_code`, `zone`, `zone_before`, `zone_after`) that a renderer colours by.
        columns: the columns shown, in order.
        empty: what is said where there are no rows.
    """

    id: str
    title: str
    frame: pd.DataFrame
    columns: tuple[Column, ...]
    empty: str


@dataclass(frozen=True, eq=False)
class Section:
    """One thing the briefing tells: a sentence, and the chart or the table behind it, or both.

    Attributes:
        id: which.
        title: heading.
        sentence: what it says; may be empty.
        figure: the chart; None for none.
        table: the rows; None for none.
        note: what the person who arranged the briefing adds; may be empty.
    """

    id: SectionId
    title: str
    sentence: str
    figure: Figure | None = None
    table: Table | None = None
    note: str = ""

    @property
    def told(self) -> str:
        """The sentence and the note as one text."""
        return " ".join(filter(None, (self.sentence, self.note)))

    @property
    def shows_nothing(self) -> bool:
        """Whether nothing stands under the sentence: no rows, or a chart of nothing or of zeros alone."""
        if self.table is not None:
            return self.table.frame.empty
        return self.figure is None or is_bare(self.figure)


def is_bare(figure: Figure) -> bool:
    """Tell whether a chart is empty, or would show nothing but zeros; the sentence says that better."""
    encoding, frame = figure.encoding, figure.frame
    if figure.empty:
        return True
    if isinstance(encoding, Trend):
        return not frame[encoding.cumulative].gt(0).any()
    if isinstance(encoding, Intervals):
        return not frame[encoding.value].fillna(0).ne(0).any()
    if not isinstance(encoding, Bars):
        return False
    kept = frame[frame[encoding.series] == encoding.places[-1]] if encoding.series else frame
    return not kept[encoding.value].gt(0).any()
