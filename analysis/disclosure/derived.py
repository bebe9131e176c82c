"""Releases made of a release for those who may not see all of it: of the public, and of some provinces."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow.parquet as parquet

from analysis import engine
from analysis.disclosure.suppression import LEAST_SHOWN, shown_cells
from analysis.disclosure.table import CountTable, Flags, count_table, public_days
from analysis.measure import NATION
from analysis.source import build_source
from data.kinds import Level, TableKind, Unit
from data.release import TABLE, Release, file_checksum
from data.schema import arrow_table, columns

_MANY = "other"
_PROVINCE_DIGITS = 2


def public_release(release: Release, *, folder: Path, least: int = LEAST_SHOWN) -> Release:
    """Write the release that the public gets of a release: counts of few days, small ones hidden.

    It is a release of kind `counts`, so whatever is made of it rests on published numbers alone, and no
    question about single cases has an answer. Of counts that bodies stated, those with an address of a public
    source stay.

    Args:
        release: any release.
        folder: an empty folder of one's own to write to.
        least: the smallest count the public sees.
    """
    if release.kind is TableKind.COUNTS:
        stated = pd.read_parquet(release.table)
        public = replace(release, release_id=f"{release.release_id}-publik", is_public=True)
        return _written(public, stated[stated["url"].fillna("") != ""], folder)
    unit = release.unit or Unit.PERSON
    rows = [_rows(release, election, unit, least) for election in release.elections]
    table = pd.concat(rows, ignore_index=True)
    public = replace(
        release,
        release_id=f"{release.release_id}-publik",
        kind=TableKind.COUNTS,
        complete=False,
        unit=unit,
        is_public=True,
    )
    return _written(public, table, folder)


def scoped_release(release: Release, provinces: frozenset[str], *, folder: Path) -> Release:
    """Write the part of a release that speaks of some provinces or places within them.

    Args:
        release: any release.
        provinces: two-digit codes.
        folder: an empty folder of one's own to write to.
    """
    table = pd.read_parquet(release.table)
    kept = table["region_code"].astype("str").str[:_PROVINCE_DIGITS].isin(sorted(provinces))
    named = sorted(provinces)
    release_id = f"{release.release_id}-{'.'.join(named)}"
    return _written(replace(release, release_id=release_id, provinces=tuple(named)), table[kept], folder)


def _rows(release: Release, election: str, unit: Unit, least: int) -> pd.DataFrame:
    source = build_source(release, election=election, unit=unit)
    days = public_days(source)
    table = count_table(source, unit=unit, days=days)
    shown = shown_cells(table, least=least)
    stated = _worth_stating(table, shown, zeros=release.complete)
    return _stated(table, stated).assign(election=election, body=_body(release, election), unit=unit.value)


def _worth_stating(table: CountTable, shown: Flags, *, zeros: bool) -> Flags:
    """What is stated of what may be: no zero that nobody vouches for, or that a hidden number follows.

    A statement holds until the next, and a zero of long ago must not stand where there is a number now.
    """
    counts = table.numbers
    hidden_later = np.logical_or.accumulate(~shown[:, ::-1], axis=1)[:, ::-1]
    worth = (counts > 0) | (zeros & ~hidden_later)
    return np.asarray(shown & worth & table.publishable[:, np.newaxis])


def _stated(table: CountTable, shown: Flags) -> pd.DataFrame:
    """The shown numbers as statements."""
    cell, day = np.nonzero(shown)
    counts = table.numbers
    kept = table.cells[cell].to_frame(index=False).astype("str")
    size = kept["place"].str.len()
    levels = {0: Level.NATION.value, _PROVINCE_DIGITS: Level.PROVINCE.value, 4: Level.REGION.value}
    return pd.DataFrame(
        {
            "as_of": pd.Series(table.days, dtype="object").to_numpy()[day],
            "level": size.map(levels),
            "region_code": kept["place"].mask(kept["place"] == NATION),
            "counter": kept["counter"],
            "violation_type": kept["violation_type"].mask(kept["violation_type"] == ""),
            "position": pd.Series(pd.NA, kept.index, dtype="str"),
            "value": counts[cell, day],
        }
    )


def _body(release: Release, election: str) -> str:
    """The body that counted, where it was one."""
    known = engine.cross_table(release, election=election, as_of=date.max, dimensions=["body"])
    bodies = known["body"].dropna().unique()
    return str(bodies[0]) if len(bodies) == 1 else _MANY


def _written(release: Release, table: pd.DataFrame, folder: Path) -> Release:
    kept = table.reindex(columns=list(columns(release.kind).index))
    parquet.write_table(arrow_table(kept, kind=release.kind), folder / TABLE, compression="zstd")
    made = replace(
        release,
        rows=len(table),
        checksum=file_checksum(folder / TABLE),
        folder=folder,
        examination=None,
        mapping={},
        decisions=(),
        corrections=(),
    )
    made.write_manifest()
    return made
