"""Bars, with intervals and with places compared, as a native chart; beside it the numbers as a table."""

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.util import Pt

from briefing.deck.box import INCH, POINT, Box
from briefing.deck.native.bars_book import (
    Rows,
    bar_words,
    bars_book,
    column_kind,
    column_title,
    plotted,
    rows_of,
)
from briefing.deck.native.bars_numbers import TOP, draw_numbers
from briefing.deck.native.book import cells
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
from briefing.deck.text import broken, paragraph, wide
from charts.figures.model import Bars, ColumnKind, Figure, Intervals
from charts.theme import LIGHT
from language import _, _n, format_number

_ROW, _LOWEST_ROW = round(0.85 * INCH), round(0.34 * INCH)
_KEY = round(0.5 * INCH)  # under the plot, for the names of the places
_NOTE = round(0.28 * INCH)
_END = round(0.55 * INCH)  # right of the plot, for the numbers at the end of the bars
_MOST_WORDS = 0.46  # of the width, for the words beside the bars
_BESIDE = round(0.15 * INCH)  # between words and bars
_LINE = 1.3  # of the size, from one line to the next, with a little air between two rows
_GRAPH = 0.62  # of the width, where a table stands beside
_COMPARED = (LIGHT.comparison, LIGHT.accent_soft)


def draw_bars(paper: Paper, figure: Figure, encoding: Bars, *, box: Box) -> None:
    """Draw one row per category; the workbook holds every category, also those there is no room for."""
    room = Box(box.left, box.top, box.width, box.height - _NOTE)
    spare = room.height - _around(encoding)
    closest = rows_of(figure, encoding, most=max(1, spare // _LOWEST_ROW))
    lowest = _lowest_row(closest, encoding, box.width)
    rows = rows_of(figure, encoding, most=max(1, spare // lowest))
    row = min(_ROW, spare // len(rows.focus))
    plot = row * len(rows.focus)
    if encoding.high:
        graph, beside = room.split_left(round(room.width * _GRAPH), gap=0)
        _graph(paper, figure, encoding, rows, box=graph, plot=plot)
        draw_numbers(paper, figure, encoding, rows, box=beside, row=row)
    else:
        _graph(paper, figure, encoding, rows, box=room, plot=plot)
    if rows.left_out:
        _say_left_out(paper, rows.left_out, Box(box.left, box.bottom - _NOTE, box.width, _NOTE))


def draw_intervals(paper: Paper, figure: Figure, encoding: Intervals, *, box: Box) -> None:
    """Draw dots with intervals as bars with intervals: the program has no chart of dots with words."""
    draw_bars(paper, figure, as_bars(encoding), box=box)


def as_bars(encoding: Intervals) -> Bars:
    """Return dots with intervals as bars with intervals."""
    return Bars(encoding.category, encoding.value, encoding.low, encoding.high)


def bars_height(figure: Figure, encoding: Bars, width: int) -> int:
    """Return the least height at which every category is drawn in a width, EMU."""
    every = rows_of(figure, encoding)
    return _around(encoding) + _NOTE + _lowest_row(every, encoding, width) * len(every.focus)


def _around(encoding: Bars) -> int:
    """How much of the height the plot itself does not get."""
    return (TOP if encoding.high else 0) + (_KEY if encoding.places[1:] else 0)


def _lowest_row(rows: Rows, encoding: Bars, width: int) -> int:
    """The least height of a row: that of the words beside it, whole."""
    graph = round(width * _GRAPH) if encoding.high else width
    words = [bar_words(row, encoding) for row in rows.focus.to_dict("records")]
    room = _words_room(words, graph) - _BESIDE
    lines = max((len(broken(word, room, LABEL)) for word in words), default=1)
    return max(_LOWEST_ROW, round(lines * _LINE * LABEL * POINT))


def _words_room(words: Sequence[str], width: int) -> int:
    """How much of the width of a graph the words beside the bars take."""
    return min(max(wide(word, LABEL) for word in words) + _BESIDE, round(width * _MOST_WORDS))


def _graph(paper: Paper, figure: Figure, encoding: Bars, rows: Rows, *, box: Box, plot: int) -> None:
    has_range, is_compared = bool(encoding.high), bool(rows.compared)
    above = TOP if has_range else 0
    words = [bar_words(row, encoding) for row in rows.focus.to_dict("records")]
    data = CategoryChartData()
    data.categories = words
    title = encoding.places[-1] if encoding.places else column_title(figure, encoding.value)
    data.add_series(title, plotted(rows.focus[encoding.value]))
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
        book=bars_book(figure, encoding, rows),
    )
    share = column_kind(figure, encoding.value) is ColumnKind.SHARE
    light_axes(chart, with_values=has_range, pattern="0%" if share else "0", most=_reach(rows, encoding))
    chart.category_axis.reverse_order = True  # the first row on top, and the numbers of the axis above it
    chart.plots[0].gap_width, chart.plots[0].overlap = (60, 0) if is_compared else (55, 0)
    left = _words_room(words, box.width)
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
    labels.number_format = "0%" if column_kind(figure, encoding.value) is ColumnKind.SHARE else "0"
    labels.number_format_is_linked = False
    labels.font.size, labels.font.bold = Pt(LABEL + 1), True


def _say_left_out(paper: Paper, number: int, box: Box) -> None:
    said = _n(
        "{number} baris lagi ada pada lembar data grafik ini.",
        "{number} baris lagi ada pada lembar data grafik ini.",
        number,
    ).format(number=format_number(number))
    note = paragraph(said, LABEL - 1, colour=LIGHT.muted)
    paper.add(text_box(paper.number(), _("Catatan"), box, [note], anchor="ctr"))
