"""The data shown as CSV.

Excel reads a CSV by the habits of the reader's country: where the comma is the decimal sign, fields are
parted by semicolons. So the file follows the language in force: semicolons and decimal commas in Indonesian,
commas and decimal points in English. The byte order mark makes Excel read UTF-8; dates are ISO, which it
reads anywhere. For exchange without any such habit there is XLSX, and `python -m analysis` for machines.
"""

import pandas as pd

from charts.export.table import neutral, stamped
from charts.figures.model import Column, ColumnKind, Figure
from language import DEFAULT_LANGUAGE, current_language


def csv(figure: Figure) -> bytes:
    """Return the data shown, each row with its day, unit, source and, where it applies, the mark."""
    columns, table = stamped(figure)
    written = pd.DataFrame({column.name: _written(table[column.name], column) for column in columns})
    indonesian = current_language() == DEFAULT_LANGUAGE
    text = written.to_csv(
        index=False,
        header=[neutral(column.title) for column in columns],
        sep=";" if indonesian else ",",
        decimal="," if indonesian else ".",
        lineterminator="\r\n",
    )
    return text.encode("utf-8-sig")


def _written(values: pd.Series, column: Column) -> pd.Series:
    if column.kind is ColumnKind.DATE:
        return pd.to_datetime(values).dt.strftime("%Y-%m-%d")
    if column.kind is ColumnKind.TEXT:
        return values.map(lambda value: "" if pd.isna(value) else neutral(str(value)))
    if column.kind is ColumnKind.SHARE:
        return values.astype("Float64").round(6)
    return values
