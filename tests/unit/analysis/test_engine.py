import threading
from pathlib import Path

import pandas as pd
import pyarrow.parquet as parquet

from analysis.engine import new_by_day, table_of
from data.kinds import TableKind, Unit
from data.schema import stored_columns
from tests.support.releases import cases, write_release

STEPS_OF_LATER = ["forwarded_on", "verified_on", "escalated_on", "sanctioned_on"]


def test_a_release_of_before_a_column_opens_with_it_as_nulls(tmp_path: Path) -> None:
    release = write_release(tmp_path, cases("region_code reported_on\n3601 2020-03-01"))
    parquet.write_table(parquet.read_table(release.table).drop_columns(STEPS_OF_LATER), release.table)
    with table_of(release) as table:
        assert set(table.columns) == set(stored_columns(TableKind.CASES))
        assert all(str(table[column].type()) == "date" for column in STEPS_OF_LATER)
        assert pd.DataFrame(table.to_pandas())[STEPS_OF_LATER].isna().all(axis=None)
    assert len(new_by_day(release, election="pilkada-2020", unit=Unit.PERSON)) == 1


def test_no_two_blocks_share_a_connection(tmp_path: Path) -> None:
    release = write_release(tmp_path, cases("region_code reported_on\n3601 2020-03-01"))
    with table_of(release) as one, table_of(release) as other:
        assert one.get_backend() is not other.get_backend()
        assert one.count().execute() == other.count().execute() == 1
    with table_of(release) as again:
        assert again.get_backend() in (one.get_backend(), other.get_backend())


def test_threads_read_at_the_same_time(tmp_path: Path) -> None:
    release = write_release(tmp_path, cases("region_code reported_on persons\n3601 2020-03-01 3"))
    counted: list[int] = []

    def count() -> None:
        counted.append(new_by_day(release, election="pilkada-2020", unit=Unit.PERSON)["count"].sum())

    threads = [threading.Thread(target=count) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counted == [3] * 6
