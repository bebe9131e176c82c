"""What is fuzzed: for each target what is done with an input, and the inputs to begin with."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.fuzz import addresses, places, reading, releases

FOUND = Path(__file__).parent / "found"
"""What was found, one folder a target; a test tries all of it again."""


class Target(NamedTuple):
    """One thing that has to withstand any input."""

    run: Callable[[bytes], None]
    """Does it with an input; raises where it does not withstand it."""
    seeds: Callable[[], Iterator[bytes]]
    """Gives sound inputs, which are then changed."""


TARGETS = {
    "csv": Target(reading.read, reading.texts),
    "jsonl": Target(reading.read, reading.json_lines),
    "parquet": Target(reading.read, reading.tables),
    "xlsx": Target(reading.read_workbook, reading.workbooks),
    "archive": Target(reading.read, reading.whole_workbooks),
    "place": Target(places.match_place, places.places),
    "address": Target(addresses.open_address, addresses.addresses),
    "store": Target(releases.look_at_store, releases.damaged_stores),
    "backup": Target(releases.restore, releases.backups),
    "backup-file": Target(releases.restore_file, releases.backup_files),
}
