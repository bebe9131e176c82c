"""SHOULD: a status that says a step was reached comes with the day of that step."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.draft import Draft
from data.kinds import TableKind
from data.terms import codes_of
from language import _

_STEPS = {
    "recommended": "recommended_on",
    "awaiting_ppk": "recommended_on",
    "escalated": "recommended_on",
    "sanctioned": "followed_up_on",
}


def _find(draft: Draft) -> pd.DataFrame:
    if draft.kind is not TableKind.CASES or "status" not in draft.written:
        return none()
    status = codes_of(draft.text["status"], vocabulary="case_status")
    undated = pd.Series(data=False, index=status.index)
    for code, column in _STEPS.items():
        undated |= (status == code) & draft.table[column].isna()
    return findings(
        draft,
        column="status",
        rows=undated,
        message=_("Status ini tidak disertai tanggal, jadi langkahnya belum dihitung."),
        suggestion=_("isi tanggal rekomendasi atau tanggal tindak lanjut"),
    )


RULE = Rule("status_dated", Severity.SHOULD, _find)
