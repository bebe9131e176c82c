"""The workbook of findings names nobody and runs nothing, whatever stands in a file."""

import csv
import tempfile
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from data.desk import Examination, examine
from data.draft import Options
from data.workbook import findings_workbook
from geo.match import match_many
from tests.support.identifiers import anything, around, found_in, traces

OPTIONS = Options(today=date(2026, 1, 1), election="pilkada-2020", body="kasn")
HEAD = ("No Perkara", "Kab/Kota", "Tanggal Lapor", "Jenis Pelanggaran", "Jabatan", "Keterangan")
ROW = ("K-1", "Kab. Serang", "2020-10-21", "Foto bersama dengan simbol", "Camat", "")


def examined(place: int, written: str) -> Examination:
    row = (*ROW[:place], written, *ROW[place + 1 :])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "berkas.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows((HEAD, ROW, row))
        return examine(path, match_places=match_many, options=OPTIONS)


def contents(book: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(book)) as archive:
        return b"\n".join(archive.read(name) for name in archive.namelist())


@settings(max_examples=12, deadline=None)
@given(place=st.integers(0, len(ROW) - 1), secret=anything, frame=around)
def test_an_identifier_in_any_column_is_not_in_the_workbook(place, secret, frame):
    book = findings_workbook(examined(place, frame.format(secret)))
    assert found_in(contents(book), traces(secret)) == set()


@settings(max_examples=8, deadline=None)
@given(
    place=st.integers(0, len(ROW) - 1),
    start=st.sampled_from(["=", "+", "-", "@", "\t=", "＝"]),
    rest=st.sampled_from(["1+1", "HYPERLINK(A1)", "cmd|' /C calc'!A0", "SUM(1;2)"]),
)
def test_no_text_of_a_file_becomes_a_formula(place, start, rest):
    book = load_workbook(BytesIO(findings_workbook(examined(place, start + rest))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert all(cell.data_type != "f" for cell in cells)
    assert not any(str(cell.value).startswith(("=", "+", "-", "@", "＝")) for cell in cells)
