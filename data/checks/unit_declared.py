"""SHOULD: somebody says whether a row of cases is a person or a file; figures without a unit are refused."""

import pandas as pd

from data.checks.findings import Rule, Severity, file_finding, none
from data.draft import Draft
from data.kinds import TableKind
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    said = draft.options.unit is not None or "persons" in draft.written
    if said or draft.kind is not TableKind.CASES:
        return none()
    return file_finding(
        column="persons",
        message=_("Satuan belum dinyatakan: setiap baris dihitung satu orang."),
        suggestion=_(
            "tambahkan kolom “persons”, atau nyatakan dengan --unit person (orang) atau case (perkara)"
        ),
    )


RULE = Rule("unit_declared", Severity.SHOULD, _find)
