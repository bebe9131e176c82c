"""One figure drawn over an area of a slide, whatever its kind."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from briefing.deck.box import INCH, Box
from briefing.deck.native.bars import draw_bars, draw_intervals
from briefing.deck.native.chart import LABEL
from briefing.deck.native.grids import frame_grid, heat_grid
from briefing.deck.native.plane import draw_lines, draw_points
from briefing.deck.native.trend import draw_trend
from briefing.deck.shapes import Paper, text_box
from briefing.deck.table import Grid, draw_table, pages
from briefing.deck.text import paragraph
from briefing.deck.zone_map import draw_map
from charts.figures.model import Bars, Encoding, Figure, Heat, Intervals, Lines, Points, Trend, ZoneMap
from charts.theme import LIGHT
from language import _

UNIT = round(0.3 * INCH)  # above a chart, for what it counts

Drawing = Callable[..., None]
_DRAWINGS: Mapping[type[Encoding], Drawing] = MappingProxyType(
    {
        Bars: draw_bars,
        Trend: draw_trend,
        Intervals: draw_intervals,
        Lines: draw_lines,
        Points: draw_points,
        ZoneMap: draw_map,
    }
)


def draw_figure(paper: Paper, figure: Figure, *, box: Box) -> None:
    """Draw a figure: what it counts on a line above, then its chart, its table or its map.

    A figure without data says so. A kind the office program has no chart for is drawn as a table of its rows.
    """
    above, body = box.split(UNIT)
    said = paragraph(figure.subtitle, LABEL, colour=LIGHT.muted)
    paper.add(text_box(paper.number(), _("Satuan"), above, [said]))
    if figure.empty:
        nothing = paragraph(_("Tidak ada data untuk digambar."), LABEL + 4, colour=LIGHT.muted)
        paper.add(text_box(paper.number(), figure.title, body, [nothing]))
        return
    encoding: Any = figure.encoding
    drawing = _DRAWINGS.get(type(encoding))
    if drawing is not None:
        drawing(paper, figure, encoding, box=body)
        return
    draw_table(paper, pages(figure_grid(figure), body)[0], box=body, name=figure.title, alt=figure.alt)


def figure_grid(figure: Figure) -> Grid:
    """Return a figure as a table."""
    if isinstance(figure.encoding, Heat):
        return heat_grid(figure, figure.encoding)
    return frame_grid(figure.frame, figure.columns)
