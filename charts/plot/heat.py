"""A table shaded by count: regions down, violation types across."""

import re
from typing import Any

import numpy as np
import pandas as pd

from charts.figures.model import Figure, Heat
from charts.plot.parts import Draft, broken
from charts.theme import TYPE, Palette
from charts.words import amount
from language import _, format_number

_LINE = 18  # characters of a region's name per line
_FEW = 3  # columns whose titles fit without being set upright
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
            "text": [[_cell(n, encoding) for n in row] for row in values],
            "customdata": _told(figure, encoding, titles),
            "colorscale": _scale(draft.palette),
            "zmin": 0,
            "zmax": float(np.nanmax(values, initial=1)),
            "xgap": 1,
            "ygap": 1,
            "texttemplate": "%{text}",
            "hovertemplate": "%{customdata}<extra></extra>",
            "showscale": False,
        }
    )
    draft.layout |= _layout(across, down, draft.palette)


def _layout(across: list[str], down: list[str], palette: Palette) -> dict[str, Any]:
    """Return the axes; the titles of columns stand upright unless there are only a few."""
    is_few = len(across) <= _FEW
    heads = [broken(title, _LINE) for title in across] if is_few else across
    top = _room(heads) if is_few else _upright_room(heads)
    lines = max(name.count("<br>") for name in down) + 1
    return {
        "height": top + len(down) * (14 + 14 * lines) + 30,
        "margin": {"t": top},
        "xaxis": _ticks(heads, palette.ink, size=TYPE.note - 1)
        | {"side": "top", "tickangle": 0 if is_few else -90, "automargin": False},
        "yaxis": _ticks(down, palette.ink, size=TYPE.note) | {"autorange": "reversed"},
    }


def _room(titles: list[str]) -> int:
    return 14 * (max(title.count("<br>") for title in titles) + 1) + 20


def _upright_room(titles: list[str]) -> int:
    return int(max(map(len, titles)) * _LETTER) + 20


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
