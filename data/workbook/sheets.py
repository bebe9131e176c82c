"""What the sheets of these workbooks share: their styles, and cells that no spreadsheet runs as a formula."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from numbers import Integral
from typing import Any

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from data.checks import Severity
from data.formula import neutral

# A spreadsheet is read on white whatever the dashboard's theme, and these fills carry no zone.
_FILLS = {Severity.MUST: "#F8CBAD", Severity.SHOULD: "#FFF2CC"}
_HEAD = "#E7E6E6"
_DAY = "yyyy-mm-dd"
_WIDEST = 60
_NARROWEST = 8


@dataclass(frozen=True)
class Styles:
    """The formats of one workbook.

    Attributes:
        head: titles of columns.
        text: anything that is not a day.
        wrapped: long sentences.
        day: days, as the files are written: 2020-09-21.
        marked: fills of cells with findings, by level; `marked_day` for days.
        marked_day: see `marked`.
    """

    head: Format
    text: Format
    wrapped: Format
    day: Format
    marked: dict[Severity, Format]
    marked_day: dict[Severity, Format]


@contextmanager
def workbook(memory: BytesIO) -> Iterator[tuple[Workbook, Styles]]:
    """Open a workbook for the length of a `with` block; texts are never formulas or links.

    Args:
        memory: receives the bytes at the end of the block.
    """
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(memory, options) as book:
        yield book, _styles(book)


def _styles(book: Workbook) -> Styles:
    top = {"valign": "top"}
    fills = {level: {"bg_color": fill, **top} for level, fill in _FILLS.items()}
    return Styles(
        head=book.add_format({"bold": True, "bg_color": _HEAD, "bottom": 1, **top}),
        text=book.add_format(top),
        wrapped=book.add_format({"text_wrap": True, **top}),
        day=book.add_format({"num_format": _DAY, **top}),
        marked={level: book.add_format(fill) for level, fill in fills.items()},
        marked_day={level: book.add_format({"num_format": _DAY, **fill}) for level, fill in fills.items()},
    )


def write_cell(
    sheet: Worksheet, row: int, place: int, value: Any, *, styles: Styles, level: Severity | None = None
) -> None:
    """Write a day as a day, a number as a number and anything else as text that stays text.

    Args:
        sheet: where to.
        row: from 0.
        place: column, from 0.
        value: NA and empty text leave the cell empty, with its fill.
        styles: of the workbook.
        level: of the gravest finding in the cell, which fills it.
    """
    plain = styles.text if level is None else styles.marked[level]
    if pd.isna(value) or value == "":
        sheet.write_blank(row, place, None, plain)
    elif isinstance(value, date):
        day = styles.day if level is None else styles.marked_day[level]
        sheet.write_datetime(row, place, pd.Timestamp(value).to_pydatetime(), day)
    elif isinstance(value, Integral):
        sheet.write_number(row, place, int(value), plain)
    else:
        sheet.write_string(row, place, neutral(str(value)), plain)


def write_table(
    sheet: Worksheet, table: pd.DataFrame, *, styles: Styles, wrapped: Sequence[str] = ()
) -> None:
    """Write a table under a frozen header with a filter, each column as wide as its contents.

    Args:
        sheet: an empty sheet.
        table: its column names are the titles.
        styles: of the workbook.
        wrapped: titles of columns whose long sentences go over several lines.
    """
    write_head(sheet, list(table.columns), styles=styles)
    for place, title in enumerate(table.columns):
        style = styles.wrapped if title in wrapped else None
        sheet.set_column(place, place, width_of(table[title], title=str(title)), style)
        for row, value in enumerate(table[title], start=1):
            if style is not None:
                sheet.write_string(row, place, neutral(str(value)), style)
            else:
                write_cell(sheet, row, place, value, styles=styles)
    sheet.autofilter(0, 0, max(1, len(table)), max(0, len(table.columns) - 1))


def write_head(sheet: Worksheet, titles: Sequence[str], *, styles: Styles) -> None:
    """Write the titles of columns and keep them in view."""
    for place, title in enumerate(titles):
        sheet.write_string(0, place, neutral(str(title)), styles.head)
    sheet.freeze_panes(1, 0)


def width_of(values: pd.Series, *, title: str) -> int:
    """Return how wide a column has to be, in characters."""
    longest = max((len(str(value)) for value in values.head(500)), default=0)
    return min(_WIDEST, max(_NARROWEST, longest, len(title)) + 2)
