"""How long a step may take: from the table of deadlines, or as this reader sets it."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.handling.steps import PathStep
from data import vocabulary
from data.elections import elections
from data.tables import read_reference

_A_MONDAY = np.datetime64("2024-01-01")
_WORKING_DAYS = "working days"


@dataclass(frozen=True)
class Limit:
    """A deadline.

    Attributes:
        days: how many.
        working_days: whether Saturdays and Sundays do not count. Public holidays do count: there is no
            calendar of them in the product, so a stay over a holiday looks longer than the law counts it.
        deadlines: codes in `deadlines.csv`; empty for a limit that a reader set.
        basis: the rule, as the table states it.
        confidence: how well the rule is known, as the table states it.
        is_verified: whether the text of the rule itself was seen.
        url: where.
    """

    days: int
    working_days: bool = False
    deadlines: tuple[str, ...] = ()
    basis: str = ""
    confidence: str = ""
    is_verified: bool = False
    url: str = ""


@lru_cache(maxsize=256)
def limit_for(step: PathStep, following: PathStep, *, election: str, day: date) -> Limit | None:
    """Return the deadline for moving from one step to another; None where none is stated.

    Args:
        step: where a case is.
        following: the next step that is recorded. A deadline holds between two steps that follow one another:
            that of Bawaslu for forwarding says nothing of the days up to a recommendation.
        election: code of the election, as the laws on pilkada and pemilu differ.
        day: the day whose rules hold.
    """
    rows = read_reference("handling_deadlines")
    kind = str(elections().loc[election, "kind"])
    when = day.isoformat()
    holds = (
        (rows["from_step"] == step.value)
        & (rows["to_step"] == following.value)
        & rows["election_kind"].isin(["", kind])
        & (rows["since"] <= when)
        & ((rows["until"] == "") | (rows["until"] >= when))
    )
    return _limit(str(rows.loc[holds, "deadlines"].iloc[0])) if holds.any() else None


def _limit(codes: str) -> Limit:
    """The sum of the deadlines that follow one another."""
    parts = vocabulary.table("deadlines").loc[codes.split(";")]
    return Limit(
        days=int(parts["limit"].astype("int64").sum()),
        working_days=bool((parts["unit"] == _WORKING_DAYS).all()),
        deadlines=tuple(parts.index),
        basis="; ".join(parts["legal_basis"].unique()),
        confidence="; ".join(parts["confidence"].unique()),
        is_verified=bool((parts["confidence"] == "seen").all()),
        url=str(parts["url"].iloc[0]),
    )


def counted_days(days: pd.Series, weekday: pd.Series, *, limit: Limit) -> npt.NDArray[np.int64]:
    """Return the days of each stay as a limit counts them; the day the step was reached does not count.

    Args:
        days: calendar days of the stay, >= 0.
        weekday: of the day the step was reached; 0 is Monday.
        limit: the deadline.
    """
    calendar = days.to_numpy(dtype=np.int64)
    if not limit.working_days:
        return calendar
    start = _A_MONDAY + weekday.to_numpy(dtype=np.int64) + 1
    return np.asarray(np.busday_count(start, start + calendar), dtype=np.int64)
