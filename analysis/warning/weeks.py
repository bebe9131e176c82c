"""The weeks of every place, each against what was usual by then."""

from datetime import timedelta

import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.arrays import FloatingArray, IntegerArray

from analysis.exposure import denominators
from analysis.measure import CountSource
from analysis.scope import borders
from analysis.selection import Selection
from analysis.stages.settling import assumed_settling, settled_until
from analysis.warning.alarm import is_assessable
from analysis.warning.history import Floats, Gap, History, weekly_history
from analysis.warning.limits import HIGH, WINDOWS
from analysis.warning.predictive import predictive
from analysis.warning.share import shares
from analysis.warning.spread import dispersion, in_blocks
from data.kinds import Level

_ONE = 1  # weeks in a window: the series shows single weeks
_LAST_DAYS = timedelta(days=6)


def weekly_ranges(source: CountSource, selection: Selection, *, level: Level | None = None) -> pd.DataFrame:
    """Return the new reports of every place by week, each beside the range that was usual before it.

    What is usual is told for each week as `alarm_table` tells it for the last one, from the weeks that lie
    before it alone: the share of the place in earlier weeks times what the nation reported that week.

    Args:
        source: the counts of the selection's election.
        selection: the question; weeks end on its as-of day, its province does not narrow the rows.
        level: which places; None for the level of the selection.

    Returns:
        One row a place and week, by code and time: `region_code`; `week_start`, `week_end` (datetime64);
        `observed` (Int64); `expected` (Float64), `low`, `high` (Int64: fewer, and more, come in at most a
        share `HIGH` of weeks each); `is_above` (bool); `is_settling` (bool; reports of the week still
        arrive). `expected`, `low` and `high` are NA in weeks before there is enough history. No rows where
        there are no weeks.
    """
    past = weekly_history(source, selection, level=level)
    if isinstance(past, Gap):
        nothing = _table((), pd.DatetimeIndex([]), np.zeros((0, 0), dtype=np.int64), np.zeros((3, 0, 0)))
        return nothing.assign(is_settling=pd.Series(dtype="bool"))
    known = denominators(
        past.places, exposure=selection.exposure, election=past.election, borders=borders(selection)
    )
    base = known["value"].to_numpy(dtype=np.float64, na_value=np.nan)
    usual = np.stack([_usual(past, week, base) for week in range(past.new.shape[1])], axis=2)
    table = _table(past.places, pd.DatetimeIndex(past.ends).as_unit("us"), past.new, usual)
    settled = settled_until(source, assumed_settling())
    return table.assign(is_settling=table["week_end"] > pd.Timestamp(settled))


def _usual(past: History, week: int, base: Floats) -> Floats:
    """Expected, low and high [3, place] of a week; NaN before there is enough history."""
    new = past.new[:, : week + 1]
    if not is_assessable(new):
        return np.full((3, len(new)), np.nan)
    before = new[:, : -max(WINDOWS)]
    share = shares(before.sum(axis=1), votes=past.votes, base=base)
    alike = dispersion(in_blocks(before, _ONE), share.mean)
    usual = predictive(share, dispersion=alike, observed=new[:, -1])
    low = (usual.tail >= 1 - HIGH).sum(axis=1) - 1
    return np.stack([usual.expected, low, usual.high])


def _table(
    places: tuple[str, ...], ends: pd.DatetimeIndex, observed: npt.NDArray[np.int64], usual: Floats
) -> pd.DataFrame:
    unknown = np.isnan(usual[0]).ravel()
    expected, low, high = (np.nan_to_num(values).ravel() for values in usual)
    week_end = pd.Series(np.tile(ends.to_numpy(), len(places)), dtype="datetime64[us]")
    table = pd.DataFrame(
        {
            "region_code": pd.array(np.repeat(np.array(places, dtype=object), len(ends)), dtype="str"),
            "week_start": week_end - _LAST_DAYS,
            "week_end": week_end,
            "observed": IntegerArray(observed.ravel().copy(), np.zeros(len(unknown), dtype=np.bool_)),
            "expected": FloatingArray(expected.copy(), unknown),
            "low": IntegerArray(low.astype(np.int64), unknown.copy()),
            "high": IntegerArray(high.astype(np.int64), unknown.copy()),
        }
    )
    return table.assign(is_above=(table["observed"] > table["high"]).fillna(value=False).astype("bool"))
