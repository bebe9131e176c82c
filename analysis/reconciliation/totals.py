"""Every total that a body published of a place, in its own unit."""

import pandas as pd

from analysis.mix import place_of
from analysis.selection import Selection
from data.kinds import Level
from data.published import figures
from data.tables import read_reference

BODIES = ("kasn", "bkn", "bawaslu", "kemendagri")
_STATED = ["stated_on", "precision", "body", "step", "unit", "value", "publisher", "url"]


def stated_totals(selection: Selection) -> pd.DataFrame:
    """Return every total that KASN, BKN, Bawaslu or Kemendagri published of the place in focus.

    Left out are parts of a total and figures set aside as conflicting or rounded; `data.published.figures`
    keeps them with the reason.

    Args:
        selection: its election, place and as-of day are used; statements after the day are not known yet.

    Returns:
        `stated_on` (datetime64, the day the figure speaks of; the last of the month or year where `precision`
        is not `day`), `precision`, `body` (code), `step` (a `PathStep` value, or
        `awaiting_ppk`), `unit` (`person`, `case`), `value` (Int64, cumulative), `publisher`, `url`; by day,
        step in the order of `published_steps.csv`, body in the order of `BODIES`.
    """
    place = place_of(selection)
    published = figures()
    of_place = published["region_code"] == place if place else published["level"] == Level.NATION
    whole = (published[["category", "violation_type", "position", "sanction"]] == "").all(axis=1)
    kept = published[
        of_place
        & whole
        & published["body"].isin(BODIES)
        & published["cumulative"]
        & published["value"].notna()
        & (published["election"] == selection.election)
        & (published["excluded"] == "")
        & (published["as_of"] <= pd.Timestamp(selection.as_of))
    ]
    steps = read_reference("published_steps").drop(columns="note")
    joined = kept.drop(columns="unit").merge(steps, on="metric", how="inner", validate="many_to_one")
    joined = joined.rename(
        columns={"as_of": "stated_on", "as_of_precision": "precision", "counted_unit": "unit"}
    )
    ranks = {"step": published_steps(), "body": list(BODIES)}
    order = joined.assign(**{f"{name}_rank": joined[name].map(known.index) for name, known in ranks.items()})
    order = order.sort_values(["stated_on", "step_rank", "body_rank", "unit", "value", "url"])
    return order[_STATED].astype({"value": "Int64"}).reset_index(drop=True)


def published_steps() -> list[str]:
    """Return the steps of which totals are published, in order."""
    return list(dict.fromkeys(read_reference("published_steps")["step"]))
