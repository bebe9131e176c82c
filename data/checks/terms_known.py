"""MUST: words that decide where a row counts are known: type, election, body, and the terms of a figure."""

import pandas as pd

from data.checks.findings import Rule, Severity
from data.checks.terms import unknown_words
from data.draft import Draft
from data.kinds import TableKind

DECIDING = {
    TableKind.CASES: ("election", "violation_type", "body"),
    # In a table of figures an empty type or position means all of them: an unknown one may not become empty.
    TableKind.COUNTS: ("election", "level", "body", "counter", "unit", "violation_type", "position"),
}
"""The columns whose unknown words refuse a row."""


def _find(draft: Draft) -> pd.DataFrame:
    return unknown_words(draft, DECIDING[draft.kind])


RULE = Rule("terms_known", Severity.MUST, _find)
