"""From the description of a chart to a Plotly figure."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import plotly.graph_objects as go

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


class Chart(go.Figure):  # type: ignore[misc]  # Plotly says nothing of its types
    """A figure that is not changed any more, so that it is put into the browser's form once."""

    _form: dict[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        """Return the figure as Plotly's own format; shared, not to be changed."""
        if self._form is None:
            self._form = super().to_dict()
        return self._form


@remembered(128)
def plot(figure: Figure, *, mode: Mode = Mode.LIGHT) -> Chart:
    """Return a chart for the screen: no title of its own, legible from 320 pixels of width.

    The chart is shared with whoever asks for the same figure; do not change it.

    Args:
        figure: a description whose encoding is bars, trend or heat; maps are drawn by `charts.map` on the
            screen, key figures by the page itself.
        mode: light or dark.

    Raises:
        TypeError: where the encoding has no Plotly form.
    """
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
    return Chart(data=draft.traces, layout=layout)


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
