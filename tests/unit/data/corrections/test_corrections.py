"""Corrections as data: they change exactly what they name, or refuse with every reason."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data import store
from data.corrections import CorrectionsRefusedError, publish_corrections, read_corrections
from data.draft import Options
from data.errors import UserError
from data.kinds import TableKind, Unit
from data.release import Release
from data.store import Action
from geo.match import match_many

OPTIONS = Options(today=date(2026, 1, 1))
HEAD = "case_id,column,expect,replace_with,reason,author,date\n"
BY = ",berkas asli,Biro data,2026-01-01\n"
CASES = pd.DataFrame(
    {
        "case_id": ["K-1", "K-2", "baris-4"],
        "election": "pilkada-2020",
        "region_code": ["3601", "3604", pd.NA],
        "reported_on": [date(2020, 9, 1), date(2020, 9, 2), date(2020, 9, 3)],
        "violation_type": ["unspecified", "social_media_campaign", "unspecified"],
        "body": "kasn",
        "persons": [1, 2, 3],
        "recommended_on": [date(2020, 9, 20), pd.NaT, pd.NaT],
    }
)


@pytest.fixture(autouse=True)
def base(tmp_path, monkeypatch) -> Release:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    return store.publish(
        CASES, name="uji", kind=TableKind.CASES, title="Uji", source="tangan", unit=Unit.PERSON, complete=True
    )


@pytest.fixture
def correct(tmp_path):
    def apply(rows: str, *, head: str = HEAD, name: str = "uji", **about):
        path: Path = tmp_path / "koreksi.csv"
        path.write_text(head + rows, encoding="utf-8")
        return publish_corrections(
            name, read_corrections(path), match_places=match_many, options=OPTIONS, **about
        )

    return apply


def in_force(name: str = "uji") -> pd.DataFrame:
    return pd.read_parquet(store.open_release(name).table)


def refused(correct, rows: str, **how) -> tuple[str, ...]:
    with pytest.raises(CorrectionsRefusedError) as caught:
        correct(rows, **how)
    assert len(store.releases("uji")) == 1
    return caught.value.problems


def test_exactly_the_named_cells_change(correct, base):
    release, corrected = correct(
        f"K-2,persons,2,5{BY}"
        f"K-1,recommended_on,2020-09-20,2020-09-21{BY}"
        f"baris-4,region_code,,Kota Serang{BY}",
        published_by="Biro data",
        note="setelah klarifikasi",
    )
    expected = pd.read_parquet(base.table)
    expected.loc[1, "persons"] = 5
    expected.loc[0, "recommended_on"] = date(2020, 9, 21)
    expected.loc[2, "region_code"] = "3673"
    pd.testing.assert_frame_equal(in_force(), expected)
    assert corrected.changed.to_numpy().tolist() == [
        [2, "persons", "2", "5"],
        [3, "recommended_on", "2020-09-20", "2020-09-21"],
        [4, "region_code", "", "3673"],
    ]
    assert (release.based_on, release.complete, release.title) == (base.release_id, True, "Uji")
    assert store.journal("uji")[-1].action is Action.CORRECT


def test_the_release_keeps_what_was_corrected_why_and_by_whom(correct):
    correct(f"K-2,persons,2,5{BY}")
    release, _corrected = correct(f"K-2,persons,5,6{BY}")
    first, second = release.corrections
    assert first == {
        "key": {"case_id": "K-2"},
        "column": "persons",
        "expect": "2",
        "replace_with": "5",
        "reason": "berkas asli",
        "author": "Biro data",
        "date": "2026-01-01",
    }
    assert (second["expect"], second["replace_with"]) == ("5", "6")


def test_values_are_read_like_the_cells_of_a_file(correct):
    correct(
        f"K-2,violation_type,Kampanye/sosialisasi di medsos,Peserta kampanye{BY}"
        f"K-1,reported_on,1 September 2020,31 Agustus 2020{BY}"
        f"K-1,region_code,Kab. Pandeglang,Kabupaten Lebak{BY}"
    )
    row = in_force().set_index("case_id").loc["K-1"]
    assert (row["reported_on"], row["region_code"]) == (date(2020, 8, 31), "3602")
    assert in_force().loc[1, "violation_type"] != "social_media_campaign"


def test_a_cell_can_be_emptied(correct):
    correct(f"K-1,recommended_on,2020-09-20,{BY}")
    assert in_force()["recommended_on"].isna().all()


def test_what_no_longer_matches_is_listed_row_by_row(correct):
    problems = refused(
        correct,
        f"K-1,persons,4,5{BY}K-2,persons,2,3{BY}K-2,region_code,3601,3602{BY}baris-4,persons,,9{BY}",
    )
    assert problems == (
        "baris 2: diharapkan “4”, ternyata “1”",
        "baris 4: diharapkan “3601”, ternyata “3604”",
        "baris 5: diharapkan “”, ternyata “3”",
    )
    assert in_force()["persons"].tolist() == [1, 2, 3]


def test_the_same_corrections_do_not_apply_twice(correct):
    correct(f"K-1,persons,1,5{BY}")
    with pytest.raises(CorrectionsRefusedError, match="diharapkan “1”, ternyata “5”"):
        correct(f"K-1,persons,1,5{BY}")


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        (f"K-9,persons,1,2{BY}", "tidak ada baris"),
        (f",persons,1,2{BY}", "kunci baris kosong"),
        (f"K-1,case_id,K-1,K-7{BY}", "tidak dapat dikoreksi"),
        (f"K-1,nama,,x{BY}", "tidak dapat dikoreksi"),
        (f"K-1,persons,1,1{BY}", "sama dengan nilai lama"),
        (f"K-1,region_code,3601,Kab. Pandeglang{BY}", "tidak mengubah apa pun"),
        (f"K-1,persons,1,banyak{BY}", "tidak dikenal"),
        (f"K-1,persons,1,0{BY}", "baris 2"),
        (f"K-1,region_code,3601,Atlantis{BY}", "tidak dikenal"),
        (f"K-1,region_code,3601,Blitar{BY}", "tidak dikenal"),
        (f"K-1,violation_type,unspecified,menyihir{BY}", "tidak dikenal"),
        (f"K-1,reported_on,2020-09-01,31/09/2020{BY}", "tidak dikenal"),
        (f"K-1,reported_on,2020-09-01,2020-12-01{BY}", "baris 2"),  # after its recommendation
        (f"K-1,persons,1,2{BY}K-1,persons,1,3{BY}", "dua kali"),
        ("K-1,persons,1,2,,Biro data,2026-01-01\n", "belum diisi: reason"),
        ("K-1,persons,1,2,NIP 199001012015051000,Biro data,2026-01-01\n", "memuat NIP"),
    ],
)
def test_what_does_not_fit_is_refused(correct, rows, problem):
    assert any(problem in each for each in refused(correct, rows))


def test_two_rows_of_one_key_are_not_guessed_between(correct):
    head = HEAD.replace("case_id", "body,region_code")
    problems = refused(correct, f"kasn,,persons,1,2{BY}kasn,3604,persons,2,4{BY}", head=head)
    assert problems == ("baris 2: diharapkan “1”, ternyata “3”",)  # the one row without a region is meant


def test_figures_are_known_by_what_they_speak_of(correct):
    figures = pd.DataFrame(
        {
            "election": "pilkada-2020",
            "as_of": [date(2020, 9, 30), date(2020, 9, 30), date(2020, 10, 31)],
            "level": "kabkota",
            "region_code": ["3303", "3604", "3303"],
            "body": "kasn",
            "counter": "reported",
            "unit": "person",
            "value": [56, 0, 60],
        }
    )
    store.publish(figures, name="hitung", kind=TableKind.COUNTS, title="Hitung", source="tangan")
    head = HEAD.replace("case_id", "as_of,region_code")
    correct(f"2020-09-30,3303,value,56,57{BY}", head=head, name="hitung")
    assert in_force("hitung")["value"].tolist() == [57, 0, 60]
    with pytest.raises(CorrectionsRefusedError, match="2 baris cocok"):
        correct(f",3303,value,57,58{BY}", head=head, name="hitung")


def test_indonesian_headings_and_semicolons_are_read(tmp_path):
    path = tmp_path / "koreksi.csv"
    path.write_text(
        "case_id;kolom;nilai lama;nilai baru;alasan;oleh;tanggal\n"
        "K-1;persons;1;2;salah ketik;Biro;2026-01-01\n",
        encoding="utf-8-sig",
    )
    (one,) = read_corrections(path)
    assert (one.row, one.key, one.column, one.expect, one.replace_with) == (
        2,
        {"case_id": "K-1"},
        "persons",
        "1",
        "2",
    )


@pytest.mark.parametrize(
    "content", [b"", b"a,b\n1,2\n", HEAD.encode(), b"\xff\xfe\x00\x81", b"case_id,case_id\n"]
)
def test_a_table_that_is_none_is_refused(tmp_path, content):
    path = tmp_path / "koreksi.csv"
    path.write_bytes(content)
    with pytest.raises(UserError):
        read_corrections(path)


def test_bundled_data_is_not_corrected(correct):
    with pytest.raises(UserError, match="bawaan"):
        correct(f"I0001,persons,1,2{BY}", name="ilustrasi")
