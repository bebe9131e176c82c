"""DuckDB over the files of releases: threads, files of before a column, files that are damaged."""

import threading
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as parquet
import pytest
from ibis import Table

from analysis.engine import ask, new_by_day
from data.errors import UserError
from data.kinds import TableKind, Unit
from data.release import Release, file_checksum
from data.schema import stored_columns
from tests.support.releases import cases, write_release

STEPS_OF_LATER = ["forwarded_on", "verified_on", "escalated_on", "sanctioned_on"]


def _everything(table: Table) -> Table:
    return table


@pytest.fixture
def release(tmp_path: Path) -> Release:
    return write_release(tmp_path / "it's", cases("region_code reported_on persons\n3601 2020-03-01 3"))


def test_a_release_of_before_a_column_opens_with_it_as_nulls(release: Release) -> None:
    parquet.write_table(parquet.read_table(release.table).drop_columns(STEPS_OF_LATER), release.table)
    found = ask(replace(release, checksum=file_checksum(release.table)), _everything)
    assert tuple(found.columns) == stored_columns(TableKind.CASES)
    assert (found[STEPS_OF_LATER].dtypes == "datetime64[us]").all()
    assert found[STEPS_OF_LATER].isna().all(axis=None)
    assert found["persons"].tolist() == [3]


def test_threads_ask_at_the_same_time(release: Release) -> None:
    counted: list[int] = []

    def count() -> None:
        counted.append(new_by_day(release, election="pilkada-2020", unit=Unit.PERSON)["count"].sum())

    threads = [threading.Thread(target=count) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counted == [3] * 6


@pytest.mark.parametrize("damage", ["missing", "cut short"])
def test_a_file_that_cannot_be_read_is_told_and_comes_back(release: Release, damage: str) -> None:
    whole = release.table.read_bytes()
    release.table.unlink()
    if damage == "cut short":
        release.table.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(UserError, match="Berkas rilis tidak dapat dibaca") as told:
        new_by_day(release, election="pilkada-2020", unit=Unit.PERSON)
    assert told.value.where == "contoh 1"
    release.table.write_bytes(whole)
    assert new_by_day(release, election="pilkada-2020", unit=Unit.PERSON)["count"].tolist() == [3]
