"""SHOULD: a written place means one region; a row that could mean several is kept as place not known yet."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings
from data.draft import Draft
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    rows = draft.places["status"] == "ambiguous"
    candidates = draft.places.loc[rows, "candidates"].map(", ".join)
    return findings(
        draft,
        column="region_code",
        rows=rows,
        message=draft.places["reason"],
        suggestion=candidates.map(lambda codes: _("kode: {codes}").format(codes=codes)),
    )


RULE = Rule("places_unambiguous", Severity.SHOULD, _find)
