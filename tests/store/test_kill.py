"""SIGKILL at random moments, 210 times: the last good release is in force and the next writer goes on."""

import time
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from data import shelf, store
from tests.support.processes import KILLED, Nursery
from tests.support.store import publish_cases
from tests.support.store_workers import ROWS

SEED = 20200921


def check_whole(*, at_least: str) -> None:
    """What is in force is whole, not older than what was, and in the journal; nothing half is listed."""
    release = store.open_release("uji")
    assert shelf.release_number(release.release_id) >= shelf.release_number(at_least)
    persons = pd.read_parquet(release.table)["persons"].tolist()
    assert persons == persons[:1] * ROWS
    assert [each.release_id for each in store.releases("uji")] == list(shelf.release_ids("uji"))
    assert release.release_id in {each.release_id for each in store.journal("uji")}


def timed_publish(number: int) -> tuple[str, float]:
    """The id of one more release, and the seconds it took: on a busy machine everything takes longer."""
    begun = time.perf_counter()
    release_id = publish_cases(*[number] * ROWS).release_id
    return release_id, time.perf_counter() - begun


@pytest.mark.parametrize(
    ("work", "kills", "publishes", "at_least_in_a_write"),
    [
        ("publish_until_killed", 100, 4, 6),
        ("import_until_killed", 30, 25, 0),  # most of an import is reading, before the store is touched
        ("restore_until_killed", 30, 4, 1),
    ],
)
def test_a_killed_writer_leaves_the_last_good_release_in_force(
    folder: Path, processes: Nursery, work: str, kills: int, publishes: int, at_least_in_a_write: int
) -> None:
    """Kill some work at any moment up to the time that so many publishes take."""
    last, seconds = timed_publish(0)
    store.export_release("uji", last, out=folder.parent / "backup" / "uji.zip")
    in_a_write = 0
    for number, moment in enumerate(np.random.default_rng(SEED).random(kills)):
        assert processes.killed_after(moment * publishes * seconds, work, str(folder)) == KILLED
        in_a_write += any(shelf.home("uji").glob(".tmp-*"))
        check_whole(at_least=last)
        last, seconds = timed_publish(number)  # the next one succeeds and clears up
        assert store.open_release("uji").release_id == last
        assert not list(shelf.home("uji").glob(".tmp-*"))
        store.retain("uji", keep=2)
    assert in_a_write >= at_least_in_a_write, "hardly any kill fell into a write: the moments try nothing"
