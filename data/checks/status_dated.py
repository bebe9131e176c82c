"""SHOULD: a status that says a step was reached comes with the day of that step."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.draft import Draft
from data.kinds import TableKind
from data.terms import codes_of
from language import _

_STEPS = (
    ("forwarded", "forwarded_on"),
    ("verifying", "verified_on"),
    ("recommended", "recommended_on"),
    ("awaiting_ppk", "recommended_on"),
    ("escalated", "recommended_on"),
    ("escalated", "escalated_on"),
    ("sanctioned", "followed_up_on"),
)


def _find(draft: Draft) -> pd.DataFrame:
    if draft.kind is not TableKind.CASES or "status" not in draft.written:
        return none()
    status = codes_of(draft.text["status"], vocabulary="case_status")
    undated = pd.Series(data=False, index=status.index)
    for code, column in _STEPS:
        undated |= (status == code) & draft.table[column].isna()
    return findings(
        draft,
        column="status",
        rows=undated,
        message=_("Status ini tidak disertai tanggal, jadi langkahnya belum dihitung."),
        suggestion=_("isi tanggal langkahnya, atau tanggal status"),
    )


RULE = Rule("status_dated", Severity.SHOULD, _find)
