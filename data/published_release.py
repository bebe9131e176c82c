"""The data set `terbit`: published figures as counts. `python -m data.published_release` writes it."""

from pathlib import Path

from data.bundling import BUNDLED, Bundle, write_bundle
from data.elections import contests
from data.kinds import TableKind
from data.published import counts
from data.release import Release

BUNDLE = Bundle(
    name="terbit",
    release_id="0001-terbit",
    kind=TableKind.COUNTS,
    title="Angka terbit (KASN, BKN, Bawaslu)",
    title_en="Published figures (KASN, BKN, Bawaslu)",
    illustrative=False,
    complete=False,
    unit=None,
    published_at="2026-01-01T00:00:00+00:00",
    note="Angka yang pernah diumumkan, per tanggal pengumumannya; daerah tanpa angka berarti tidak ada data.",
    source="KASN, BKN, Bawaslu, Kemendagri, KPK",
)


def write_published(folder: Path = BUNDLED / BUNDLE.name) -> Release:
    """Write the published counts of every election whose contests are recorded, and return the release.

    The single national totals of 2015 and 2017 stay in the reference table only: there is no region to show.
    """
    stated = counts()
    mapped = [not contests(code).empty for code in stated["election"]]
    return write_bundle(BUNDLE, stated[mapped].reset_index(drop=True), folder=folder)


if __name__ == "__main__":
    write_published()
