"""Bars on a sheet: words at the left, value at the end, interval as a line, compared places as marks."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from charts.export.drawing.parts import chip, letter, put
from charts.export.sheet import Box, Sheet
from charts.export.type import Weight, width
from charts.figures.model import Bars, ColumnKind, Figure
from charts.theme import LIGHT
from charts.words import zone_title
from charts.written import written
from language import _, format_number, format_percent

_TALLEST = 46  # pixels of a row where there are few
MARKERS = (("|", 22, 2.4), ("D", 9, 1.8), ("o", 9, 1.8))  # shape, size, line; widest place first
_VALUE_ROOM = 130


def draw_bars(sheet: Sheet, figure: Figure, encoding: Bars) -> None:
    """Draw one row per category."""
    frame = figure.frame
    focus = frame if not encoding.series else frame[frame[encoding.series] == encoding.places[-1]]
    body = sheet.body
    if encoding.high:
        _key(sheet, encoding)
        body = body.cut_top(40)
    row = min(_TALLEST, body.height / len(focus))
    size = min(20.0, row * 0.62)
    words = max(width(str(text), size) for text in focus[encoding.category]) + 20
    zone = row if encoding.zone else 0
    axes = sheet.pixels(Box(body.left, body.top, body.right, body.top + row * len(focus)))
    scale = (body.width - words - zone - _VALUE_ROOM) / (_reach(frame, encoding).max() or 1)
    start = words + zone
    axes.plot([start, start], [0, row * len(focus)], color=LIGHT.faint, linewidth=1)
    for place, (_index, values) in enumerate(focus.iterrows()):
        middle = (place + 0.5) * row
        put(axes, str(values[encoding.category]), words - 12, middle, size=size, align="right")
        _bar(axes, values, encoding, start=start, scale=scale, middle=middle, row=row)
        end = start + _end(frame, values, encoding) * scale
        _value(axes, values, encoding, end + 12, middle, size=size)
        _compared(axes, frame, values, encoding, start=start, scale=scale, middle=middle)


def _bar(
    axes: Axes, values: pd.Series, encoding: Bars, *, start: float, scale: float, middle: float, row: float
) -> None:
    value = values[encoding.value]
    long, thick = (float(value) if pd.notna(value) else 0.0) * scale, row * 0.56
    top = middle - thick / 2
    if encoding.zone:
        look = LIGHT.zones[str(values[encoding.zone])]
        chip(axes, look, start, top, wide=max(long, 1), high=thick)
        chip(axes, look, start - row * 0.86, top, wide=row * 0.62, high=thick)
        letter(axes, look, start - row * 0.55, middle, size=thick * 0.7)
        return
    axes.add_patch(Rectangle((start, top), long, thick, facecolor=LIGHT.bar, edgecolor="none"))
    if encoding.high and pd.notna(values[encoding.high]):
        ends = [start + float(values[column]) * scale for column in (encoding.low, encoding.high)]
        axes.plot(ends, [middle, middle], color=LIGHT.ink, linewidth=2, solid_capstyle="butt")


def _value(axes: Axes, values: pd.Series, encoding: Bars, left: float, middle: float, *, size: float) -> None:
    if not encoding.beside:
        count = written(values[encoding.value], ColumnKind.NUMBER)
        put(axes, count, left, middle, size=size, weight=Weight.SEMIBOLD)
        if encoding.zone:
            after = left + width(count, size, Weight.SEMIBOLD) + 10
            put(axes, zone_title(values[encoding.zone]), after, middle, size=size, colour=LIGHT.muted)
        return
    share = format_percent(values[encoding.value])
    put(axes, share, left, middle, size=size, weight=Weight.SEMIBOLD)
    after = left + width(share, size, Weight.SEMIBOLD) + 8
    put(axes, f"({format_number(values[encoding.beside])})", after, middle, size=size, colour=LIGHT.muted)


def _compared(
    axes: Axes,
    frame: pd.DataFrame,
    values: pd.Series,
    encoding: Bars,
    *,
    start: float,
    scale: float,
    middle: float,
) -> None:
    for place, marker in zip(encoding.places[:-1], MARKERS, strict=False):
        there = frame[
            (frame[encoding.series] == place) & (frame[encoding.category] == values[encoding.category])
        ]
        for share in there[encoding.value].dropna():
            mark(axes, start + float(share) * scale, middle, marker)


def mark(axes: Axes, x: float, y: float, marker: tuple[str, float, float]) -> None:
    """Draw the mark of a place compared with: its shape, size and line."""
    shape, size, line = marker
    axes.plot(
        [x],
        [y],
        marker=shape,
        markersize=size,
        markeredgewidth=line,
        markeredgecolor=LIGHT.ink,
        markerfacecolor=LIGHT.surface,
        linestyle="none",
        clip_on=False,
    )


def _key(sheet: Sheet, encoding: Bars) -> None:
    """Draw the key: the place in focus, its interval, the places compared with."""
    axes = sheet.pixels(Box(sheet.body.left, sheet.body.top, sheet.body.right, sheet.body.top + 28))
    axes.add_patch(Rectangle((0, 6), 28, 16, facecolor=LIGHT.bar, edgecolor="none"))
    put(axes, encoding.places[-1], 38, 14, size=17)
    left = 38 + width(encoding.places[-1], 17) + 36
    axes.plot([left, left + 34], [14, 14], color=LIGHT.ink, linewidth=2)
    put(axes, _("rentang 95%"), left + 44, 14, size=17)
    left += 44 + width(_("rentang 95%"), 17) + 44
    for place, marker in zip(encoding.places[:-1], MARKERS, strict=False):
        mark(axes, left, 14, marker)
        put(axes, place, left + 16, 14, size=17)
        left += 16 + width(place, 17) + 44


def _reach(frame: pd.DataFrame, encoding: Bars) -> pd.Series:
    value = frame[encoding.value].astype(float)
    if not encoding.high:
        return value.fillna(0)
    in_focus = frame[encoding.series] == encoding.places[-1]
    return value.where(~in_focus, frame[encoding.high].astype(float)).fillna(0)


def _end(frame: pd.DataFrame, values: pd.Series, encoding: Bars) -> float:
    """Return how far the row reaches, over every place drawn in it."""
    same = frame[frame[encoding.category] == values[encoding.category]]
    return float(_reach(same, encoding).max())
