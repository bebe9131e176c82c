"""Where, when and through which channel reports came in, and of which places nothing is known."""

import pandas as pd

from analysis.handling.kept import kept_cases
from analysis.handling.tables import typed
from analysis.places import place_names, province_of
from analysis.quality.query import arrivals
from analysis.scope import borders
from analysis.selection import Selection
from data.kinds import Counter, Level
from data.release import Release

_COLUMNS = {
    "region_code": "str",
    "region_name": "str",
    "province_code": "str",
    "month": "datetime64",
    "channel": "str",
    "counter": "str",
    "unit": "str",
    "count": "Int64",
}


def coverage(release: Release, selection: Selection, *, place: str | None = None) -> pd.DataFrame:
    """Return the reported by region, month of the report and channel, up to the as-of day.

    Args:
        release: the release asked; from statements the answer is empty.
        selection: the question; its place, types and positions are filters, its counter plays no part.
        place: code of a region or province, or `NATION`; None for the place in focus.

    Returns:
        `region_code` (four digits; two where only the province is known; NA: place not known), `region_name`
        (NA likewise), `province_code` (of the borders of the election), `month` (datetime64, its first day),
        `channel` (code; NA: not stated), `counter` (`reported`), `unit`, `count` (Int64, > 0); one row for
        each combination that occurs, by month, region and channel.
    """
    kept = kept_cases(release, selection, place)
    if kept is None:
        return typed([], _COLUMNS)
    found = arrivals(release, kept)
    day = borders(selection)
    code = found["region_code"]
    names = pd.concat([place_names(level, day)["region_name"] for level in (Level.REGION, Level.PROVINCE)])
    known = code.dropna().unique()
    provinces = {place: province_of(place, day) if len(place) > 2 else place for place in known}
    return typed(
        found.assign(
            region_name=code.map(names),
            province_code=code.map(provinces),
            counter=Counter.REPORTED.value,
            unit=selection.unit.value,
        ),
        _COLUMNS,
    )


def coverage_by_month(table: pd.DataFrame, *, by: str = "province_code", complete: bool) -> pd.DataFrame:
    """Return a grid of months: how much each place reported.

    Args:
        table: frame of `coverage`.
        by: `province_code`, `region_code` or `channel`; rows where it is NA are left out.
        complete: whether nothing from a place means nothing happened there; otherwise it stays NA.

    Returns:
        Index `by`, sorted; one column a month from the first to the last of the table (datetime64), Int64.
    """
    if table.empty:
        return pd.DataFrame(index=pd.Index([], name=by))
    months = pd.date_range(table["month"].min(), table["month"].max(), freq="MS")
    sums = table.dropna(subset=[by]).pivot_table(index=by, columns="month", values="count", aggfunc="sum")
    grid = sums.reindex(columns=months).astype("Int64")
    return grid.fillna(0) if complete else grid
