"""The drill of docs/operations.md: copy the store while it is in use, lose it, and work on with the copy."""

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest

from data import audit, decisions, notes, shelf, store
from data.access import Reader, Role, acting_as
from data.errors import UserError
from data.store import Action
from tests.support.store import persons_in_force, publish_cases

NOW = datetime(2026, 12, 1, tzinfo=UTC)
STEWARD = Reader("s-1", frozenset({Role.STEWARD, Role.ANALYST}))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    return tmp_path / "store"


def work() -> None:
    """A week at the data desk: releases, a way back, an embargo, a decision and a note."""
    first = publish_cases(1, 2)
    publish_cases(1, 2, 3)
    store.rollback("uji", first.release_id, who="Biro data", note="salah kirim")
    publish_cases(5, name="lain", at=NOW)
    publish_cases(5, 6, name="lain", at=NOW, in_force_from=NOW + timedelta(days=7))
    decisions.decide_place("Kab. Serag", code="3604", at=NOW, author="Biro data")
    notes.pin_note("Periksa lagi.", dataset="uji", region="3604", day=date(2020, 9, 21), at=NOW, author="Ana")


def all_that_is_known() -> dict[str, object]:
    names = ("uji", "lain")
    return {
        "releases": {name: [each.checksum for each in store.releases(name)] for name in names},
        "in force": {name: persons_in_force(name, at=NOW) for name in names},
        "later": persons_in_force("lain", at=NOW + timedelta(days=8)),
        "journal": {name: store.journal(name) for name in names},
        "decisions": decisions.decisions_in_force(),
        "notes": notes.pinned_notes(),
        "audit": audit.events(),
        "end of the log": audit.verify(audit.audit_path()),
    }


def test_a_store_that_was_lost_comes_back_from_its_copy_and_goes_on(place: Path, tmp_path: Path) -> None:
    with acting_as(STEWARD):
        work()
        copied = store.copy_store(tmp_path / "copy")
        known = all_that_is_known()
        shutil.rmtree(place)
        with pytest.raises(UserError):
            store.open_release("uji")

        shutil.copytree(tmp_path / "copy", place)
        assert all_that_is_known() == known
        assert known["in force"] == {"uji": [1, 2], "lain": [5]}
        assert len(copied) == 4

        publish_cases(9, name="uji")
        assert persons_in_force("uji") == [9]
        assert store.journal("uji")[-1].action is Action.PUBLISH
        assert audit.verify(audit.audit_path(), known=known["end of the log"].head).is_whole


def test_a_copy_is_brought_up_to_date_and_loses_nothing(place: Path, tmp_path: Path) -> None:
    with acting_as(STEWARD):
        first = publish_cases(1)
        assert store.copy_store(tmp_path / "copy") == (f"uji {first.release_id}",)
        second = publish_cases(1, 2)
        assert store.copy_store(tmp_path / "copy") == (f"uji {second.release_id}",)
        assert store.copy_store(tmp_path / "copy") == ()
        store.retain("uji", keep=1)
        store.copy_store(tmp_path / "copy")
    assert {first.release_id, second.release_id} <= {
        path.name for path in (tmp_path / "copy" / "uji").iterdir()
    }


def test_a_copy_made_while_others_write_is_sound(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with acting_as(STEWARD):
        publish_cases(1)
    enough = Event()

    def write() -> None:
        with acting_as(STEWARD):
            for number in range(1, 200):
                notes.pin_note(
                    "Periksa.", dataset="uji", region="36", day=date(2020, 9, 21), at=NOW, author="Ana"
                )
                publish_cases(number)
                if enough.is_set():
                    return

    writer = Thread(target=write)
    writer.start()
    try:
        with acting_as(STEWARD):
            for number in range(5):
                store.copy_store(tmp_path / f"copy-{number}")
    finally:
        enough.set()
        writer.join()
    for number in range(5):
        monkeypatch.setenv("PETA_STORE", str(tmp_path / f"copy-{number}"))
        with acting_as(STEWARD):
            assert audit.verify(audit.audit_path()).problems == ()
            told = [event.release_id for event in audit.events() if event.act is audit.Act.PUBLISH]
            assert {each.release_id for each in store.releases("uji")} <= set(told)
            assert len(notes.pinned_notes()) <= sum(each.act is audit.Act.PIN_NOTE for each in audit.events())
            assert store.open_release("uji").release_id in shelf.release_ids("uji")
            assert store.look().troubles == ()


@pytest.mark.parametrize("where", ["store", "store/copy", "."])
def test_a_copy_never_lies_in_the_store_or_around_it(place: Path, tmp_path: Path, where: str) -> None:
    with acting_as(STEWARD):
        publish_cases(1)
        with pytest.raises(UserError, match="tidak dapat disalin"):
            store.copy_store(tmp_path / where)


def test_a_full_folder_is_told(place: Path, tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("a file where the folder should be")
    with acting_as(STEWARD):
        publish_cases(1)
        with pytest.raises(UserError, match="tidak dapat disalin"):
            store.copy_store(tmp_path / "copy")
