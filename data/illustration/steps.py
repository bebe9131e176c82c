"""What became of each report: recommended, followed up, closed, as many by each day as were published."""

import numpy as np
import pandas as pd

from data.illustration.constraints import binding, totals

_DAY = pd.Timedelta(days=1)
_SHORTEST = {
    "recommended": 3,
    "followed_up": 5,
    "closed": 5,
}  # days a step takes at least where there is room
_PATIENCE = 25.0  # days by which a later report may overtake an earlier one


def add_steps(persons: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Return `persons` with the day of each step and how they were closed.

    Older reports come first, with some overtaking; the draw does not look at region, type or position, except
    for the regions whose own status was published.

    Args:
        persons: `region_code`, `reported_on`.
        rng: where the overtaking comes from.

    Returns:
        The same rows with `recommended_on`, `followed_up_on`, `closed_on` (datetime64, NaT: not reached) and
        `closed_as` (code in `case_status`, NA: not closed).
    """
    steps = persons.assign(recommended_on=pd.NaT, followed_up_on=pd.NaT, closed_on=pd.NaT, closed_as=None)
    steps = steps.astype(
        {name: "datetime64[us]" for name in ("recommended_on", "followed_up_on", "closed_on")}
    )
    steps["closed_as"] = steps["closed_as"].astype("str").mask(lambda text: text.notna())
    urgency = _urgency(persons, rng)
    days = totals("recommended").index
    for start, end in zip([persons["reported_on"].min(), *(days + _DAY)], days, strict=False):
        _reach(steps, "recommended", "reported_on", start, end, urgency)
        _reach(steps, "followed_up", "recommended_on", start, end, urgency)
        for status in ("not_proven", "incomplete"):
            _close(steps, status, start, end, urgency)
    return steps


def _urgency(persons: pd.DataFrame, rng: np.random.Generator) -> pd.Series:
    """Return the order of handling: the smaller the sooner."""
    waited = (persons["reported_on"] - persons["reported_on"].min()).dt.days
    urgency = pd.Series(waited + rng.normal(0.0, _PATIENCE, len(persons)), index=persons.index)
    for row in binding("region_status").itertuples():
        early = persons.index[(persons["region_code"] == row.code) & (persons["reported_on"] <= row.as_of)]
        done = int(row.value)
        if row.relation == "followed_up":
            urgency[early[:done]] = -np.inf
        else:
            urgency[early[-done:]] = np.inf
    return urgency


def _missing(steps: pd.DataFrame, counter: str, reached: pd.Series, end: pd.Timestamp) -> int:
    wanted = totals(counter)
    return int(wanted[end]) - int(reached.sum()) if end in wanted.index else 0


def _reach(
    steps: pd.DataFrame, step: str, before: str, start: pd.Timestamp, end: pd.Timestamp, urgency: pd.Series
) -> None:
    column = f"{step}_on"
    waiting = steps[before].le(end) & steps[column].isna() & steps["closed_on"].isna()
    taken = urgency[waiting].nsmallest(_missing(steps, step, steps[column].notna(), end)).index
    steps.loc[taken, column] = _spread(steps.loc[taken, before], start, end, _SHORTEST[step])


def _close(
    steps: pd.DataFrame, status: str, start: pd.Timestamp, end: pd.Timestamp, urgency: pd.Series
) -> None:
    waiting = steps["reported_on"].le(end) & steps["recommended_on"].isna() & steps["closed_on"].isna()
    waiting &= np.isfinite(urgency)
    taken = urgency[waiting].nsmallest(_missing(steps, status, steps["closed_as"] == status, end)).index
    steps.loc[taken, "closed_on"] = _spread(steps.loc[taken, "reported_on"], start, end, _SHORTEST["closed"])
    steps.loc[taken, "closed_as"] = status


def _spread(before: pd.Series, start: pd.Timestamp, end: pd.Timestamp, shortest: int) -> pd.Series:
    """Return a working day for each, evenly between the earliest possible day and `end`."""
    earliest = (before + shortest * _DAY).clip(lower=start, upper=end)
    fraction = np.linspace(0.0, 1.0, len(before))
    days = (earliest + (end - earliest) * fraction).dt.normalize()
    weekend = (days.dt.weekday - 4).clip(lower=0)
    return (days - weekend * _DAY).where(lambda day: day >= earliest, days)
