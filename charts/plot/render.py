"""From the description of a chart to a Plotly figure."""

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import plotly.graph_objects as go
from plotly.basedatatypes import BaseFigure
from plotly.io import to_json

from analysis.remembered import remembered
from charts.figures.model import Bars, Encoding, Figure, Heat, Intervals, Lines, Points, Trend
from charts.plot.bars import draw_bars
from charts.plot.heat import draw_heat
from charts.plot.intervals import draw_intervals
from charts.plot.lines import draw_lines
from charts.plot.parts import Draft, message
from charts.plot.points import draw_points
from charts.plot.template import template
from charts.plot.trend import draw_trend
from charts.theme import PALETTES, TYPE, Mode, Palette
from charts.words import illustrative_mark

CONFIG: Mapping[str, Any] = MappingProxyType(
    {"displayModeBar": False, "responsive": True, "scrollZoom": False}
)

Renderer = Callable[[Draft, Figure, Any], None]
_RENDERERS: Mapping[type[Encoding], Renderer] = MappingProxyType(
    {
        Bars: draw_bars,
        Trend: draw_trend,
        Heat: draw_heat,
        Intervals: draw_intervals,
        Points: draw_points,
        Lines: draw_lines,
    }
)


class Ready(BaseFigure):  # type: ignore[misc]  # Plotly says nothing of its types
    """A chart in the form the browser takes, made once for all who look at it.

    Streamlit takes a figure as it is; a plain dict it would check property by property in every run, which
    takes longer than all the rest of a chart. The checking is left to `plot`, which the tests draw with.
    """

    def __init__(self, form: dict[str, Any]) -> None:
        self._form = form

    def to_dict(self) -> dict[str, Any]:
        """Return the chart in Plotly's own format, of plain values; shared, not to be changed."""
        return self._form


@remembered(256)  # some 70 kB each
def ready(figure: Figure, *, mode: Mode = Mode.LIGHT) -> Ready:
    """Return a chart for the screen as `plot` draws it, unchecked and shared.

    Args:
        figure: as for `plot`.
        mode: light or dark.

    Raises:
        TypeError: where the encoding has no Plotly form.
    """
    return Ready(json.loads(to_json(_form(figure, mode), validate=False)))


def plot(figure: Figure, *, mode: Mode = Mode.LIGHT) -> go.Figure:
    """Return a chart for the screen, checked: no title of its own, legible from 320 pixels of width.

    Args:
        figure: a description whose encoding is bars, trend or heat; maps are drawn by `charts.map` on the
            screen, key figures by the page itself.
        mode: light or dark.

    Raises:
        TypeError: where the encoding has no Plotly form.
    """
    return go.Figure(_form(figure, mode))


def _form(figure: Figure, mode: Mode) -> dict[str, Any]:
    renderer = _RENDERERS.get(type(figure.encoding))
    if renderer is None:
        raise TypeError(type(figure.encoding).__name__)
    draft = Draft(PALETTES[mode])
    if figure.empty:
        message(draft, figure.sentence)
    else:
        renderer(draft, figure, figure.encoding)
    if figure.provenance.illustrative:
        draft.layout["title"] = _mark(draft.palette)
    layout = draft.layout | {"annotations": draft.notes, "shapes": draft.shapes, "template": template(mode)}
    return {"data": draft.traces, "layout": layout}


def _mark(palette: Palette) -> dict[str, Any]:
    """Return the illustrative mark in the corner; the title is the one text placed by the container."""
    return {
        "text": illustrative_mark(),
        "font": {"size": TYPE.note, "color": palette.muted},
        "x": 1,
        "xanchor": "right",
        "xref": "paper",
        "y": 0,
        "yanchor": "bottom",
        "yref": "container",
        "pad": {"b": 6},
        "automargin": False,
    }
