"""SHOULD: a row stands for no more persons than one file usually has; a year may have slipped in."""

import pandas as pd

from data.checks.findings import Rule, Severity, findings, none
from data.checks.limits import check_limits
from data.draft import Draft
from data.kinds import TableKind
from language import _, format_number


def _find(draft: Draft) -> pd.DataFrame:
    if draft.kind is not TableKind.CASES:
        return none()
    most = check_limits().largest_row
    return findings(
        draft,
        column="persons",
        rows=draft.table["persons"] > most,
        message=_("Lebih dari {most} orang dalam satu baris.").format(most=format_number(most)),
        suggestion=_("periksa angkanya; biarkan bila memang satu perkara dengan orang sebanyak itu"),
    )


RULE = Rule("persons_plausible", Severity.SHOULD, _find)
