"""The command line on ugly files: every problem in one report, exit code 1, never a traceback."""

import json
import os
import subprocess
import sys

import pandas as pd
import pytest

from data import store
from data.settings import PROJECT

CLEAN = """\
No Kasus;Tanggal Lapor;Kab/Kota;Provinsi;Jenis Pelanggaran;Jabatan;Tanggal Rekomendasi
K-1;21/09/2020;Kab. Pandeglang;Banten;Kampanye/sosialisasi di medsos;Camat;30/09/2020
K-2;22/09/2020;Blitar;Jawa Timur;Memasang spanduk/baliho;Guru;
K-3;23/09/2020;Kota Serang;Banten;Memasang spanduk/baliho;sekda;
"""
UGLY = """\
Rekap laporan netralitas ASN;;;;;;
No Kasus;Tanggal Lapor;Kab/Kota;Jenis Pelanggaran;Jabatan;Nama Terlapor;Keterangan
K-1;21/09/2020;KAB. PANDEGLANG;Memasang spanduk/baliho;Camat;Contoh Satu;NIP 199001012015051000
K-2;31/09/2020;Kab. Serang;Memasang spanduk/baliho;Camat;Contoh Dua;nama@contoh.id
K-3;22/09/2020;Atlantis;Memasang spanduk/baliho;Camat;;
K-4;23/09/2020;Kab. Serang;menyihir;raja;;1,99001E+17
K-4;24/09/2020;Kab. Serang;Memasang spanduk/baliho;Camat;;
K-6;25/09/2030;Kab. Serang;Memasang spanduk/baliho;199001012015051000;;
"""
SECRETS = ("199001012015051000", "99001E+17", "nama@contoh.id", "Contoh Satu", "Contoh Dua")
STATED = ["--election", "pilkada-2020", "--body", "pemda", "--unit", "person"]


@pytest.fixture
def file(tmp_path):
    def write(text: str, name: str = "kasus.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_a_file_with_ambiguous_places_is_published_and_says_so(command, file):
    code, out, _err = command("import", file(CLEAN), "--name", "uji", *STATED)
    assert code == 1  # Blitar is a kabupaten and a kota
    assert "places_unambiguous" in out
    table = pd.read_parquet(store.open_release("uji").table)
    assert table["region_code"].fillna("").tolist() == ["3601", "", "3673"]
    assert table["position"].tolist() == ["kepala_wilayah", "fungsional", "jpt"]
    assert str(table["recommended_on"][0]) == "2020-09-30"


def test_a_clean_file_ends_with_0(command, file):
    clean = file(CLEAN.replace("Blitar;", "Kota Blitar;"))
    assert command("check", clean, *STATED)[0] == 0
    assert "uji" not in [release.name for release in store.datasets()]
    code, out, _err = command("import", clean, "--name", "uji", "--title", "Uji coba", *STATED, "--complete")
    release = store.open_release("uji")
    assert (code, release.title, release.complete, release.rows) == (0, "Uji coba", True, 3)
    assert release.release_id in out


def test_every_problem_of_an_ugly_file_is_in_one_report(command, file):
    code, out, _err = command("import", file(UGLY), "--name", "uji", *STATED, "--json")
    report = json.loads(out)
    assert code == 1
    assert [(one["rule"], one["row"], one["field"], one["value"]) for one in report["findings"]] == [
        ("dates_readable", 4, "reported_on", "31/09/2020"),
        ("dates_past", 8, "reported_on", "25/09/2030"),
        ("terms_known", 6, "violation_type", "menyihir"),
        ("case_ids_unique", 7, "case_id", "K-4"),
        ("places_known", 5, "region_code", "Atlantis"),
        ("dates_in_election", 8, "reported_on", "25/09/2030"),
        ("details_known", 6, "position", "raja"),
    ]
    assert all(one["message"] and one["suggestion"] for one in report["findings"])
    assert (report["rows"], report["accepted"], report["refused"], report["unplaced"]) == (6, 2, 4, 1)
    assert pd.read_parquet(store.open_release("uji").table)["case_id"].tolist() == ["K-1", "K-3"]


def test_no_identifier_reaches_the_report_or_the_store(command, file, tmp_path):
    written = [
        command("import", file(UGLY), "--name", "uji", *STATED, *json_)[1] for json_ in ([], ["--json"])
    ]
    stored = b"".join(path.read_bytes() for path in (tmp_path / "store").rglob("*") if path.is_file())
    for secret in SECRETS:
        assert secret not in "".join(written)
        assert secret.encode() not in stored
    removed = {
        (one["column"], one["kind"], one["count"]) for one in json.loads(written[1])["identifiers_removed"]
    }
    assert removed == {
        ("Nama Terlapor", "person_name", 2),
        ("Keterangan", "nip", 2),
        ("Keterangan", "email", 1),
        ("Jabatan", "nip", 1),
    }


def test_missing_columns_refuse_the_file_and_store_nothing(command, file, tmp_path):
    code, out, _err = command("import", file("Kab/Kota;Jabatan\nAtlantis;raja\n"), "--name", "uji")
    assert code == 1
    assert out.count("columns_present") == 4
    assert "places_known" in out
    assert "Tidak ada yang disimpan" in out
    assert not (tmp_path / "store").exists()


def test_a_refused_file_leaves_the_old_release_in_force(command, file):
    command("import", file(CLEAN), "--name", "uji", *STATED)
    before = store.open_release("uji")
    assert command("import", file("Kab/Kota\nAtlantis\n"), "--name", "uji", *STATED)[0] == 1
    assert store.open_release("uji") == before


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["check", "tidak-ada.csv"], "tidak ditemukan"),
        (["check", "{empty}"], "tidak berisi data"),
        (["check", "{clean}", "--election", "pilkada-1820"], "pilkada-2020"),
        (["check", "{clean}", "--body", "siapa"], "bawaslu"),
        (["import", "{clean}", "--name", "terbit"], "bawaan"),
        (["import", "{clean}", "--name", "../luar"], "tidak dapat dipakai"),
        (["rollback", "tidak-ada", "0001-20200101-abcdef"], "tidak dikenal"),
        (["rollback", "terbit", "0001-terbit"], "bawaan"),
    ],
)
def test_user_errors_are_sentences_and_exit_code_1(command, file, arguments, what):
    places = {"empty": file("", "kosong.csv"), "clean": file(CLEAN)}
    code, out, err = command(*(argument.format(**places) for argument in arguments))
    assert (code, out) == (1, "")
    assert what in err


def test_releases_and_rollback(command, file):
    for persons in ("1", "2"):
        row = f"Kab. Serang;2020-09-21;Memasang spanduk/baliho;{persons}"
        text = f"kab/kota;tanggal lapor;jenis;jumlah orang\n{row}\n"
        command("import", file(text), "--name", "uji", *STATED)
    listed = [one for one in json.loads(command("releases", "--json")[1]) if one["name"] == "uji"]
    assert [one["in_force"] for one in listed] == [True, False]
    older = listed[1]["release_id"]
    assert command("rollback", "uji", older)[0] == 0
    assert store.open_release("uji").release_id == older
    lines = [line for line in command("releases")[1].splitlines() if " uji " in line]
    assert [line.startswith("*") for line in lines] == [False, True]
    assert command("withdraw", "uji", listed[0]["release_id"])[0] == 1  # it is not in force
    code, out, _err = command("withdraw", "uji", older)
    assert (code, "ditarik" in out) == (0, True)
    assert "uji" not in [release.name for release in store.datasets()]


def test_a_table_of_counts_becomes_a_release_of_counts(command, file):
    text = (
        "kab/kota;provinsi;per tanggal;langkah;satuan;jumlah kasus\n"
        "Kab. Purbalingga;Jawa Tengah;30 September 2020;dilaporkan;orang;56\n"
        "Kab. Serang;Banten;14 Februari 2019;dilaporkan;orang;0\n"
    )
    code, _out, _err = command(
        "import", file(text), "--name", "hitung", "--election", "pemilu-2019", "--body", "kasn"
    )
    table = pd.read_parquet(store.open_release("hitung").table)
    assert code == 0
    assert table[["region_code", "level", "value"]].to_numpy().tolist() == [
        ["3303", "kabkota", 56],
        ["3604", "kabkota", 0],
    ]


@pytest.mark.parametrize(
    ("name", "content"), [("acak.csv", bytes(range(256)) * 9), ("rusak.xlsx", b"PK\x03\x04x")]
)
def test_the_real_command_ends_with_1_and_no_traceback(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    ended = subprocess.run(
        [sys.executable, "-m", "data", "check", str(path)],
        capture_output=True,
        text=True,
        cwd=PROJECT,
        env=os.environ | {"PETA_STORE": str(tmp_path)},
        check=False,
    )
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert name in ended.stderr
