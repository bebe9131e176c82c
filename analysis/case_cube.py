"""Cases as cumulative counts by day, so that any as-of day is one row to read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy import sparse

from analysis.engine import Step
from analysis.measure import UNKNOWN, Counts, Measure
from analysis.places import all_places, membership
from data import vocabulary
from data.kinds import Unit
from data.release import Release

STEPS = tuple(Step)
NEVER = np.iinfo(np.int64).max


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
        heard_from: int64 [place]; the first day on the axis on which anything was reported from each of
            `all_places`, of any type and position, and `NEVER` where nothing was; None for a complete
            register, where no rows mean that there was nothing.
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
    heard_from: npt.NDArray[np.int64] | None = None

    def counts(
        self, places: Sequence[str], days: Sequence[date], *, measure: Measure, borders: date
    ) -> Counts:
        """Return counts [place, day].

        `UNKNOWN` before the first day, in a unit the cases do not carry, and in a register that is not
        complete as long as nothing was ever heard from a place.
        """
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
        members = membership(tuple(places), borders)
        return np.where(self._heard(members, np.array([self._row(day)])), members @ table, np.int32(UNKNOWN))

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
        members = membership(tuple(places), borders)
        covered = np.array([self._knows(measure, day) for day in days], dtype=np.bool_)
        return np.where(covered & self._heard(members, rows), members @ block, np.int32(UNKNOWN))

    def _heard(self, members: sparse.csr_array, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.bool_]:
        """Where anything was heard by then [place, day]; everywhere in a complete register."""
        if self.heard_from is None:
            return np.ones((members.shape[0], len(rows)), dtype=np.bool_)
        heard = self.heard_from[:, np.newaxis] <= rows
        return np.asarray(members @ heard.astype(np.int32) > 0)

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
        return cells[_is_kept(tuple(violation_types))[self.violation_type[cells]]]


@lru_cache(maxsize=256)
def _is_kept(violation_types: tuple[str, ...]) -> npt.NDArray[np.bool_]:
    """Whether each type of the vocabulary, by its position, is among those asked for."""
    return np.asarray(vocabulary.table("violation_types").index.isin(violation_types))


@lru_cache(maxsize=64)
def _nobody_stated(places: tuple[str, ...]) -> pd.DataFrame:
    index = pd.Index(places, name="place", dtype="str")
    columns = {"stated_on": "object", "body": "str", "source_url": "str"}
    table = pd.DataFrame({name: pd.Series(pd.NA, index, dtype=kind) for name, kind in columns.items()})
    return table.assign(conflict=False)
