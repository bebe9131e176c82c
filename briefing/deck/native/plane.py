"""Lines over an axis and places on a plane, as native charts of points."""

from typing import Any

import pandas as pd
from pptx.chart.chart import Chart
from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.util import Pt

from briefing.deck.box import Box
from briefing.deck.native.book import Sheet, workbook
from briefing.deck.native.chart import LABEL, add_chart, add_legend, light_value_axis, rgb
from briefing.deck.shapes import Paper
from charts.figures.model import Axis, ColumnKind, Figure, Lines, Points
from charts.theme import LIGHT
from charts.words import zone_title

_EPOCH = pd.Timestamp("1899-12-30")  # spreadsheets count days from here


def draw_lines(paper: Paper, figure: Figure, encoding: Lines, *, box: Box) -> None:
    """Draw one line per name, the most important first and strongest."""
    named = [(name, figure.frame[figure.frame[encoding.series] == name]) for name in encoding.names]
    series = [(name, rows.dropna(subset=[encoding.y])) for name, rows in named]
    chart = _chart(paper, figure, XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS, series, encoding, box=box)
    for each, colour in zip(chart.plots[0].series, LIGHT.series, strict=False):
        each.format.line.width = Pt(2.5)
        each.format.line.color.rgb = rgb(colour)
        each.smooth = False


def draw_points(paper: Paper, figure: Figure, encoding: Points, *, box: Box) -> None:
    """Draw one point per row, coloured by zone, and the limits as lines."""
    frame = figure.frame
    zones = list(dict.fromkeys(frame[encoding.zone])) if encoding.zone else [""]
    series = [
        (zone_title(zone) if zone else figure.title, frame[frame[encoding.zone] == zone] if zone else frame)
        for zone in zones
    ]
    chart = _chart(paper, figure, XL_CHART_TYPE.XY_SCATTER, series, encoding, box=box)
    for each, (_title, rows), zone in zip(chart.plots[0].series, series, zones, strict=False):
        each.format.line.fill.background()
        each.marker.style, each.marker.size = XL_MARKER_STYLE.CIRCLE, 8
        each.marker.format.fill.solid()
        each.marker.format.fill.fore_color.rgb = rgb(LIGHT.zones[zone].fill if zone else LIGHT.accent)
        each.marker.format.line.color.rgb = rgb(LIGHT.boundary)
        _name_points(each, rows, encoding)
    for each, curve in zip(list(chart.plots[0].series)[len(series) :], encoding.curves, strict=True):
        each.marker.style = XL_MARKER_STYLE.NONE
        each.format.line.width = Pt(1.25)
        each.format.line.color.rgb = rgb(LIGHT.comparison if curve.is_limit else LIGHT.ink)


def _name_points(series: Any, rows: pd.DataFrame, encoding: Points) -> None:
    if not encoding.named:
        return
    for number, row in enumerate(rows.to_dict("records")):
        if row[encoding.named]:
            label = series.points[number].data_label
            label.text_frame.text = str(row[encoding.label])
            label.position = XL_LABEL_POSITION.RIGHT


def _chart(
    paper: Paper,
    figure: Figure,
    kind: XL_CHART_TYPE,
    series: list[tuple[str, pd.DataFrame]],
    encoding: Lines | Points,
    *,
    box: Box,
) -> Chart:
    data = XyChartData()
    for name, rows in series:
        _fill(data.add_series(name), rows[encoding.x], rows[encoding.y], encoding.x_axis)
    for curve in encoding.curves if isinstance(encoding, Points) else ():
        _fill(data.add_series(curve.title), pd.Series(curve.x), pd.Series(curve.y), encoding.x_axis)
    book = _book(data, figure)
    chart = add_chart(paper, kind, data, box=box, name=figure.title, alt=figure.alt, book=book)
    if len(data) > 1:
        add_legend(chart)
    for axis, told in ((chart.category_axis, encoding.x_axis), (chart.value_axis, encoding.y_axis)):
        light_value_axis(axis, with_values=True, pattern=_pattern(told))
        axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        axis.has_title = True
        axis.axis_title.text_frame.text = told.title
        axis.axis_title.text_frame.paragraphs[0].font.size = Pt(LABEL)
        axis.axis_title.text_frame.paragraphs[0].font.bold = False
    return chart


def _fill(series: Any, x: pd.Series, y: pd.Series, axis: Axis) -> None:
    for across, up in zip(x, y, strict=True):
        if pd.notna(across) and pd.notna(up):
            series.add_data_point(_number(across, axis), float(up))


def _number(value: Any, axis: Axis) -> float:
    return float((pd.Timestamp(value) - _EPOCH).days) if axis.kind is ColumnKind.DATE else float(value)


def _pattern(axis: Axis) -> str:
    return {ColumnKind.SHARE: "0%", ColumnKind.DATE: "d mmm yyyy"}.get(axis.kind, "General")


def _book(data: XyChartData, figure: Figure) -> bytes:
    """Return the workbook: series below each other as the chart reads them, then every column shown."""
    xs: list[Any] = []
    ys: list[Any] = []
    for number, series in enumerate(data):
        # each series has a heading row of its own, and a blank row stands between two
        xs += [None, None] if number else []
        ys += [None, series.name] if number else []
        xs += [point.x for point in series]
        ys += [point.y for point in series]
    rest = [Sheet(each.title, list(figure.frame[each.name]), each.kind) for each in figure.columns]
    first = [Sheet("X", xs, ColumnKind.NUMBER), Sheet(next(iter(data)).name, ys, ColumnKind.NUMBER)]
    return workbook([*first, Sheet("", []), *rest], day=figure.provenance.as_of)
