"""The data shown as an Excel workbook, with a sheet that says what it is."""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from charts.export.table import neutral, particulars, stamped
from charts.figures.model import Column, ColumnKind, Figure
from charts.theme import LIGHT
from charts.words import illustrative_mark
from language import _

_PATTERNS = {
    ColumnKind.TEXT: "@",
    ColumnKind.NUMBER: "#,##0",
    ColumnKind.SHARE: "0.0%",
    ColumnKind.DATE: "d mmm yyyy",
}
_WIDEST = 60  # characters


def xlsx(figure: Figure) -> bytes:
    """Return a workbook: the data shown under a frozen header, and a sheet of particulars.

    Numbers, shares and dates are real ones; texts are never formulas. The same figure gives the same bytes.
    """
    memory = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(memory, options) as book:
        book.set_properties(
            {
                "title": figure.title,
                "comments": figure.sentence,
                "created": datetime.combine(figure.provenance.as_of, time(), UTC).replace(tzinfo=None),
            }
        )
        _data(book, figure)
        _notes(book, figure)
    return memory.getvalue()


def _data(book: Workbook, figure: Figure) -> None:
    columns, table = stamped(figure)
    sheet = book.add_worksheet(illustrative_mark() if figure.provenance.illustrative else _("Data"))
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(columns):
        number = column.kind in {ColumnKind.NUMBER, ColumnKind.SHARE}
        sheet.write_string(0, place, neutral(column.title), _header(book, to_right=number))
        style = book.add_format({"num_format": _PATTERNS[column.kind], "valign": "top"})
        for row, value in enumerate(table[column.name], start=1):
            _cell(sheet, row, place, value, column, style)
        sheet.set_column(place, place, _width(table[column.name], column))
    sheet.autofilter(0, 0, max(1, len(table)), len(columns) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _cell(sheet: Worksheet, row: int, place: int, value: Any, column: Column, style: Format) -> None:
    if pd.isna(value):
        sheet.write_blank(row, place, None, style)
    elif column.kind is ColumnKind.DATE:
        sheet.write_datetime(row, place, pd.Timestamp(str(value)).to_pydatetime(), style)
    elif column.kind is ColumnKind.TEXT:
        sheet.write_string(row, place, neutral(str(value)), style)
    else:
        sheet.write_number(row, place, float(str(value)), style)


def _notes(book: Workbook, figure: Figure) -> None:
    sheet = book.add_worksheet(_("Keterangan"))
    label = book.add_format({"bold": True, "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 96)
    for row, (name, words) in enumerate(particulars(figure)):
        sheet.write_string(row, 0, neutral(name), label)
        sheet.write_string(row, 1, neutral(words), text)


def _header(book: Workbook, *, to_right: bool) -> Format:
    return book.add_format(
        {
            "bold": True,
            "bg_color": LIGHT.raised,
            "font_color": LIGHT.ink,
            "bottom": 1,
            "bottom_color": LIGHT.faint,
            "valign": "vcenter",
            "align": "right" if to_right else "left",
        }
    )


def _width(values: pd.Series, column: Column) -> int:
    longest = max([len(str(value)) for value in values], default=0) if column.kind is ColumnKind.TEXT else 12
    return min(_WIDEST, max(longest, len(column.title)) + 3)
