"""Counts for somebody who is there for some provinces: nothing is known of any other place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analysis.measure import UNKNOWN, Counts, CountSource, Measure
from data.release import Release


@dataclass(frozen=True, eq=False)
class ScopedCounts:
    """The counts of a release of some provinces (`scoped_release`), with `UNKNOWN` for every other place.

    Without it a place outside would look as if nobody had been reported there.

    Attributes:
        source: the counts of the scoped release.
        provinces: two-digit codes.
    """

    source: CountSource
    provinces: frozenset[str]

    @property
    def release(self) -> Release:
        """The release that is counted."""
        return self.source.release

    @property
    def election(self) -> str:
        """Code of the election that is counted."""
        return self.source.election

    @property
    def days(self) -> tuple[date, date]:
        """First and last day the source knows of."""
        return self.source.days

    def counts(
        self, places: Sequence[str], days: Sequence[date], *, measure: Measure, borders: date
    ) -> Counts:
        """Return counts [place, day] as `CountSource.counts` does."""
        return self._inside(self.source.counts(places, days, measure=measure, borders=borders), places)

    def decided(self, places: Sequence[str], day: date, *, measure: Measure, borders: date) -> Counts:
        """Return how many [place] had been decided, as `CountSource.decided` does."""
        return self._inside(self.source.decided(places, day, measure=measure, borders=borders), places)

    def by_type(self, places: Sequence[str], day: date, *, measure: Measure, borders: date) -> Counts:
        """Return counts [place, violation type] as `CountSource.by_type` does."""
        return self._inside(self.source.by_type(places, day, measure=measure, borders=borders), places)

    def whole(self, place: str, day: date, *, measure: Measure, borders: date) -> int:
        """Return the count of all types of a place, as `CountSource.whole` does."""
        whole = self.source.whole(place, day, measure=measure, borders=borders)
        return whole if self._covers(place) else UNKNOWN

    def statements(self, places: Sequence[str], day: date, *, measure: Measure) -> pd.DataFrame:
        """Return who stated the count of each place, as `CountSource.statements` does."""
        return self.source.statements(places, day, measure=measure)

    def stated_days(self, place: str, *, measure: Measure) -> tuple[date, ...]:
        """Return the days of statements about a place, as `CountSource.stated_days` does."""
        return self.source.stated_days(place, measure=measure)

    def _inside(self, counts: Counts, places: Sequence[str]) -> Counts:
        covered = np.array([self._covers(place) for place in places], dtype=np.bool_)
        return np.where(covered.reshape(-1, *[1] * (counts.ndim - 1)), counts, np.int32(UNKNOWN))

    def _covers(self, place: str) -> bool:
        return place[:2] in self.provinces
