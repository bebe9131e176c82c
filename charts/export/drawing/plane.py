"""A plane with two axes on a sheet: points with reference curves, and lines over one axis."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patheffects import withStroke
from matplotlib.ticker import FuncFormatter, MaxNLocator

from charts.export.drawing.parts import put
from charts.export.sheet import Box, Sheet
from charts.export.type import Weight, font, width
from charts.figures.model import Axis, ColumnKind, Curve, Figure, Lines, Points
from charts.theme import LIGHT
from charts.written import written

_LEFT, _UNDER, _OVER = 84, 78, 44  # pixels for numbers, for the x axis, for the key
_FEW = 24  # points that are still worth a mark each
_DASHES = ("-", "--", ":", "-.", (0, (8, 3)), (0, (8, 3, 2, 3)), "-", "--")


def draw_points(sheet: Sheet, figure: Figure, encoding: Points) -> None:
    """Draw curves, points by zone, and the words of the named ones."""
    axes = _plane(sheet, encoding.x_axis, encoding.y_axis)
    frame = figure.frame
    for curve in encoding.curves:
        _curve(axes, curve)
    zones = frame[encoding.zone] if encoding.zone else ()
    fills = [LIGHT.zones[str(zone)].fill for zone in zones] or LIGHT.accent
    x, y = frame[encoding.x].astype(float), frame[encoding.y].astype(float)
    axes.scatter(x, y, s=90, c=fills, edgecolors=LIGHT.ink, linewidths=0.8, zorder=3)
    named = frame[frame[encoding.named]] if encoding.named else frame.iloc[:0]
    for _index, row in named.iterrows():
        at = (float(row[encoding.x]), float(row[encoding.y]))
        axes.annotate(
            str(row[encoding.label]), at, xytext=(0, 9), textcoords="offset points", ha="center",
            fontproperties=font(15), color=LIGHT.ink, zorder=5,
        )  # fmt: skip
    _ticks(axes, encoding.x_axis, encoding.y_axis)
    _key(sheet, [(curve.title, LIGHT.muted, "--" if curve.is_limit else "-") for curve in encoding.curves])


def draw_lines(sheet: Sheet, figure: Figure, encoding: Lines) -> None:
    """Draw each series with its interval; values that may still grow are open dots."""
    axes = _plane(sheet, encoding.x_axis, encoding.y_axis)
    entries = []
    for number, name in enumerate(encoding.names):
        rows = figure.frame[figure.frame[encoding.series] == name].dropna(subset=[encoding.y])
        colour = LIGHT.series[number % len(LIGHT.series)]
        dash: Any = _DASHES[number % len(_DASHES)]
        casing = []
        if encoding.zone and not rows.empty:
            look = LIGHT.zones[str(rows[encoding.zone].iloc[0])]
            colour, dash, casing = look.fill, "-", [withStroke(linewidth=6, foreground=look.outline)]
        x = [_place(value) for value in rows[encoding.x]]
        y = rows[encoding.y].astype(float).to_numpy()
        axes.plot(x, y, color=colour, linewidth=3, linestyle=dash, marker="o" if len(x) <= _FEW else "",
                  path_effects=casing or None)  # fmt: skip
        if encoding.low:
            low, high = (rows[column].astype(float).to_numpy() for column in (encoding.low, encoding.high))
            axes.fill_between(x, low, high, color=colour, alpha=0.14, linewidth=0)
        if encoding.settling:
            still = rows[encoding.settling].to_numpy(dtype=bool)
            open_x = [each for each, is_open in zip(x, still, strict=True) if is_open]
            axes.plot(open_x, y[still], linestyle="", marker="o", markersize=9, color=LIGHT.surface,
                      markeredgecolor=colour, markeredgewidth=2)  # fmt: skip
        entries.append((name, colour, dash))
    for band in encoding.bands[::2]:
        axes.axvspan(_place(band.start), _place(band.end), color=LIGHT.band, linewidth=0, zorder=0)
    if encoding.line_at is not None:
        axes.axvline(_place(encoding.line_at), color=LIGHT.ink, linewidth=1.5, linestyle=":")
    axes.set_ylim(bottom=0)
    _ticks(axes, encoding.x_axis, encoding.y_axis)
    _key(sheet, entries)


def _plane(sheet: Sheet, x_axis: Axis, y_axis: Axis) -> Axes:
    body = sheet.body
    axes = sheet.axes(Box(body.left + _LEFT, body.top + _OVER, body.right - 16, body.bottom - _UNDER))
    axes.set_axis_on()
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0, pad=8)
    axes.grid(visible=True, color=LIGHT.grid, linewidth=1)
    axes.set_axisbelow(True)
    axes.set_facecolor("none")
    if x_axis.is_log:
        axes.set_xscale("log")
    if y_axis.is_log:
        axes.set_yscale("log")
    axes.set_xlabel(x_axis.title, fontproperties=font(17), color=LIGHT.muted, labelpad=8)
    axes.set_ylabel(y_axis.title, fontproperties=font(17), color=LIGHT.muted, labelpad=8)
    return axes


def _curve(axes: Axes, curve: Curve) -> None:
    style = "--" if curve.is_limit else "-"
    axes.plot(curve.x, curve.y, color=LIGHT.muted, linewidth=1.8, linestyle=style, zorder=2)


def _ticks(axes: Axes, x_axis: Axis, y_axis: Axis) -> None:
    for each, line in ((x_axis, axes.xaxis), (y_axis, axes.yaxis)):
        if not each.is_log:
            line.set_major_locator(MaxNLocator(7))
        line.set_major_formatter(FuncFormatter(_writer(each)))
        for label in line.get_ticklabels():
            label.set_fontproperties(font(15))
            label.set_color(LIGHT.muted)


def _writer(axis: Axis) -> Callable[[float, int], str]:
    if axis.kind is ColumnKind.DATE:
        return lambda value, _number: written(date.fromordinal(_EPOCH + round(value)), axis.kind)
    return lambda value, _number: written(round(value, 6), axis.kind)


_EPOCH = date(1970, 1, 1).toordinal()


def _place(value: Any) -> float:
    if isinstance(value, (date, pd.Timestamp)):
        return float(pd.Timestamp(value).toordinal() - _EPOCH)
    return float(value)


def _key(sheet: Sheet, entries: list[tuple[str, str, Any]]) -> None:
    axes = sheet.pixels(Box(sheet.body.left, sheet.body.top, sheet.body.right, sheet.body.top + 28))
    left = float(_LEFT)
    for title, colour, dash in entries:
        axes.plot([left, left + 36], [14, 14], color=colour, linewidth=3, linestyle=dash)
        put(axes, title, left + 46, 14, size=16, weight=Weight.REGULAR)
        left += 46 + width(title, 16) + 34
