"""What is checked before a file becomes a release: one rule a module, every finding in one table."""

from collections.abc import Iterable

import pandas as pd

from data.checks import (
    bodies_in_office,
    case_ids_kept,
    case_ids_unique,
    cases_renumbered,
    columns_distinct,
    columns_present,
    dates_in_election,
    dates_in_order,
    dates_in_stages,
    dates_past,
    dates_readable,
    dates_unambiguous,
    details_known,
    elections_kept,
    figures_expected,
    figures_published,
    figures_rising,
    figures_unique,
    levels_fit,
    numbers_whole,
    persons_plausible,
    places_decided,
    places_known,
    places_unambiguous,
    regions_kept,
    required_filled,
    rows_distinct,
    rows_present,
    size_expected,
    status_dated,
    terms_decided,
    terms_known,
    totals_published,
    unit_declared,
)
from data.checks.context import Context, context_for
from data.checks.findings import COLUMNS, ComparingRule, Rule, Severity
from data.draft import Draft
from data.privacy import safe_to_show
from data.reading import Note

RULES: tuple[Rule | ComparingRule, ...] = (
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
    places_decided.RULE,
    terms_decided.RULE,
    dates_in_election.RULE,
    dates_in_stages.RULE,
    bodies_in_office.RULE,
    details_known.RULE,
    status_dated.RULE,
    persons_plausible.RULE,
    figures_rising.RULE,
    rows_distinct.RULE,
    case_ids_kept.RULE,
    cases_renumbered.RULE,
    figures_expected.RULE,
    figures_published.RULE,
    totals_published.RULE,
    size_expected.RULE,
    elections_kept.RULE,
    regions_kept.RULE,
    unit_declared.RULE,
    columns_distinct.RULE,
)
"""In the order a report lists them: what refuses first."""


_ALONE = Context()


def find_all(draft: Draft, *, context: Context = _ALONE) -> pd.DataFrame:
    """Return every finding of every rule, in the order of `RULES`, then of the rows.

    Args:
        draft: the file.
        context: what it is held against besides itself; by default nothing.

    Returns:
        rule, level (`MUST` or `SHOULD`), row (Int64; NA: the whole file), column (heading as written), field
        (column of the schema), value (as written, without identifiers), message, suggestion.
    """
    found = [_found(rule, draft, context).assign(rule=rule.name, level=rule.severity.value) for rule in RULES]
    table = pd.concat([part for part in found if len(part)] or [pd.DataFrame(columns=list(COLUMNS))])
    return table.reset_index(drop=True)[list(COLUMNS)].astype({"row": "Int64"})


def _found(rule: Rule | ComparingRule, draft: Draft, context: Context) -> pd.DataFrame:
    return rule.find(draft) if isinstance(rule, Rule) else rule.find(draft, context)


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


__all__ = [
    "RULES",
    "ComparingRule",
    "Context",
    "Rule",
    "Severity",
    "context_for",
    "find_all",
    "reading_findings",
]
