"""Figures as pictures: PNG at twice slide size, and SVG, both through Matplotlib without a display."""

from collections.abc import Callable, Mapping
from io import BytesIO
from threading import Lock
from types import MappingProxyType
from typing import Any
from xml.sax.saxutils import escape

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG

from charts.export.drawing.bars import draw_bars
from charts.export.drawing.heat import draw_heat
from charts.export.drawing.intervals import draw_intervals
from charts.export.drawing.numbers import draw_numbers
from charts.export.drawing.plane import draw_lines, draw_points
from charts.export.drawing.trend import draw_trend
from charts.export.drawing.zones import draw_map_grid, draw_zones
from charts.export.sheet import DOTS, Sheet, compose
from charts.export.table import particulars
from charts.figures.model import (
    Bars,
    Encoding,
    Figure,
    Heat,
    Intervals,
    Lines,
    MapGrid,
    Numbers,
    Points,
    Trend,
    ZoneMap,
)
from charts.words import illustrative_mark

# Names of clip paths come from this salt and the shape, so that one figure always gives the same bytes. It is
# the one setting that Matplotlib cannot take as an argument.
mpl.rcParams["svg.hashsalt"] = "peta-netral"

_SCALE = 2  # pixels of the PNG per pixel of the sheet
_ONE_AT_A_TIME = Lock()  # Matplotlib's font and path caches are not made for threads

Drawing = Callable[[Sheet, Figure, Any], None]
_DRAWINGS: Mapping[type[Encoding], Drawing] = MappingProxyType(
    {
        Bars: draw_bars,
        Trend: draw_trend,
        Heat: draw_heat,
        ZoneMap: draw_zones,
        Numbers: draw_numbers,
        Intervals: draw_intervals,
        Points: draw_points,
        Lines: draw_lines,
        MapGrid: draw_map_grid,
    }
)


def png(figure: Figure) -> bytes:
    """Return a picture of 3200 by 1800 pixels with its title and source in the file's own fields."""
    memory = BytesIO()
    with _ONE_AT_A_TIME:
        drawn = _drawn(figure).canvas
        drawn.set_dpi(DOTS * _SCALE)
        canvas: Any = FigureCanvasAgg(drawn)
        fields = {"Title": figure.title, "Description": _description(figure), "Software": "Peta Netral"}
        canvas.print_png(memory, metadata=fields)
    return memory.getvalue()


def svg(figure: Figure) -> bytes:
    """Return a vector picture; letters are outlines, so that it looks the same everywhere.

    What is written is in `<title>` and `<desc>` for readers who do not see it.
    """
    memory = BytesIO()
    with _ONE_AT_A_TIME:
        canvas: Any = FigureCanvasSVG(_drawn(figure).canvas)
        canvas.print_svg(memory, metadata={"Date": None, "Creator": "Peta Netral"})
    return _told(memory.getvalue().decode("utf-8"), figure).encode("utf-8")


def _drawn(figure: Figure) -> Sheet:
    sheet = compose(figure)
    if not figure.empty:
        _DRAWINGS[type(figure.encoding)](sheet, figure, figure.encoding)
    return sheet


def _told(text: str, figure: Figure) -> str:
    """Give the picture its role, its title and its description."""
    start = text.index("<svg ") + len("<svg ")
    end = text.index(">", start) + 1
    words = f"<title>{escape(figure.title)}</title>\n <desc>{escape(_description(figure))}</desc>"
    return f'{text[:start]}role="img" {text[start:end]}\n {words}{text[end:]}'


def _description(figure: Figure) -> str:
    facts = [f"{label}: {text}" for label, text in particulars(figure)]
    mark = [illustrative_mark()] if figure.provenance.illustrative else []
    return "\n".join([*mark, figure.alt, *facts])
