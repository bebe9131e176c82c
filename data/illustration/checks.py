"""How far a case table meets each constraint: what was asked, what was reached."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
import pandas as pd

from data.illustration.bounds import ZONE_BANDS, province_2020
from data.illustration.constraints import constraints
from data.illustration.mix import rounding_band
from data.vocabulary import table

PROVINCES_2020 = 34

_STEP_DAY = {"reported": "reported_on", "recommended": "recommended_on", "followed_up": "followed_up_on"}
_EPSILON = 1e-9


def check_cases(cases: pd.DataFrame) -> pd.DataFrame:
    """Return every constraint with what `cases` reach.

    Args:
        cases: a Cases table, dates as datetime64.

    Returns:
        `constraints()` with `target` and `reached` (float: persons, percent or rank as the constraint states)
        and `met` (bool).
    """
    rows = constraints().copy()
    measured = [_CHECKS[str(row["group"])](cases, row) for _, row in rows.iterrows()]
    rows[["target", "reached", "met"]] = pd.DataFrame(measured, index=rows.index)
    return rows.astype({"target": float, "reached": float, "met": bool})


Measure = tuple[float, float, bool]


def _until(cases: pd.DataFrame, day: pd.Timestamp, column: str = "reported_on") -> pd.DataFrame:
    return cases[cases[column] <= day]


def _exactly(target: float, reached: float) -> Measure:
    return target, float(reached), target == reached


def _total(cases: pd.DataFrame, row: pd.Series) -> Measure:
    if row["code"] in _STEP_DAY:
        return _exactly(row["value"], len(_until(cases, row["as_of"], _STEP_DAY[row["code"]])))
    closed = _until(cases, row["as_of"], "closed_on")
    return _exactly(row["value"], (closed["closed_as"] == row["code"]).sum())


def _count(places: Callable[[pd.Series], pd.Series]) -> Callable[[pd.DataFrame, pd.Series], Measure]:
    def measure(cases: pd.DataFrame, row: pd.Series) -> Measure:
        counts = places(_until(cases, row["as_of"])["region_code"]).value_counts()
        if row["relation"] == "==":
            return _exactly(row["value"], counts.get(row["code"], 0))
        rows = constraints()
        listed = rows.loc[(rows["group"] == row["group"]) & (rows["as_of"] == row["as_of"]), "code"]
        highest = counts.drop(listed, errors="ignore").max()
        return row["value"], float(highest), bool(highest <= row["value"])

    return measure


def _region_status(cases: pd.DataFrame, row: pd.Series) -> Measure:
    day, own = row["as_of"], cases[cases["region_code"] == row["code"]]
    if row["relation"] != "open":
        return _exactly(row["value"], len(_until(own, day, _STEP_DAY[row["relation"]])))
    open_still = ~(own["recommended_on"].le(day) | own["closed_on"].le(day))
    return _exactly(row["value"], (own["reported_on"].le(day) & open_still).sum())


def _zone(cases: pd.DataFrame, row: pd.Series) -> Measure:
    counts = province_2020(_until(cases, row["as_of"])["region_code"]).value_counts()
    low, high = ZONE_BANDS[row["code"]]
    inside = int(counts.between(low, high).sum())
    silent = PROVINCES_2020 - len(counts) if low == 0 else 0
    return _exactly(row["value"], inside + silent)


def _rank(count: Callable[[pd.DataFrame], pd.Series]) -> Callable[[pd.DataFrame, pd.Series], Measure]:
    """Compare a place in a list; entries of the list that are not counted here (agencies) are skipped."""

    def measure(cases: pd.DataFrame, row: pd.Series) -> Measure:
        rows = constraints()
        same = rows[(rows["group"] == row["group"]) & (rows["as_of"] == row["as_of"])]
        skipped = same.loc[(same["code"] == "agency") & (same["value"] < row["value"])]
        target = row["value"] - len(skipped)
        counts = count(_until(cases, row["as_of"]))
        own = counts.get(row["code"], 0)
        above, tied = int((counts > own).sum()), int((counts == own).sum())
        return target, above + 1.0, row["code"] in counts.index and above < target <= above + tied

    return measure


def _share(column: str) -> Callable[[pd.DataFrame, pd.Series], Measure]:
    def measure(cases: pd.DataFrame, row: pd.Series) -> Measure:
        known = _until(cases, row["as_of"])
        own = int((known[column] == row["code"]).sum())
        low, high = rounding_band(row["printed"], len(known))
        met = low - _EPSILON <= own <= high + _EPSILON
        return row["value"], float(own / len(known) * 100), bool(met)

    return measure


def _type_cap(cases: pd.DataFrame, row: pd.Series) -> Measure:
    known = _until(cases, row["as_of"])["violation_type"]
    rows = constraints()
    listed = rows.loc[(rows["group"] == "type") & (rows["as_of"] == row["as_of"]), "code"]
    highest = int(known[~known.isin(listed)].value_counts().max())
    most = rounding_band(row["printed"], len(known))[1]
    return row["value"], highest / len(known) * 100, highest <= most


def _proportion(cases: pd.DataFrame, row: pd.Series) -> Measure:
    rows = constraints()
    whole = rows.loc[(rows["group"] == row["group"]) & (rows["as_of"] == row["as_of"]), "value"].sum()
    imposed = cases["sanction"].dropna()
    target = row["value"] / whole * len(imposed)
    reached = float((imposed == row["code"]).sum())
    return float(target), reached, bool(np.abs(reached - target) < 1)


def _groups(cases: pd.DataFrame) -> pd.Series:
    return cases["violation_type"].map(table("violation_types")["group"]).value_counts()


_CHECKS: Mapping[str, Callable[[pd.DataFrame, pd.Series], Measure]] = MappingProxyType(
    {
        "total": _total,
        "region": _count(lambda codes: codes),
        "region_status": _region_status,
        "region_rank": _rank(lambda cases: cases["region_code"].value_counts()),
        "province": _count(province_2020),
        "province_rank": _rank(lambda cases: province_2020(cases["region_code"]).value_counts()),
        "province_zone": _zone,
        "type": _share("violation_type"),
        "type_cap": _type_cap,
        "type_rank": _rank(lambda cases: cases["violation_type"].value_counts()),
        "group_rank": _rank(_groups),
        "position": _share("position"),
        "sanction": _proportion,
    }
)
