"""The workbook of findings: real values, marked cells, no formulas, nobody's identifiers."""

import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from data.desk import Examination, examine
from data.draft import Options
from data.workbook import findings_workbook
from geo.match import match_many
from language import speaking

OPTIONS = Options(today=date(2026, 1, 1), election="pilkada-2020", body="kasn")
NIP = "199001012015051001"

FILE = f"""\
No Perkara,Kab/Kota,Tgl Lapor,Jenis Pelanggaran,Jabatan,Jumlah ASN
K-1,Kab. Pandeglang,2020-09-21,Peserta kampanye {NIP},camat,2
K-2,=Kab. Lebak,2020-13-45,Foto bersama dengan simbol,a.n. Budi Santoso S.Sos,1
K-3,Kab. Serang,2020-10-21,Foto bersama dengan simbol,camat,77
"""


@pytest.fixture
def examined(tmp_path) -> Examination:
    path = tmp_path / "berkas.csv"
    path.write_text(FILE, encoding="utf-8")
    return examine(path, match_places=match_many, options=OPTIONS)


def opened(examined: Examination):
    return load_workbook(BytesIO(findings_workbook(examined)))


def rows(sheet) -> list[tuple[object, ...]]:
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows()]


def test_the_sheets_are_findings_rows_rules_and_summary(examined):
    assert opened(examined).sheetnames == ["Temuan", "Data", "Aturan", "Ringkasan"]
    with speaking("en"):
        assert len(opened(examined).sheetnames) == 4


def test_every_finding_is_listed_with_what_to_do_and_must_comes_first(examined):
    sheet = opened(examined)["Temuan"]
    titles, *told = rows(sheet)
    assert titles == ("Tingkat", "Aturan", "Baris", "Kolom", "Nilai", "Temuan", "Yang perlu dilakukan")
    assert len(told) == len(examined.findings)
    levels = [level for level, *_rest in told]
    assert levels == sorted(levels, reverse=True)  # "wajib diperbaiki" before "sebaiknya diperiksa"
    assert ("dates_readable", 3) in [(rule, row) for _level, rule, row, *_rest in told]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:G{len(told) + 1}"
    assert sheet.column_dimensions["F"].width > 20


def test_rows_hold_real_days_and_numbers_and_the_text_of_what_could_not_be_read(examined):
    titles, first, second, third = rows(opened(examined)["Data"])
    assert titles == (
        "Baris",
        "No Perkara",
        "Kab/Kota",
        "Tgl Lapor",
        "Jenis Pelanggaran",
        "Jabatan",
        "Jumlah ASN",
    )
    assert (first[0], first[1], first[3], first[6]) == (2, "K-1", datetime(2020, 9, 21), 2)  # noqa: DTZ001 - as read
    assert (second[3], third[6]) == ("2020-13-45", 77)


def test_the_offending_cells_are_filled_and_commented(examined):
    sheet = opened(examined)["Data"]
    day, good_day, persons = sheet["D3"], sheet["D4"], sheet["G4"]
    assert "kalender" in day.comment.text or "Tanggal" in day.comment.text
    assert day.fill.fgColor.rgb == "FFF8CBAD"  # refused
    assert persons.fill.fgColor.rgb == "FFFFF2CC"  # accepted, to be looked at
    assert "Lebih dari 50 orang" in persons.comment.text
    assert good_day.comment is None
    assert good_day.fill.fill_type is None


def test_no_text_is_a_formula(examined):
    book = opened(examined)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert book["Data"]["C3"].value == "'=Kab. Lebak"


def test_nobody_is_named_and_no_identifier_survives(examined):
    with zipfile.ZipFile(BytesIO(findings_workbook(examined))) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for secret in (NIP, "Budi", "Santoso"):
        assert secret.encode() not in everything
    assert ("Data pribadi dibuang: NIP", 1) in rows(opened(examined)["Ringkasan"])


def test_a_finding_of_the_whole_file_marks_its_heading(tmp_path):
    path = tmp_path / "berkas.csv"
    path.write_text("Kab/Kota,Tgl Lapor,Jenis\nKab. Serang,2020-09-21,Foto bersama dengan simbol\n")
    undeclared = Options(today=date(2026, 1, 1), election="pilkada-2020", unit=None)
    answer = examine(path, match_places=match_many, options=undeclared)
    # The body is missing and has no column to mark; the unit neither: both are listed only.
    assert {"columns_present", "unit_declared"} <= set(answer.findings["rule"])
    assert all(cell.comment is None for cell in opened(answer)["Data"][1])


def test_cells_of_a_wide_table_are_marked_under_their_own_heading(tmp_path):
    path = tmp_path / "lebar.csv"
    path.write_text(
        "Kab/Kota,Dilaporkan per 30/09/2020,Dilaporkan per 31/10/2020\n"
        "Kab. Pandeglang,3,2.5\n"
        "Kab. Serang,3,4\n"
    )
    answer = examine(path, match_places=match_many, options=OPTIONS)
    sheet = opened(answer)["Data"]
    titles = [cell.value for cell in sheet[1]]
    value = titles.index(answer.columns["value"])
    marked = [row[value].value for row in sheet.iter_rows(min_row=2) if row[value].comment]
    assert marked == ["2.5"]
