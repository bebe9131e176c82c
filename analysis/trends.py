"""Counts over time: on the calendar or counted back from the vote, with the stage each period falls in."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from math import ceil

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.measure import UNKNOWN, CountSource, measure_of
from analysis.mix import place_of
from analysis.scope import borders, election_days
from analysis.selection import Selection
from analysis.stages.clock import WEEK, voting_day
from analysis.stages.settling import Settling, assumed_settling, settled_until
from data.elections import stages
from data.kinds import TableKind


class Period(StrEnum):
    """The length of one step in a series; weeks begin on Monday."""

    WEEK = "week"
    MONTH = "month"


class Clock(StrEnum):
    """What periods are counted from."""

    CALENDAR = "calendar"
    VOTING = "voting"


_ALIAS = {Period.WEEK: "W-SUN", Period.MONTH: "M"}
_LENGTH = {Period.WEEK: WEEK, Period.MONTH: 4 * WEEK}


def series(
    source: CountSource,
    selection: Selection,
    *,
    period: Period = Period.WEEK,
    clock: Clock = Clock.CALENDAR,
    place: str | None = None,
    until: date | None = None,
    settling: Settling | None = None,
) -> pd.DataFrame:
    """Return new and cumulative counts by period, from the start of the election to the as-of day.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        period: weeks or months.
        clock: calendar weeks and months, or periods of 7 and 28 days of which one ends on the voting day.
        place: code of a region or province, or `NATION`; None for the place in focus.
        until: last day of the series; None for the as-of day.
        settling: how long weeks take to settle (`stages.settling.settling_of`); None: the assumption.

    Returns:
        `period_start`, `period_end` (datetime64; the last period may end after the series does), `new`,
        `cumulative` (Int64), `stage` (code of the stage on the middle day of the period, which is the stage
        of most of its days; NA where no stage is recorded), `is_complete` (bool; False where the period goes
        on after the last day), `is_settling` (bool; reports of the period still arrive; False for statements,
        which nobody adds to). Counted from cases, `new` adds up to `cumulative`. From statements
        `cumulative` is what was stated within the period, NA in periods without a statement, and `new` is
        NA: the difference of two statements is not what happened in between.
    """
    where = place_of(selection) if place is None else place
    first_day, last_day = span(source, selection)
    last_day = min(until or selection.as_of, last_day)
    periods = _periods(first_day, last_day, period, clock, selection.election)
    ends = [min(end.date(), last_day) for end in periods["period_end"]]
    counts = source.counts([where], ends, measure=measure_of(selection), borders=borders(selection))[0]
    cumulative = pd.Series(counts, dtype="Int64").mask(counts == UNKNOWN)
    new = cumulative.diff().fillna(cumulative)
    settled = settled_until(source, settling or assumed_settling())
    if source.release.kind is TableKind.COUNTS:
        stated = source.stated_days(where, measure=measure_of(selection))
        cumulative = cumulative.where(_holds_day(periods, stated))
        new = new.mask(new.notna())
    middle = periods["period_start"] + (periods["period_end"] - periods["period_start"]) / 2
    return periods.assign(
        new=new,
        cumulative=cumulative,
        stage=stage_at(middle, selection.election),
        is_complete=periods["period_end"] <= pd.Timestamp(last_day),
        is_settling=(periods["period_end"] > pd.Timestamp(settled))
        & (source.release.kind is TableKind.CASES),
    )


def span(source: CountSource, selection: Selection) -> tuple[date, date]:
    """Return the first and last day worth drawing: the days of the source that lie within the election.

    Cases may be handled after the election's last day; statements made years later are left out.
    """
    first_day, last_day = election_days(selection.election)
    if source.release.kind is TableKind.CASES:
        last_day = max(last_day, source.days[1])
    return max(first_day, source.days[0]), min(last_day, source.days[1])


def stage_at(days: pd.Series, election: str) -> pd.Series:
    """Return the election stage of each day (str codes of `election_stages`; NA outside the stages)."""
    known = stages(election)
    if known.empty:
        return pd.Series(pd.NA, index=days.index, dtype="str")
    position = np.searchsorted(known["start"].to_numpy(), days.to_numpy(), side="right") - 1
    inside = (position >= 0) & (days.dt.normalize() <= known["end"].iloc[-1]).to_numpy()
    found = known["stage"].to_numpy()[np.maximum(position, 0)]
    return pd.Series(found, index=days.index, dtype="str").where(inside)


def _periods(first_day: date, last_day: date, period: Period, clock: Clock, election: str) -> pd.DataFrame:
    if last_day < first_day:
        return pd.DataFrame({"period_start": pd.DatetimeIndex([]), "period_end": pd.DatetimeIndex([])})
    if clock is Clock.VOTING:
        return _periods_to_voting(first_day, last_day, _LENGTH[period], voting_day(election))
    periods = pd.period_range(first_day, last_day, freq=_ALIAS[period])
    return pd.DataFrame(
        {"period_start": periods.start_time.normalize(), "period_end": periods.end_time.normalize()}
    )


def _periods_to_voting(first_day: date, last_day: date, length: int, vote: date) -> pd.DataFrame:
    first, last = (ceil((day - vote).days / length) for day in (first_day, last_day))
    ends = pd.Timestamp(vote) + pd.to_timedelta(np.arange(first, last + 1) * length, unit="D")
    ends = pd.DatetimeIndex(ends).as_unit("us")
    return pd.DataFrame({"period_start": ends - pd.Timedelta(days=length - 1), "period_end": ends})


def _holds_day(periods: pd.DataFrame, days: Sequence[date]) -> npt.NDArray[np.bool_]:
    sorted_days = np.sort(pd.DatetimeIndex(list(days)).to_numpy())
    before = np.searchsorted(sorted_days, periods["period_start"].to_numpy(), side="left")
    until = np.searchsorted(sorted_days, periods["period_end"].to_numpy(), side="right")
    return np.asarray(until > before)
