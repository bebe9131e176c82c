"""Embargo, journal, corrections, retention, backup and restore on the command line."""

import json
from pathlib import Path

from data import store
from tests.support.store import publish_cases

CASES = "No Kasus;Tanggal Lapor;Kab/Kota;Jenis Pelanggaran\nK-1;21/09/2020;Kab. Pandeglang;Peserta kampanye\n"
CORRECTIONS = (
    "case_id,column,expect,replace_with,reason,author,date\nK-0,persons,1,2,salah ketik,Biro,2026-01-01\n"
)


def test_an_import_under_embargo_waits_and_can_be_called_off(command, tmp_path):
    publish_cases(1)
    path: Path = tmp_path / "kasus.csv"
    path.write_text(CASES, encoding="utf-8")
    stated = ["--name", "uji", "--election", "pilkada-2020", "--body", "kasn", "--by", "Biro data"]
    _code, out, _err = command("import", path, *stated, "--embargo", "2999-12-01T09:00")
    assert "menunggu hingga 2999-12-01 09:00:00+07:00" in out  # the capital's time
    listed = [one for one in json.loads(command("releases", "--json")[1]) if one["name"] == "uji"]
    assert [(one["in_force"], one["in_force_from"]) for one in listed] == [
        (False, "2999-12-01T09:00:00+07:00"),
        (True, None),
    ]
    marks = [line[0] for line in command("releases")[1].splitlines() if " uji " in line]
    assert marks == [">", "*"]
    assert command("call-off", "uji", listed[0]["release_id"], "--note", "ditunda")[0] == 0
    assert store.scheduled("uji") == ()
    assert command("import", path, *stated, "--embargo", "besok")[2].startswith("Waktu tidak dapat dibaca")


def test_the_journal_is_told_as_text_and_as_json(command):
    first = publish_cases(1, published_by="Biro data", note="bulan pertama")
    command("rollback", "uji", first.release_id, "--by", "Kepala biro", "--note", "angka keliru")
    lines = command("journal", "uji")[1].splitlines()
    assert [line.split("  ", 1)[1] for line in lines] == [
        f"terbit  {first.release_id}  Biro data  bulan pertama",
        f"diberlakukan  {first.release_id}  Kepala biro  angka keliru",
    ]
    entries = json.loads(command("journal", "uji", "--json")[1])
    assert [(each["action"], each["who"]) for each in entries] == [
        ("publish", "Biro data"),
        ("rollback", "Kepala biro"),
    ]
    assert command("journal", "tidak-ada")[0] == 1


def test_corrections_make_a_release_or_a_list(command, tmp_path):
    publish_cases(1)
    path: Path = tmp_path / "koreksi.csv"
    path.write_text(CORRECTIONS, encoding="utf-8")
    code, out, _err = command("correct", "uji", path, "--note", "klarifikasi")
    assert (code, out.splitlines()[0]) == (0, "2  persons: 1 → 2")
    assert "terbit dengan 1 koreksi" in out
    code, out, err = command("correct", "uji", path)
    assert (code, out) == (1, "")
    assert "baris 2: diharapkan “1”, ternyata “2”" in err
    assert len(store.releases("uji")) == 2


def test_old_releases_go_after_a_look_and_come_back(command, tmp_path):
    first, second = publish_cases(1), publish_cases(2)
    asked = ["retain", "uji", "--keep", "1", "--archive", str(tmp_path / "arsip")]
    assert command(*asked, "--dry-run")[1].splitlines() == [first.release_id, "1 rilis akan dihapus."]
    assert len(store.releases("uji")) == 2
    assert command(*asked)[1].splitlines() == [first.release_id, "1 rilis dihapus."]
    assert store.releases("uji") == (second,)
    backup = tmp_path / "arsip" / f"uji-{first.release_id}.zip"
    out = command("restore", backup)[1]
    assert "dipulihkan" in out
    assert "belum berlaku" in out
    assert command("restore", backup)[0] == 1
    assert command("export-release", "uji", first.release_id, "--out", tmp_path / "x.zip")[0] == 0
    assert (tmp_path / "x.zip").read_bytes() == backup.read_bytes()
