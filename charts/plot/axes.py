"""Axes of a plane from their description."""

from typing import Any

import pandas as pd

from charts.figures.model import Axis, ColumnKind
from charts.theme import TYPE, Palette

_FEW = 4  # up to here every whole number has its own mark


def whole_steps(counts: pd.Series) -> dict[str, Any]:
    """Return what keeps the marks of an axis of small counts on whole numbers; nothing for larger ones."""
    known = counts.dropna()
    return {"dtick": 1} if not known.empty and known.max() <= _FEW else {}


def drawn_axis(axis: Axis, palette: Palette) -> dict[str, Any]:
    """Return an axis with its title and the number format of its kind."""
    style: dict[str, Any] = {"tickformat": ".0%"} if axis.kind is ColumnKind.SHARE else {}
    if axis.kind is ColumnKind.NUMBER:
        style = {"separatethousands": True}
    if axis.kind is ColumnKind.DATE:  # its marks say that they are days
        return {"title": None}
    title = {"text": axis.title, "font": {"size": TYPE.label, "color": palette.muted}, "standoff": 8}
    return {"title": title, "type": "log" if axis.is_log else "-"} | style
