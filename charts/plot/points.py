"""Places on a plane with the curves they are held against."""

from typing import Any

import pandas as pd

from charts.figures.model import Curve, Figure, Points
from charts.plot.axes import drawn_axis
from charts.plot.parts import Draft
from charts.theme import TYPE, Palette
from charts.written import written

_HEIGHT = 440
_EDGE = 0.3  # of the axis: names of points nearer to an end than this stand inwards
_CLOSE = 0.25  # of the axis: names of points closer than this would run into each other


def draw_points(draft: Draft, figure: Figure, encoding: Points) -> None:
    """Draw curves, then points by zone, then the words of the named ones."""
    palette = draft.palette
    draft.traces += [_curve(curve, palette) for curve in encoding.curves]
    if encoding.zone:
        groups = figure.frame.groupby(encoding.zone, sort=False)
        draft.traces += [_zone_points(rows, encoding, palette, str(zone)) for zone, rows in groups]
    else:
        draft.traces.append(_points(figure.frame, encoding, palette, {"color": palette.accent}))
    if encoding.named:
        draft.traces.append(_names(figure.frame[figure.frame[encoding.named]], encoding, palette))
    draft.layout |= {
        "height": _HEIGHT,
        "showlegend": bool(encoding.curves),
        "margin": {"t": 30, "r": 24, "b": 56},
        "xaxis": drawn_axis(encoding.x_axis, palette),
        "yaxis": drawn_axis(encoding.y_axis, palette),
        "hovermode": "closest",
    }


def _curve(curve: Curve, palette: Palette) -> dict[str, Any]:
    line = {"color": palette.muted, "width": 1.5, "dash": "dash" if curve.is_limit else "solid"}
    return {
        "type": "scatter",
        "mode": "lines",
        "x": list(curve.x),
        "y": list(curve.y),
        "name": curve.title,
        "line": line,
        "hoverinfo": "skip",
    }


def _zone_points(rows: pd.DataFrame, encoding: Points, palette: Palette, zone: str) -> dict[str, Any]:
    look = palette.zones[zone]
    marker = {"color": look.fill, "line": {"color": look.outline, "width": 1}}
    return _points(rows, encoding, palette, marker)


def _points(rows: pd.DataFrame, encoding: Points, palette: Palette, marker: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": rows[encoding.x].astype(float),
        "y": rows[encoding.y].astype(float),
        "marker": {"size": 9, "line": {"color": palette.ink, "width": 0.5}} | marker,
        "customdata": [
            f"<b>{label}</b><br>{encoding.x_axis.title}: {written(x, encoding.x_axis.kind)}"
            f"<br>{encoding.y_axis.title}: {written(y, encoding.y_axis.kind)}"
            for label, x, y in zip(rows[encoding.label], rows[encoding.x], rows[encoding.y], strict=True)
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
        "showlegend": False,
    }


def _names(rows: pd.DataFrame, encoding: Points, palette: Palette) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "text",
        "x": rows[encoding.x].astype(float),
        "y": rows[encoding.y].astype(float),
        "text": rows[encoding.label],
        "textposition": _sides(rows, encoding),
        "textfont": {"size": TYPE.note, "color": palette.ink},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _sides(rows: pd.DataFrame, encoding: Points) -> list[str]:
    """Return on which side of its point each name stands: inwards, and of two close ones one below."""
    x, y = rows[encoding.x].astype(float), rows[encoding.y].astype(float)
    across, up = (each - each.min() for each in (x, y))
    across, up = across / (across.max() or 1.0), up / (up.max() or 1.0)
    placed: list[tuple[float, float]] = []
    sides = []
    for right, high in zip(across, up, strict=True):
        is_close = any(abs(a - right) < _CLOSE and abs(b - high) < _CLOSE / 2 for a, b in placed)
        sides.append(f"{'bottom' if is_close else 'top'} {_inwards(right)}")
        placed.append((right, high))
    return sides


def _inwards(right: float) -> str:
    return "right" if right < _EDGE else "left" if right > 1 - _EDGE else "center"
