"""The numbers of bars with intervals as a table beside the chart, each row in line with its bar."""

import pandas as pd

from briefing.deck.box import INCH, Box
from briefing.deck.native.bars_book import Rows, column_kind, column_title
from briefing.deck.native.chart import LABEL
from briefing.deck.shapes import Paper, text_box
from briefing.deck.table import SIDE, Cell, Grid, draw_table
from briefing.deck.text import paragraph
from charts.figures.model import Bars, Figure
from charts.theme import LIGHT
from charts.written import written
from language import _, format_number

TOP = round(0.36 * INCH)  # above the plot, for the axis and the heads of the table


def draw_numbers(paper: Paper, figure: Figure, encoding: Bars, rows: Rows, *, box: Box, row: int) -> None:
    """Write value, interval and count beside the bars, each row in line with its bar."""
    kind = column_kind(figure, encoding.value)
    heads = [column_title(figure, encoding.value), _("Rentang 95%")]
    heads += [column_title(figure, encoding.beside)] if encoding.beside else []
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
        over = Box(part.left, box.top, part.width - SIDE, TOP)
        said = paragraph(head, LABEL - 1, bold=True, colour=LIGHT.muted, align="r")
        paper.add(text_box(paper.number(), f"{head} {column + 1}", over, [said], anchor="ctr"))
    draw_table(
        paper,
        body,
        box=Box(box.left, box.top + TOP, box.width, row * len(lines)),
        name=_("Angka {title}").format(title=figure.title),
        alt=figure.sentence,
        row_height=row,
    )
