"""What a person confirmed is remembered for files with the same headings, and can be taken back."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import pytest

from data.dates import DateOrder
from data.desk import examine
from data.draft import Options
from data.errors import UserError
from data.kinds import TableKind
from data.mapping import (
    fingerprint_of,
    mapping_history,
    mapping_of,
    recall_mapping,
    remember_mapping,
    undo_mapping,
    with_codes,
    with_columns,
    with_orders,
)
from geo.match import match_many

HEADERS = ["Uraian", "Masuk", "Masuk", "Nama Budi Contoh"]
NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
OPTIONS = Options(today=date(2026, 1, 1), election="pilkada-2020", body="kasn")


@pytest.fixture(autouse=True)
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    return tmp_path / "store"


def confirmed():
    mapping = mapping_of({}, headers=HEADERS, kind=TableKind.CASES)
    return mapping.choose(0, "violation_type").choose(2, "reported_on")


def test_files_of_one_source_share_a_fingerprint_in_any_order():
    assert fingerprint_of(["A", "b  c"]) == fingerprint_of(["B C", "a"])
    assert fingerprint_of(["A", "A"]) != fingerprint_of(["A"])


def test_a_confirmed_mapping_comes_back_for_the_same_headings():
    remember_mapping(confirmed().with_date_order("reported_on", DateOrder.DAY_FIRST), at=NOON)
    back = recall_mapping(HEADERS)
    assert back.columns == {0: "violation_type", 2: "reported_on"}
    assert back.date_orders == {"reported_on": DateOrder.DAY_FIRST}
    assert recall_mapping([*HEADERS, "Lain"]) is None


def test_columns_that_changed_places_are_found_again():
    remember_mapping(confirmed(), at=NOON)
    turned = recall_mapping(["Nama Budi Contoh", "Masuk", "Uraian", "Masuk"])
    assert turned.columns == {2: "violation_type", 3: "reported_on"}


def test_undoing_brings_back_the_version_before():
    remember_mapping(confirmed(), at=NOON, note="pertama")
    remember_mapping(confirmed().choose(0, ""), at=NOON, note="kedua")
    assert [version.note for version in mapping_history(HEADERS)] == ["kedua", "pertama"]
    assert recall_mapping(HEADERS).columns == {2: "reported_on"}
    assert undo_mapping(HEADERS)
    assert recall_mapping(HEADERS).columns == {0: "violation_type", 2: "reported_on"}
    assert undo_mapping(HEADERS)
    assert recall_mapping(HEADERS) is None
    assert not undo_mapping(HEADERS)


def test_no_name_of_a_person_is_kept(store):
    remember_mapping(confirmed().choose(3, "position"), at=NOON, note="kata Budi Contoh")
    written = "".join(path.read_text() for path in (store / ".mappings").glob("*.json"))
    assert "ontoh" not in written


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '[{"kind": "cases"}]', '[{"kind": "lain", "date_orders": {}}]']
)
def test_a_damaged_memory_is_as_good_as_none(store, damage):
    remember_mapping(confirmed(), at=NOON)
    next((store / ".mappings").glob("*.json")).write_text(damage)
    assert recall_mapping(HEADERS) is None
    remember_mapping(confirmed(), at=NOON)
    assert recall_mapping(HEADERS).columns == confirmed().columns


def test_a_mapping_of_a_column_the_schema_lost_is_not_used(store):
    remember_mapping(confirmed(), at=NOON)
    path = next((store / ".mappings").glob("*.json"))
    path.write_text(path.read_text().replace("violation_type", "gone"))
    assert recall_mapping(HEADERS) is None


def test_many_writers_lose_no_version(store):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: remember_mapping(confirmed(), at=NOON, note=f"ke-{n}"), range(16)))
    assert sorted(version.note for version in mapping_history(HEADERS)) == sorted(
        f"ke-{n}" for n in range(16)
    )
    assert not list((store / ".mappings").glob(".tmp-*"))


def test_a_question_is_asked_once(tmp_path):
    path = tmp_path / "kasus.csv"
    path.write_text(
        "Kab/Kota;Tanggal Lapor;Uraian\n"
        "Kab. Serang;05/06/2020;Peserta kampanye\n"
        "Kab. Lebak;07/08/2020;Peserta kampanye\n"
    )
    first = examine(path, match_places=match_many, options=OPTIONS)
    assert first.is_refused
    assert [question.column for question in first.questions] == ["reported_on"]
    mapping = with_columns(first.mapping, ["uraian=violation_type"])
    remember_mapping(with_orders(mapping, ["reported_on=dmy"]), at=NOON)
    again = examine(path, match_places=match_many, options=OPTIONS)
    assert (again.is_clean, again.questions) == (True, ())
    assert [day.date() for day in again.table["reported_on"]] == [date(2020, 6, 5), date(2020, 8, 7)]


@pytest.mark.parametrize(
    ("answer", "typed", "what"),
    [
        (with_columns, "Tidak Ada=position", "tidak ada dalam berkas"),
        (with_columns, "Uraian=salah", "tidak ada dalam skema"),
        (with_columns, "Uraian", "tidak dapat dibaca"),
        (with_orders, "reported_on=sembarang", "dmy, mdy, ymd"),
        (with_codes, "body=siapa", "kasn"),
    ],
)
def test_answers_that_cannot_be_taken_are_told(answer, typed, what):
    with pytest.raises(UserError, match=what):
        answer(confirmed(), [typed])


def test_a_code_that_holds_for_every_row_is_kept_and_taken_back():
    mapping = with_codes(confirmed(), ["body=KASN"])
    remember_mapping(mapping, at=NOON)
    assert recall_mapping(HEADERS).stated == {"body": "kasn"}
    assert with_codes(mapping, ["body="]).stated == {}
    assert json.dumps(dict(mapping.stated)) == '{"body": "kasn"}'
