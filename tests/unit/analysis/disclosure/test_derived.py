"""What is made of the bundled illustration for those who may not see all of it."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.disclosure import (
    count_table,
    public_days,
    public_release,
    scoped_release,
    shown_cells,
    unprotected,
)
from analysis.measure import UNKNOWN, Measure
from analysis.scoped_counts import ScopedCounts
from analysis.source import build_source
from data.kinds import TableKind, Unit
from data.store import open_release

_ELECTION = "pilkada-2020"


def test_nothing_hidden_of_the_first_quarters_can_be_worked_out() -> None:
    source = build_source(open_release("ilustrasi"), election=_ELECTION)
    days = public_days(source)[:3]
    table = count_table(source, unit=Unit.PERSON, days=days)
    shown = shown_cells(table)
    assert not unprotected(table, shown, width=4).any()
    published = table.numbers[shown & table.publishable[:, np.newaxis]]
    assert not ((published > 0) & (published < 5)).any()
    assert (table.numbers[~shown] > 0).any()
    parts = [
        (table.numbers[list(parts)].sum(axis=0) == table.numbers[whole]).all() for whole, parts in table.sums
    ]
    assert all(parts)


@pytest.fixture(scope="module")
def banten(tmp_path_factory: pytest.TempPathFactory) -> ScopedCounts:
    folder = tmp_path_factory.mktemp("banten")
    release = scoped_release(open_release("ilustrasi"), frozenset({"36"}), folder=folder)
    return ScopedCounts(build_source(release, election=_ELECTION), frozenset({"36"}))


def test_a_province_knows_itself_and_nothing_else(banten: ScopedCounts) -> None:
    whole = build_source(open_release("ilustrasi"), election=_ELECTION)
    day = whole.days[1]
    places = ["36", "3601", "31", "3171", ""]
    own = banten.counts(places, [day], measure=Measure(), borders=day)[:, 0]
    all_of_it = whole.counts(places, [day], measure=Measure(), borders=day)[:, 0]
    assert own.tolist() == [*all_of_it[:2], UNKNOWN, UNKNOWN, UNKNOWN]
    rows = pd.read_parquet(banten.release.table)
    assert set(rows["region_code"].str[:2]) == {"36"}


def test_stated_counts_reach_the_public_where_their_source_is_public(tmp_path: Path) -> None:
    stated = open_release("terbit")
    public = public_release(stated, folder=tmp_path)
    assert public.is_public
    assert public.kind is TableKind.COUNTS
    assert public.checksum != open_release("ilustrasi").checksum
    assert pd.read_parquet(public.table)["url"].notna().all()
