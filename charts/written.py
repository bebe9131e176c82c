"""How values are written on charts, by the kind of their column."""

from datetime import date
from typing import Any

import pandas as pd

from charts.figures.model import ColumnKind
from language import format_number, format_percent, format_short_date

_MOST = 2  # decimals


def written(value: Any, kind: ColumnKind) -> str:
    """Return a value as a reader writes it; an en dash where nothing is known."""
    if pd.isna(value):
        return "–"
    if kind is ColumnKind.SHARE:
        return format_percent(value)
    if kind is ColumnKind.NUMBER:
        return format_number(value, next(n for n in (0, 1, 2) if n == _MOST or round(value, n) == value))
    if kind is ColumnKind.DATE:
        return format_short_date(value if type(value) is date else pd.Timestamp(value).date())
    return str(value)
