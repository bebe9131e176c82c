"""Cases as cumulative counts by day, so that any as-of day is one row to read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.engine import Step
from analysis.measure import UNKNOWN, Counts, Measure
from analysis.places import all_places, membership
from data import vocabulary
from data.kinds import Unit
from data.release import Release

STEPS = tuple(Step)


@dataclass(frozen=True, eq=False)
class Cube:
    """Cumulative counts of place × day × violation type × step for one election of one release.

    Dense over days, sparse over the rest: only the cells (step, place, violation type) that ever occur are
    kept, so that a small release stays small and a large one is bounded by its cells, not by its cases.

    Attributes:
        release: the release counted.
        election: code of the election.
        unit: what one count stands for.
        positions: position codes kept; empty: all.
        days: first and last day of the axis.
        step, place, violation_type: position of each cell on its axis, sorted in this order.
        cumulative: int32 [day, cell]; a row holds all up to and including its day.
    """

    release: Release
    election: str
    unit: Unit
    positions: tuple[str, ...]
    days: tuple[date, date]
    step: npt.NDArray[np.intp]
    place: npt.NDArray[np.intp]
    violation_type: npt.NDArray[np.intp]
    cumulative: Counts

    def counts(
        self, places: Sequence[str], days: Sequence[date], *, measure: Measure, borders: date
    ) -> Counts:
        """Return counts [place, day]; `UNKNOWN` before the first day and in a unit the cases do not carry."""
        return self._totals(places, days, Step(measure.counter.value), measure, borders)

    def decided(self, places: Sequence[str], day: date, *, measure: Measure, borders: date) -> Counts:
        """Return how many of those reported [place] had been recommended or closed by the day."""
        recommended = self._totals(places, [day], Step.RECOMMENDED, measure, borders)[:, 0]
        closed = self._totals(places, [day], Step.CLOSED, measure, borders)[:, 0]
        return np.where(recommended == UNKNOWN, np.int32(UNKNOWN), recommended + closed)

    def by_type(self, places: Sequence[str], day: date, *, measure: Measure, borders: date) -> Counts:
        """Return counts [place, violation type], types in the order of the vocabulary."""
        kinds = len(vocabulary.table("violation_types"))
        if not self._knows(measure, day):
            return np.full((len(places), kinds), UNKNOWN, dtype=np.int32)
        cells = self._cells(Step(measure.counter.value), measure.violation_types)
        table = np.zeros((len(all_places()), kinds), dtype=np.int32)
        table[self.place[cells], self.violation_type[cells]] = self.cumulative[self._row(day), cells]
        return np.asarray(membership(tuple(places), borders) @ table)

    def whole(self, place: str, day: date, *, measure: Measure, borders: date) -> int:
        """Return the count of all types of a place."""
        every = replace(measure, violation_types=())
        return int(self.counts([place], [day], measure=every, borders=borders)[0, 0])

    def statements(self, places: Sequence[str], day: date, *, measure: Measure) -> pd.DataFrame:
        """Return a table of NA: these counts are counted from cases, nobody stated them."""
        del day, measure
        return _nobody_stated(tuple(places))

    def stated_days(self, place: str, *, measure: Measure) -> tuple[date, ...]:
        """Return no days: these counts are counted from cases."""
        del place, measure
        return ()

    def _totals(
        self, places: Sequence[str], days: Sequence[date], step: Step, measure: Measure, borders: date
    ) -> Counts:
        cells = self._cells(step, measure.violation_types)
        block = np.zeros((len(all_places()), len(days)), dtype=np.int32)
        rows = np.array([self._row(day) for day in days], dtype=np.intp)
        np.add.at(block, self.place[cells], self.cumulative[rows][:, cells].T)
        known = [self._knows(measure, day) for day in days]
        totals = np.asarray(membership(tuple(places), borders) @ block)
        return np.where(known, totals, np.int32(UNKNOWN))

    def _knows(self, measure: Measure, day: date) -> bool:
        covered = self.election in self.release.elections and day >= self.days[0]
        return covered and measure.unit is self.unit

    def _row(self, day: date) -> int:
        return (min(max(day, self.days[0]), self.days[1]) - self.days[0]).days

    def _cells(self, step: Step, violation_types: Sequence[str]) -> npt.NDArray[np.intp]:
        first, last = np.searchsorted(self.step, [STEPS.index(step), STEPS.index(step) + 1])
        cells = np.arange(first, last)
        if not violation_types:
            return cells
        kept = vocabulary.table("violation_types").index.get_indexer(pd.Index(list(violation_types)))
        return cells[np.isin(self.violation_type[cells], kept)]


@lru_cache(maxsize=64)
def _nobody_stated(places: tuple[str, ...]) -> pd.DataFrame:
    index = pd.Index(places, name="place", dtype="str")
    columns = {"stated_on": "object", "body": "str", "source_url": "str"}
    table = pd.DataFrame({name: pd.Series(pd.NA, index, dtype=kind) for name, kind in columns.items()})
    return table.assign(conflict=False)
