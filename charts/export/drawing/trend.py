"""Running total above, new counts below, the stages of the election behind both."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from charts.export.drawing.parts import put
from charts.export.sheet import Box, Sheet
from charts.export.type import Weight, font, width
from charts.figures.model import Band, Figure, Trend
from charts.theme import LIGHT
from charts.ticks import month_ticks, new_title, voting_ticks
from language import _, format_number

_AXIS = 62  # pixels left of the panels, for numbers
_DAY = timedelta(days=1)


def draw_trend(sheet: Sheet, figure: Figure, encoding: Trend) -> None:
    """Draw the panels; with statements alone there are no new counts and the total takes all the room."""
    frame, body = figure.frame, sheet.body
    first, last = frame[encoding.period].iloc[0].date(), frame[encoding.end].iloc[-1].date()
    split = bool(frame[encoding.new].notna().any())
    inner = Box(body.left + _AXIS, body.top + 56, body.right - 8, body.bottom - 48)
    upper = inner.cut_bottom(inner.height * 0.4) if split else inner
    panels = [_panel(sheet, upper, first, last)]
    _total(panels[0], frame, encoding)
    if split:
        panels.append(_panel(sheet, inner.cut_top(inner.height * 0.66), first, last))
        _new(panels[1], frame, encoding)
    shown = [band for band in encoding.bands if band.end >= first and band.start <= last]
    for axes in panels:
        _shade(axes, shown, first, last)
        for note in encoding.notes:
            axes.axvline(_number(note.day), color=LIGHT.comparison, linewidth=1.5, linestyle=":")
    _name_bands(sheet, shown, inner, first, last)
    _marks(panels[-1], first, last, encoding.voting_day)


def _panel(sheet: Sheet, box: Box, first: date, last: date) -> Axes:
    axes = sheet.axes(box)
    axes.set_axis_on()
    axes.set_xlim(_number(first), _number(last + _DAY))
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0, pad=8)
    axes.set_xticks([])
    axes.yaxis.grid(visible=True, color=LIGHT.grid, linewidth=1)
    axes.set_axisbelow(True)
    axes.set_facecolor("none")
    return axes


def _number(day: date) -> float:
    return float((day - date(1970, 1, 1)).days)  # Matplotlib counts days from here


def _total(axes: Axes, frame: pd.DataFrame, encoding: Trend) -> None:
    known = frame.dropna(subset=[encoding.cumulative])
    days = [_number(day.date() + _DAY) for day in known[encoding.end]]
    total = known[encoding.cumulative].astype(float).to_numpy()
    gaps = len(known) < len(frame)
    axes.plot(days, total, color=LIGHT.accent, linewidth=3, marker="o" if gaps else "", markersize=8)
    axes.fill_between(days, total, color=LIGHT.accent, alpha=0.1, linewidth=0)
    _scale(axes, float(total.max()), bins=5)
    put(axes, _("Kumulatif"), *_corner(axes), size=16, colour=LIGHT.muted)
    axes.annotate(
        format_number(total[-1]),
        (days[-1], total[-1]),
        xytext=(-2, 8),
        textcoords="offset points",
        ha="right",
        fontproperties=font(24, Weight.SEMIBOLD),
        color=LIGHT.accent,
    )


def _new(axes: Axes, frame: pd.DataFrame, encoding: Trend) -> None:
    starts = np.array([_number(day.date()) for day in frame[encoding.period]])
    ends = np.array([_number(day.date() + _DAY) for day in frame[encoding.end]])
    new = frame[encoding.new].fillna(0).astype(float).to_numpy()
    bars = axes.bar(starts, new, (ends - starts) * 0.86, align="edge", color=LIGHT.accent)
    for bar, still in zip(bars, frame[encoding.settling], strict=True):
        if still:
            bar.set(facecolor=LIGHT.surface, edgecolor=LIGHT.accent, hatch="///")
    _scale(axes, float(new.max()), bins=3)
    put(
        axes,
        new_title(weekly=encoding.weekly, to_vote=encoding.voting_day is not None),
        *_corner(axes),
        size=16,
        colour=LIGHT.muted,
    )


def _scale(axes: Axes, most: float, *, bins: int) -> None:
    axes.set_ylim(0, max(most, 1) * 1.16)
    steps = MaxNLocator(bins, integer=True).tick_values(0, max(most, 1))
    kept = [step for step in steps if 0 <= step <= max(most, 1) * 1.16]
    axes.set_yticks(kept, [format_number(step) for step in kept], fontproperties=font(15), color=LIGHT.muted)


def _corner(axes: Axes) -> tuple[float, float]:
    left, right = axes.get_xlim()
    return left + (right - left) * 0.008, axes.get_ylim()[1] * 0.94


def _shade(axes: Axes, bands: list[Band], first: date, last: date) -> None:
    for band in bands[::2]:
        left, right = max(band.start, first), min(band.end, last) + _DAY
        axes.axvspan(_number(left), _number(right), color=LIGHT.band, linewidth=0, zorder=0)


def _name_bands(sheet: Sheet, bands: list[Band], inner: Box, first: date, last: date) -> None:
    """Write each stage above its band where it fits, its number otherwise; numbers are told in the key."""
    axes = sheet.pixels(Box(inner.left, sheet.body.top, inner.right, inner.top))
    days = (last + _DAY - first).days
    told = []
    for number, band in enumerate(bands, start=1):
        left, right = max(band.start, first), min(band.end, last) + _DAY
        room = (right - left).days / days * inner.width
        middle = ((left - first).days + (right - left).days / 2) / days * inner.width
        fits = width(f"{number} {band.title}", 15) <= room - 8
        words = f"{number} {band.title}" if fits else str(number)
        put(axes, words, middle, 44, size=15, weight=Weight.SEMIBOLD, colour=LIGHT.muted, align="center")
        if not fits:
            told.append(f"{number} {band.title}")
    put(axes, "   ".join(told), inner.width, 14, size=15, colour=LIGHT.muted, align="right")


def _marks(axes: Axes, first: date, last: date, voting_day: date | None) -> None:
    if voting_day is None:
        days, words = month_ticks(first, last)
    else:
        days, words = voting_ticks(first, last, voting_day=voting_day)
    axes.set_xticks(
        [_number(day) for day in days], words, fontproperties=font(15), color=LIGHT.muted, ha="left"
    )
