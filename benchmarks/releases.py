"""Releases of any size, drawn from the bundled illustration; they live in a temporary folder."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as parquet

from data.kinds import TableKind
from data.release import Release, file_checksum
from data.schema import arrow_schema, arrow_table
from data.store import open_release
from geo.register import regions

_SEED = 2020
_ROWS_AT_ONCE = 1_000_000  # the rows the store keeps together


def bundled() -> Release:
    """Return the bundled illustration."""
    return open_release("ilustrasi")


def until(day: date, folder: Path) -> Release:
    """Return the bundled cases reported up to and including a day."""
    cases = pd.read_parquet(bundled().table)
    return _written(cases[cases["reported_on"] <= day], folder)


def enlarged(rows: int, folder: Path) -> Release:
    """Return `rows` cases: bundled ones drawn with replacement and strewn over all regions, in no order."""
    folder.mkdir()
    schema = arrow_schema(TableKind.CASES)
    release = replace(bundled(), release_id=folder.name, folder=folder, rows=rows)
    with parquet.ParquetWriter(release.table, schema, compression="zstd") as file:
        for start in range(0, rows, _ROWS_AT_ONCE):
            end = min(start + _ROWS_AT_ONCE, rows)
            file.write_table(_drawn(start, end).cast(schema))
    return _stated(release)


def _drawn(start: int, end: int) -> pa.Table:
    """Cases with these numbers; the same numbers always draw the same cases."""
    cases = parquet.read_table(bundled().table)
    places = pa.array(regions().index)
    draw = np.random.default_rng([_SEED, start])
    drawn = cases.take(draw.integers(len(cases), size=end - start))
    numbers = pa.array([f"S{number}" for number in range(start, end)])
    taken = {"case_id": numbers, "region_code": places.take(draw.integers(len(places), size=end - start))}
    for name, values in taken.items():
        drawn = drawn.set_column(drawn.schema.get_field_index(name), name, values)
    return drawn


def _written(cases: pd.DataFrame, folder: Path) -> Release:
    folder.mkdir()
    release = replace(bundled(), release_id=folder.name, folder=folder, rows=len(cases))
    parquet.write_table(arrow_table(cases, kind=TableKind.CASES), release.table)
    return _stated(release)


def _stated(release: Release) -> Release:
    release = replace(release, checksum=file_checksum(release.table))
    release.write_manifest()
    return release
