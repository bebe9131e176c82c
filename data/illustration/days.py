"""On which days reports came in: working days first, more of them while the campaign runs."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.elections import elections, stages
from data.illustration import ELECTION

# Own choices: Monday to Sunday, and how busy a stage is against the days around it.
_WEEKDAY = (1.15, 1.1, 1.05, 1.0, 0.95, 0.3, 0.2)
_STAGE = {"registration": 1.3, "determination": 1.2, "campaign": 1.2, "cooling_voting": 1.4}


def report_days(totals: pd.Series) -> pd.Series:
    """Return the day of each report, earliest first.

    Args:
        totals: cumulative persons by day; the reports spread over the days between two of its days.

    Returns:
        datetime64, one entry a person, `totals.max()` in all.
    """
    first = elections()["first_day"].to_dict()[ELECTION]
    starts = [first, *(day + pd.Timedelta(days=1) for day in totals.index[:-1])]
    new = np.diff(totals, prepend=0)
    spread = [
        _spread(pd.date_range(start, end), int(count), rising=number == 0)
        for number, (start, end, count) in enumerate(zip(starts, totals.index, new, strict=True))
    ]
    return pd.Series(np.concatenate(spread))


def _spread(days: pd.DatetimeIndex, count: int, *, rising: bool) -> npt.NDArray[np.datetime64]:
    """Repeat the days so that `count` reports follow the weights, by largest remainder."""
    # A slow start: nobody reports much a year ahead.
    pace = np.linspace(0.02, 1.0, len(days)) ** 2 if rising else np.ones(len(days))
    weights = np.array(_WEEKDAY)[days.day_of_week] * _busy(days) * pace
    exact = weights / weights.sum() * count
    whole = np.floor(exact).astype(np.int64)
    extra = np.argsort(-(exact - whole), kind="stable")[: count - int(whole.sum())]
    whole[extra] += 1
    return np.repeat(days.to_numpy(), whole)


def _busy(days: pd.DatetimeIndex) -> npt.NDArray[np.float64]:
    periods = stages(ELECTION)
    at = periods["start"].searchsorted(days, side="right") - 1
    busy = [_STAGE.get(stage, 1.0) for stage in periods["stage"]]
    return np.array(busy)[at]
