"""The stages of the election behind a time axis, numbered, with the key of the numbers below."""

from datetime import date, timedelta

import plotly.graph_objects as go

from charts.figures.model import Trend
from charts.plot.parts import note
from charts.theme import Palette

ONE_DAY = timedelta(days=1)
_PER_LINE = 2  # entries of the key beside each other on a phone
_LINE = 17  # pixels per line of the key


def draw_bands(
    drawn: go.Figure, encoding: Trend, palette: Palette, *, first: date, last: date
) -> tuple[str, ...]:
    """Shade every other stage in view, number each, and return the entries of the key."""
    shown = [band for band in encoding.bands if band.end >= first and band.start <= last]
    for number, band in enumerate(shown, start=1):
        left, right = max(band.start, first), min(band.end, last)
        if number % 2:
            drawn.add_vrect(
                x0=str(left), x1=str(right + ONE_DAY), fillcolor=palette.band, line_width=0, layer="below"
            )
        middle = str(left + (right + ONE_DAY - left) / 2)
        note(drawn, f"<b>{number}</b>", palette, x=middle, y=1, yref="paper", yanchor="bottom")
    return tuple(f"<b>{number}</b> {band.title}" for number, band in enumerate(shown, start=1))


def write_key(drawn: go.Figure, entries: tuple[str, ...], palette: Palette) -> int:
    """Write the key under the axis and return the pixels it needs."""
    if not entries:
        return 0
    lines = ["   ".join(entries[i : i + _PER_LINE]) for i in range(0, len(entries), _PER_LINE)]
    place = {"x": 0, "xref": "paper", "xanchor": "left", "y": 0, "yref": "paper", "yanchor": "top"}
    note(drawn, "<br>".join(lines), palette, yshift=-40, **place)
    return _LINE * len(lines)
