"""A table shaded by count: regions down, violation types across."""

import re
from itertools import product
from typing import Any

import numpy as np
import pandas as pd

from charts.colour import readable_ink
from charts.figures.model import Figure, Heat
from charts.plot.parts import Draft, broken
from charts.theme import TYPE, Palette
from charts.words import amount
from language import _, format_number

_LINE = 18  # characters of a region's name per line
_HEAD = 20  # characters of a column's title per line
_LETTER = 6.2  # pixels per letter of a column's title, set upright


def draw_heat(draft: Draft, figure: Figure, encoding: Heat) -> None:
    """Draw the cells with their counts; a zero cell stays the colour of the ground."""
    values = figure.frame[list(encoding.columns)].astype("Float64").to_numpy(dtype=float, na_value=np.nan)
    titles = {column.name: column.title for column in figure.columns}
    across = [titles[code] for code in encoding.columns]
    down = [broken(_short(str(name)), _LINE) for name in figure.frame[encoding.row]]
    draft.traces.append(
        {
            "type": "heatmap",
            "z": values,
            "x": list(range(len(across))),
            "y": list(range(len(down))),
            "customdata": _told(figure, encoding, titles),
            "colorscale": _scale(draft.palette),
            "zmin": 0,
            "zmax": float(np.nanmax(values, initial=1)),
            "xgap": 1,
            "ygap": 1,
            "hovertemplate": "%{customdata}<extra></extra>",
            "showscale": False,
        }
    )
    draft.traces.append(_counts(values, encoding, draft.palette))
    draft.layout |= _layout(across, down, draft.palette)


def _counts(values: np.ndarray, encoding: Heat, palette: Palette) -> dict[str, Any]:
    """Return the counts as texts of their own: each in the ink that stands out on its cell."""
    most = float(np.nanmax(values, initial=1))
    last = len(palette.scale) - 1
    cells = list(product(range(values.shape[0]), range(values.shape[1])))
    shades = [palette.scale[round(float(np.nan_to_num(values[cell])) / most * last)] for cell in cells]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [column for _row, column in cells],
        "y": [row for row, _column in cells],
        "text": [_cell(values[cell], encoding) for cell in cells],
        "textfont": {
            "size": TYPE.note,
            "color": [readable_ink(shade, palette.ink, palette.surface) for shade in shades],
        },
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _layout(across: list[str], down: list[str], palette: Palette) -> dict[str, Any]:
    """Return the axes; the titles of columns stand upright where the screen is too narrow for them."""
    heads = [broken(title.replace("/", "/ "), _HEAD).replace("/ ", "/") for title in across]
    top = int(max(len(line) for head in heads for line in head.split("<br>")) * _LETTER) + 20
    lines = max(name.count("<br>") for name in down) + 1
    turns = {"side": "top", "autotickangles": [0, -90], "automargin": True}
    return {
        "height": top + len(down) * (14 + 14 * lines) + 30,
        "margin": {"t": 8},
        "xaxis": _ticks(heads, palette.ink, size=TYPE.note - 1) | turns | _ends(len(across)),
        "yaxis": _ticks(down, palette.ink, size=TYPE.note) | _ends(len(down), is_reversed=True),
    }


def _ends(number: int, *, is_reversed: bool = False) -> dict[str, Any]:
    ends = [-0.5, number - 0.5]
    return {"range": ends[::-1] if is_reversed else ends}


def _cell(count: float, encoding: Heat) -> str:
    if np.isnan(count):
        return encoding.missing
    return format_number(count) if count else ""


def _short(name: str) -> str:
    """Return a region's name with the usual abbreviation of its kind."""
    return re.sub(r"^Kabupaten ", _("Kab.") + " ", name)


def _ticks(titles: list[str], ink: str, *, size: int) -> dict[str, Any]:
    return {
        "tickfont": {"size": size, "color": ink},
        "tickmode": "array",
        "tickvals": list(range(len(titles))),
        "ticktext": titles,
        "showgrid": False,
        "ticklabelstandoff": 6,
    }


def _scale(palette: Palette) -> list[tuple[float, str]]:
    last = len(palette.scale) - 1
    return [(step / last, colour) for step, colour in enumerate(palette.scale)]


def _told(figure: Figure, encoding: Heat, titles: dict[str, str]) -> list[list[str]]:
    return [
        [
            f"<b>{row[encoding.row]}</b><br>{titles[code]}<br>"
            f"{encoding.missing if pd.isna(row[code]) else amount(row[code], figure.provenance.unit)}"
            for code in encoding.columns
        ]
        for _index, row in figure.frame.iterrows()
    ]
