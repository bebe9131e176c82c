"""How long cases stay at each step, and how many stay longer than they may."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.handling.deadlines import Limit, counted_days, limit_for
from analysis.handling.kept import kept_cases
from analysis.handling.path import QUANTILES, bodies_recording, recorded_steps
from analysis.handling.query import CLOSED, OPEN, elapsed
from analysis.handling.steps import PathStep, owner_rows
from analysis.handling.survival import stay_quantiles
from analysis.handling.tables import typed, with_share
from analysis.measure import CountSource
from analysis.selection import Selection

_COLUMNS = {
    "step": "str",
    "next_step": "str",
    "is_recorded": "bool",
    "unit": "str",
    "bodies": "str",
    "waits_for": "str",
    "waits_for_label": "str",
    **dict.fromkeys(("reached", "moved_on", "closed", "open", *QUANTILES), "Int64"),
    "limit_days": "Int64",
    "limit_in_working_days": "bool",
    "limit_deadlines": "str",
    "limit_basis": "str",
    "limit_confidence": "str",
    "limit_is_verified": "bool",
    "limit_url": "str",
    **dict.fromkeys(("due", "over", "over_open"), "Int64"),
}


def durations(
    source: CountSource,
    selection: Selection,
    *,
    place: str | None = None,
    limits: Mapping[PathStep, Limit] | None = None,
) -> pd.DataFrame:
    """Return how long cases stay at each step, against its deadline, as known on the as-of day.

    A stay ends when a case moves on or is closed; one that has not ended by the as-of day is right-censored
    and enters the quantiles by Kaplan-Meier. So a quantile says by which day that share of all who reached
    the step had left it, not only of those who have left.

    Args:
        source: the counts of the selection's election.
        selection: the question; its place, types and positions are filters.
        place: code of a region or province, or `NATION`; None for the place in focus.
        limits: deadlines by the step they start from, in place of those of `deadlines.csv`.

    Returns:
        One row a `PathStep` but the last: `step`; `next_step` (the next that is recorded; NA: none);
        `is_recorded` (False: no day of the step is held, all numbers NA); `unit`; `bodies`; `waits_for`,
        `waits_for_label` (whose turn it is); `reached` = `moved_on` + `closed` + `open`; `days_p25`,
        `days_median`, `days_p75`, `days_p90` (Int64; NA: fewer have left so far); `limit_days` and the other
        `limit_` columns (NA, empty: no deadline is stated between these two steps); `due` (left, or waiting
        beyond the deadline), `over` (of these, later than the deadline), `over_open` (of these, still
        waiting); `share_over`, `share_over_low`, `share_over_high` (over of due, see `with_share`). Those
        still within their deadline are not due yet.
    """
    release = source.release
    kept = kept_cases(release, selection, place)
    steps = recorded_steps(release, selection.election) if kept else ()
    owners = owner_rows(selection.as_of)
    rows: list[dict[str, Any]] = []
    for step in list(PathStep)[:-1]:
        row: dict[str, Any] = {"step": step.value, "unit": selection.unit.value}
        row["is_recorded"] = step in steps
        following = steps[steps.index(step) + 1 :][:1] if step in steps else ()
        if kept and following:
            found = elapsed(release, kept, steps)
            row["bodies"] = bodies_recording(release, selection.election, step)
            row["next_step"] = following[0].value
            owner = owners[following[0].value]
            row |= {"waits_for": owner["owner"], "waits_for_label": owner["owner_label"]}
            stays = found[found["step"] == step.value]
            limit = (limits or {}).get(step) or limit_for(
                step, following[0], election=selection.election, day=selection.as_of
            )
            row |= _stays(stays) | (_against(stays, limit) if limit else {})
        rows.append(row)
    return with_share(typed(rows, _COLUMNS), part="over", whole="due", name="share_over")


def _stays(stays: pd.DataFrame) -> dict[str, Any]:
    is_open = stays["exit"] == OPEN
    count = stays["count"]
    days = stay_quantiles(
        stays["days"], count.where(~is_open, 0), count.where(is_open, 0), shares=tuple(QUANTILES.values())
    )
    closed, still, reached = count[stays["exit"] == CLOSED].sum(), count[is_open].sum(), count.sum()
    numbers = {"reached": reached, "moved_on": reached - closed - still, "closed": closed, "open": still}
    return numbers | dict(zip(QUANTILES, days, strict=True))


def _against(stays: pd.DataFrame, limit: Limit) -> dict[str, Any]:
    is_over = counted_days(stays["days"], stays["weekday"], limit=limit) > limit.days
    is_open = (stays["exit"] == OPEN).to_numpy()
    count = stays["count"].to_numpy()
    return {
        "limit_days": limit.days,
        "limit_in_working_days": limit.working_days,
        "limit_deadlines": ";".join(limit.deadlines),
        "limit_basis": limit.basis,
        "limit_confidence": limit.confidence,
        "limit_is_verified": limit.is_verified,
        "limit_url": limit.url,
        "due": count[~is_open | is_over].sum(),
        "over": count[is_over].sum(),
        "over_open": count[is_over & is_open].sum(),
    }
