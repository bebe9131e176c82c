"""A full disk: the old release stays in force, the reader is told plainly, and room makes it work again.

Where the tests run as root and may mount, the store lies on a small file system in memory that is filled up
to the last page, so that the disk refuses in earnest (`ENOSPC`). Everywhere, and so on any build server, a
limit on the size of files (`RLIMIT_FSIZE`) makes the system refuse each file at the same point.
"""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from data import shelf, store
from data.errors import UserError
from data.store.journal import JOURNAL
from tests.support.disks import leave_room, small_disk
from tests.support.processes import Nursery
from tests.support.store import persons_in_force, publish_cases
from tests.support.store_workers import FIRST, REFUSED, ROWS


def check_unchanged(last: str) -> None:
    assert store.open_release("uji").release_id == last
    assert [each.release_id for each in store.releases("uji")] == list(shelf.release_ids("uji"))


@pytest.fixture(name="small_disk")
def _small_disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk") as place:
        yield place


def test_a_full_disk_refuses_at_every_step_and_changes_nothing(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PETA_STORE", str(small_disk / "store"))
    last = publish_cases(*[FIRST] * ROWS).release_id
    refused, published = 0, 0
    for pages_left in (0, 1, 2, 3, 4, 5, 6, 7, 8, 10):
        ballast = leave_room(small_disk, pages=pages_left)
        try:
            last = publish_cases(*[pages_left] * ROWS).release_id
            published += 1
        except UserError as error:
            if "tidak berubah" not in error.what:
                raise
            refused += 1
        check_unchanged(last)
        ballast.unlink()
        last = publish_cases(*[FIRST] * ROWS).release_id  # room again
        check_unchanged(last)
        assert not list(shelf.home("uji").glob(".tmp-*"))
        store.retain("uji", keep=1)
    assert refused >= 4  # table, manifest, journal and plan
    assert published >= 1
    assert persons_in_force() == [FIRST] * ROWS


def test_a_full_disk_refuses_a_backup_and_a_restore(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PETA_STORE", str(small_disk / "store"))
    first = publish_cases(*[FIRST] * ROWS)
    backup = store.export_release("uji", first.release_id, out=tmp_path / "uji.zip")
    last = publish_cases(*[2] * ROWS).release_id
    store.retain("uji", keep=1)
    ballast = leave_room(small_disk, pages=1)
    with pytest.raises(UserError, match="tidak berubah"):
        store.restore_release(backup)
    with pytest.raises(UserError, match="cadangan"):
        store.export_release("uji", last, out=small_disk / "out.zip")
    check_unchanged(last)
    assert not (small_disk / "out.zip").exists()
    ballast.unlink()
    assert store.restore_release(backup) == first


def test_a_file_that_may_not_grow_refuses_at_every_step(folder: Path, processes: Nursery) -> None:
    table = store.open_release("uji").table.stat().st_size
    journal = shelf.home("uji") / JOURNAL
    while journal.stat().st_size <= table:  # so that the journal is refused where a table is not
        publish_cases(*[FIRST] * ROWS)
    last = store.open_release("uji").release_id
    limits = [0, 10, 100, 1_000, table - 1, table, journal.stat().st_size]
    for limit in limits:
        assert processes.wait(processes.start("publish_with_little_room", str(folder), limit)) == REFUSED
        check_unchanged(last)
    assert processes.wait(processes.start("publish_with_little_room", str(folder), 1_000_000)) == 0
    assert pd.read_parquet(store.open_release("uji").table)["persons"].tolist() == [9] * ROWS
    assert not list(shelf.home("uji").glob(".tmp-*"))
