"""One forking process for all tests of the store, and a place where writing to disk costs no time."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.support.processes import Nursery, nursery
from tests.support.store import publish_cases
from tests.support.store_workers import FIRST, ROWS

_IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it


@pytest.fixture(scope="session")
def processes() -> Iterator[Nursery]:
    with nursery() as running:
        yield running


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A store with one release.

    It lies in memory where there is such a place: a killed process loses nothing that a disk would keep, and
    hundreds of kills take seconds.
    """
    with TemporaryDirectory(dir=_IN_MEMORY if _IN_MEMORY.is_dir() else None) as place:
        store = Path(place) / "store"
        monkeypatch.setenv("PETA_STORE", str(store))
        publish_cases(*[FIRST] * ROWS)
        yield store
