"""Releases of any size, drawn from the bundled illustration; they live in a temporary folder."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow.parquet as parquet

from data.kinds import TableKind
from data.release import Release, file_checksum
from data.schema import arrow_table
from data.store import open_release
from geo.register import regions

_SEED = 2020


def bundled() -> Release:
    """Return the bundled illustration."""
    return open_release("ilustrasi")


def until(day: date, folder: Path) -> Release:
    """Return the bundled cases reported up to and including a day."""
    cases = pd.read_parquet(bundled().table)
    return _written(cases[cases["reported_on"] <= day], folder)


def enlarged(rows: int, folder: Path) -> Release:
    """Return `rows` cases: bundled ones drawn with replacement and strewn over all regions."""
    draw = np.random.default_rng(_SEED)
    cases = pd.read_parquet(bundled().table)
    cases = cases.iloc[draw.integers(len(cases), size=rows)].reset_index(drop=True)
    cases["case_id"] = [f"S{number}" for number in range(rows)]
    cases["region_code"] = draw.choice(regions().index.to_numpy(), size=rows)
    return _written(cases, folder)


def _written(cases: pd.DataFrame, folder: Path) -> Release:
    folder.mkdir()
    release = replace(bundled(), release_id=folder.name, folder=folder, rows=len(cases))
    parquet.write_table(arrow_table(cases, kind=TableKind.CASES), release.table)
    release = replace(release, checksum=file_checksum(release.table))
    release.write_manifest()
    return release
