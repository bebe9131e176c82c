"""SHOULD: a cumulative figure does not fall from one day to the next."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.draft import Draft
from data.kinds import TableKind
from language import _, format_date, format_number

_SERIES = ["election", "level", "region_code", "body", "counter", "unit", "violation_type", "position"]


def _find(draft: Draft) -> pd.DataFrame:
    if draft.kind is not TableKind.COUNTS:
        return none()
    placed = draft.table["region_code"].notna() | (draft.text["region_code"] == "")
    stated = draft.table[placed & draft.table["as_of"].notna()].sort_values("as_of", kind="stable")
    before = stated.groupby(_SERIES, dropna=False, sort=False)[["value", "as_of"]].shift()
    fallen = (stated["value"] < before["value"]) & (stated["as_of"] > before["as_of"])
    told = before[fallen.fillna(value=False)].apply(_told, axis="columns", result_type="reduce")
    return findings(
        draft,
        column="value",
        rows=fallen.reindex(draft.table.index, fill_value=False),
        message=_("Angka kumulatif ini lebih kecil daripada angka tanggal sebelumnya."),
        suggestion=told.reindex(draft.table.index),
    ).sort_values("row")


def _told(before: pd.Series) -> str:
    return _("pada {day} angkanya {value}; perbaiki, atau biarkan bila lembaganya mengoreksi").format(
        day=format_date(before["as_of"]), value=format_number(before["value"])
    )


RULE = Rule("figures_rising", Severity.SHOULD, _find)
