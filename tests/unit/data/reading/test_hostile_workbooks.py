"""Workbooks made to end the process: readers reserve the whole rectangle to the farthest cell."""

import io
from datetime import datetime

import pytest
import xlsxwriter

from data.errors import UserError
from data.reading import Limits, read_source
from tests.fuzz.parts import packed, unpacked

SHEET = "xl/worksheets/sheet1.xml"
CELL = b'<c r="B2" s="1">'


def workbook(number: float = 44095, *, form: str = "dd/mm/yyyy") -> dict[str, bytes]:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written) as book:
        sheet, shape = book.add_worksheet(), book.add_format({"num_format": form})
        sheet.write_row(0, 0, ("No Kasus", "Tanggal Lapor"))
        sheet.write(1, 0, "K-1")
        sheet.write_number(1, 1, number, shape)
    return unpacked(written.getvalue())


@pytest.fixture
def read(tmp_path):
    def reader(parts: dict[str, bytes]):
        path = tmp_path / "kasus.xlsx"
        path.write_bytes(packed(parts))
        return read_source(path, limits=Limits(cells=1_000_000))

    return reader


def test_the_workbook_itself_is_read(read):
    assert datetime(2020, 9, 21).strftime("%Y-%m-%d") in read(workbook()).cells.to_numpy()  # noqa: DTZ001


@pytest.mark.parametrize(
    "far",
    [
        b'<c r="XFD1048576">',
        b'<c r="B1048576000">',  # a row of its own, beyond that of its <row>
        b'<c r="AAAAAA2">',
        b'<c r="xfd99999">',
        b"<c r='XFD99999'>",
        b'<c r = "XFD99999">',
        b'<c\nr="XFD99999">',
        b'<c s="1" r="ZZZZZZ99999999999">',
    ],
)
def test_a_lone_cell_far_away_is_refused_however_it_is_written(read, far):
    parts = workbook()
    assert CELL in parts[SHEET]
    with pytest.raises(UserError, match="terlalu besar"):
        read(parts | {SHEET: parts[SHEET].replace(CELL, far)})


def test_a_sheet_under_any_name_is_looked_at(read):
    parts = workbook()
    relations = "xl/_rels/workbook.xml.rels"
    moved = parts | {
        relations: parts[relations].replace(b"worksheets/sheet1.xml", b"calcChain.xml"),
        "xl/calcChain.xml": parts[SHEET].replace(CELL, b'<c r="XFD1048576">'),
    }
    with pytest.raises(UserError, match="terlalu besar"):
        read(moved)


@pytest.mark.parametrize(("number", "form"), [(-1e300, "dd/mm/yyyy"), (1e10, "[h]:mm:ss")])
def test_a_day_or_a_duration_beyond_all_calendars_is_refused(read, number, form):
    with pytest.raises(UserError, match="buku kerja"):
        read(workbook(number, form=form))
