"""MUST: a case number stands once in the file; the first row keeps it."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.draft import Draft
from data.kinds import TableKind
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    if draft.kind is not TableKind.CASES:
        return none()
    written = draft.text["case_id"]
    return findings(
        draft,
        column="case_id",
        rows=(written != "") & written.duplicated(),
        message=_("Nomor perkara ini sudah dipakai baris lain."),
        suggestion=_("hapus baris ganda, atau beri nomor lain"),
    )


RULE = Rule("case_ids_unique", Severity.MUST, _find)
