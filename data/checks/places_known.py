"""SHOULD: a written place is in the register; a row without a place is kept as place not known yet."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings
from data.draft import Draft
from data.kinds import Level, TableKind
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    unknown = (draft.places["status"] == "unknown") & draft.places["decision"].isna()
    if draft.kind is TableKind.COUNTS:
        unknown &= draft.table["level"] != Level.NATION.value
    return findings(
        draft,
        column="region_code",
        rows=unknown,
        message=draft.places["reason"],
        suggestion=_("tulis nama lengkap dengan Kabupaten atau Kota, atau kode Kemendagri empat angka"),
    )


RULE = Rule("places_known", Severity.SHOULD, _find)
