"""The trend as two native charts on one time axis: running total, new counts, stages behind both."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pandas as pd
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Pt

from briefing.deck.box import INCH, Box
from briefing.deck.native.book import Sheet, workbook
from briefing.deck.native.chart import LABEL, add_chart, light_axes, paint, paint_point, set_plot
from briefing.deck.paint import Ink, line, solid
from briefing.deck.shapes import Paper, group, rectangle, text_box
from briefing.deck.text import paragraph, wide
from charts.figures.model import Band, ColumnKind, Figure, Trend
from charts.theme import LIGHT
from charts.ticks import month_ticks, new_title, voting_ticks
from language import _, format_short_date

_LEFT, _RIGHT = round(0.6 * INCH), round(0.4 * INCH)  # around the plots
_NAMES = round(0.32 * INCH)  # above them, for the stages
_DAYS = round(0.36 * INCH)  # below them, for the days
_HEAD = round(0.28 * INCH)  # of each panel
_UPPER = 0.58  # of the height
_LABEL_ROOM = round(0.8 * INCH)  # along the time axis
_DAY = timedelta(days=1)


def draw_trend(paper: Paper, figure: Figure, encoding: Trend, *, box: Box) -> None:
    """Draw the panels; with statements alone there are no new counts and the total takes all the room."""
    named, panels = box.split(_NAMES)
    is_counted = bool(figure.frame[encoding.new].notna().any())
    _stages(paper, figure.frame, encoding, named=named, panels=panels)
    if not is_counted:
        _total(paper, figure, encoding, box=panels, with_days=True)
        return
    upper, lower = panels.split(round(panels.height * _UPPER))
    _total(paper, figure, encoding, box=upper, with_days=False)
    _new(paper, figure, encoding, box=lower)


def _total(paper: Paper, figure: Figure, encoding: Trend, *, box: Box, with_days: bool) -> None:
    title = _("Kumulatif")
    chart = _panel(
        paper, figure, encoding, XL_CHART_TYPE.LINE, encoding.cumulative, title, box=box, with_days=with_days
    )
    series = chart.plots[0].series[0]
    series.smooth = False
    series.format.line.width = Pt(2.75)
    series.format.line.color.theme_color = MSO_THEME_COLOR.ACCENT_1
    known = [n for n, value in enumerate(figure.frame[encoding.cumulative]) if pd.notna(value)]
    has_gaps = len(known) < len(figure.frame)
    series.marker.style = XL_MARKER_STYLE.CIRCLE if has_gaps else XL_MARKER_STYLE.NONE
    if has_gaps:  # a line joins what was stated; between statements nothing is known
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
        chart._chartSpace.xpath("c:chart/c:dispBlanksAs")[0].set("val", "span")
    label = series.points[known[-1]].data_label
    label.font.size, label.font.bold = Pt(16), True
    label.position = XL_LABEL_POSITION.ABOVE


def _new(paper: Paper, figure: Figure, encoding: Trend, *, box: Box) -> None:
    title = new_title(weekly=encoding.weekly, to_vote=encoding.voting_day is not None)
    chart = _panel(
        paper, figure, encoding, XL_CHART_TYPE.COLUMN_CLUSTERED, encoding.new, title, box=box, with_days=True
    )
    chart.plots[0].gap_width = 25
    series = chart.plots[0].series[0]
    paint(series._element, solid(Ink.FIRST))
    still: Iterable[Any] = figure.frame[encoding.settling] if encoding.settling else []
    for number, is_settling in enumerate(still):
        if is_settling:
            paint_point(series, number, solid(LIGHT.surface), line(Ink.FIRST, 1.25, dash="sysDash"))


def _panel(
    paper: Paper,
    figure: Figure,
    encoding: Trend,
    kind: XL_CHART_TYPE,
    column: str,
    title: str,
    *,
    box: Box,
    with_days: bool,
) -> Chart:
    """Draw one chart whose plot lies in line with the stages behind it."""
    head, body = box.split(_HEAD)
    paper.add(
        text_box(
            paper.number(),
            title,
            head,
            [paragraph(title, LABEL, bold=True, colour=LIGHT.muted)],
            anchor="ctr",
        )
    )
    frame = figure.frame
    words = _periods(frame, encoding)
    data = CategoryChartData()
    data.categories = words
    data.add_series(title, [None if pd.isna(value) else float(value) for value in frame[column]])
    name = f"{figure.title}: {title}"
    book = _book(figure, column, title, words)
    chart = add_chart(paper, kind, data, box=body, name=name, alt=figure.alt, book=book)
    light_axes(chart, with_values=True)
    days = _DAYS if with_days else round(0.06 * INCH)
    set_plot(
        chart,
        left=_LEFT / body.width,
        top=0.02,
        width=(body.width - _LEFT - _RIGHT) / body.width,
        height=(body.height - days) / body.height - 0.02,
    )
    axis = chart.category_axis
    axis.tick_label_position = (
        XL_TICK_LABEL_POSITION.NONE
    )  # programs turn and drop 40 words each in its own way
    if with_days:
        _days(paper, frame, encoding, box=Box(body.left, body.bottom - _DAYS, body.width, _DAYS))
    return chart


def _days(paper: Paper, frame: pd.DataFrame, encoding: Trend, *, box: Box) -> None:
    """Write months, or days to the vote, where they lie along the axis."""
    left, room = box.left + _LEFT, box.width - _LEFT - _RIGHT
    first, last = frame[encoding.period].iloc[0].date(), frame[encoding.end].iloc[-1].date()
    if encoding.voting_day is None:
        days, words = month_ticks(first, last)
    else:
        days, words = voting_ticks(first, last, voting_day=encoding.voting_day)
    step = -(-len(days) * _LABEL_ROOM // room)
    number = paper.number
    top, shapes = number(), []
    for day, said in list(zip(days, words, strict=True))[::step]:
        at = Box(left + round(_along(frame, encoding, day) * room), box.top, _LABEL_ROOM, box.height)
        told = paragraph(said.replace("\n", " "), LABEL - 1, colour=LIGHT.muted)
        shapes.append(text_box(number(), said.replace("\n", " "), at, [told], anchor="ctr"))
    around = Box(left, box.top, room, box.height)
    if shapes:
        paper.add(group(top, _("Sumbu waktu"), shapes, box=around, inner=around))


def _periods(frame: pd.DataFrame, encoding: Trend) -> list[str]:
    if encoding.voting_day is not None and "to_voting" in frame:
        return [str(words) for words in frame["to_voting"]]
    return [format_short_date(pd.Timestamp(day).date()) for day in frame[encoding.period]]


def _book(figure: Figure, column: str, title: str, words: list[str]) -> bytes:
    """Return the workbook: the period and what is plotted, then every column shown of the figure."""
    frame = figure.frame
    first = [Sheet(_("Periode"), words), Sheet(title, list(frame[column]), _kind(figure, column))]
    rest = [
        Sheet(each.title, list(frame[each.name]), each.kind) for each in figure.columns if each.name != column
    ]
    return workbook([*first, *rest], day=figure.provenance.as_of)


def _kind(figure: Figure, name: str) -> ColumnKind:
    return next(column.kind for column in figure.columns if column.name == name)


def _stages(paper: Paper, frame: pd.DataFrame, encoding: Trend, *, named: Box, panels: Box) -> None:
    """Shade every other stage behind the panels and name each above; a narrow one by its number."""
    left, room = named.left + _LEFT, named.width - _LEFT - _RIGHT
    first, last = frame[encoding.period].iloc[0].date(), frame[encoding.end].iloc[-1].date()
    shown = [band for band in encoding.bands if band.end >= first and band.start <= last]
    shades, words, told = [], [], []
    number = paper.number
    top = number()
    for count, band in enumerate(shown, start=1):
        start = left + round(_along(frame, encoding, max(band.start, first)) * room)
        end = left + round(_along(frame, encoding, min(band.end, last) + _DAY) * room)
        area = Box(start, named.top, end - start, named.height + panels.height - _DAYS)
        if count % 2:
            shades.append(rectangle(number(), band.title, area, fill=solid(LIGHT.band)))
        title = f"{count} {band.title}"
        is_narrow = wide(title, LABEL - 1, bold=True) > area.width
        label = Box(start, named.top, max(area.width, round(0.2 * INCH)), named.height)
        said = paragraph(
            str(count) if is_narrow else title, LABEL - 1, bold=True, colour=LIGHT.muted, align="ctr"
        )
        words.append(text_box(number(), band.title, label, [said], anchor="ctr", wrap=False))
        told += [title] if is_narrow else []
    around = Box(left, named.top, room, named.height + panels.height - _DAYS)
    if shown:
        paper.add(group(top, _("Tahapan"), [*shades, *words], box=around, inner=around, alt=_told(shown)))
    if told:
        _key(paper, told, panels)


def _key(paper: Paper, told: list[str], panels: Box) -> None:
    """Tell the numbers of narrow stages at the right of the first panel's head."""
    box = Box(panels.left + panels.width // 4, panels.top, panels.width - panels.width // 4 - _RIGHT, _HEAD)
    said = paragraph("   ".join(told), LABEL - 1, colour=LIGHT.muted, align="r")
    paper.add(text_box(paper.number(), _("Nama tahapan"), box, [said], anchor="ctr"))


def _told(bands: list[Band]) -> str:
    return "; ".join(
        f"{band.title}: {format_short_date(band.start)} – {format_short_date(band.end)}" for band in bands
    )


def _along(frame: pd.DataFrame, encoding: Trend, day: date) -> float:
    """Return how far along the axis a day lies, 0 to 1; every period is equally wide there."""
    starts, ends = frame[encoding.period], frame[encoding.end]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if day <= end.date():
            length = (end.date() + _DAY - start.date()).days
            return float((number + max(0, (day - start.date()).days) / length) / len(frame))
    return 1.0
