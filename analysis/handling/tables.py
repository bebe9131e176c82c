"""What the tables of handling share: columns of one kind, and shares with their intervals."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.intervals import wilson

Codes = Sequence[str] | npt.NDArray[Any]


def typed(rows: Sequence[Mapping[str, Any]] | pd.DataFrame, dtypes: Mapping[str, str]) -> pd.DataFrame:
    """Return rows as a table with exactly these columns, in this order; NA where a row has no value."""
    if isinstance(rows, pd.DataFrame):
        values = {name: rows[name] if name in rows else [None] * len(rows) for name in dtypes}
    else:
        values = {name: [row.get(name) for row in rows] for name in dtypes}
    return pd.DataFrame({name: _column(values[name], dtype) for name, dtype in dtypes.items()})


def _column(values: "pd.Series | list[Any]", dtype: str) -> pd.Series:
    column = pd.Series(values, dtype=None if len(values) else "object")
    if dtype == "bool":
        return (column == True).fillna(value=False).astype("bool")  # noqa: E712 - NA is no
    if dtype == "datetime64":
        return pd.to_datetime(column)
    numbers = {"Int64": pd.Int64Dtype(), "Float64": pd.Float64Dtype()}
    if dtype in numbers:
        return column.astype("float64").astype(numbers[dtype])
    return column.astype("str")


def with_share(table: pd.DataFrame, *, part: str, whole: str, name: str = "share") -> pd.DataFrame:
    """Return the table with the share of one column in another, and its interval.

    Returns:
        Three more columns: `name`, `name`_low and `name`_high (Float64, 0 to 1, 95% Wilson; NA where the
        whole is zero or something is not known).
    """
    parts, wholes = (table[column].to_numpy(dtype=np.float64, na_value=np.nan) for column in (part, whole))
    low, high = wilson(parts, wholes)
    share = parts / np.where(wholes > 0, wholes, np.nan)
    values = {name: share, f"{name}_low": low, f"{name}_high": high}
    return table.assign(**{column: pd.array(found, dtype="Float64") for column, found in values.items()})


def counted(
    found: pd.DataFrame, *, rows: str, columns: str, row_order: Codes, column_order: Codes
) -> pd.DataFrame:
    """Return the sum of `count` by two columns of codes; what is in neither order is left out.

    Returns:
        Index `row_order`, columns `column_order`, both only as far as they occur with a count; int64.
    """
    every_row, every_column = pd.Index(row_order, name=rows), pd.Index(column_order)
    row = every_row.get_indexer(pd.Index(found[rows]))
    column = every_column.get_indexer(pd.Index(found[columns]))
    known = (row >= 0) & (column >= 0)
    sums = np.zeros((len(every_row), len(every_column)), dtype=np.int64)
    np.add.at(sums, (row[known], column[known]), found["count"].to_numpy()[known])
    has_row, has_column = sums.any(axis=1), sums.any(axis=0)
    return pd.DataFrame(
        sums[has_row][:, has_column],
        index=every_row[np.flatnonzero(has_row)],
        columns=every_column[np.flatnonzero(has_column)],
    )
