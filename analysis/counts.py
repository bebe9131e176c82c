"""Counts per region or province, with what the absence of a count means."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.exposure import denominators, expected
from analysis.measure import UNKNOWN, Counts, CountSource, measure_of
from analysis.places import Flags, codes_at, position_of, province_of_place
from analysis.scope import borders, holds_contest
from analysis.selection import Selection
from analysis.weeks import mondays
from data.kinds import Counter, Exposure, Level, TableKind

Floats = npt.NDArray[np.float64]


class Past(NamedTuple):
    """The Mondays of the election up to the last day asked for.

    They are the same whatever day is asked for, so that a rule that remembers says the same of a day on every
    way that leads to it.

    Attributes:
        days: the Mondays, in order.
        counts, heard: int32 [place, day]; as in `Evidence`.
    """

    days: tuple[date, ...]
    counts: Counts
    heard: Counts


@dataclass(frozen=True, eq=False)
class Evidence:
    """All that a zone rule may look at: the same places on one or several days.

    Attributes:
        election: code of the election.
        borders: the day whose provinces hold.
        level: regions or provinces.
        places: codes, sorted.
        days: the as-of days asked for.
        counts: int32 [place, day]; `UNKNOWN` where nothing is known.
        stated_zero: bool [place, day]; a body said that there was none.
        votes: bool [place]; an election is held there.
        exposure: what counts are held against.
        denominators: the exposure of each place, as `analysis.exposure.denominators` returns it.
        provinces: str [place]; the province each place belongs to.
        heard: int32 [place, day]; all that was reported, whatever of it is chosen to be counted.
        recall: reads the past, for a rule that remembers; other rules never call it.
    """

    election: str
    borders: date
    level: Level
    places: tuple[str, ...]
    days: tuple[date, ...]
    counts: Counts
    stated_zero: Flags
    votes: Flags
    exposure: Exposure
    denominators: pd.DataFrame
    provinces: npt.NDArray[np.str_]
    heard: Counts
    recall: Callable[[], Past]

    @cached_property
    def past(self) -> Past:
        """The Mondays before; read when first asked for."""
        return self.recall()

    @cached_property
    def base(self) -> Floats:
        """The exposure of each place [place]; NaN where not known."""
        return self.denominators["value"].to_numpy(dtype=np.float64, na_value=np.nan)

    @cached_property
    def expected(self) -> Floats:
        """How many would be counted at the overall rate of the day [place, day]; NaN where not known."""
        return expected(self.counts, self.base, votes=self.votes)

    def channel_active(self, heard: Counts) -> Flags:
        """Return where reports have been coming in [place, day].

        Reports go from a region to the office of its province and on from there, so a place has a channel
        that works once anything was counted in its province, be it the place itself or another.

        Args:
            heard: what was reported from these places, on any days.
        """
        codes, province = np.unique(self.provinces, return_inverse=True)
        reporting = np.zeros((len(codes), heard.shape[1]), dtype=np.bool_)
        np.logical_or.at(reporting, province, heard > 0)
        return np.asarray(reporting[province])


def evidence(source: CountSource, selection: Selection, *, days: Sequence[date] | None = None) -> Evidence:
    """Return the counts of every place of the selection's level.

    Where the release is complete and covers the day, the absence of rows means zero; everywhere else it means
    that nothing is known. A zero that a body stated is kept apart from a zero that follows from absence. The
    province of the selection does not narrow the places: a rule that compares regions needs all of them.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        days: as-of days; None for the day of the selection alone.
    """
    asked = (selection.as_of,) if days is None else tuple(days)
    day = borders(selection)
    places = codes_at(selection.level, day)
    stated = source.counts(places, asked, measure=measure_of(selection), borders=day)
    counts = _completed(stated, source, asked)
    return Evidence(
        election=selection.election,
        borders=day,
        level=selection.level,
        places=places,
        days=asked,
        counts=counts,
        stated_zero=(stated == 0) & (source.release.kind is TableKind.COUNTS),
        votes=holds_contest(places, election=selection.election, day=day),
        exposure=selection.exposure,
        denominators=denominators(
            places, exposure=selection.exposure, election=selection.election, borders=day
        ),
        provinces=province_of_place(day)[position_of(places)],
        heard=_heard(source, selection, places, asked, counts),
        recall=lambda: _past(source, selection, places, until=max(asked)),
    )


def _past(source: CountSource, selection: Selection, places: tuple[str, ...], *, until: date) -> Past:
    days = mondays(source, selection, until=until)
    stated = source.counts(places, days, measure=measure_of(selection), borders=borders(selection))
    counts = _completed(stated, source, days)
    return Past(days, counts, _heard(source, selection, places, days, counts))


def _heard(
    source: CountSource,
    selection: Selection,
    places: tuple[str, ...],
    days: Sequence[date],
    counts: Counts,
) -> Counts:
    """All that was reported, of any type; the counts themselves where these are just that."""
    measure = measure_of(selection)
    anything = replace(measure, counter=Counter.REPORTED, violation_types=())
    if anything == measure:
        return counts
    return _completed(source.counts(places, days, measure=anything, borders=borders(selection)), source, days)


def _completed(stated: Counts, source: CountSource, days: Sequence[date]) -> Counts:
    """Zero where a table of counts that claims to be complete says nothing on a day it covers."""
    if source.release.kind is not TableKind.COUNTS or not source.release.complete:
        return stated
    covered = np.array([each >= source.days[0] for each in days])
    return np.where((stated == UNKNOWN) & covered, np.int32(0), stated)
