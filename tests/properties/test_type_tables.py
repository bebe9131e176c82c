"""What holds for types against anything: the whole adds up, order is nothing, what is small is hidden."""

from datetime import date, timedelta
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.cube import build_cube
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.shares_over_time import shares_over_time
from analysis.type_tables import Across, type_table
from data.kinds import Level
from tests.support.releases import write_release

FIRST = date(2020, 1, 1)
ROW = st.fixed_dictionaries(
    {
        "region_code": st.sampled_from(["3601", "3602", "9301", "36", None]),
        "reported_on": st.integers(0, 300).map(lambda days: FIRST + timedelta(days=days)),
        "violation_type": st.sampled_from(["photo_symbol", "party_approach", "campaign_team"]),
        "position": st.sampled_from(["jpt", "fungsional", None]),
        "persons": st.integers(1, 9),
    }
)
ROWS = st.lists(ROW, min_size=1, max_size=20)
ASKED = Selection(as_of=date(2020, 12, 31), dataset="contoh")
QUICK = settings(max_examples=5, deadline=None)


def source_of(rows: list[dict[str, Any]], factory: pytest.TempPathFactory) -> CountSource:
    table = pd.DataFrame(rows).astype({"persons": "Int64"})
    table = table.assign(election="pilkada-2020", body="kasn", case_id=[str(n) for n in range(len(rows))])
    release = write_release(factory.mktemp("cases"), table, days=(FIRST, date(2020, 12, 31)))
    return build_cube(release, election="pilkada-2020")


@QUICK
@given(rows=ROWS)
def test_above_regions_every_table_adds_up(
    rows: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    source, whole = source_of(rows, tmp_path_factory), sum(row["persons"] for row in rows)
    for by_group in (True, False):
        for across in (Across.POSITION, Across.STAGE):
            counts = type_table(source, ASKED, across, by_group=by_group).counts
            assert counts.loc["total", "total"] == whole
            assert counts.iloc[:-1, :-1].to_numpy().sum() == whole


@QUICK
@given(rows=ROWS)
def test_the_order_of_rows_does_not_matter(
    rows: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    one, other = source_of(rows, tmp_path_factory), source_of(rows[::-1], tmp_path_factory)
    for across in (Across.PLACE, Across.POSITION, Across.STAGE):
        pd.testing.assert_frame_equal(
            type_table(one, ASKED, across).counts, type_table(other, ASKED, across).counts
        )
    pd.testing.assert_frame_equal(shares_over_time(one, ASKED), shares_over_time(other, ASKED))


@QUICK
@given(rows=ROWS)
def test_no_small_count_of_a_kabupaten_is_seen(
    rows: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    source = source_of(rows, tmp_path_factory)
    tables = [type_table(source, ASKED, Across.PLACE)]
    tables += [
        type_table(source, ASKED.but(region="3601"), across) for across in (Across.POSITION, Across.STAGE)
    ]
    for found in tables:
        shown = found.counts.melt()["value"].dropna()
        assert not shown.between(1, found.below - 1).any()
        assert found.hidden == int(found.inner.isna().to_numpy().sum())
    province = type_table(source, ASKED.but(level=Level.PROVINCE), Across.PLACE)
    assert not province.counts.isna().to_numpy().any()


@QUICK
@given(rows=ROWS)
def test_shares_lie_within_their_intervals(
    rows: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    table = shares_over_time(source_of(rows, tmp_path_factory), ASKED, top=10)
    known = table.dropna(subset=["share"])
    assert (known["share_low"] <= known["share"]).all()
    assert (known["share"] <= known["share_high"]).all()
    assert table[table["total"] == 0]["share"].isna().all()
    last = table.groupby("code").last()
    assert last["cumulative_count"].sum() == sum(row["persons"] for row in rows)
