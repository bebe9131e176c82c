"""Two writers and ten readers at once, each a process of its own: no lost update, no torn read."""

from pathlib import Path

import pandas as pd

from data import store
from data.shelf import release_number
from data.store import Action
from tests.support.processes import Nursery
from tests.support.store_workers import FIRST, READS, STOP

WRITERS, READERS, TIMES = 2, 10, 10


def test_two_writers_and_ten_readers_at_once(folder: Path, processes: Nursery) -> None:
    readers = [processes.start("read_until_stopped", str(folder)) for _number in range(READERS)]
    writers = [processes.start("count_up", str(folder), TIMES) for _number in range(WRITERS)]
    ends = [processes.wait(each) for each in writers]
    (folder.parent / STOP).touch()
    ends += [processes.wait(each) for each in readers]
    assert ends == [0] * (WRITERS + READERS)

    # Every one of the 2 × 10 additions is there: each built on the one before it.
    last = FIRST + WRITERS * TIMES
    values = [int(pd.read_parquet(each.table)["persons"].iloc[0]) for each in store.releases("uji")]
    assert values == list(range(last, FIRST - 1, -1))
    numbers = [release_number(each.release_id) for each in store.releases("uji")]
    assert numbers == list(range(WRITERS * TIMES + 1, 0, -1))
    entries = store.journal("uji")
    assert [each.action for each in entries] == [Action.PUBLISH] * (WRITERS * TIMES + 1)
    assert len({each.who for each in entries[1:]}) == WRITERS

    reads = [int(path.read_text()) for path in folder.parent.glob(f"{READS}*")]
    assert len(reads) == READERS
    assert min(reads) > 0
