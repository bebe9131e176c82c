"""How values are written on charts, by the kind of their column."""

from datetime import date
from typing import Any

import pandas as pd

from charts.figures.model import Axis, ColumnKind
from charts.theme import TYPE, Palette
from language import format_number, format_percent, format_short_date


def written(value: Any, kind: ColumnKind) -> str:
    """Return a value as a reader writes it; an en dash where nothing is known."""
    if pd.isna(value):
        return "–"
    if kind is ColumnKind.SHARE:
        return format_percent(value)
    if kind is ColumnKind.NUMBER:
        return format_number(value, 0 if float(value).is_integer() else 2)
    if kind is ColumnKind.DATE:
        return format_short_date(pd.Timestamp(value).date() if not isinstance(value, date) else value)
    return str(value)


def drawn_axis(axis: Axis, palette: Palette) -> dict[str, Any]:
    """Return an axis with its title and the number format of its kind."""
    style = {"tickformat": ".0%"} if axis.kind is ColumnKind.SHARE else {}
    title = {"text": axis.title, "font": {"size": TYPE.label, "color": palette.muted}, "standoff": 8}
    return {"title": title, "type": "log" if axis.is_log else "-"} | style
