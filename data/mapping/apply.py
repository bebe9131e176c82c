"""Bringing the cells of a file under the columns of the schema."""

import pandas as pd

from data.mapping.kinds import ColumnMapping
from data.schema import columns


def apply_mapping(cells: pd.DataFrame, mapping: ColumnMapping) -> pd.DataFrame:
    """Return the text of every column of the schema; empty where the file has no such column.

    Args:
        cells: text cells; columns numbered from 0.
        mapping: what they are taken for; columns that wait for confirmation are not read.

    Returns:
        Every column of the schema, in its order, indexed like `cells`; stated codes fill the cells of columns
        that the file does not have, and the empty cells of those it has.
    """
    known = mapping.columns
    text = cells[list(known)].rename(columns=known)
    text = text.reindex(columns=list(columns(mapping.kind).index), fill_value="").astype("str")
    for column, code in mapping.stated.items():
        text[column] = text[column].where(text[column] != "", code)
    return text
