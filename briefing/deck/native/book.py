"""The spreadsheet inside a native chart: what is plotted first, then all else that is known of each row."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any

import pandas as pd
from xlsxwriter import Workbook

from charts.export.table import neutral
from charts.figures.model import ColumnKind

SHEET = "Sheet1"  # the name the chart's references hold
_PATTERNS = {
    ColumnKind.TEXT: "@",
    ColumnKind.NUMBER: "General",
    ColumnKind.SHARE: "0.0%",
    ColumnKind.DATE: "d mmm yyyy",
}


@dataclass(frozen=True)
class Sheet:
    """One column of the spreadsheet: its heading, values (NA: empty) and how they are written."""

    title: str
    values: Sequence[Any]
    kind: ColumnKind = ColumnKind.TEXT


def workbook(columns: Sequence[Sheet], *, day: date) -> bytes:
    """Return a workbook of one sheet with the columns side by side under their headings."""
    memory = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(memory, options) as book:
        book.set_properties({"created": datetime.combine(day, time(), UTC).replace(tzinfo=None)})
        sheet = book.add_worksheet(SHEET)
        sheet.freeze_panes(1, 1)
        for place, column in enumerate(columns):
            sheet.write_string(0, place, neutral(column.title))
            style = book.add_format({"num_format": _PATTERNS[column.kind]})
            for row, value in enumerate(column.values, start=1):
                _write(sheet, row, place, value, column.kind, style)
            sheet.set_column(place, place, 36 if place == 0 else 16)
    return memory.getvalue()


def letter(place: int) -> str:
    """Return the letter of a column, the first being 0; a chart never has more than 26."""
    return chr(ord("A") + place)


def cells(place: int, rows: int) -> str:
    """Return the reference to the first rows of a column."""
    return f"{SHEET}!${letter(place)}$2:${letter(place)}${rows + 1}"


def _write(sheet: Any, row: int, place: int, value: Any, kind: ColumnKind, style: Any) -> None:
    if pd.isna(value):
        sheet.write_blank(row, place, None, style)
    elif kind is ColumnKind.DATE:
        sheet.write_datetime(row, place, pd.Timestamp(value).to_pydatetime(), style)
    elif kind is ColumnKind.TEXT or isinstance(value, str):
        sheet.write_string(row, place, neutral(str(value)), style)
    else:
        sheet.write_number(row, place, float(value), style)
