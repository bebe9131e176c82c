"""SHOULD: a figure is not many times the last one of its place, nor a small part of it; a digit slips in."""

import pandas as pd

from data.checks.context import Context
from data.checks.findings import ComparingRule, Severity, findings, none
from data.checks.limits import check_limits
from data.draft import Draft
from data.kinds import TableKind
from language import _, format_date, format_number

_SERIES = ["election", "level", "region_code", "body", "counter", "unit", "violation_type", "position"]


def _find(draft: Draft, context: Context) -> pd.DataFrame:
    if draft.kind is not TableKind.COUNTS or not context.speaks_of(draft.kind):
        return none()
    last = context.released.sort_values("as_of", kind="stable").drop_duplicates(_SERIES, keep="last")
    before = (
        draft.table[_SERIES]
        .fillna("")
        .merge(
            last[[*_SERIES, "value", "as_of"]].fillna(dict.fromkeys(_SERIES, "")),
            on=_SERIES,
            how="left",
            validate="many_to_one",
        )
    )
    before.index = draft.table.index
    unusual = _is_unusual(draft.table["value"].astype("Float64"), before["value"].astype("Float64"))
    unusual &= (draft.table["as_of"] >= before["as_of"]).fillna(value=False)
    told = before[unusual].apply(_told, axis="columns", result_type="reduce")
    return findings(
        draft,
        column="value",
        rows=unusual,
        message=_("Angka ini jauh berbeda dengan angka terakhir wilayah ini pada rilis yang berlaku."),
        suggestion=told.reindex(draft.table.index),
    )


def _is_unusual(now: pd.Series, before: pd.Series) -> pd.Series:
    limits = check_limits()
    larger, smaller = now.where(now > before, before), before.where(now > before, now)
    compared = larger >= limits.least_compared
    return (compared & (larger > limits.largest_multiple * smaller)).fillna(value=False).astype("bool")


def _told(before: pd.Series) -> str:
    return _("sebelumnya {value} per {day}; periksa angkanya").format(
        value=format_number(before["value"]), day=format_date(before["as_of"])
    )


RULE = ComparingRule("figures_expected", Severity.SHOULD, _find)
