"""Every number that may be published about a release, and all that is known of how they hang together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.measure import NATION, CountSource, Measure
from analysis.places import codes_at, place_names
from analysis.scope import election_days
from data import vocabulary
from data.kinds import Counter, Level, Unit
from geo import register

Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_UNPLACED = "?"
"""Ends the code of what is known to a province (or to the nation) only; it is never published."""


@dataclass(frozen=True, eq=False)
class CountTable:
    """Cumulative counts that are candidates for publication.

    Whoever reads the published ones knows as well that parts add up to their whole, that no count shrinks
    from one day to the next, and that no later step counts more than an earlier one. `unprotected` takes all
    of it for known.

    Attributes:
        numbers: int64 [cell, day], at least 0, never shrinking along a row.
        sums: pairs of a cell and the cells it is the sum of.
        below: pairs of cells, the first of which never exceeds the second.
        publishable: bool [cell]; the others are published by nobody, but where they are not 0 they count as
            unknown, and where they are 0 as known.
        cells: index as long as `numbers`: `place`, `violation_type` ("" all), `counter`.
        days: one date a column.
    """

    numbers: Numbers
    sums: tuple[tuple[int, tuple[int, ...]], ...]
    below: tuple[tuple[int, int], ...]
    publishable: Flags
    cells: pd.MultiIndex
    days: tuple[date, ...]

    def until(self, number: int) -> "CountTable":
        """Return the table of the first days."""
        return CountTable(
            self.numbers[:, :number],
            self.sums,
            self.below,
            self.publishable,
            self.cells,
            self.days[:number],
        )


def public_days(source: CountSource) -> tuple[date, ...]:
    """Return the days the public gets counts of: ends of quarters that the release covers and the election.

    Few days leave time for counts to grow beyond what would have to be hidden.
    """
    first, last = source.days
    start, end = election_days(source.election)
    last = min(last, end, source.release.last_day)
    ends = pd.date_range(max(first, start), last, freq="QE")
    return tuple(day.date() for day in ends)


def count_table(source: CountSource, *, unit: Unit, days: Sequence[date]) -> CountTable:
    """Return the counts of places of every level, and of violation types in the nation, by step.

    Args:
        source: the counts of one election, of all positions.
        unit: what is counted; the other unit is not published.
        days: in order.
    """
    borders = register.borders_since(election_days(source.election)[1])
    parents = _parents(borders)
    blocks = [_of_counter(source, counter, unit, tuple(days), borders, parents) for counter in Counter]
    cells = pd.MultiIndex.from_tuples(
        [(place, kind, counter.value) for counter in Counter for place, kind in blocks[0].index],
        names=["place", "violation_type", "counter"],
    )
    values = np.concatenate([block.to_numpy(dtype=np.int64) for block in blocks])
    size = len(blocks[0])
    sums = _sums(blocks[0].index, parents)
    later = [(each * size, (each + 1) * size) for each in range(len(blocks) - 1)]
    return CountTable(
        numbers=values,
        sums=tuple(
            (whole + start * size, tuple(part + start * size for part in parts))
            for start in range(len(blocks))
            for whole, parts in sums
        ),
        below=tuple(
            (second + row, first + row)
            for first, second in later
            for row in range(size)
            if (values[second + row] <= values[first + row]).all()
        ),
        publishable=np.array([not place.endswith(_UNPLACED) for place, _kind, _counter in cells]),
        cells=cells,
        days=tuple(days),
    )


def _parents(borders: date) -> dict[str, str]:
    """The whole each place is part of."""
    regions = place_names(Level.REGION, borders)["province_code"]
    provinces = codes_at(Level.PROVINCE, borders)
    return {
        **{code: str(province) for code, province in regions.items()},
        **{f"{code}{_UNPLACED}": code for code in provinces},
        **dict.fromkeys(provinces, NATION),
        f"{NATION}{_UNPLACED}": NATION,
    }


def _of_counter(
    source: CountSource,
    counter: Counter,
    unit: Unit,
    days: tuple[date, ...],
    borders: date,
    parents: dict[str, str],
) -> pd.DataFrame:
    """Counts of one step: index (place, type), one column a day."""
    measure = Measure(counter=counter, unit=unit)
    placed = [NATION, *(code for code in parents if not code.endswith(_UNPLACED))]
    counts = pd.DataFrame(source.counts(placed, days, measure=measure, borders=borders), index=placed)
    parts = counts.drop(index=NATION).groupby([parents[code] for code in placed[1:]]).sum()
    unplaced = (counts.loc[parts.index] - parts).rename(index=lambda code: f"{code}{_UNPLACED}")
    places = pd.concat([counts, unplaced])
    places.index = pd.MultiIndex.from_product([places.index, [""]])
    kinds = vocabulary.table("violation_types").index
    by_type = [source.by_type([NATION], day, measure=measure, borders=borders)[0] for day in days]
    types = pd.DataFrame(
        np.array(by_type).T.reshape(len(kinds), len(days)),
        index=pd.MultiIndex.from_product([[NATION], kinds]),
    )
    return pd.concat([places, types]).clip(lower=0)


def _sums(index: pd.Index, parents: dict[str, str]) -> list[tuple[int, tuple[int, ...]]]:
    row_of = {key: row for row, key in enumerate(index)}
    children: dict[int, list[int]] = {}
    for code, whole in parents.items():
        children.setdefault(row_of[whole, ""], []).append(row_of[code, ""])
    sums = [(whole, tuple(parts)) for whole, parts in children.items()]
    types = tuple(row for (_place, kind), row in row_of.items() if kind)
    return [*sums, (row_of[NATION, ""], types)]
