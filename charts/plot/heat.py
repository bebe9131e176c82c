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
    lines = max(name.count("<br>") for name in down) + 1
    top = int(max(map(len, across)) * _LETTER) + 20
    ink = draft.palette.ink
    draft.layout |= {
        "height": top + len(down) * (14 + 14 * lines) + 30,
        "margin": {"t": top},
        "xaxis": _ticks(across, ink, size=TYPE.note - 1)
        | {"side": "top", "tickangle": -90, "automargin": False},
        "yaxis": _ticks(down, ink, size=TYPE.note) | {"autorange": "reversed"},
    }


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
