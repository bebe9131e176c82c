"""The release `ilustrasi`."""

from pathlib import Path

import pandas as pd

from data.bundling import BUNDLED, Bundle, write_bundle
from data.kinds import TableKind, Unit
from data.release import Release

BUNDLE = Bundle(
    name="ilustrasi",
    release_id="0001-ilustrasi",
    kind=TableKind.CASES,
    title="Ilustrasi Pilkada 2020",
    title_en="Pilkada 2020, illustrative",
    illustrative=True,
    complete=True,
    unit=Unit.PERSON,
    published_at="2026-01-01T00:00:00+00:00",
    note="Rekonstruksi yang memenuhi angka terbit KASN dan BKN; bukan data perkara sebenarnya.",
    source="KASN, BKN",
)


def write_illustration(persons: pd.DataFrame, *, folder: Path = BUNDLED / BUNDLE.name) -> Release:
    """Write the reconstruction as a release and return it."""
    return write_bundle(BUNDLE, persons, folder=folder)
