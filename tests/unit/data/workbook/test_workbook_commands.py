"""`template` and `check --findings --against` on the command line."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

FILE = """\
No Kasus;Tanggal Lapor;Kab/Kota;Jenis Pelanggaran;Jabatan
K-1;21/10/2020;Kab. Pandeglang;Peserta kampanye;Camat
K-2;22/10/2020;Kab. Serang;Peserta kampanye;Guru
"""
STATED = ["--election", "pilkada-2020", "--body", "pemda", "--unit", "person"]


@pytest.mark.parametrize("kind", ["cases", "counts"])
def test_a_template_is_written_as_workbook_and_as_csv(command, tmp_path, kind):
    book, text = tmp_path / "templat.xlsx", tmp_path / "templat.csv"
    assert command("template", kind, "--out", book)[0] == 0
    assert command("template", kind, "--out", text, "--example")[0] == 0
    names = load_workbook(book).sheetnames
    assert names == ["Data", "Contoh", "Kamus data", "Pilihan", "Daftar wilayah"]
    # A spreadsheet opens UTF-8 as such only where the file says so.
    assert text.read_bytes().startswith(b"\xef\xbb\xbf")
    assert len(text.read_text(encoding="utf-8-sig").splitlines()) == 2


def test_a_template_of_another_kind_of_file_is_refused_in_a_sentence(command, tmp_path):
    code, _out, told = command("template", "cases", "--out", tmp_path / "templat.pdf")
    assert code == 1
    assert ".xlsx" in told


def test_findings_are_written_beside_the_report(command, tmp_path):
    file, out = tmp_path / "kasus.csv", tmp_path / "temuan.xlsx"
    file.write_text(FILE.replace("21/10/2020", "31/11/2020"))
    assert command("check", file, *STATED, "--findings", out)[0] == 1
    sheet = load_workbook(BytesIO(out.read_bytes()))["Temuan"]
    assert [row[1].value for row in sheet.iter_rows(min_row=2)] == ["dates_readable"]


def test_findings_in_a_folder_that_is_not_there_are_a_sentence(command, tmp_path):
    file = tmp_path / "kasus.csv"
    file.write_text(FILE)
    code, _out, told = command("check", file, *STATED, "--findings", tmp_path / "tidak" / "ada.xlsx")
    assert code == 1
    assert "ada.xlsx" in told


def test_a_file_is_held_against_the_release_in_force(command, tmp_path):
    file = tmp_path / "kasus.csv"
    file.write_text(FILE)
    code, first, _told = command("import", file, *STATED, "--name", "uji")
    assert code == 0
    assert "regions_kept" not in first
    file.write_text("\n".join(FILE.splitlines()[:2]) + "\n")
    assert "regions_kept" not in command("check", file, *STATED)[1]
    for arguments in (
        ("check", file, *STATED, "--against", "uji"),
        ("import", file, *STATED, "--name", "uji"),
    ):
        told = command(*arguments)[1]
        assert "Kabupaten Serang (3604): 1 perkara sebelumnya" in told
        assert "size_expected" in told


def test_an_unknown_data_set_to_hold_against_is_a_sentence(command, tmp_path):
    file = tmp_path / "kasus.csv"
    file.write_text(FILE)
    code, _out, told = command("check", file, *STATED, "--against", "tidak-ada")
    assert code == 1
    assert "tidak-ada" in told


def test_a_unit_that_nobody_declared_is_told(command, tmp_path):
    file = tmp_path / "kasus.csv"
    file.write_text(FILE)
    code, told, _error = command("check", file, *STATED[:4])
    assert code == 0
    assert "unit_declared" in told
