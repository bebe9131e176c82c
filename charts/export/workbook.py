"""The data shown as an Excel workbook, with a sheet that says what it is."""

from datetime import UTC, datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from charts.export.grid import write_table
from charts.export.table import neutral, particulars, stamped
from charts.figures.model import Figure
from charts.words import illustrative_mark
from language import _


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
    write_table(book, sheet, columns, table)


def _notes(book: Workbook, figure: Figure) -> None:
    sheet = book.add_worksheet(_("Keterangan"))
    label = book.add_format({"bold": True, "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 96)
    for row, (name, words) in enumerate(particulars(figure)):
        sheet.write_string(row, 0, neutral(name), label)
        sheet.write_string(row, 1, neutral(words), text)
