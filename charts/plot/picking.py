"""What a chart needs so that its parts can be picked: which row a point stands for, and which are chosen."""

from collections.abc import Collection, Sequence

import plotly.graph_objects as go

from charts.figures.model import Bars, Figure, Heat
from charts.theme import PALETTES, Mode

_QUIET = 0.32  # opacity of what is not chosen while something is
_CELL = 4  # pixels of the point in the middle of a cell


def pickable(
    chart: go.Figure, figure: Figure, *, chosen: Collection[int] = (), mode: Mode = Mode.LIGHT
) -> go.Figure:
    """Return the chart with the chosen rows standing out, and cells that answer a click.

    Plotly reports clicks on points, not on the cells of a heat map, so each cell gets one of no colour.

    Args:
        chart: the figure as `charts.plot.plot` drew it; not changed.
        figure: its description: bars or heat.
        chosen: rows that are chosen, counted from the top.
        mode: light or dark.
    """
    chart = go.Figure(chart)
    if isinstance(figure.encoding, Bars) and chosen:
        for trace in chart.select_traces({"type": "bar"}):
            trace.marker.opacity = [1.0 if int(row) in chosen else _QUIET for row in trace.y]
    if isinstance(figure.encoding, Heat) and not figure.empty:
        _cover(chart)
        for row in chosen:
            line = {"color": PALETTES[mode].focus, "width": 2}
            across = len(figure.encoding.columns) - 0.5
            chart.add_shape(type="rect", x0=-0.5, x1=across, y0=row - 0.5, y1=row + 0.5, line=line)
    return chart


def _cover(chart: go.Figure) -> None:
    heat = next(chart.select_traces({"type": "heatmap"}))
    cells = [(x, y, words) for y, row in enumerate(heat.customdata) for x, words in enumerate(row)]
    heat.hoverinfo, heat.hovertemplate = "skip", None
    chart.add_scatter(
        x=[x for x, _y, _words in cells],
        y=[y for _x, y, _words in cells],
        customdata=[words for _x, _y, words in cells],
        mode="markers",
        marker={"symbol": "square", "size": _CELL, "opacity": 0},
        hovertemplate="%{customdata}<extra></extra>",
        showlegend=False,
    )
    # Whatever the size of a cell, its middle is the nearest of all middles from anywhere within it.
    chart.update_layout(hoverdistance=-1, hovermode="closest")


def picked_row(points: Sequence[dict[str, object]], *, rows: int) -> int | None:
    """Return the row of the first point of a selection, counted from the top; None where there is none."""
    for point in points:
        y = point.get("y")
        if isinstance(y, int | float) and 0 <= round(y) < rows:
            return round(y)
    return None
