"""The path as bodies stated it: each figure with its body, day and page, and no share across them."""

from dataclasses import replace
from typing import Any

import pandas as pd

from analysis.handling.steps import PathStep
from analysis.measure import UNKNOWN, CountSource, measure_of
from analysis.mix import place_of
from analysis.scope import borders
from analysis.selection import Selection
from data.kinds import Counter


def stated_steps(
    source: CountSource, selection: Selection, *, place: str | None = None
) -> list[dict[str, Any]]:
    """Return for each step the latest statement on or before the as-of day.

    Returns:
        One row a `PathStep`: `step`, `counts_as`, `is_recorded` (whether anybody stated it), and where so
        `count`, `bodies` (the one that stated it), `stated_on`, `source_url`; and `previous`,
        `previous_count`, `passed` where the same body stated the step before on the same day.
    """
    rows: list[dict[str, Any]] = []
    last: dict[str, Any] = {}
    for step in PathStep:
        row = {"step": step.value, "counts_as": step.counts_as} | _statement(source, selection, step, place)
        if row["is_recorded"]:
            rows.append(row | _share_of(last, row))
            last = row
        else:
            rows.append(row)
    return rows


def _statement(
    source: CountSource, selection: Selection, step: PathStep, place: str | None
) -> dict[str, Any]:
    if step.value not in {counter.value for counter in Counter}:
        return {"is_recorded": False}
    where = place_of(selection) if place is None else place
    measure = replace(measure_of(selection), counter=Counter(step.value))
    day, border = selection.as_of, borders(selection)
    count = int(source.counts([where], [day], measure=measure, borders=border)[0, 0])
    if count == UNKNOWN:
        return {"is_recorded": False}
    stated = source.statements([where], day, measure=measure).iloc[0]
    return {
        "is_recorded": True,
        "count": count,
        "bodies": stated["body"],
        "stated_on": pd.Timestamp(stated["stated_on"]),
        "source_url": stated["source_url"],
    }


def _share_of(before: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    same = all(before.get(key) == row[key] for key in ("bodies", "stated_on"))
    if not same or row["count"] > before["count"]:
        return {}
    return {"previous": before["step"], "previous_count": before["count"], "passed": row["count"]}
