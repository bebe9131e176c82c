"""MUST: a case is reported, then recommended, then followed up; and nothing ends before it was reported."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.draft import Draft
from data.kinds import TableKind
from language import _

_PAIRS = (
    ("reported_on", "recommended_on"),
    ("reported_on", "followed_up_on"),
    ("recommended_on", "followed_up_on"),
    ("reported_on", "closed_on"),
)


def _find(draft: Draft) -> pd.DataFrame:
    if draft.kind is not TableKind.CASES:
        return none()
    return pd.concat([none(), *(_disorder(draft, earlier, later) for earlier, later in _PAIRS)])


def _disorder(draft: Draft, earlier: str, later: str) -> pd.DataFrame:
    first, then = draft.table[earlier], draft.table[later]
    # The day may have come from the column of the status.
    column = later if later in draft.written else "status_on"
    return findings(
        draft,
        column=column,
        rows=then < first,
        message=_("Tanggal ini mendahului tanggal pada kolom “{earlier}”.").format(
            earlier=draft.heading(earlier)
        ),
        suggestion=_("urutannya: dilaporkan, direkomendasikan, ditindaklanjuti"),
    )


RULE = Rule("dates_in_order", Severity.MUST, _find)
