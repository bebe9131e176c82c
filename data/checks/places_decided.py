"""SHOULD: tells which places a person decided, so that nobody takes a decision for what the file says."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings
from data.draft import Draft
from language import _


def _find(draft: Draft) -> pd.DataFrame:
    return findings(
        draft,
        column="region_code",
        rows=draft.places["decision"].notna(),
        message=draft.places["reason"],
        suggestion=_("batalkan dengan `python -m data decide --undo` bila keliru"),
        value=draft.place_written,
    )


RULE = Rule("places_decided", Severity.SHOULD, _find)
