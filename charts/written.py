"""How values are written on charts, by the kind of their column."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pandas as pd

from charts.figures.model import ColumnKind
from language import format_number, format_percent, format_short_date

_MOST = 2  # decimals
_LARGE = 100  # from here on a ratio says nothing more with decimals


def written(value: Any, kind: ColumnKind, digits: int | None = None) -> str:
    """Return a value as a reader writes it; an en dash where nothing is known.

    Args:
        value: a number, a share, a day or a text.
        kind: what it is.
        digits: decimals of a number; None for as few as it needs.
    """
    if pd.isna(value):
        return "–"
    if kind is ColumnKind.SHARE:
        return format_percent(value)
    if kind is ColumnKind.NUMBER and digits is not None:
        return format_number(value, 0 if abs(value) >= _LARGE else digits)
    if kind is ColumnKind.NUMBER:
        return format_number(value, next(n for n in (0, 1, 2) if n == _MOST or round(value, n) == value))
    if kind is ColumnKind.DATE:
        return format_short_date(value if type(value) is date else pd.Timestamp(value).date())
    return str(value)


def common_digits(values: Iterable[float]) -> int:
    """Return the decimals that all numbers of one chart are written with, so that they read as one column.

    Args:
        values: the numbers; NA counts for nothing.

    Returns:
        0 where all are whole, 2 where all are smaller than 1, else 1.
    """
    known = [abs(float(value)) for value in values if not pd.isna(value)]
    if all(value == round(value) for value in known):
        return 0
    return _MOST if max(known) < 1 else 1
