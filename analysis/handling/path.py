"""The path of handling: how many reached each step, and how many of those before went on."""

from typing import Any

import numpy as np
import pandas as pd

from analysis.handling.kept import kept_cases
from analysis.handling.query import LATER, NEXT, elapsed, recorded
from analysis.handling.stated import stated_steps
from analysis.handling.steps import PathStep, owner_rows
from analysis.handling.survival import stay_quantiles
from analysis.handling.tables import typed, with_share
from analysis.measure import CountSource
from analysis.selection import Selection
from data.kinds import TableKind
from data.release import Release

QUANTILES = {"days_p25": 0.25, "days_median": 0.5, "days_p75": 0.75, "days_p90": 0.9}
_COLUMNS = {
    "step": "str",
    "counts_as": "str",
    "unit": "str",
    "bodies": "str",
    "owner": "str",
    "owner_label": "str",
    "owner_url": "str",
    "is_recorded": "bool",
    "count": "Int64",
    "previous": "str",
    "previous_count": "Int64",
    "passed": "Int64",
    **dict.fromkeys(QUANTILES, "Int64"),
    "stated_on": "datetime64",
    "source_url": "str",
}


def path(source: CountSource, selection: Selection, *, place: str | None = None) -> pd.DataFrame:
    """Return the path from report to sanction as known on the as-of day.

    A step's count is its own: suspected are never added to proven. Shares are of those who reached the step
    before, not of all reported.

    Args:
        source: the counts of the selection's election.
        selection: the question; its place, types and positions are filters, its counter is not used.
        place: code of a region or province, or `NATION`; None for the place in focus.

    Returns:
        One row a `PathStep`, in order: `step`; `counts_as` (`suspected`, `proven`, `followed_up`); `unit`;
        `bodies` (codes of who counted, joined by semicolons; NA: nobody); `owner`, `owner_label`, `owner_url`
        (whose step it is on the as-of day); `is_recorded`, False where the data set does not hold the day of
        the step for any case: then `count` is NA, never zero; `count` (Int64); `previous` (the step before
        that is recorded); `previous_count`, `passed` (of those who reached it, how many went on to this step
        or beyond); `days_p25`, `days_median`, `days_p75`, `days_p90` (Int64: by which day each share of those
        who went on to this very step had done so; those still waiting are left out, see `durations`);
        `stated_on`, `source_url` (from statements only); `share`, `share_low`, `share_high` (passed of
        previous, see `with_share`). From statements, `previous` and the share are given only where the same
        body stated both counts on the same day.
    """
    if source.release.kind is TableKind.COUNTS:
        rows = stated_steps(source, selection, place=place)
    else:
        rows = _counted_steps(source.release, selection, place)
    owners, unit = owner_rows(selection.as_of), {"unit": selection.unit.value}
    table = typed([row | unit | owners[row["step"]] for row in rows], _COLUMNS)
    return with_share(table, part="passed", whole="previous_count")


def recorded_steps(release: Release, election: str) -> tuple[PathStep, ...]:
    """Return the steps of which the release holds any day, in order."""
    held = recorded(release, election).any()
    return tuple(step for step in PathStep if held[step.value])


def bodies_recording(release: Release, election: str, step: PathStep) -> str | None:
    """Return the codes of the bodies whose cases hold the step, joined by semicolons; None: no body's."""
    held = recorded(release, election)
    return ";".join(held.index[held[step.value]]) or None


def _counted_steps(release: Release, selection: Selection, place: str | None) -> list[dict[str, Any]]:
    kept = kept_cases(release, selection, place)
    steps = recorded_steps(release, selection.election) if kept else ()
    found = elapsed(release, kept, steps) if kept and steps else None
    rows: list[dict[str, Any]] = []
    for step in PathStep:
        row: dict[str, Any] = {"step": step.value, "counts_as": step.counts_as}
        row["is_recorded"] = step in steps
        if found is not None and step in steps:
            row["bodies"] = bodies_recording(release, selection.election, step)
            row |= _counted(found, step, steps)
        rows.append(row)
    return rows


def _counted(found: pd.DataFrame, step: PathStep, steps: tuple[PathStep, ...]) -> dict[str, Any]:
    row: dict[str, Any] = {"count": found.loc[found["step"] == step.value, "count"].sum()}
    place = steps.index(step)
    if place == 0:
        return row
    before = found[found["step"] == steps[place - 1].value]
    to_this = before[before["exit"] == NEXT]
    nobody = np.zeros(len(to_this))
    days = stay_quantiles(to_this["days"], to_this["count"], nobody, shares=tuple(QUANTILES.values()))
    return row | {
        "previous": steps[place - 1].value,
        "previous_count": before["count"].sum(),
        "passed": before.loc[before["exit"].isin([NEXT, LATER]), "count"].sum(),
        **dict(zip(QUANTILES, days, strict=True)),
    }
