"""The one Plotly template per palette; passed to every figure, never set as a default."""

from functools import cache
from typing import Any

from charts.theme import FONT_STACK, NUMBER_SEPARATORS, PALETTES, TYPE, Mode
from language import current_language


def template(mode: Mode) -> dict[str, Any]:
    """Return the template of a palette, with numbers as the language in force writes them."""
    return _template(mode, NUMBER_SEPARATORS[current_language()])


@cache
def _template(mode: Mode, separators: str) -> dict[str, Any]:
    palette = PALETTES[mode]
    axis = {
        "automargin": True,
        "gridcolor": palette.grid,
        "linecolor": palette.faint,
        "tickcolor": palette.faint,
        "tickfont": {"color": palette.muted, "size": TYPE.note},
        "zeroline": False,
        "ticks": "",
        "fixedrange": True,  # a page scrolls past a chart without being caught by its zoom
    }
    return {
        "layout": {
            "font": {"family": FONT_STACK, "size": TYPE.label, "color": palette.ink},
            "paper_bgcolor": palette.surface,
            "plot_bgcolor": palette.surface,
            "colorway": list(palette.groups.values()),
            "separators": separators,
            "hoverlabel": {
                "bgcolor": palette.raised,
                "bordercolor": palette.faint,
                "font": {"family": FONT_STACK, "size": TYPE.label, "color": palette.ink},
                "align": "left",
            },
            "legend": {
                "orientation": "h",
                "x": 0,
                "xanchor": "left",
                "y": 1,
                "yanchor": "bottom",
                "font": {"size": TYPE.label, "color": palette.ink},
                "itemclick": False,
                "itemdoubleclick": False,
            },
            "margin": {"l": 8, "r": 8, "t": 8, "b": 28},
            "bargap": 0.3,
            "dragmode": False,
            "xaxis": axis,
            "yaxis": axis,
        }
    }
