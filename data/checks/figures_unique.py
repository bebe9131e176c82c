"""MUST: one figure for one place, day, body, step, unit, type and post; the first row keeps it."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.draft import Draft
from data.kinds import TableKind
from language import _

_KEY = [
    "election", "as_of", "level", "region_code", "body", "counter", "unit", "violation_type", "position"
]  # fmt: skip


def _find(draft: Draft) -> pd.DataFrame:
    if draft.kind is not TableKind.COUNTS:
        return none()
    placed = draft.table["region_code"].notna() | (draft.text["region_code"] == "")
    return findings(
        draft,
        column="value",
        rows=placed & draft.table["as_of"].notna() & draft.table.duplicated(_KEY),
        message=_("Angka untuk wilayah, tanggal, lembaga, dan langkah ini sudah ada pada baris lain."),
        suggestion=_("pertahankan satu baris saja"),
    )


RULE = Rule("figures_unique", Severity.MUST, _find)
