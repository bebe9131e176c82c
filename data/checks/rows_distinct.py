"""SHOULD: two rows that say the same in every column may be one case written twice; a person decides."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.draft import Draft
from data.kinds import TableKind
from language import _

_TELLING = (
    "region_code", "reported_on", "violation_type", "position", "body", "recommended_on", "sanction"
)  # fmt: skip


def _find(draft: Draft) -> pd.DataFrame:
    if draft.kind is not TableKind.CASES:
        return none()
    # A file without posts says too little of a case to tell twins from copies.
    if "position" not in draft.written and "case_id" not in draft.written:
        return none()
    alike = draft.table[list(_TELLING)]
    known = alike[["region_code", "reported_on", "violation_type"]].notna().all(axis="columns")
    return findings(
        draft,
        column="case_id" if "case_id" in draft.written else "region_code",
        rows=known & alike.duplicated(keep="first"),
        message=_("Wilayah, tanggal, jenis, jabatan, dan langkahnya sama dengan baris sebelumnya."),
        suggestion=_("hapus bila perkaranya sama; biarkan bila orangnya berbeda"),
    )


RULE = Rule("rows_distinct", Severity.SHOULD, _find)
