"""Follow-up in the warned regions beside the others, in the cases of a release."""

from datetime import date, timedelta

import ibis
import numpy as np
import pandas as pd
from ibis import Table, _

from analysis.engine import ask
from analysis.intervals import wilson
from analysis.prevention.warnings import ministerial_warning, warned_regions
from data.kinds import TableKind
from data.release import Release

_COLUMNS = ("group", "places", "open_before", "done", "days_after", "share", "share_low", "share_high")


def follow_up_of_warned(
    release: Release, *, election: str, as_of: date, days_after: int = 30, day: date | None = None
) -> pd.DataFrame:
    """Return how many of the recommendations open on the day of the warning were followed up after it.

    Followed case by case. Warned regions were chosen for being late: they differ from the others in more than
    the warning, so a difference is no effect.

    Args:
        release: a release of kind `cases`; statements by bodies cannot be followed case by case.
        election: code of the election.
        as_of: the last day that counts; no rows where the after has not passed by then.
        days_after: length of the after.
        day: day of the warning; None for the published one.

    Returns:
        Two rows: `group` (`warned`, `others`), `places` (Int64: kabupaten/kota and provinces with open
        recommendations on the day), `open_before`, `done` (Int64: persons recommended by then and not
        followed up, and those of them followed up within the days), `days_after` (Int64), `share`,
        `share_low`, `share_high` (Float64: done of open, with a 95% Wilson interval; NA where none was open),
        `illustrative` (bool).
    """
    start = day or ministerial_warning().issued_on
    end = start + timedelta(days=days_after)
    if release.kind is not TableKind.CASES or end > as_of:
        return pd.DataFrame(columns=[*_COLUMNS, "illustrative"])
    left = _open_cases(release, election, start, end)
    left["group"] = np.where(left["place"].isin(warned_regions()["region_code"]), "warned", "others")
    grouped = left.groupby("group").agg(
        places=("place", "nunique"), open_before=("open_before", "sum"), done=("done", "sum")
    )
    table = grouped.reindex(["warned", "others"], fill_value=0).rename_axis("group").reset_index()
    low, high = wilson(table["done"], table["open_before"])
    table["share"] = table["done"] / table["open_before"].where(table["open_before"] > 0)
    table = table.assign(days_after=days_after, share_low=low, share_high=high)
    whole = dict.fromkeys(["places", "open_before", "done", "days_after"], "Int64")
    floats = dict.fromkeys(["share", "share_low", "share_high"], "Float64")
    return table[list(_COLUMNS)].astype(whole | floats).assign(illustrative=release.illustrative)


def _open_cases(release: Release, election: str, start: date, end: date) -> pd.DataFrame:
    """Persons by place whose recommendation was open on a day, and how many of them were done by another."""
    return ask(release, _open_and_done, election, start, end)


def _open_and_done(cases: Table, election: str, start: date, end: date) -> Table:
    first, last = ibis.literal(start), ibis.literal(end)
    still_open = cases.followed_up_on.isnull() | (cases.followed_up_on > first)  # noqa: PD003 - Ibis
    kept = cases.filter((_.election == election) & (_.recommended_on <= first) & still_open)
    done = ibis.cases((kept.followed_up_on <= last, kept.persons), else_=0)
    return kept.group_by(place=_.region_code.fill_null("")).agg(open_before=_.persons.sum(), done=done.sum())
