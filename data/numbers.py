"""Reading whole numbers as people and spreadsheets write them."""

import re

import pandas as pd

from data.values import for_each_value

_WHOLE = re.compile(r"(\d{1,9})(?:[.,]0+)?")
_GROUPED = re.compile(r"\d{1,3}(?:[. ]\d{3})+|\d{1,3}(?:,\d{3})+")


def read_integers(written: pd.Series) -> pd.Series:
    """Return the whole number of each text, NA where it is empty or none: `3`, `3.0`, `1.305` (thousands)."""
    return for_each_value(written, _read, dtype="Int64")


def _read(text: str) -> int | None:
    if _GROUPED.fullmatch(text):
        return int(re.sub(r"\D", "", text))
    whole = _WHOLE.fullmatch(text)
    return int(whole[1]) if whole else None
