"""What a layer of the map is: a class for each region on one day, with the legend that explains it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from analysis.frames import ZoneFrames
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.states import ZONES, Zone
from charts.map.stream import pack_numbers
from charts.theme import LIGHT
from charts.words import zone_title


class LayerQuestion(NamedTuple):
    """What a layer is made from.

    Attributes:
        source: the counts of the selection's election.
        selection: the question; layers colour all regions, whatever province it has.
        frames: the zones of the same question.
        before: the day that is compared with, for layers that compare.
    """

    source: CountSource
    selection: Selection
    frames: ZoneFrames
    before: date

    @property
    def whole(self) -> Selection:
        """The selection without province and region."""
        return self.selection.but(province=None, region=None)

    @property
    def zones(self) -> "pd.Series[str]":
        """The zone of each region on the day of the selection, by code."""
        position = self.frames.days.index(self.selection.as_of)
        codes = [ZONES[index].value for index in self.frames.zones[:, position]]
        return pd.Series(codes, index=list(self.frames.region_codes), dtype="str")


@dataclass(frozen=True)
class LayerClass:
    """One class of a layer.

    Attributes:
        code: its look in `charts.layer_looks`, or a state of absence of `charts.theme`; unique in the layer.
        letter: the characters that stand for it where a word does not fit.
        word: what it is called.
        sentence: what it says of one region; `{count}` stands for the count, `{value}` for its number.
        span: the values it holds; may be empty.
    """

    code: str
    letter: str
    word: str
    sentence: str
    span: str = ""


@dataclass(frozen=True)
class LayerGrid:
    """Two classifications held against each other; its classes come first, row by row.

    Attributes:
        down, across: what the rows and the columns classify.
        rows, columns: their classes, low to high.
    """

    down: str
    across: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True)
class MapLayer:
    """A layer.

    Attributes:
        title: what it shows, above the legend. word: the same as the head of a table column.
        basis: how it is made, and what it does not say.
        classes: its classes in the order of the legend; those nobody is in may be left out.
        codes: the class of each region, by code of the region.
        numbers: a whole number for each region, such as days; NA where not known. None: there is none.
        grid: where two classifications meet.
        reasons: full sentences of single regions.
    """

    title: str
    word: str
    basis: str
    classes: tuple[LayerClass, ...]
    codes: "pd.Series[str]"
    numbers: "pd.Series[int] | None" = None
    grid: LayerGrid | None = None
    reasons: Mapping[str, str] = field(default_factory=dict)


def told(layer: MapLayer, *, code: str, day: date, region_codes: Sequence[str]) -> dict[str, Any]:
    """Return a layer as the browser reads it.

    Args:
        layer: the layer.
        code: what it is called in the address.
        day: the day it holds for.
        region_codes: the regions in the order of the frames.
    """
    position = {each.code: index for index, each in enumerate(layer.classes)}
    marks = [position[each] for each in layer.codes.reindex(list(region_codes))]
    return {
        "code": code,
        "title": layer.title,
        "word": layer.word,
        "basis": layer.basis,
        "day": day.isoformat(),
        "classes": [[each.code, each.letter, each.word, each.span, each.sentence] for each in layer.classes],
        "marks": pack_numbers(marks),
        "values": "" if layer.numbers is None else _numbers(layer.numbers, region_codes),
        "grid": None if layer.grid is None else _grid(layer.grid),
        "reasons": dict(layer.reasons),
    }


def state_class(state: Zone, sentence: str) -> LayerClass:
    """Return a state of absence as a class of a layer; it looks as it does among the zones."""
    return LayerClass(state.value, LIGHT.zones[state.value].letter, zone_title(state.value), sentence)


def occurring(classes: Sequence[LayerClass], codes: "pd.Series[str]") -> tuple[LayerClass, ...]:
    """Return the classes that some region is in."""
    present = set(codes)
    return tuple(each for each in classes if each.code in present)


def _numbers(values: "pd.Series[int]", region_codes: Sequence[str]) -> str:
    known = values.reindex(list(region_codes))
    return pack_numbers(0 if pd.isna(each) else int(each) + 1 for each in known)


def _grid(grid: LayerGrid) -> dict[str, Any]:
    return {
        "down": grid.down,
        "across": grid.across,
        "rows": list(grid.rows),
        "columns": list(grid.columns),
    }
