"""What is counted, and what every source of counts can answer about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.selection import Selection
from data.kinds import Counter, Unit
from data.release import Release

Counts = npt.NDArray[np.int32]

UNKNOWN = -1  # stands for NA in integer arrays of counts
NATION = ""  # the code of the whole country; inside a table of places: rows whose place is not known


@dataclass(frozen=True)
class Measure:
    """Which step is counted, in which unit, of which violation types.

    Attributes:
        counter: reported, recommended or followed up.
        unit: persons or cases.
        violation_types: codes kept; empty keeps all.
    """

    counter: Counter = Counter.REPORTED
    unit: Unit = Unit.PERSON
    violation_types: tuple[str, ...] = ()


def measure_of(selection: Selection) -> Measure:
    """Return what the selection counts."""
    return Measure(
        counter=selection.counter, unit=selection.unit, violation_types=tuple(selection.violation_types)
    )


class CountSource(Protocol):
    """Cumulative counts by place and day of one election in one release.

    A place is a four-digit kabupaten/kota, a two-digit province or `NATION`. Provinces are those of the day
    `borders`: 34 before the split of Papua in 2022, 38 after it. `UNKNOWN` stands where nothing is known.
    """

    @property
    def release(self) -> Release:
        """The release that is counted."""

    @property
    def election(self) -> str:
        """Code of the election that is counted."""

    @property
    def days(self) -> tuple[date, date]:
        """First and last day the source knows of."""

    def counts(
        self, places: Sequence[str], days: Sequence[date], *, measure: Measure, borders: date
    ) -> Counts:
        """Return counts [place, day] up to and including each day."""

    def decided(self, places: Sequence[str], day: date, *, measure: Measure, borders: date) -> Counts:
        """Return how many of those reported [place] had been decided by the day: recommended or closed."""

    def by_type(self, places: Sequence[str], day: date, *, measure: Measure, borders: date) -> Counts:
        """Return counts [place, violation type], types in the order of the vocabulary."""

    def whole(self, place: str, day: date, *, measure: Measure, borders: date) -> int:
        """Return the count of all types that the counts by type are parts of; `UNKNOWN` where not known."""

    def statements(self, places: Sequence[str], day: date, *, measure: Measure) -> pd.DataFrame:
        """Return who stated the count of each place.

        Returns:
            Index `place`; columns `stated_on` (date), `body`, `source_url`, `conflict` (bool: the same day
            carries another value). NA where the count is not a statement but was counted from cases.
        """

    def stated_days(self, place: str, *, measure: Measure) -> tuple[date, ...]:
        """Return the days on which somebody stated a count of the place; empty where cases are counted."""
