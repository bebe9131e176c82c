"""The rows of a file as they may be shown beside its findings: no identifiers, no names of persons."""

from typing import Any

import pandas as pd

from data.draft import Draft
from data.privacy import safe_to_show
from data.schema import columns_of
from data.values import for_each_value

MOST_ROWS = 10_000


def shown_rows(draft: Draft, found: pd.DataFrame, *, origin: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the rows of a file for a reader who mends it; where there are many, those with findings first.

    Args:
        draft: the file.
        found: its findings, `row` as in the draft; see `data.checks.find_all`.
        origin: `row` and `column` in the file of each row of the draft, where its table was turned.

    Returns:
        `row` (as the file numbers it), `turned` (heading the figure stood under; empty where the table was
        not turned), then the schema columns that are in the file, in its order: days (Timestamp) and whole
        numbers (int) where they could be read, else the text as written, without identifiers; empty text
        where nothing is written. At most `MOST_ROWS` rows, in the order of the file.
    """
    chosen = _chosen(draft.text.index, found)
    place = {"row": chosen, "turned": ""} if origin is None else _place_in_file(origin, chosen)
    kept = {column: _shown(draft, column, chosen) for column in draft.written}
    return pd.DataFrame({**place, **kept}, index=chosen).reset_index(drop=True)


def _chosen(rows: pd.Index, found: pd.DataFrame) -> pd.Index:
    if len(rows) <= MOST_ROWS:
        return rows
    told = rows.isin(found["row"].dropna().astype("int64"))
    first = rows[told].append(rows[~told])[:MOST_ROWS]
    return rows[rows.isin(first)]


def _place_in_file(origin: pd.DataFrame, rows: pd.Index) -> dict[str, Any]:
    there = origin.loc[rows]
    return {"row": there["row"], "turned": there["column"].map(safe_to_show)}


def _shown(draft: Draft, column: str, rows: pd.Index) -> pd.Series:
    if column == "case_id":
        numbers: pd.Series = draft.table.loc[rows, column].astype("object")
        return numbers
    safe = for_each_value(draft.text.loc[rows, column], safe_to_show).astype("object")
    if column in draft.dates:
        return _where_read(safe, draft.dates[column].day.loc[rows])
    if column in columns_of(draft.kind, dtype="integer"):
        return _where_read(safe, draft.table.loc[rows, column].where(safe != ""))
    return safe


def _where_read(text: pd.Series, read: pd.Series) -> pd.Series:
    return read.astype("object").where(read.notna(), text)
