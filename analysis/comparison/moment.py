"""Days to compare: the same moment of another election, days spread over a time, zones on several days."""

from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
import pandas as pd

from analysis.comparison.standing import text, whole
from analysis.frames import ZoneFrames
from analysis.judgement import judged
from analysis.measure import UNKNOWN, CountSource
from analysis.places import place_names
from analysis.scope import borders, election_days
from analysis.selection import Selection
from analysis.stages.clock import voting_day
from analysis.stages.elections import Axis
from analysis.states import ZONES
from analysis.zones import in_view
from data.elections import stages

_FOUR_WEEKS = 28


def same_moment(day: date, *, election: str, other: str, axis: Axis) -> date:
    """Return the day of another election that corresponds to a day of one.

    By voting day it is as many days from its own vote. By stage it is as many days into the same stage, at
    most the last day of it; where either has no dates of that stage, the distance to the vote decides.

    Args:
        day: a day of `election`.
        election: code of the election the day belongs to.
        other: code of the other election.
        axis: what makes two days correspond.

    Returns:
        A day from the first to the last of the other election.

    Raises:
        UserError: where there is no such election.
    """
    found = _in_same_stage(day, election, other) if axis is Axis.STAGE else None
    moved = found or voting_day(other) - (voting_day(election) - day)
    first, last = election_days(other)
    return min(max(moved, first), last)


def days_between(first: date, last: date, *, number: int) -> tuple[date, ...]:
    """Return at most so many different days, evenly spread from the first to the last, both included."""
    steps = np.linspace(0, (last - first).days, max(number, 2))
    return tuple(dict.fromkeys(first + timedelta(days=round(step)) for step in steps))


def usual_earlier_day(days: Sequence[date], until: date) -> date | None:
    """Return the latest of some days that lies four weeks or more before another; else the earliest before.

    Args:
        days: days that may be compared with, in any order.
        until: the later day.

    Returns:
        None where no day lies before `until`.
    """
    before = sorted(day for day in days if day < until)
    far = [day for day in before if (until - day).days >= _FOUR_WEEKS]
    return far[-1] if far else before[0] if before else None


def zones_on(source: CountSource, selection: Selection, days: Sequence[date]) -> pd.DataFrame:
    """Return the zone of each place in view on each day, by the rule of the selection.

    Args:
        source: the counts of the selection's election.
        selection: the question; its as-of day plays no part but for the borders.
        days: the days, in the order wanted.

    Returns:
        For each day one row a place: `day` (date), `region_code`, `region_name`, `province_code`, `zone`
        (code), `count` (Int64; NA where not known).
    """
    found = judged(source, selection, days=days)
    names = place_names(selection.level, borders(selection)).rename_axis("region_code").reset_index()
    words = np.array([zone.value for zone in ZONES])
    parts = []
    for column, day in enumerate(days):
        counts = found.evidence.counts[:, column]
        each = names.assign(
            day=day,
            zone=text(words[found.zones[:, column]]),
            count=whole(np.where(counts == UNKNOWN, np.nan, counts)),
        )
        parts.append(in_view(each, selection))
    order = ["day", *names.columns, "zone", "count"]
    return pd.concat(parts, ignore_index=True)[order]


def frame_on(source: CountSource, selection: Selection) -> ZoneFrames:
    """Return the one frame of the selection's day, for a small map that does not play."""
    found = judged(source, selection)
    proof = found.evidence
    return ZoneFrames(days=proof.days, region_codes=proof.places, zones=found.zones, counts=proof.counts)


def _in_same_stage(day: date, election: str, other: str) -> date | None:
    here, there = stages(election), stages(other)
    now = here[(here["start"] <= pd.Timestamp(day)) & (here["end"] >= pd.Timestamp(day))]
    same = there[there["stage"].isin(now["stage"])]
    if same.empty:
        return None
    into = pd.Timestamp(day) - now["start"].iloc[0]
    moved: date = min(same["start"].iloc[0] + into, same["end"].iloc[0]).date()
    return moved
