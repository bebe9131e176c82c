"""SHOULD: elections in the release in force are still there."""

import pandas as pd

from data.checks.context import Context
from data.checks.findings import ComparingRule, Severity, file_finding, none
from data.draft import Draft
from data.terms import term_label
from language import _


def _find(draft: Draft, context: Context) -> pd.DataFrame:
    if not context.speaks_of(draft.kind):
        return none()
    lost = sorted(_elections(context.released) - _elections(draft.table))
    found = [
        file_finding(
            column="election",
            message=_("Pemilihan yang ada pada rilis yang berlaku tidak ada lagi dalam berkas."),
            value=term_label(code, vocabulary="elections"),
            suggestion=_("gabungkan kedua berkas, atau terbitkan sebagai set data lain"),
        )
        for code in lost
    ]
    return pd.concat([none(), *found])


def _elections(table: pd.DataFrame) -> set[str]:
    return set(table["election"].dropna().unique())


RULE = ComparingRule("elections_kept", Severity.SHOULD, _find)
