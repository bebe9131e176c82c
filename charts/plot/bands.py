"""The stages of the election behind a time axis, numbered, with the key of the numbers below."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from charts.figures.model import Band
from charts.plot.parts import Draft
from charts.theme import Palette

ONE_DAY = timedelta(days=1)
_PER_LINE = 2  # entries of the key beside each other on a phone
_LINE = 17  # pixels per line of the key
_NEAR = 0.035  # of the axis: numbers closer than this would touch on a phone
_STEP = 12  # pixels by which the second of two close numbers stands higher


def draw_stage_bands(draft: Draft, bands: Sequence[Band], *, first: date, last: date) -> tuple[str, ...]:
    """Shade every other stage in view, number each, and return the entries of the key."""
    shown = [band for band in bands if band.end >= first and band.start <= last]
    before, lift = first - (last - first), 0
    for number, band in enumerate(shown, start=1):
        left, right = max(band.start, first), min(band.end, last) + ONE_DAY
        if number % 2:
            draft.shapes.append(_shade(left, right, draft.palette))
        middle = left + (right - left) / 2
        lift = _STEP - lift if middle - before < (last - first) * _NEAR else 0
        before = middle
        draft.note(f"<b>{number}</b>", x=str(middle), y=1, yref="paper", yanchor="bottom", yshift=lift)
    return tuple(f"<b>{number}</b> {band.title}" for number, band in enumerate(shown, start=1))


def _shade(left: date, right: date, palette: Palette) -> dict[str, Any]:
    return {
        "type": "rect",
        "x0": str(left),
        "x1": str(right),
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "fillcolor": palette.band,
        "line": {"width": 0},
        "layer": "below",
    }


def write_key(draft: Draft, entries: tuple[str, ...]) -> int:
    """Write the key under the axis and return the pixels it needs."""
    if not entries:
        return 0
    lines = ["   ".join(entries[i : i + _PER_LINE]) for i in range(0, len(entries), _PER_LINE)]
    place = {"x": 0, "xref": "paper", "xanchor": "left", "y": 0, "yref": "paper", "yanchor": "top"}
    draft.note("<br>".join(lines), yshift=-40, **place)
    return _LINE * len(lines)
