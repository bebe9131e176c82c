"""What became of each report: recommended, followed up, closed, as many by each day as were published."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.elections import elections
from data.illustration import ELECTION
from data.illustration.constraints import rules, totals

# Each step with the one before it and the days it takes at least, where the published totals leave room.
_STEPS = (
    ("recommended", "reported", 3),
    ("followed_up", "recommended", 5),
    ("not_proven", "reported", 5),
    ("incomplete", "reported", 5),
)
_ENDS = ("not_proven", "incomplete")
_PATIENCE = 25.0  # days by which a later report may overtake an earlier one
_DAY = np.timedelta64(1, "D")

Days = npt.NDArray[np.datetime64]
Flags = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


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
    reached: dict[str, Days] = {
        step: np.full(len(persons), np.datetime64("NaT", "D")) for step, _, _ in _STEPS
    }
    reached["reported"] = persons["reported_on"].to_numpy().astype("datetime64[D]")
    urgency = _urgency(persons, rng)
    ends: Days = totals("recommended").index.to_numpy().astype("datetime64[D]")
    start = np.datetime64(elections()["first_day"].to_dict()[ELECTION], "D")
    for end in ends:
        for step, before, shortest in _STEPS:
            taken = _next(reached, step, before, end, urgency)
            reached[step][taken] = _working_days(reached[before][taken] + shortest * _DAY, start, end)
        start = end + _DAY
    closed_as = np.select([~np.isnat(reached[end]) for end in _ENDS], _ENDS, default="")
    return persons.assign(
        recommended_on=reached["recommended"].astype("datetime64[us]"),
        followed_up_on=reached["followed_up"].astype("datetime64[us]"),
        closed_on=np.fmin(reached["not_proven"], reached["incomplete"]).astype("datetime64[us]"),
        closed_as=pd.Series(closed_as, index=persons.index, dtype="str").replace("", pd.NA),
    )


def _urgency(persons: pd.DataFrame, rng: np.random.Generator) -> Floats:
    """Return the order of handling, smallest first; infinite where the status itself was published."""
    waited = (persons["reported_on"] - persons["reported_on"].min()).dt.days.to_numpy()
    urgency: Floats = waited + rng.normal(0.0, _PATIENCE, len(persons))
    for row in rules("region_status"):
        there = (persons["region_code"] == row.code) & (persons["reported_on"] <= row.as_of)
        early = np.flatnonzero(there)
        if row.relation == "followed_up":
            urgency[early[: int(row.value)]] = -np.inf
        else:
            urgency[early[-int(row.value) :]] = np.inf
    return urgency


def _next(
    reached: Mapping[str, Days], step: str, before: str, end: np.datetime64, urgency: Floats
) -> npt.NDArray[np.intp]:
    """Return who takes `step` in the period up to `end`: as many as the published total asks for."""
    wanted: int | None = totals(step).to_dict().get(pd.Timestamp(end))
    if wanted is None:
        return np.array([], dtype=np.intp)
    waiting = (reached[before] <= end) & np.isnat(reached[step])
    if before == "reported":
        waiting &= np.all([np.isnat(reached[other]) for other in ("recommended", *_ENDS)], axis=0)
    if step in _ENDS:
        waiting &= np.isfinite(urgency)
    candidates = np.flatnonzero(waiting)
    missing = wanted - np.count_nonzero(~np.isnat(reached[step]))
    return candidates[np.argsort(urgency[candidates], kind="stable")[:missing]]


def _working_days(earliest: Days, start: np.datetime64, end: np.datetime64) -> Days:
    """Return a day for each between its earliest and `end`, evenly spread, weekends brought to Friday."""
    first = np.clip(earliest, start, end)
    days = first + ((end - first) * np.linspace(0.0, 1.0, len(first))).astype("timedelta64[D]")
    friday = np.busday_offset(days, 0, roll="backward")
    kept: Days = np.where(friday >= first, friday, days)
    return kept
