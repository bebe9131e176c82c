"""Axes of a plane from their description."""

from typing import Any

from charts.figures.model import Axis, ColumnKind
from charts.theme import TYPE, Palette


def drawn_axis(axis: Axis, palette: Palette) -> dict[str, Any]:
    """Return an axis with its title and the number format of its kind."""
    style: dict[str, Any] = {"tickformat": ".0%"} if axis.kind is ColumnKind.SHARE else {}
    if axis.kind is ColumnKind.NUMBER:
        style = {"separatethousands": True}
    if axis.kind is ColumnKind.DATE:  # its marks say that they are days
        return {"title": None}
    title = {"text": axis.title, "font": {"size": TYPE.label, "color": palette.muted}, "standoff": 8}
    return {"title": title, "type": "log" if axis.is_log else "-"} | style
