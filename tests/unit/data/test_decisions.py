"""What a person decides is remembered, holds for the next file, and can be taken back."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from data.decisions import (
    Decisions,
    Subject,
    decide_place,
    decide_term,
    decision_history,
    decisions_in_force,
    known_decisions,
    may_be_kept,
    take_back_decision,
    vocabularies,
)
from data.errors import UserError

AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    return tmp_path / "store"


def test_a_decision_about_a_place_is_found_however_it_is_written_again() -> None:
    made = decide_place("Blitar", province="Prov. Jawa Timur", code="3572", at=AT, author="Tim data")
    known = known_decisions()
    assert known.of_place(" BLITAR ", "Jawa  Timur") == made
    assert known.of_place("Blitar", "") is None
    assert known.of_place("Blitar", "Jawa Tengah") is None
    assert (made.subject, made.written, made.context, made.code) == (
        Subject.PLACE,
        "blitar",
        "jawa timur",
        "3572",
    )
    assert made.decided_at == "2026-11-22T09:30:00+00:00"


def test_a_decision_about_a_term_holds_for_its_vocabulary_alone() -> None:
    made = decide_term("Ikut arak-arakan", vocabulary="violation_types", code="Peserta kampanye", at=AT)
    assert made.code == "campaign_participant"
    assert known_decisions().of_term("ikut ARAK ARAKAN", "violation_types") == made
    assert known_decisions().of_term("Ikut arak-arakan", "positions") is None


def test_a_later_decision_takes_the_place_of_an_earlier_one_which_stays_to_be_seen() -> None:
    first = decide_place("Blitar", code="3572", at=AT)
    second = decide_place("blitar", code="", at=AT, note="berkas lama tidak dapat dipastikan")
    assert decisions_in_force() == (second,)
    assert [one.id for one in decision_history()] == [second.id, first.id]
    assert decision_history()[1].taken_back_at == second.decided_at


def test_a_decision_taken_back_holds_no_longer_and_stays_to_be_seen() -> None:
    made = decide_place("Blitar", code="3572", at=AT)
    take_back_decision(made.id, at=AT, author="Tim data")
    assert known_decisions() == Decisions()
    assert decision_history()[0].taken_back_at
    with pytest.raises(UserError, match="sudah dibatalkan"):
        take_back_decision(made.id, at=AT)


@pytest.mark.parametrize(
    "written",
    ["rumah Budi Contoh", "NIP 199001012015051000", "Drs. Contoh", "@contoh_akun", "x" * 300, " - "],
)
def test_a_text_that_may_name_a_person_is_never_kept(written: str, store: Path) -> None:
    assert not may_be_kept(written)
    with pytest.raises(UserError):
        decide_place(written, code="3601", at=AT)
    with pytest.raises(UserError):
        decide_term(written, vocabulary="positions", code="jpt", at=AT)
    with pytest.raises(UserError):
        decide_place("Blitar", code="3572", province=written, at=AT)
    assert not (store / ".decisions").exists()


def test_notes_and_signatures_hold_no_identifiers() -> None:
    for words in ({"note": "kata Bapak Contoh"}, {"author": "199001012015051000"}):
        with pytest.raises(UserError):
            decide_place("Blitar", code="3572", at=AT, **words)
    assert decision_history() == ()


def test_codes_are_decided_for_the_whole_column_and_not_one_by_one() -> None:
    with pytest.raises(UserError, match="satu per satu"):
        decide_place("1201", code="1204", at=AT)


def test_a_code_or_vocabulary_that_is_not_there_is_refused() -> None:
    for vocabulary, code in (("positions", "kaisar"), ("kaisar", "jpt")):
        with pytest.raises(UserError):
            decide_term("Sekda", vocabulary=vocabulary, code=code, at=AT)
    with pytest.raises(UserError):
        decide_place("Blitar", code="Kota Blitar", at=AT)
    assert {"violation_types", "positions", "channels", "sanctions", "counters"} <= set(vocabularies())


def test_many_deciding_at_once_lose_nothing() -> None:
    names = [f"tempat {letter}" for letter in "abcdefghijkl"]
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda name: decide_place(name, code="3601", at=AT), names))
    assert sorted(one.written for one in decisions_in_force()) == names


def test_a_line_damaged_from_outside_hides_no_other(store: Path) -> None:
    decide_place("Blitar", code="3572", at=AT)
    path = store / ".decisions" / "decisions.jsonl"
    path.write_text('{"event": "decided", "id"\n[1]\n{"event": "decided"}\n' + path.read_text())
    assert [one.written for one in decisions_in_force()] == ["blitar"]
