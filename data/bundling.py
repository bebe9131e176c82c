"""Writing the releases that come with the product: the same bytes from the same facts."""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow.parquet as parquet

from data.elections import elections
from data.kinds import TableKind, Unit
from data.release import TABLE, Release, file_checksum
from data.schema import arrow_table

BUNDLED = Path(__file__).parent / "bundled"


@dataclass(frozen=True)
class Bundle:
    """What a bundled data set says of itself; see `data.release.Release` for the fields.

    `published_at` is stated rather than read from a clock, so that a second run writes the same files.
    """

    name: str
    release_id: str
    kind: TableKind
    title: str
    title_en: str
    illustrative: bool
    complete: bool
    unit: Unit | None
    published_at: str
    note: str
    source: str


def write_bundle(bundle: Bundle, table: pd.DataFrame, *, folder: Path) -> Release:
    """Write `table` and its manifest to `folder` and return the release.

    Args:
        bundle: what the data set says of itself.
        table: cases or counts as in docs/architecture.md, in the order to be kept.
        folder: created where it is missing; an older release in it is replaced.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parquet.write_table(arrow_table(table, kind=bundle.kind), folder / TABLE, compression="zstd")
    days = table["reported_on" if bundle.kind is TableKind.CASES else "as_of"]
    release = Release(
        **vars(bundle),
        elections=tuple(code for code in elections().index if code in set(table["election"])),
        first_day=days.min().date(),
        last_day=days.max().date(),
        rows=len(table),
        checksum=file_checksum(folder / TABLE),
        folder=folder,
    )
    release.write_manifest()
    return release
