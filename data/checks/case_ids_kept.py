"""SHOULD: a case number means the same case as in the release in force; place and day do not both change."""

import pandas as pd

from data.checks.context import Context
from data.checks.findings import ComparingRule, Severity, findings, none
from data.draft import Draft
from data.kinds import TableKind
from language import _, format_date


def _find(draft: Draft, context: Context) -> pd.DataFrame:
    if draft.kind is not TableKind.CASES or not context.speaks_of(draft.kind):
        return none()
    if "case_id" not in draft.written:
        return none()
    old = context.released.drop_duplicates("case_id").set_index("case_id")[["region_code", "reported_on"]]
    before = old.reindex(draft.table["case_id"]).set_axis(draft.table.index)
    now = draft.table[["region_code", "reported_on"]]
    other = (before.notna() & now.notna() & (before != now)).all(axis="columns")
    told = before[other].apply(lambda case: _told(case, context), axis="columns", result_type="reduce")
    return findings(
        draft,
        column="case_id",
        rows=other,
        message=_("Pada rilis yang berlaku nomor ini milik perkara lain: wilayah dan tanggalnya berbeda."),
        suggestion=told.reindex(draft.table.index),
    )


def _told(case: pd.Series, context: Context) -> str:
    return _("di sana {place}, {day}; beri nomor lain bila perkaranya lain, biarkan bila itu koreksi").format(
        place=context.place_name(case["region_code"]), day=format_date(case["reported_on"])
    )


RULE = ComparingRule("case_ids_kept", Severity.SHOULD, _find)
