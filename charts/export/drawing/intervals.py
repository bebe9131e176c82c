"""Dots with intervals on a sheet: words at the left, marks between, the value at the right."""

import pandas as pd
from matplotlib.axes import Axes

from charts.export.drawing.bars import MARKERS, mark
from charts.export.drawing.parts import put
from charts.export.sheet import Box, Sheet
from charts.export.type import Weight, width
from charts.figures.model import Figure, Intervals
from charts.interval_scale import on_scale, reference_at, span
from charts.theme import LIGHT
from charts.written import written
from language import _

_TALLEST = 44  # pixels of a row where there are few
_VALUE_ROOM = 190
_KEY = 40


def draw_intervals(sheet: Sheet, figure: Figure, encoding: Intervals) -> None:
    """Draw one row per category, headings between groups, one line for the reference."""
    frame, body = figure.frame, sheet.body
    drawn = on_scale(frame, encoding)
    if encoding.marks:
        _key(sheet, encoding)
        body = body.cut_top(_KEY)
    heads = _heads(frame, encoding)
    row = min(_TALLEST, body.height / (len(frame) + 0.8 * sum(heads)))
    size = min(19.0, row * 0.6)
    words = max(width(str(text), size) for text in frame[encoding.category]) + 20
    low, high = span(drawn, encoding)
    left, right = words, body.width - _VALUE_ROOM
    scale = (right - left) / ((high - low) or 1)
    if encoding.reversed:
        left, scale = right, -scale
    depth = row * (len(frame) + 0.8 * sum(heads))
    axes = sheet.pixels(Box(body.left, body.top, body.right, body.top + depth))
    reference = reference_at(encoding)
    if reference is not None:
        at = left + (reference - low) * scale
        axes.plot([at, at], [0, depth], color=LIGHT.muted, linewidth=1.4, linestyle=":")
    top = 0.0
    for number, opens in enumerate(heads):
        values = frame.iloc[number]
        if opens:
            put(axes, str(values[encoding.group]), 0, top + row * 0.45, size=size, weight=Weight.SEMIBOLD)
            top += 0.8 * row
        middle = top + row / 2
        put(axes, str(values[encoding.category]), words - 12, middle, size=size, align="right")
        _row(axes, drawn.iloc[number], encoding, left=left - low * scale, scale=scale, middle=middle)
        _value(axes, values, encoding, body.width - _VALUE_ROOM + 16, middle, size=size)
        top += row


def _heads(frame: pd.DataFrame, encoding: Intervals) -> list[bool]:
    if not encoding.group:
        return [False] * len(frame)
    return [bool(opens) for opens in frame[encoding.group].ne(frame[encoding.group].shift())]


def _row(
    axes: Axes, values: pd.Series, encoding: Intervals, *, left: float, scale: float, middle: float
) -> None:
    """Draw interval, marks and dot; `left` is where the value 0 lies."""
    if pd.notna(values[encoding.low]) and pd.notna(values[encoding.high]):
        ends = [left + float(values[column]) * scale for column in (encoding.low, encoding.high)]
        axes.plot(ends, [middle, middle], color=LIGHT.bar, linewidth=5, solid_capstyle="round")
    for each, marker in zip(encoding.marks, MARKERS, strict=False):
        if pd.notna(values[each.column]):
            mark(axes, left + float(values[each.column]) * scale, middle, marker)
    if pd.isna(values[encoding.value]):
        return
    fill = LIGHT.zones[str(values[encoding.zone])].fill if encoding.zone else LIGHT.accent
    at = left + float(values[encoding.value]) * scale
    axes.plot([at], [middle], marker="o", markersize=12, color=fill, markeredgecolor=LIGHT.ink, zorder=4)


def _value(
    axes: Axes, values: pd.Series, encoding: Intervals, left: float, middle: float, *, size: float
) -> None:
    value = written(values[encoding.value], encoding.kind)
    put(axes, value, left, middle, size=size, weight=Weight.SEMIBOLD)
    after = left + width(value, size, Weight.SEMIBOLD) + 8
    low, high = (written(values[column], encoding.kind) for column in (encoding.low, encoding.high))
    put(axes, f"{low}–{high}", after, middle, size=size * 0.85, colour=LIGHT.muted)


def _key(sheet: Sheet, encoding: Intervals) -> None:
    axes = sheet.pixels(Box(sheet.body.left, sheet.body.top, sheet.body.right, sheet.body.top + 28))
    axes.plot([0, 34], [14, 14], color=LIGHT.bar, linewidth=5, solid_capstyle="round")
    axes.plot([17], [14], marker="o", markersize=11, color=LIGHT.accent, markeredgecolor=LIGHT.ink)
    put(axes, _("nilai dan rentangnya"), 46, 14, size=17)
    left = 46 + width(_("nilai dan rentangnya"), 17) + 40
    for each, marker in zip(encoding.marks, MARKERS, strict=False):
        mark(axes, left, 14, marker)
        put(axes, each.title, left + 16, 14, size=17)
        left += 16 + width(each.title, 17) + 40
