"""Recommendations that wait for a PPK: how many, how old, and whose."""

from functools import cache

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.handling.authorities import authority_of_places, office_names
from analysis.handling.deadlines import Limit, limit_for
from analysis.handling.kept import kept_cases
from analysis.handling.query import recommendations, recorded
from analysis.handling.steps import PathStep
from analysis.handling.tables import typed, with_share
from analysis.measure import CountSource
from analysis.scope import borders
from analysis.selection import Selection
from data import vocabulary

Ints = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float64]

_COLUMNS = {
    "ppk_code": "str",
    "ppk": "str",
    "unit": "str",
    **dict.fromkeys(("recommended", "followed_up", "open", "escalated"), "Int64"),
    **dict.fromkeys(("median_age", "oldest_age"), "Int64"),
    "oldest_since": "datetime64",
    "over_deadline": "Int64",
    "limit_days": "Int64",
    "limit_is_verified": "bool",
}


def open_recommendations(
    source: CountSource, selection: Selection, *, place: str | None = None, limit: Limit | None = None
) -> pd.DataFrame:
    """Return the recommendations of each PPK, most open first, as known on the as-of day.

    Args:
        source: the counts of the selection's election; from statements, or cases without any day of a
            recommendation, the answer is empty.
        selection: the question; its place, types and positions are filters.
        place: code of a region or province, or `NATION`; None for the place in focus.
        limit: the deadline, in place of the one of `deadlines.csv`, which is not verified. Calendar days.

    Returns:
        One row a PPK with a recommendation: `ppk_code` (of the kabupaten/kota or province; NA: place not
        known), `ppk` (the office in the language in force; NA with the code); `unit`; `recommended` =
        `followed_up` + `open`; `escalated` (open, and the PPK was warned or the record blocked; NA where the
        data set does not hold it); `median_age`, `oldest_age` (days open; NA: none open), `oldest_since`
        (datetime64); `over_deadline` (open for more than `limit_days`); `limit_is_verified`; one column
        `age_` + code of `ageing_classes.csv` each, adding up to `open`; `share`, `share_low`, `share_high`
        (followed up of recommended, see `with_share`). Rows by open, oldest age, code. A follow-up whose
        recommendation has no day is not among these.
    """
    return _table(source, selection, place, limit, by_authority=True)


def open_recommendation_totals(
    source: CountSource, selection: Selection, *, place: str | None = None, limit: Limit | None = None
) -> pd.DataFrame:
    """Return the columns of `open_recommendations` for all of them in one row, the codes NA.

    The counts are the sums of that table; the ages are those of all open recommendations together.
    """
    return _table(source, selection, place, limit, by_authority=False)


def _table(
    source: CountSource, selection: Selection, place: str | None, limit: Limit | None, *, by_authority: bool
) -> pd.DataFrame:
    release, election = source.release, selection.election
    kept = kept_cases(release, selection, place)
    classes = vocabulary.table("ageing_classes")
    columns = _COLUMNS | dict.fromkeys([f"age_{code}" for code in classes.index], "Int64")
    if kept is None or not recorded(release, election)[PathStep.RECOMMENDED].any():
        return with_share(typed([], columns), part="followed_up", whole="recommended")
    found = recommendations(release, kept)
    limit = limit or limit_for(
        PathStep.RECOMMENDED, PathStep.FOLLOWED_UP, election=election, day=selection.as_of
    )
    codes, row = np.array([""]), np.zeros(len(found), dtype=np.intp)
    if by_authority:
        authority = authority_of_places(borders(selection))
        ppk = found["region_code"].fillna("").map(authority).fillna("")
        codes, row = np.unique(ppk.to_numpy(dtype=np.str_), return_inverse=True)
    table = _summed(found, row, codes, limit)
    escalation_known = bool(recorded(release, election)["escalated"].any())
    table = table.assign(
        ppk_code=table["ppk_code"].where(table["ppk_code"] != ""),
        unit=selection.unit.value,
        escalated=table["escalated"] if escalation_known else None,
        oldest_since=pd.Timestamp(selection.as_of) - pd.to_timedelta(table["oldest_age"], unit="D"),
    )
    table["ppk"] = office_names(table["ppk_code"])
    table = table.sort_values(["open", "oldest_age", "ppk_code"], ascending=[False, False, True])
    return with_share(typed(table.reset_index(drop=True), columns), part="followed_up", whole="recommended")


def _summed(found: pd.DataFrame, row: Ints, codes: npt.NDArray[np.str_], limit: Limit | None) -> pd.DataFrame:
    """One row a PPK; ages only of what is open."""
    age = found["age"].to_numpy(dtype=np.float64, na_value=np.nan)
    count = found["count"].to_numpy(dtype=np.float64)
    is_open = ~np.isnan(age)

    def total(which: npt.NDArray[np.bool_]) -> Floats:
        return np.bincount(row, count * which, minlength=len(codes)).astype(np.float64)

    median, oldest = _ages(row[is_open], age[is_open], count[is_open], len(codes))
    return pd.DataFrame(
        {
            "ppk_code": codes,
            "recommended": total(np.ones_like(is_open)),
            "followed_up": total(~is_open),
            "open": total(is_open),
            "escalated": total(is_open & found["is_escalated"].to_numpy(dtype=np.bool_)),
            "median_age": median,
            "oldest_age": oldest,
            "over_deadline": total(age > limit.days) if limit else np.nan,
            "limit_days": limit.days if limit else np.nan,
            "limit_is_verified": limit is not None and limit.is_verified,
            **{f"age_{code}": total((age >= low) & (age <= high)) for code, low, high in _classes()},
        }
    )


def _ages(row: Ints, age: Floats, count: Floats, rows: int) -> tuple[Floats, Floats]:
    """The median and the highest age of each row; NaN where nothing is open."""
    order = np.lexsort((age, row))
    row, age = row[order], age[order]
    so_far = np.concatenate([[0.0], np.cumsum(count[order])])
    ends = np.searchsorted(row, np.arange(rows + 1))
    first, last = ends[:-1], ends[1:]
    is_open = last > first
    median, oldest = np.full(rows, np.nan), np.full(rows, np.nan)
    half = (so_far[first] + so_far[last])[is_open] / 2
    median[is_open] = age[np.searchsorted(so_far[1:], half)]
    oldest[is_open] = age[last[is_open] - 1]
    return median, oldest


@cache
def _classes() -> tuple[tuple[str, float, float], ...]:
    """The first and last day of each ageing class; the last class has no end."""
    rows = vocabulary.table("ageing_classes")
    low, high = pd.to_numeric(rows["from_days"]), pd.to_numeric(rows["to_days"]).fillna(np.inf)
    return tuple(zip(map(str, rows.index), low.astype("float64"), high.astype("float64"), strict=True))
