"""MUST: the steps of a case follow one another, and nothing ends before it was reported."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.draft import Draft
from data.kinds import TableKind
from language import _

_PAIRS = (
    ("reported_on", "forwarded_on"),
    ("reported_on", "verified_on"),
    ("forwarded_on", "verified_on"),
    ("reported_on", "recommended_on"),
    ("forwarded_on", "recommended_on"),
    ("verified_on", "recommended_on"),
    ("recommended_on", "escalated_on"),
    ("reported_on", "followed_up_on"),
    ("recommended_on", "followed_up_on"),
    ("reported_on", "sanctioned_on"),
    ("recommended_on", "sanctioned_on"),
    ("followed_up_on", "sanctioned_on"),
    ("reported_on", "closed_on"),
    ("forwarded_on", "closed_on"),
    ("verified_on", "closed_on"),
)


def _find(draft: Draft) -> pd.DataFrame:
    if draft.kind is not TableKind.CASES:
        return none()
    found = pd.concat([none(), *(_disorder(draft, earlier, later) for earlier, later in _PAIRS)])
    # One date out of place breaks several pairs; it is told once.
    return found.drop_duplicates(["row", "field"])


def _disorder(draft: Draft, earlier: str, later: str) -> pd.DataFrame:
    first, then = draft.table[earlier], draft.table[later]
    # The day may have come from the column of the status.
    column = later if later in draft.written else "status_on"
    return findings(
        draft,
        column=column,
        rows=(then < first) & ~_is_copied(draft, later),
        message=_("Tanggal ini mendahului tanggal pada kolom “{earlier}”.").format(
            earlier=draft.heading(earlier)
        ),
        suggestion=_("urutannya: dilaporkan, diteruskan, diverifikasi, direkomendasikan, ditindaklanjuti"),
    )


def _is_copied(draft: Draft, later: str) -> pd.Series:
    """Which days of follow-up were taken from the sanction, whose own pair speaks of them."""
    copied = (draft.table["followed_up_on"] == draft.table["sanctioned_on"]) & (later == "followed_up_on")
    return copied if later not in draft.written else copied & (draft.text[later] == "")


RULE = Rule("dates_in_order", Severity.MUST, _find)
