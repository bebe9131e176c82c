"""New counts by week and place, in weeks of seven days that end on the as-of day."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from analysis.measure import UNKNOWN, CountSource, measure_of
from analysis.places import Flags, codes_at
from analysis.scope import borders, holds_contest
from analysis.selection import Selection
from analysis.trends import span
from data.kinds import Level, TableKind

Weekly = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

_WEEK = timedelta(days=7)


class Gap(StrEnum):
    """Why there are no weeks to test."""

    NO_WEEKLY_SERIES = "no_weekly_series"  # bodies stated totals; nobody knows what happened in a week
    NOT_COVERED = "not_covered"  # the day lies before the data, or the data do not carry the unit


@dataclass(frozen=True, eq=False)
class History:
    """New counts of the places of a level.

    Attributes:
        election: code of the election.
        places: codes, sorted.
        votes: bool [place]; an election is held there.
        ends: last day of each week, in order of time.
        new: int64 [place, week]; all weeks lie within the election and the source.
    """

    election: str
    places: tuple[str, ...]
    votes: Flags
    ends: tuple[date, ...]
    new: Weekly

    @property
    def start(self) -> date:
        """The first day of the last week."""
        return self.ends[-1] - _WEEK + timedelta(days=1)


def weekly_history(source: CountSource, selection: Selection, *, level: Level | None = None) -> History | Gap:
    """Return the new counts of every place by week up to the as-of day, or why there are none.

    Weeks are the seven days that end on the as-of day and each seven days before, so that the last week is
    never a part of one. Days before the first whole week are left out. Where the source ends before the
    as-of day, the last week is the source's last.

    Args:
        source: the counts of the selection's election.
        selection: the question; its province does not narrow the places.
        level: which places; None for the level of the selection.
    """
    if source.release.kind is TableKind.COUNTS:
        return Gap.NO_WEEKLY_SERIES
    first_day, last_day = span(source, selection)
    last_day = min(selection.as_of, last_day)
    weeks = ((last_day - first_day).days + 1) // 7
    if weeks < 1:
        return Gap.NOT_COVERED
    edges = [last_day - _WEEK * ago for ago in range(weeks, -1, -1)]
    day = borders(selection)
    places = codes_at(level or selection.level, day)
    cumulative = source.counts(places, edges, measure=measure_of(selection), borders=day).astype(np.int64)
    if (cumulative[:, -1] == UNKNOWN).all():
        return Gap.NOT_COVERED
    # the edge before the first week may be the day before the source begins
    cumulative = np.where(cumulative == UNKNOWN, 0, cumulative)
    votes = holds_contest(places, election=selection.election, day=day)
    return History(
        election=selection.election,
        places=places,
        votes=votes,
        ends=tuple(edges[1:]),
        new=np.diff(cumulative, axis=1),
    )
