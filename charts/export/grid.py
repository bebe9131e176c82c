"""Rows of a table on a sheet of a workbook: real numbers and dates, text that is never a formula."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from charts.export.table import neutral
from charts.figures.model import Column, ColumnKind
from charts.theme import LIGHT

_PATTERNS = {
    ColumnKind.TEXT: "@",
    ColumnKind.NUMBER: "#,##0",
    ColumnKind.SHARE: "0.0%",
    ColumnKind.DATE: "d mmm yyyy",
}
_FRACTIONS = "#,##0.00"
_WIDEST = 60  # characters


def write_table(
    book: Workbook, sheet: Worksheet, columns: Sequence[Column], table: pd.DataFrame, *, top: int = 0
) -> None:
    """Write a table under a frozen, filtered header, with the widths its content needs.

    Args:
        book: the workbook.
        sheet: one of its sheets.
        columns: the columns written, in order.
        table: holds them under their names.
        top: row of the header; rows above it stay free and are frozen with it.
    """
    sheet.freeze_panes(top + 1, 0)
    for place, column in enumerate(columns):
        number = column.kind in {ColumnKind.NUMBER, ColumnKind.SHARE}
        sheet.write_string(top, place, neutral(column.title), _header(book, to_right=number))
        style = book.add_format({"num_format": _pattern(table[column.name], column), "valign": "top"})
        for row, value in enumerate(table[column.name], start=top + 1):
            _cell(sheet, row, place, value, column, style)
        sheet.set_column(place, place, _width(table[column.name], column))
    sheet.autofilter(top, 0, top + max(1, len(table)), len(columns) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)


def _pattern(values: pd.Series, column: Column) -> str:
    if column.kind is ColumnKind.NUMBER and (pd.to_numeric(values).dropna() % 1 != 0).any():
        return _FRACTIONS
    return _PATTERNS[column.kind]


def _cell(sheet: Worksheet, row: int, place: int, value: Any, column: Column, style: Format) -> None:
    if pd.isna(value):
        sheet.write_blank(row, place, None, style)
    elif column.kind is ColumnKind.DATE:
        sheet.write_datetime(row, place, pd.Timestamp(str(value)).to_pydatetime(), style)
    elif column.kind is ColumnKind.TEXT:
        sheet.write_string(row, place, neutral(str(value)), style)
    else:
        sheet.write_number(row, place, float(str(value)), style)


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
