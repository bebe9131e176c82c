"""SHOULD: a figure agrees with the one its body published for the same place, day, step, unit and type."""

import pandas as pd

from data.checks.context import Context
from data.checks.findings import ComparingRule, Severity, findings, none
from data.checks.published_words import published_sentence, without_gaps
from data.draft import Draft
from data.kinds import TableKind
from data.published import COUNT_KEY
from language import _


def _find(draft: Draft, context: Context) -> pd.DataFrame:
    if draft.kind is not TableKind.COUNTS or context.published.empty:
        return none()
    # A figure whose place is not known yet is not the nation's.
    placed = draft.table["region_code"].notna() | (draft.text["region_code"] == "")
    ours = without_gaps(draft.table[[*COUNT_KEY, "value"]]).assign(row=draft.table.index)
    beside = ours[placed & ours["as_of"].notna()].merge(
        without_gaps(context.published), on=COUNT_KEY, suffixes=("_here", ""), validate="many_to_one"
    )
    differ = beside[(beside["value_here"] != beside["value"]).fillna(value=False)].set_index("row")
    told = differ.apply(published_sentence, axis="columns", result_type="reduce")
    return findings(
        draft,
        column="value",
        rows=pd.Series(draft.table.index.isin(differ.index), index=draft.table.index),
        message=_("Angka ini berbeda dengan yang diumumkan lembaga yang sama untuk tanggal yang sama."),
        suggestion=told.reindex(draft.table.index),
    )


RULE = ComparingRule("figures_published", Severity.SHOULD, _find)
