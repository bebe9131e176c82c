"""`python -m data mapping`: what the columns are taken for, answered once, taken back."""

import sqlite3

STATED = ["--election", "pilkada-2020", "--body", "kasn"]
TABLE = """\
No Kasus;Tangal Lapor;Kab/Kota;Uraian
K-1;05/06/2020;Kab. Serang;Peserta kampanye
K-2;07/08/2020;Kab. Lebak;Peserta kampanye
"""


def test_answers_are_remembered_for_the_next_file_and_can_be_taken_back(command, tmp_path):
    path = tmp_path / "kasus.csv"
    path.write_text(TABLE)
    code, out, _err = command("mapping", str(path))
    assert (code, "perlu dikonfirmasi" in out, "80% ejaan" in out) == (1, True, True)
    assert command("check", str(path), *STATED)[0] == 1
    answers = ["--column", "Uraian=violation_type", "--dates", "reported_on=dmy"]
    assert command("mapping", str(path), *answers)[0] == 0
    path.write_text(TABLE.replace("K-", "M-"))
    assert command("check", str(path), *STATED)[0] == 0
    assert command("mapping", str(path), "--undo")[0] == 1
    assert command("check", str(path), *STATED)[0] == 1
    assert "Belum ada pemetaan" in command("mapping", str(path), "--undo")[2]


def test_the_question_about_dates_stands_in_the_report(command, tmp_path):
    path = tmp_path / "kasus.csv"
    path.write_text(TABLE)
    _code, out, _err = command("check", str(path), *STATED)
    assert "--date-order dmy: hari/bulan/tahun, 05/06/2020 → 5 Juni 2020" in out
    assert "--date-order mdy: bulan/hari/tahun, 05/06/2020 → 6 Mei 2020" in out


def test_a_table_of_a_database_is_checked_like_a_file(command, tmp_path):
    path = tmp_path / "kasus.db"
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE kasus (tanggal_lapor text, kabupaten text, jenis text)")
        database.execute("INSERT INTO kasus VALUES ('2020-09-21', 'Kab. Serang', 'Peserta kampanye')")
    database.close()
    code, out, _err = command("check", "--table", "kasus", "--url", f"sqlite://{path}", *STATED)
    assert (code, "SQL" in out) == (0, True)
    assert "satu berkas, atau satu tabel" in command("check", *STATED)[2]
