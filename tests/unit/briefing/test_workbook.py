"""The workbook holds the numbers of the briefing as numbers, and no text in it is a formula."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from briefing import Briefing
from briefing.workbook import xlsx


@pytest.fixture(scope="module")
def book(nation: Briefing) -> Workbook:
    return load_workbook(BytesIO(xlsx(nation)))


def test_the_sheets_stand_in_reading_order(book: Workbook) -> None:
    assert book.sheetnames[0] == "Ringkasan"
    assert book.sheetnames[-5:] == ["Data lengkap", "Kamus", "Pilihan", "Metode", "Yang perlu diingat"]
    assert "Jenis pelanggaran" in book.sheetnames


def test_key_figures_are_numbers(book: Workbook, nation: Briefing) -> None:
    rows = {row[0].value: row[1].value for row in book["Ringkasan"].iter_rows(min_row=4)}
    for each in nation.key_figures:
        assert rows[each.title] == pytest.approx(each.value)
    assert rows["Per tanggal"] == datetime(2020, 9, 21)  # noqa: DTZ001 # Excel knows no zones


def test_all_places_are_there_with_their_counts(book: Workbook, nation: Briefing) -> None:
    sheet = book["Data lengkap"]
    assert sheet.freeze_panes == "A5"
    header = [cell.value for cell in sheet[4]]
    code, count = header.index("Kode wilayah"), header.index("Jumlah")
    found = {row[code]: row[count] for row in sheet.iter_rows(min_row=5, values_only=True)}
    expected = dict(zip(nation.map.frame["region_code"], nation.map.frame["count"], strict=True))
    assert found == expected
    assert isinstance(found["3601"], int)


def test_every_sheet_says_that_the_data_is_illustrative(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert str(sheet["A3"].value).startswith("Data ilustratif"), sheet.title
        assert sheet.oddHeader.right.text == "Data ilustratif"


def test_every_column_shown_is_in_the_dictionary_with_its_meaning(book: Workbook) -> None:
    rows = list(book["Kamus"].iter_rows(min_row=5, values_only=True))
    kept = {(row[0], row[1]) for row in rows if row[2]}
    full = {("Data lengkap", cell.value) for cell in book["Data lengkap"][4]}
    assert full <= kept


def test_hostile_text_stays_text(nation: Briefing) -> None:
    told = replace(nation, headline="=HYPERLINK(1)", caveats=("+1+1", "@SUM(A1)"))
    sheets = load_workbook(BytesIO(xlsx(told)))
    assert sheets["Ringkasan"]["A2"].value == "'=HYPERLINK(1)"
    cells = [cell for sheet in sheets.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
