"""How late cases come in, where several releases of a register tell: when each case was first seen."""

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise

import pandas as pd

from analysis.handling.kept import kept_cases
from analysis.handling.tables import typed, with_share
from analysis.quality.query import numbered_cases
from analysis.selection import Selection
from data.kinds import Counter
from data.release import Release

_COLUMNS = {
    "release_id": "str",
    "published_on": "datetime64",
    "before": "str",
    "counter": "str",
    "unit": "str",
    "arrived": "Int64",
    "late": "Int64",
    "median_days": "Float64",
}


def reporting_delay(releases: Sequence[Release], selection: Selection) -> pd.DataFrame:
    """Return what each release brought that the one before did not have, and how late that was.

    A case that is new in a release but was reported no later than the last report of the release before came
    late: it was there to be told, and was not yet. The delay runs from the day of the report to the day the
    release was published. Cases without a number of their own cannot be followed and are left out; with one
    release nothing can be known, and the answer is empty.

    Args:
        releases: releases of one data set, in any order.
        selection: the question; its place, types and positions are filters, its as-of day holds for all.

    Returns:
        One row for each release but the first, in order of publishing: `release_id`, `published_on`
        (datetime64), `before` (id of the release it is held against), `counter` (`reported`), `unit`,
        `arrived` (Int64, new in this release), `late` (Int64, those of them that came late), `median_days`
        (Float64, half of the late ones took longer; NA where none was late), `share`, `share_low`,
        `share_high` (late of arrived).
    """
    in_turn = sorted(releases, key=lambda release: (release.published_at, release.release_id))
    rows = [_held_against(before, after, selection) for before, after in pairwise(in_turn)]
    told = [row for row in rows if row is not None]
    return with_share(typed(told, _COLUMNS), part="late", whole="arrived")


def _held_against(before: Release, after: Release, selection: Selection) -> dict[str, object] | None:
    kept, kept_before = kept_cases(after, selection), kept_cases(before, selection)
    if kept is None or kept_before is None:
        return None
    known, cases = numbered_cases(before, kept_before), numbered_cases(after, kept)
    if known.empty or cases.empty:
        return None
    published = pd.Timestamp(datetime.fromisoformat(after.published_at).date())
    new = cases[~cases["case_id"].isin(known["case_id"])]
    late = new[new["reported_on"] <= known["reported_on"].max()]
    days = (published - late["reported_on"]).dt.days.repeat(late["count"])
    return {
        "release_id": after.release_id,
        "published_on": published,
        "before": before.release_id,
        "counter": Counter.REPORTED.value,
        "unit": selection.unit.value,
        "arrived": int(new["count"].sum()),
        "late": int(late["count"].sum()),
        "median_days": days.median() if len(days) else None,
    }
