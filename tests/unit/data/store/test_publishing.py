import json
from datetime import date
from pathlib import Path

import pyarrow.parquet as parquet
import pytest

from data import atomic, shelf, store
from data.errors import UserError
from data.kinds import TableKind
from data.store import publishing
from tests.support.store import persons_in_force, publish_cases


def test_a_release_states_what_its_table_holds():
    release = publish_cases(1, 2)
    assert (release.rows, release.elections) == (2, ("pilkada-2020",))
    assert (release.first_day, release.last_day) == (date(2020, 9, 1), date(2020, 11, 2))
    assert release == store.open_release("uji")
    assert json.loads((release.folder / "manifest.json").read_text())["checksum"] == release.checksum


def test_the_newest_release_is_in_force_and_the_old_ones_stay():
    first, second = publish_cases(1), publish_cases(2)
    assert [release.release_id for release in store.releases("uji")] == [second.release_id, first.release_id]
    assert persons_in_force() == [2]


def test_rollback_puts_an_earlier_release_in_force_and_the_next_publish_a_newer_one():
    first = publish_cases(1)
    publish_cases(2)
    store.rollback("uji", first.release_id)
    assert persons_in_force() == [1]
    publish_cases(3)
    assert persons_in_force() == [3]
    assert len(store.releases("uji")) == 3


def test_releases_keep_their_order_past_9999(monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(publishing, "_next_id", lambda _name, _now: "9999-20200101-aaaaaa")
        publish_cases(1)
    assert publish_cases(2).release_id.startswith("10000-")
    assert store.releases("uji")[0].release_id.startswith("10000-")


def test_a_damaged_release_gives_way_to_the_last_good_one(caplog):
    publish_cases(1)
    damaged = publish_cases(2)
    damaged.table.write_bytes(damaged.table.read_bytes()[:-1] + b"x")
    assert persons_in_force() == [1]
    assert damaged.release_id in caplog.text
    with pytest.raises(UserError, match="rusak"):
        store.open_release("uji", release_id=damaged.release_id)


@pytest.mark.parametrize("damage", ["", "{", '{"name": 1}', "[]"])
def test_a_damaged_manifest_gives_way_too(damage):
    publish_cases(1)
    (publish_cases(2).folder / "manifest.json").write_text(damage)
    assert persons_in_force() == [1]


def test_a_release_newer_than_the_one_in_force_never_steps_in():
    first = publish_cases(1)
    publish_cases(2)
    store.rollback("uji", first.release_id)
    first.table.unlink()
    with pytest.raises(UserError, match="rusak"):
        store.open_release("uji")


def test_a_data_set_without_a_good_release_is_left_out_of_the_list():
    publish_cases(1, name="rusak").table.unlink()
    publish_cases(2, name="utuh")
    names = [release.name for release in store.datasets()]
    assert "utuh" in names
    assert "rusak" not in names


@pytest.mark.parametrize("pointer", ["", "nonsense", "../../../etc", "9999-20200101-abcdef"])
def test_a_damaged_pointer_gives_the_newest_release(pointer):
    publish_cases(1)
    publish_cases(2)
    (shelf.home("uji") / "current").write_text(pointer)
    assert persons_in_force() == [2]


@pytest.mark.parametrize("name", ["", "..", "a/b", "Besar", "a" * 41, "-a", "nama orang", "terbit"])
def test_names_that_cannot_be_folders_or_are_taken_are_refused(name):
    with pytest.raises(UserError):
        publish_cases(1, name=name)
    with pytest.raises(UserError):
        store.rollback(name, "0001-20200101-abcdef")


def test_unknown_names_and_releases_are_user_errors():
    publish_cases(1)
    with pytest.raises(UserError, match="Set data tidak dikenal"):
        store.open_release("tidak-ada")
    with pytest.raises(UserError, match="Rilis tidak dikenal"):
        store.open_release("uji", release_id="../uji")


def test_bundled_data_is_found_without_a_store():
    release = store.open_release("terbit")
    assert (release.kind, release.illustrative) == (TableKind.COUNTS, False)
    assert store.releases("terbit") == (release,)
    assert release in store.datasets()


# A publish takes these steps; stopping at any of them must leave the old release in force.
WHOLE = ["mkdir", "sync 1", "sync 2", "sync 3", "rename", "sync 4"]
AUDITED = ["journal", "sync 5", "replace", "sync 6"]
STEPS = [*WHOLE, *AUDITED, "sync 7", "sync 8"]
IN_FORCE_FROM = STEPS.index("sync 8")


class StoppedError(Exception):
    pass


def interrupt(monkeypatch, step: str, error: Exception) -> None:
    calls = {"sync": 0}

    def counted_sync(path, real=atomic._sync):
        calls["sync"] += 1
        if step == f"sync {calls['sync']}":
            raise error
        real(path)

    def fail(*_args, **_kwargs):
        raise error

    monkeypatch.setattr(atomic, "_sync", counted_sync)
    if step in ("rename", "replace"):
        monkeypatch.setattr(Path, step, fail)
    if step == "mkdir":
        monkeypatch.setattr(parquet, "write_table", fail)
    if step == "journal":
        monkeypatch.setattr(atomic, "_line_break", fail)


@pytest.mark.parametrize("step", STEPS)
def test_stopping_at_any_step_leaves_a_whole_release_in_force(monkeypatch, step):
    publish_cases(1)
    with monkeypatch.context() as patched:
        interrupt(patched, step, StoppedError())
        with pytest.raises(StoppedError):
            publish_cases(2)
    assert persons_in_force() == ([2] if STEPS.index(step) >= IN_FORCE_FROM else [1])
    publish_cases(3)
    assert persons_in_force() == [3]
    assert not list(shelf.home("uji").glob(".tmp-*"))


def test_a_first_publish_that_was_stopped_leaves_no_data_set(monkeypatch):
    with monkeypatch.context() as patched:
        interrupt(patched, "rename", StoppedError())
        with pytest.raises(StoppedError):
            publish_cases(1)
    assert "uji" not in shelf.imported_names()
    with pytest.raises(UserError, match="tidak dikenal"):
        store.open_release("uji")


@pytest.mark.parametrize("step", STEPS[:-1])
def test_a_full_disk_is_a_user_error_and_changes_nothing(monkeypatch, step):
    publish_cases(1)
    with monkeypatch.context() as patched:
        interrupt(patched, step, OSError(28, "No space left on device"))
        with pytest.raises(UserError, match="tidak berubah"):
            publish_cases(2)
    assert persons_in_force() == [1]
