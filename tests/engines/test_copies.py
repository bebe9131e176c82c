"""Releases as tables of PostgreSQL: copied once, whole or not at all; only answers cross the wire."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.engine import new_by_day
from data import audit
from data.__main__ import main
from data.errors import UserError
from data.kinds import Unit
from data.release import Release, file_checksum
from data.settings import PROJECT
from data.store import open_release
from data.warehouse import Warehouse, copies, copy_name, drop, load, orphans
from tests.support.mixed import mixed_cases
from tests.support.postgres import Postgres
from tests.support.releases import cases, write_release

_LOAD = """
import sys
from pathlib import Path
from data.release import Release
from data.warehouse import load, warehouse_at
print(load(warehouse_at(sys.argv[1], 30.0), Release.read(Path(sys.argv[2]))))
"""


def _loading(postgres: Postgres, release: Release) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _LOAD, postgres.url(), str(release.folder)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True)


def test_several_processes_copy_once(postgres: Postgres, warehouse: Warehouse, tmp_path: Path) -> None:
    release = write_release(tmp_path, mixed_cases(seed=3))
    loading = [_loading(postgres, release) for _ in range(2)]
    said = sorted(each.communicate()[0].strip() for each in loading)
    assert said == ["False", "True"]
    assert not load(warehouse, release)
    assert copy_name(release) in {copy.table for copy in copies(warehouse)}


def test_several_threads_copy_once(warehouse: Warehouse, tmp_path: Path) -> None:
    release = write_release(tmp_path, mixed_cases(seed=4))
    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(lambda _: load(warehouse, release), range(4))) == [False, False, False, True]


def test_a_process_that_dies_leaves_nothing(postgres: Postgres, warehouse: Warehouse, tmp_path: Path) -> None:
    release = write_release(tmp_path, mixed_cases(seed=5))
    with warehouse.transaction() as cursor:
        # Whoever copies waits here, its rows already written, before it says what the table is.
        cursor.execute("CREATE SCHEMA IF NOT EXISTS peta_netral")
        cursor.execute("LOCK TABLE pg_description IN ACCESS EXCLUSIVE MODE")
        dying = _loading(postgres, release)
        _wait_until_it_waits(warehouse)
        dying.kill()
        dying.communicate()
    assert copy_name(release) not in {copy.table for copy in copies(warehouse)}
    assert load(warehouse, release)
    assert copy_name(release) in {copy.table for copy in copies(warehouse)}


def _wait_until_it_waits(warehouse: Warehouse) -> None:
    waiting = "SELECT 1 AS one FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'COMMENT%'"
    until = time.monotonic() + 30
    while not warehouse.fetch(waiting).num_rows:
        assert time.monotonic() < until, "nobody copied"
        time.sleep(0.05)


def test_a_file_with_fewer_rows_than_it_states_is_refused(warehouse: Warehouse, tmp_path: Path) -> None:
    release = write_release(tmp_path, cases("region_code reported_on\n3604 2020-03-01"))
    with pytest.raises(UserError, match="sebanyak yang disebut") as told:
        load(warehouse, replace(release, rows=2))
    assert told.value.expected == "2"
    assert copy_name(release) not in {copy.table for copy in copies(warehouse)}


def _empty(warehouse: Warehouse) -> None:
    for copy in copies(warehouse):
        drop(warehouse, copy)


def test_the_commands_load_list_and_prune_and_are_recorded(
    postgres: Postgres,
    warehouse: Warehouse,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def said(*arguments: str) -> str:
        monkeypatch.setattr(sys, "argv", ["data", "warehouse", *arguments])
        assert main() == 0
        return capsys.readouterr().out

    _empty(warehouse)
    monkeypatch.setenv("PETA_ENGINE", postgres.url())
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    release = open_release("terbit")
    orphan = write_release(tmp_path, cases("region_code reported_on\n3604 2020-03-01"))
    load(warehouse, orphan)
    assert said("load", "terbit") == f"terbit {release.release_id}: dimuat.\n"
    assert said("load", "terbit") == f"terbit {release.release_id}: sudah ada.\n"
    assert {line.split()[0] for line in said("list").splitlines()} == {copy_name(release), copy_name(orphan)}
    pruned, count = said("prune").splitlines()
    assert pruned.startswith(copy_name(orphan))
    assert count == "1 tabel dihapus."
    assert said("prune") == "0 tabel dihapus.\n"
    assert [(event.act, event.dataset, event.details.split(" ")[0]) for event in audit.events()] == [
        (audit.Act.LOAD_WAREHOUSE, "terbit", ""),
        (audit.Act.PRUNE_WAREHOUSE, "", copy_name(orphan)),
    ]
    monkeypatch.setenv("PETA_ENGINE", "")
    with pytest.raises(UserError, match="tidak memakai PostgreSQL"):
        said("list")


def test_what_no_release_needs_is_dropped(warehouse: Warehouse, tmp_path: Path) -> None:
    kept = write_release(tmp_path / "1", cases("region_code reported_on\n3605 2020-03-01"))
    gone = write_release(tmp_path / "2", cases("region_code reported_on\n3606 2020-03-01"))
    _empty(warehouse)
    for release in (kept, gone):
        load(warehouse, release)
    (orphan,) = orphans(warehouse, [kept])
    assert orphan.table == copy_name(gone)
    drop(warehouse, orphan)
    assert [(copy.table, copy.says) for copy in copies(warehouse)] == [(copy_name(kept), "contoh 1")]
    assert copies(warehouse)[0].bytes > 0


def test_only_answers_cross_the_wire(
    postgres: Postgres, warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "\n".join(["3601 2020-03-01 1", "3602 2020-03-02 2"] * 3000)
    release = write_release(tmp_path, cases(f"region_code reported_on persons\n{rows}"))
    load(warehouse, release)
    with warehouse.transaction() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")
        cursor.execute("SELECT 1 AS done FROM pg_stat_statements_reset()")
    monkeypatch.setenv("PETA_ENGINE", postgres.url())
    found = new_by_day(release, election="pilkada-2020", unit=Unit.PERSON)
    assert found.sort_values("place")["count"].tolist() == [3000, 6000]
    # The server's own count of the rows it sent for each statement.
    sent = warehouse.fetch(
        "SELECT calls, rows FROM pg_stat_statements WHERE strpos(query, $1) > 0 AND query LIKE 'COPY%'",
        (copy_name(release),),
    )
    assert sent.to_pylist() == [{"calls": 1, "rows": 2}]


def test_a_file_is_named_after_what_it_holds(tmp_path: Path) -> None:
    one = write_release(tmp_path / "1", cases("region_code reported_on\n3601 2020-03-01"))
    same = replace(one, release_id="2")
    other = write_release(tmp_path / "2", cases("region_code reported_on\n3602 2020-03-01"))
    assert file_checksum(one.table)[:32] in copy_name(one)
    assert copy_name(one) == copy_name(same) != copy_name(other)
    assert len(copy_name(one)) <= 63  # longer names are cut by PostgreSQL
