"""A table shaded by count: regions down, violation types across."""

from typing import Any

import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, to_hex
from matplotlib.patches import Rectangle

from charts.colour import readable_ink
from charts.export.drawing.parts import put
from charts.export.sheet import Sheet
from charts.export.type import lines, width
from charts.figures.model import Figure, Heat
from charts.theme import LIGHT
from language import format_number

_HEAD = 14  # size of the titles of columns
_BREAK = 150  # pixels after which they break
_TALLEST = 44  # pixels of a row where there are few
_WIDEST = 110  # pixels of a column where there are few


def draw_heat(sheet: Sheet, figure: Figure, encoding: Heat) -> None:
    """Draw the cells with their counts under titles set upright."""
    counts = figure.frame[list(encoding.columns)].astype("Float64").to_numpy(dtype=float, na_value=np.nan)
    titles = {column.name: column.title for column in figure.columns}
    heads = [lines(titles[code], _BREAK, _HEAD) for code in encoding.columns]
    head = max(width(line, _HEAD) for title in heads for line in title) + 14
    body = sheet.body
    row = min(_TALLEST, (body.height - head) / len(counts))
    size = min(18.0, row * 0.66)
    names = [str(name) for name in figure.frame[encoding.row]]
    left = max(width(name, size) for name in names) + 16
    column = min(_WIDEST, (body.width - left) / len(heads))
    axes = sheet.pixels(body)
    for place, title in enumerate(heads):
        _title(axes, title, left + (place + 0.5) * column, head - 8)
    for place, (name, values) in enumerate(zip(names, counts, strict=True)):
        put(axes, name, left - 10, head + (place + 0.5) * row, size=size, align="right")
        _row(
            axes,
            values,
            left,
            head + place * row,
            column=column,
            row=row,
            most=np.nanmax(counts, initial=1),
            missing=encoding.missing,
        )


def _title(axes: Axes, title: list[str], middle: float, bottom: float) -> None:
    first = middle - (len(title) - 1) * _HEAD * 1.15 / 2
    for number, line in enumerate(title):
        put(axes, line, first + number * _HEAD * 1.15, bottom, size=_HEAD, turn=90)


def _row(
    axes: Axes,
    values: npt.NDArray[np.float64],
    left: float,
    top: float,
    *,
    column: float,
    row: float,
    most: float,
    missing: str,
) -> None:
    shades: Any = LinearSegmentedColormap.from_list("scale", list(LIGHT.scale))
    for place, value in enumerate(values):
        known = value == value
        fill = to_hex(shades(value / most)) if known else LIGHT.surface
        x = left + place * column
        axes.add_patch(Rectangle((x + 1, top + 1), column - 2, row - 2, facecolor=fill, edgecolor="none"))
        if value != 0:
            ink = readable_ink(fill, LIGHT.ink, LIGHT.on_accent)
            text = format_number(value) if known else missing
            put(
                axes,
                text,
                x + column / 2,
                top + row / 2,
                size=min(17.0, row * 0.6),
                colour=ink,
                align="center",
            )
