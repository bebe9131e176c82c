import zipfile
from datetime import date, datetime

import numpy as np
import pandas as pd
import pytest

from data.errors import UserError
from data.reading import Limits, read_source

TABLE = """\
No Kasus{d}Tanggal Lapor{d}Kab/Kota{d}Jenis Pelanggaran
K-1{d}2020-09-21{d}Kab. Pandeglang{d}foto
K-2{d}2020-09-22{d}Kota Serang{d}"spanduk{d} baliho"
"""
HEADERS = ("No Kasus", "Tanggal Lapor", "Kab/Kota", "Jenis Pelanggaran")


def written(tmp_path, content: str | bytes, name: str = "kasus.csv"):
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def rows(source) -> dict[int, list[str]]:
    return {
        number: list(row) for number, row in zip(source.cells.index, source.cells.to_numpy(), strict=True)
    }


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_csv_of_any_delimiter_and_encoding(tmp_path, delimiter, encoding):
    source = read_source(written(tmp_path, TABLE.format(d=delimiter).encode(encoding)))
    assert source.headers == HEADERS
    assert rows(source) == {
        2: ["K-1", "2020-09-21", "Kab. Pandeglang", "foto"],
        3: ["K-2", "2020-09-22", "Kota Serang", f"spanduk{delimiter} baliho"],
    }


def test_a_windows_1252_letter_that_is_no_utf_8(tmp_path):
    source = read_source(written(tmp_path, "kab/kota;tanggal\nCafé – Ujung;2020-09-21\n".encode("cp1252")))
    assert rows(source) == {2: ["Café – Ujung", "2020-09-21"]}


def test_rows_keep_the_numbers_of_the_file_behind_titles_and_blank_lines(tmp_path):
    text = "Rekapitulasi laporan;;\n\nTanggal Lapor;Kab/Kota;Jenis\n2020-09-01;A;x\n;;\n2020-09-02;B;y\n"
    source = read_source(written(tmp_path, text))
    assert source.headers == ("Tanggal Lapor", "Kab/Kota", "Jenis")
    assert list(source.cells.index) == [4, 6]


def test_a_row_with_more_cells_than_headings_is_read_whole(tmp_path):
    source = read_source(written(tmp_path, "tanggal;kab/kota\n2020-09-01;A;lebih\n"))
    assert source.headers == ("tanggal", "kab/kota", "")
    assert rows(source) == {2: ["2020-09-01", "A", "lebih"]}


def test_a_line_break_inside_quotes_does_not_shift_the_rows(tmp_path):
    source = read_source(written(tmp_path, 'tanggal,kab/kota\n2020-09-01,"A\nB"\n2020-09-02,C\n'))
    assert list(source.cells.index) == [2, 3]


def test_a_spreadsheet_is_read_as_a_person_would_write_it(tmp_path):
    path = tmp_path / "kasus.xlsx"
    frame = pd.DataFrame(
        {
            "Kab/Kota": [3601.0, 3602.0],
            "Tanggal Lapor": [datetime(2020, 9, 21), datetime(2020, 9, 22, 13, 5)],  # noqa: DTZ001
            "Jumlah Orang": [2, np.nan],
            "NIP": [1.99001012015051e17, np.nan],
        }
    )
    frame.to_excel(path, index=False)
    source = read_source(path)
    assert (source.format, source.headers) == ("XLSX", tuple(frame.columns))
    assert rows(source) == {
        2: ["3601", "2020-09-21", "2", "199001012015051008"],
        3: ["3602", "2020-09-22T13:05:00", "", ""],
    }


def test_the_sheet_with_known_headings_is_read(tmp_path):
    path = tmp_path / "kasus.xlsx"
    with pd.ExcelWriter(path) as writer:
        pd.DataFrame({"catatan": ["sampul"] * 9}).to_excel(writer, sheet_name="Sampul", index=False)
        pd.DataFrame({"tanggal lapor": ["2020-09-21"], "kab/kota": ["A"]}).to_excel(
            writer, sheet_name="Data", index=False
        )
    assert read_source(path).headers == ("tanggal lapor", "kab/kota")


def test_parquet(tmp_path):
    path = tmp_path / "kasus.parquet"
    frame = pd.DataFrame(
        {"reported_on": [date(2020, 9, 21), None], "persons": [3, 1], "region_code": ["3601", None]}
    )
    frame.to_parquet(path)
    source = read_source(path)
    assert (source.format, source.headers) == ("Parquet", ("reported_on", "persons", "region_code"))
    assert rows(source) == {2: ["2020-09-21", "3", "3601"], 3: ["", "1", ""]}


def test_what_a_file_holds_decides_and_not_its_name(tmp_path):
    assert read_source(written(tmp_path, TABLE.format(d=";"), "kasus.xlsx")).format == "CSV"


def zipped(tmp_path, members: dict[str, bytes], name: str = "kasus.xlsx"):
    path = tmp_path / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return path


def lying(path):
    """Let the archive state that its members hold one byte."""
    raw = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        sizes = {member.file_size for member in archive.infolist() if member.file_size > 1}
    for size in sizes:
        raw = raw.replace(size.to_bytes(4, "little"), (1).to_bytes(4, "little"))
    path.write_bytes(raw)
    return path


SHEET = b'<worksheet><sheetData><row r="%d"><c r="%s%d"><v>1</v></c></row></sheetData></worksheet>'


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda folder: folder / "tidak-ada.csv", "tidak ditemukan"),
        (lambda folder: folder, "tidak"),
        (lambda folder: written(folder, b""), "tidak berisi data"),
        (lambda folder: written(folder, b"\n\n \n"), "tidak berisi data"),
        (lambda folder: written(folder, bytes(range(256)) * 20), "tidak dapat dibaca"),
        (lambda folder: written(folder, b"\x89PNG\r\n\x1a\n" + bytes(100)), "tidak dapat dibaca"),
        (lambda folder: written(folder, 'a,b\n"tak ditutup,1\n'), "tidak dapat dibaca"),
        (lambda folder: written(folder, b"PK\x03\x04rusak"), "buku kerja"),
        (lambda folder: written(folder, b"PAR1rusakPAR1"), "tidak dapat dibaca"),
        (lambda folder: zipped(folder, {"kasus.csv": b"a,b\n1,2\n"}), "buku kerja"),
        (lambda folder: zipped(folder, {"xl/workbook.xml": b"<nothing/>"}), "tidak dapat dibaca"),
        (
            lambda folder: zipped(
                folder, {"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": b"0" * 3_000_000}
            ),
            "terlalu besar",
        ),
        (
            lambda folder: lying(
                zipped(folder, {"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": b"0" * 3_000_000})
            ),
            "terlalu besar",
        ),
        (
            lambda folder: zipped(
                folder,
                {"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": SHEET % (1048576, b"XFD", 1048576)},
            ),
            "terlalu besar",
        ),
    ],
)
def test_unreadable_files_are_user_errors(tmp_path, make, what):
    with pytest.raises(UserError, match=what):
        read_source(make(tmp_path), limits=Limits(unpacked_bytes=1_000_000))


@pytest.mark.parametrize("limits", [Limits(file_bytes=20), Limits(rows=2), Limits(columns=3)])
def test_limits_on_size_rows_and_columns(tmp_path, limits):
    with pytest.raises(UserError, match="terlalu besar"):
        read_source(written(tmp_path, TABLE.format(d=",")), limits=limits)


def test_limits_are_settings_of_the_installation(tmp_path, monkeypatch):
    path = written(tmp_path, TABLE.format(d=","))
    monkeypatch.setenv("PETA_MAX_ROWS", "2")
    with pytest.raises(UserError, match="terlalu besar"):
        read_source(path)
    monkeypatch.setenv("PETA_MAX_ROWS", "dua")
    with pytest.raises(UserError, match="PETA_MAX_ROWS=dua"):
        read_source(path)


def test_progress_is_told_from_the_first_row_to_the_last(tmp_path, monkeypatch):
    monkeypatch.setattr("data.reading.delimited._CHUNK_ROWS", 2)
    rows_ = "".join(f"K-{n};2020-09-21;Kab. Serang;foto\n" for n in range(9))
    told = []
    path = written(tmp_path, TABLE.format(d=";").splitlines()[0] + "\n" + rows_)
    source = read_source(path, progress=lambda fraction, words: told.append((fraction, words)))
    fractions = [fraction for fraction, _words in told]
    assert len(source.cells) == 9
    assert len(told) == 5
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    assert all(words for _fraction, words in told)
