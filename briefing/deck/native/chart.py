"""A native chart on a slide: placed, named, told, in the type of the deck, with its own workbook."""

from collections.abc import Sequence
from typing import Any

from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.util import Emu, Pt

from briefing.deck.box import Box
from briefing.deck.paint import line
from briefing.deck.shapes import SPACES, Paper
from charts.theme import LIGHT

LABEL = 12.0  # points of words and numbers on a chart
_CHART = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def add_chart(
    paper: Paper,
    kind: XL_CHART_TYPE,
    data: CategoryChartData | XyChartData,
    *,
    box: Box,
    name: str,
    alt: str,
    book: bytes,
) -> Chart:
    """Add a chart.

    Args:
        paper: the slide.
        kind: which chart of the library.
        data: what is plotted.
        box: where it lies.
        name: what it is called.
        alt: its text alternative.
        book: the workbook behind it; the data plotted stand in its first columns.
    """
    sides = (Emu(box.left), Emu(box.top), Emu(box.width), Emu(box.height))
    frame: Any = paper.slide.shapes.add_chart(kind, *sides, data)
    paper.restart()
    frame.name = name
    frame._element.nvGraphicFramePr.cNvPr.set("descr", alt)
    chart: Chart = frame.chart
    chart.part.chart_workbook.update_from_xlsx_blob(book)
    chart.has_title = False
    chart.has_legend = False
    chart.font.size = Pt(LABEL)
    chart.font.color.rgb = rgb(LIGHT.ink)
    return chart


def paint(element: Any, fill: str, edge: str = "") -> None:
    """Give a series, a point or another part of a chart its fill and line."""
    made = parse_xml(f"<a:wrap {SPACES}>{fill}{edge or '<a:ln><a:noFill/></a:ln>'}</a:wrap>")
    kept = element.get_or_add_spPr()
    kept[:] = list(made)


def paint_point(series: Any, number: int, fill: str, edge: str = "") -> None:
    """Give one bar or marker its own fill and line."""
    paint(series._element.get_or_add_dPt_for_point(number), fill, edge)


def set_plot(chart: Chart, *, left: float, top: float, width: float, height: float) -> None:
    """Fix where the plot itself lies, in parts of the chart, so that other shapes stand in line with it."""
    plot = chart._chartSpace.chart.plotArea
    for old in plot.findall(f"{_C}layout"):
        plot.remove(old)
    sides = {"x": left, "y": top, "w": width, "h": height}
    placed = "".join(f'<c:{name} val="{value:.5f}"/>' for name, value in sides.items())
    layout = (
        f'<c:layout {_CHART}><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/>{placed}</c:manualLayout></c:layout>'
    )
    plot.insert(0, parse_xml(layout))


def light_axes(chart: Chart, *, with_values: bool, most: float | None = None, pattern: str = "0") -> None:
    """Give a chart light axes.

    Args:
        chart: with a category and a value axis.
        with_values: whether the values are written at the axis.
        most: the end of the value axis; None leaves it to the program.
        pattern: how values are written.
    """
    category, value = chart.category_axis, chart.value_axis
    category.has_major_gridlines = False
    category.major_tick_mark = XL_TICK_MARK.NONE
    category.format.line.color.rgb = rgb(LIGHT.faint)
    _write_every_word(category)
    value.minimum_scale = 0
    if most is not None:
        value.maximum_scale = most
    light_value_axis(value, with_values=with_values, pattern=pattern)


def _write_every_word(category: Any) -> None:
    """Keep programs from leaving out words of a category axis where they find them too close."""
    after = category._element.find(f"{_C}noMultiLvlLbl")
    if after is not None:
        after.addprevious(parse_xml(f'<c:tickLblSkip {_CHART} val="1"/>'))


def light_value_axis(value: Any, *, with_values: bool, pattern: str) -> None:
    """Give one axis of values hairlines and small numbers, or hide it."""
    value.has_major_gridlines = with_values
    value.major_tick_mark = XL_TICK_MARK.NONE
    value.minor_tick_mark = XL_TICK_MARK.NONE
    value.format.line.fill.background()
    value.tick_label_position = XL_TICK_LABEL_POSITION.LOW if with_values else XL_TICK_LABEL_POSITION.NONE
    if with_values:
        value.major_gridlines.format.line.color.rgb = rgb(LIGHT.grid)
        value.tick_labels.number_format = pattern
        value.tick_labels.number_format_is_linked = False
        value.tick_labels.font.size = Pt(LABEL - 1)
        value.tick_labels.font.color.rgb = rgb(LIGHT.muted)


def add_legend(chart: Chart) -> None:
    """Name the series below the plot."""
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False
    chart.legend.font.size = Pt(LABEL - 1)


def add_intervals(
    series: Any, *, below: Sequence[float], above: Sequence[float], below_at: str, above_at: str
) -> None:
    """Draw an interval around each value of a series of bars.

    Args:
        series: of the library.
        below: how far the interval reaches below each value.
        above: the same, above.
        below_at: the cells of the workbook that hold the distances below.
        above_at: the same, above.
    """
    made = parse_xml(
        f'<c:errBars {_CHART} {SPACES}><c:errBarType val="both"/><c:errValType val="cust"/>'
        '<c:noEndCap val="0"/>'
        f"{_distances('plus', above, above_at)}{_distances('minus', below, below_at)}"
        f"<c:spPr>{line(LIGHT.ink, 1.25)}</c:spPr></c:errBars>"
    )
    series._element.find(f"{_C}cat").addprevious(made)


def _distances(name: str, values: Sequence[float], at: str) -> str:
    kept = "".join(f'<c:pt idx="{n}"><c:v>{value:.10g}</c:v></c:pt>' for n, value in enumerate(values))
    return (
        f"<c:{name}><c:numRef><c:f>{at}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{kept}</c:numCache></c:numRef></c:{name}>'
    )


def rgb(colour: str) -> RGBColor:
    """Return `#rrggbb` as the library has it."""
    return RGBColor.from_string(colour[1:].upper())
