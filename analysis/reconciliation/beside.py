"""What every body had stated nearest to a day; nothing is corrected, averaged or added."""

import pandas as pd

from analysis.reconciliation.totals import BODIES, published_steps, stated_totals
from analysis.selection import Selection

_BESIDE = [
    "day",
    "step",
    "body",
    "unit",
    "value",
    "stated_on",
    "days_apart",
    "is_anchor",
    "difference",
    "url",
]


def side_by_side(selection: Selection, *, window_days: int = 7) -> pd.DataFrame:
    """Return for each day and step what every body had stated nearest to it.

    Only figures of an exact day are compared; nothing is corrected, averaged or added. A difference is given
    only between figures of the same step and unit; even those may count other cases, and the days lie apart
    by as much as `days_apart` says.

    Args:
        selection: its election, place and as-of day are used.
        window_days: how far a statement may lie from the day, before or after.

    Returns:
        `day` (datetime64: a day on which a body stated a total), `step`, `body`, `unit`, `value` (Int64),
        `stated_on` (datetime64), `days_apart` (Int64: stated_on less day), `is_anchor` (the first body, in
        the order of `BODIES`, that stated the step on the day), `difference` (Int64: value less that of the
        anchor; NA: the anchor itself, or another unit), `url`. Nearest first decides, then the earlier day,
        then the larger value.
    """
    stated = stated_totals(selection)
    stated = stated[stated["precision"] == "day"]
    anchors = stated.drop_duplicates(["stated_on", "step"])
    anchors = anchors.rename(columns={"stated_on": "day", "body": "of", "unit": "in", "value": "base"})
    pairs = anchors[["day", "step", "of", "in", "base"]].merge(
        stated, on="step", how="inner", validate="many_to_many"
    )
    apart = (pairs["stated_on"] - pairs["day"]).dt.days
    pairs = pairs.assign(days_apart=apart.astype("Int64"), distance=apart.abs())
    near = pairs[pairs["distance"] <= window_days]
    near = near.assign(
        step_rank=near["step"].map(published_steps().index),
        body_rank=near["body"].map(list(BODIES).index),
        largest=-near["value"],
    ).sort_values(
        ["day", "step_rank", "body_rank", "unit", "distance", "stated_on", "largest"], kind="stable"
    )
    near = near.drop_duplicates(["day", "step", "body", "unit"])
    is_anchor = (near["body"] == near["of"]) & (near["unit"] == near["in"])
    comparable = ~is_anchor & (near["unit"] == near["in"])
    near = near.assign(is_anchor=is_anchor, difference=(near["value"] - near["base"]).where(comparable))
    return near[_BESIDE].reset_index(drop=True)
