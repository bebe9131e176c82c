"""What a rule is and what it finds."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from data.checks.context import Context
from data.draft import Draft
from data.privacy import safe_to_show
from data.values import for_each_value

COLUMNS = ("rule", "level", "row", "column", "field", "value", "message", "suggestion")

_NONE = pd.DataFrame(columns=list(COLUMNS))


class Severity(StrEnum):
    """What a finding means for its row."""

    MUST = "MUST"
    """The row is refused; where the finding has no row, the file is."""
    SHOULD = "SHOULD"
    """The row is accepted, and the finding shown."""


@dataclass(frozen=True)
class Rule:
    """One thing that is checked.

    Attributes:
        name: short stable code.
        severity: whether a finding refuses its row.
        find: returns the findings of a draft; see `findings`.
    """

    name: str
    severity: Severity
    find: Callable[[Draft], pd.DataFrame]


@dataclass(frozen=True)
class ComparingRule:
    """One thing that is checked against more than the file.

    Attributes:
        name: short stable code.
        severity: whether a finding refuses its row.
        find: returns the findings of a draft held against a context; none where the context does not speak
            of it.
    """

    name: str
    severity: Severity
    find: Callable[[Draft, Context], pd.DataFrame]


def findings(
    draft: Draft,
    *,
    column: str,
    rows: pd.Series,
    message: str | pd.Series,
    suggestion: str | pd.Series = "",
    value: pd.Series | None = None,
) -> pd.DataFrame:
    """Return one finding for each row that is marked.

    Args:
        draft: the file.
        column: schema column it concerns.
        rows: True where something is to be told; indexed like the draft.
        message: what is wrong and what was expected; one for all, or by row.
        suggestion: what to write instead or do; one for all, or by row.
        value: what is written there; by default the text of the column.

    Returns:
        row (Int64), column (heading as written), field, value (without identifiers and names of persons),
        message, suggestion.
    """
    marked = rows[rows.fillna(value=False)].index
    if marked.empty:
        return none()
    written = (draft.text[column] if value is None else value).loc[marked].astype("str").fillna("")
    return pd.DataFrame(
        {
            "row": pd.Series(marked.to_numpy(), dtype="Int64"),
            "column": draft.heading(column),
            "field": column,
            "value": _safe(written, draft, column).to_numpy(),
            "message": message if isinstance(message, str) else message.loc[marked].to_numpy(),
            "suggestion": suggestion if isinstance(suggestion, str) else suggestion.loc[marked].to_numpy(),
        }
    )


def _safe(written: pd.Series, draft: Draft, column: str) -> pd.Series:
    if column != "case_id":
        return for_each_value(written, safe_to_show)
    # A number that is kept as it is written is a plain code; there are as many as rows.
    kept = written == draft.table.loc[written.index, column]
    return written.where(kept, for_each_value(written.where(~kept, ""), safe_to_show))


def file_finding(*, column: str, message: str, suggestion: str, value: str = "") -> pd.DataFrame:
    """Return a finding about the whole file."""
    row = {"column": column, "field": column, "value": value, "message": message, "suggestion": suggestion}
    return pd.DataFrame([row]).assign(row=pd.Series([pd.NA], dtype="Int64"))


def none() -> pd.DataFrame:
    """Return no findings; shared, so do not change it."""
    return _NONE
