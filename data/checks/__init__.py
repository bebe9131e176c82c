"""What is checked before a file becomes a release: one rule a module, every finding in one table."""

from collections.abc import Iterable

import pandas as pd

from data.checks import (
    case_ids_unique,
    columns_distinct,
    columns_present,
    dates_in_election,
    dates_in_order,
    dates_past,
    dates_readable,
    dates_unambiguous,
    details_known,
    figures_unique,
    levels_fit,
    numbers_whole,
    places_known,
    places_unambiguous,
    required_filled,
    rows_distinct,
    rows_present,
    status_dated,
    terms_known,
)
from data.checks.findings import COLUMNS, Rule, Severity
from data.draft import Draft
from data.privacy import safe_to_show
from data.reading import Note

RULES: tuple[Rule, ...] = (
    columns_present.RULE,
    rows_present.RULE,
    required_filled.RULE,
    dates_readable.RULE,
    dates_unambiguous.RULE,
    dates_past.RULE,
    dates_in_order.RULE,
    terms_known.RULE,
    numbers_whole.RULE,
    case_ids_unique.RULE,
    figures_unique.RULE,
    levels_fit.RULE,
    places_known.RULE,
    places_unambiguous.RULE,
    dates_in_election.RULE,
    details_known.RULE,
    status_dated.RULE,
    rows_distinct.RULE,
    columns_distinct.RULE,
)
"""In the order a report lists them: what refuses first."""


def find_all(draft: Draft) -> pd.DataFrame:
    """Return every finding of every rule, in the order of `RULES`, then of the rows.

    Returns:
        rule, level (`MUST` or `SHOULD`), row (Int64; NA: the whole file), column (heading as written), field
        (column of the schema), value (as written, without identifiers), message, suggestion.
    """
    found = [rule.find(draft).assign(rule=rule.name, level=rule.severity.value) for rule in RULES]
    table = pd.concat([part for part in found if len(part)] or [pd.DataFrame(columns=list(COLUMNS))])
    return table.reset_index(drop=True)[list(COLUMNS)].astype({"row": "Int64"})


def reading_findings(notes: Iterable[Note]) -> pd.DataFrame:
    """Return what the reader did and left out, as findings that refuse nothing.

    Returns:
        The columns of `find_all`; field, value and suggestion may be empty.
    """
    told = [
        {
            "rule": note.rule,
            "level": Severity.SHOULD.value,
            "row": note.row,
            "column": safe_to_show(note.column),
            "field": "",
            "value": "",
            "message": note.message,
            "suggestion": note.suggestion,
        }
        for note in notes
    ]
    return pd.DataFrame(told, columns=list(COLUMNS)).astype({"row": "Int64"})


__all__ = ["RULES", "Rule", "Severity", "find_all", "reading_findings"]
