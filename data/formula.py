"""Text that a spreadsheet would run as a formula, made harmless before it goes into a file."""

import pandas as pd

# A spreadsheet runs a cell that starts with one of these as a formula, in their wide forms too.
_START = tuple("=+-@\t\r\n＝＋－＠")


def neutral(text: str) -> str:
    """Return text that no spreadsheet runs as a formula: an apostrophe goes before a dangerous start."""
    return f"'{text}" if text.lstrip(" ").startswith(_START) or text.startswith(_START) else text


def neutral_table(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table with its titles and all text in it made harmless; numbers, days and NA stay."""
    safe: pd.DataFrame = table.apply(
        lambda column: column.map(_neutral_value) if _may_hold_text(column) else column
    )
    return safe.set_axis([neutral(str(title)) for title in table.columns], axis=1)


def _may_hold_text(column: pd.Series) -> bool:
    return not (pd.api.types.is_numeric_dtype(column) or pd.api.types.is_datetime64_any_dtype(column))


def _neutral_value(value: object) -> object:
    return neutral(value) if isinstance(value, str) else value
