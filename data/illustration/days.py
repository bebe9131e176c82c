"""On which days reports came in: working days first, more of them while the campaign runs."""

import numpy as np
import pandas as pd

from data.elections import elections, stages
from data.illustration import ELECTION

# Own choices: Monday to Sunday, and how busy a stage is against the days around it.
_WEEKDAY = (1.15, 1.1, 1.05, 1.0, 0.95, 0.3, 0.2)
_STAGE = {"registration": 1.3, "determination": 1.2, "campaign": 1.2, "cooling_voting": 1.4}


def report_days(totals: pd.Series) -> pd.Series:
    """Return the day of each report, earliest first.

    Args:
        totals: cumulative persons by day; between two of its days the reports spread over the days in between.

    Returns:
        datetime64, one entry a person, `totals.max()` in all.
    """
    first = elections().loc[ELECTION, "first_day"]
    edges = [first - pd.Timedelta(days=1), *totals.index]
    new = totals.diff().fillna(totals.iloc[0]).astype("int64")
    spread = [
        _spread(pd.date_range(before + pd.Timedelta(days=1), day), int(count), rising=before < first)
        for before, day, count in zip(edges, totals.index, new, strict=False)
    ]
    return pd.Series(np.concatenate(spread))


def _spread(
    days: pd.DatetimeIndex, count: int, *, rising: bool
) -> np.ndarray[tuple[int], np.dtype[np.datetime64]]:
    """Repeat the days so that `count` reports follow the weights, by largest remainder."""
    weights = np.array(_WEEKDAY)[days.weekday] * _busy(days)
    if rising:  # a slow start: nobody reports much a year ahead
        weights = weights * np.linspace(0.02, 1.0, len(days)) ** 2
    exact = weights / weights.sum() * count
    whole = np.floor(exact).astype(np.int64)
    extra = np.argsort(-(exact - whole), kind="stable")[: count - int(whole.sum())]
    whole[extra] += 1
    return np.repeat(days.to_numpy(), whole)


def _busy(days: pd.DatetimeIndex) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    periods = stages(ELECTION)
    at = periods["start"].searchsorted(days, side="right") - 1
    return periods["stage"].map(_STAGE).fillna(1.0).to_numpy()[at]
