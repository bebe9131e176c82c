"""Bars, with intervals and with places compared, as a native chart; beside it the numbers as a table."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Any

import pandas as pd
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.util import Pt

from briefing.deck.box import INCH, Box
from briefing.deck.native.book import Sheet, cells, workbook
from briefing.deck.native.chart import (
    LABEL,
    add_chart,
    add_intervals,
    add_legend,
    light_axes,
    paint,
    paint_point,
    set_plot,
)
from briefing.deck.paint import Ink, line, solid, zone_fill
from briefing.deck.shapes import Paper, text_box
from briefing.deck.table import SIDE, Cell, Grid, draw_table
from briefing.deck.text import paragraph, wide
from charts.figures.model import Bars, ColumnKind, Figure, Intervals
from charts.theme import LIGHT
from charts.words import zone_letter
from charts.written import written
from language import _, _n, format_number

_ROW, _LOWEST_ROW = round(0.6 * INCH), round(0.34 * INCH)
_KEY = round(0.5 * INCH)  # under the plot, for the names of the places
_TOP = round(0.36 * INCH)  # above the plot, for the axis and the heads of the table
_NOTE = round(0.28 * INCH)
_END = round(0.55 * INCH)  # right of the plot, for the numbers at the end of the bars
_MOST_WORDS = 0.42  # of the width, for the words beside the bars
_GRAPH = 0.62  # of the width, where a table stands beside
_COMPARED = (LIGHT.comparison, LIGHT.accent_soft)


@dataclass(frozen=True)
class Rows:
    """What is plotted: one row per category of the place in focus, and the same of the places compared."""

    focus: pd.DataFrame
    compared: tuple[tuple[str, list[float | None]], ...]
    left_out: int


def draw_bars(paper: Paper, figure: Figure, encoding: Bars, *, box: Box) -> None:
    """Draw one row per category; the workbook holds every category, also those there is no room for."""
    has_range = bool(encoding.high)
    room = Box(box.left, box.top, box.width, box.height - _NOTE)
    spare = room.height - (_TOP if has_range else 0) - (_KEY if encoding.places[1:] else 0)
    rows = _rows(figure, encoding, most=max(1, spare // _LOWEST_ROW))
    row = min(_ROW, spare // len(rows.focus))
    plot = row * len(rows.focus)
    if has_range:
        graph, beside = room.split_left(round(room.width * _GRAPH), gap=0)
        _graph(paper, figure, encoding, rows, box=graph, plot=plot)
        _numbers(paper, figure, encoding, rows, box=beside, row=row)
    else:
        _graph(paper, figure, encoding, rows, box=room, plot=plot)
    if rows.left_out:
        _say_left_out(paper, rows.left_out, Box(box.left, box.bottom - _NOTE, box.width, _NOTE))


def draw_intervals(paper: Paper, figure: Figure, encoding: Intervals, *, box: Box) -> None:
    """Draw dots with intervals as bars with intervals: the program has no chart of dots with words."""
    draw_bars(paper, figure, Bars(encoding.category, encoding.value, encoding.low, encoding.high), box=box)


def _rows(figure: Figure, encoding: Bars, *, most: int) -> Rows:
    frame = figure.frame
    if not encoding.series:
        return Rows(frame.head(most), (), max(0, len(frame) - most))
    focus = frame[frame[encoding.series] == encoding.places[-1]]
    kept = focus.head(most)
    compared = []
    for place in reversed(encoding.places[:-1]):
        there = frame[frame[encoding.series] == place].set_index(encoding.category)[encoding.value]
        compared.append((place, _values(there.reindex(kept[encoding.category]))))
    return Rows(kept, tuple(compared), max(0, len(focus) - most))


def _graph(paper: Paper, figure: Figure, encoding: Bars, rows: Rows, *, box: Box, plot: int) -> None:
    has_range, is_compared = bool(encoding.high), bool(rows.compared)
    above = _TOP if has_range else 0
    words = [_words(row, encoding) for row in rows.focus.to_dict("records")]
    data = CategoryChartData()
    data.categories = words
    title = encoding.places[-1] if encoding.places else _title(figure, encoding.value)
    data.add_series(title, _values(rows.focus[encoding.value]))
    for place, values in rows.compared:
        data.add_series(place, values)
    lower = _KEY if is_compared else 0
    made = Box(box.left, box.top, box.width, above + plot + lower)
    chart = add_chart(
        paper,
        XL_CHART_TYPE.BAR_CLUSTERED,
        data,
        box=made,
        name=figure.title,
        alt=figure.alt,
        book=_book(figure, encoding, rows),
    )
    share = _kind(figure, encoding.value) is ColumnKind.SHARE
    light_axes(chart, with_values=has_range, pattern="0%" if share else "0", most=_reach(rows, encoding))
    chart.category_axis.reverse_order = True  # the first row on top, and the numbers of the axis above it
    chart.plots[0].gap_width, chart.plots[0].overlap = (60, 0) if is_compared else (55, 0)
    left = min(max(wide(word, LABEL) for word in words) + round(0.15 * INCH), round(box.width * _MOST_WORDS))
    end = round(0.2 * INCH) if has_range else _END
    set_plot(
        chart,
        left=left / made.width,
        top=above / made.height,
        width=(made.width - left - end) / made.width,
        height=plot / made.height,
    )
    if is_compared:
        add_legend(chart)
    _look(chart, figure, encoding, rows)


def _reach(rows: Rows, encoding: Bars) -> float:
    """Return the end of the axis: a round number past everything drawn."""
    drawn = rows.focus[list(dict.fromkeys(filter(None, (encoding.value, encoding.high))))].astype("Float64")
    most = max(
        *(float(value) for column in drawn for value in drawn[column].dropna()),
        *(value for _place, values in rows.compared for value in values if value is not None),
        0.0,
    )
    if not most:
        return 1.0
    step = 10.0 ** floor(log10(most)) / 4
    return ceil(most * 1.01 / step) * step


def _look(chart: Any, figure: Figure, encoding: Bars, rows: Rows) -> None:
    """Colour the bars; write numbers at their ends, or draw the intervals."""
    series = list(chart.plots[0].series)
    paint(series[0]._element, solid(Ink.FIRST if not encoding.high else LIGHT.bar))
    for each, colour in zip(series[1:], _COMPARED, strict=False):
        paint(each._element, solid(colour))
    if encoding.zone:
        for number, zone in enumerate(rows.focus[encoding.zone]):
            look = LIGHT.zones[str(zone)]
            paint_point(series[0], number, zone_fill(look), line(look.outline, 0.75))
    if encoding.high:
        focus = rows.focus
        below = (focus[encoding.value] - focus[encoding.low]).astype(float).fillna(0).tolist()
        above = (focus[encoding.high] - focus[encoding.value]).astype(float).fillna(0).tolist()
        place = 2 + len(rows.compared)
        add_intervals(
            series[0],
            below=below,
            above=above,
            below_at=cells(place, len(focus)),
            above_at=cells(place + 1, len(focus)),
        )
        return
    labels = chart.plots[0].series[0].data_labels
    labels.show_value = True
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    labels.number_format = "0%" if _kind(figure, encoding.value) is ColumnKind.SHARE else "0"
    labels.number_format_is_linked = False
    labels.font.size, labels.font.bold = Pt(LABEL + 1), True


def _numbers(paper: Paper, figure: Figure, encoding: Bars, rows: Rows, *, box: Box, row: int) -> None:
    """Write value, interval and count beside the bars, each row in line with its bar."""
    kind = _kind(figure, encoding.value)
    heads = [_title(figure, encoding.value), _("Rentang 95%")]
    heads += [_title(figure, encoding.beside)] if encoding.beside else []
    lines = []
    for each in rows.focus.to_dict("records"):
        low, high = (written(each[column], kind) for column in (encoding.low, encoding.high))
        told = [
            Cell(written(each[encoding.value], kind), bold=True),
            Cell(f"{low} – {high}" if pd.notna(each[encoding.low]) else low),
        ]
        told += [Cell(format_number(each[encoding.beside]))] if encoding.beside else []
        lines.append(tuple(told))
    grid = Grid(tuple(heads), (True,) * len(heads), tuple(lines), LABEL)
    body = Grid(("",) * len(heads), grid.to_right, grid.rows, grid.size)
    for column, (part, head) in enumerate(zip(box.columns(len(heads), gap=0), heads, strict=True)):
        over = Box(part.left, box.top, part.width - SIDE, _TOP)
        said = paragraph(head, LABEL - 1, bold=True, colour=LIGHT.muted, align="r")
        paper.add(text_box(paper.number(), f"{head} {column + 1}", over, [said], anchor="ctr"))
    draw_table(
        paper,
        body,
        box=Box(box.left, box.top + _TOP, box.width, row * len(lines)),
        name=_("Angka {title}").format(title=figure.title),
        alt=figure.sentence,
        row_height=row,
    )


def _book(figure: Figure, encoding: Bars, rows: Rows) -> bytes:
    """Return the workbook: what is plotted first, then all that is known of the place in focus."""
    frame = figure.frame
    focus = frame if not encoding.series else frame[frame[encoding.series] == encoding.places[-1]]
    kind = _kind(figure, encoding.value)
    every = [_words(row, encoding) for row in focus.to_dict("records")]
    title = encoding.places[-1] if encoding.places else _title(figure, encoding.value)
    columns = [
        Sheet(_title(figure, encoding.category), every),
        Sheet(title, list(focus[encoding.value]), kind),
    ]
    for place, _shown in rows.compared:
        there = frame[frame[encoding.series] == place].set_index(encoding.category)[encoding.value]
        columns.append(Sheet(place, list(there.reindex(focus[encoding.category])), kind))
    if encoding.high:
        below = list(focus[encoding.value] - focus[encoding.low])
        above = list(focus[encoding.high] - focus[encoding.value])
        columns += [Sheet(_("Rentang ke bawah"), below, kind), Sheet(_("Rentang ke atas"), above, kind)]
    shown = {encoding.category, encoding.value, encoding.series}
    columns += [
        Sheet(column.title, list(focus[column.name]), column.kind)
        for column in figure.columns
        if column.name not in shown
    ]
    return workbook(columns, day=figure.provenance.as_of)


def _words(row: Mapping[Hashable, Any], encoding: Bars) -> str:
    words = str(row[encoding.category])
    return f"{words} · {zone_letter(str(row[encoding.zone]))}" if encoding.zone else words


def _values(values: pd.Series) -> list[float | None]:
    return [None if pd.isna(value) else float(value) for value in values]


def _title(figure: Figure, name: str) -> str:
    return next((column.title for column in figure.columns if column.name == name), name)


def _kind(figure: Figure, name: str) -> ColumnKind:
    return next((column.kind for column in figure.columns if column.name == name), ColumnKind.NUMBER)


def _say_left_out(paper: Paper, number: int, box: Box) -> None:
    said = _n(
        "{number} baris lagi ada pada lembar data grafik ini.",
        "{number} baris lagi ada pada lembar data grafik ini.",
        number,
    ).format(number=format_number(number))
    note = paragraph(said, LABEL - 1, colour=LIGHT.muted)
    paper.add(text_box(paper.number(), _("Catatan"), box, [note], anchor="ctr"))
