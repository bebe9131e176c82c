"""What holds of comparisons for any cases."""

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.comparison import (
    Dispersion,
    RankBy,
    against,
    compare_dates,
    compare_elections,
    funnel,
    history,
    league,
    matrix,
    peers,
    ranks,
    repeats,
    side_by_side,
    spine,
)
from analysis.comparison.dispersion import spread
from analysis.comparison.limits import control_limits
from analysis.comparison.poisson import rate_difference
from analysis.ratio import rate_ratio
from analysis.selection import Selection
from analysis.view import View
from data.kinds import Exposure
from geo import register
from tests.properties.test_analysis import CASES, DAYS, cube_of

FEW = settings(max_examples=8, deadline=None)
EXPOSURES = st.sampled_from(Exposure)
REGIONS = st.sampled_from(list(register.regions().index))
COUNTS = st.integers(0, 200)
AMOUNTS = st.floats(0.01, 1000)
BEFORE = date(2020, 3, 1)

Rows = list[dict[str, Any]]


def tables(rows: Rows, selection: Selection) -> list[pd.DataFrame]:
    """Every table the comparisons make of some cases."""
    cube = cube_of(rows)
    shown = funnel(cube, selection)
    return [
        shown.table,
        shown.curve,
        *(ranks(cube, selection, by=by) for by in RankBy),
        against(cube, selection, "3601"),
        spine(cube, selection, "3601"),
        compare_dates(cube, selection, min(BEFORE, selection.as_of)),
        compare_elections(View(cube, selection), View(cube, selection)),
        side_by_side(cube, selection, ["3601", "1301"]),
        history(published=False, sources=[cube]),
    ]


@FEW
@given(rows=CASES, as_of=DAYS, exposure=EXPOSURES)
def test_the_order_of_rows_does_not_matter_and_codes_stay_text(
    rows: Rows, as_of: date, exposure: Exposure
) -> None:
    selection = Selection(as_of=as_of, exposure=exposure)
    for one, other in zip(tables(rows, selection), tables(rows[::-1], selection), strict=True):
        pd.testing.assert_frame_equal(one, other)
        if "region_code" in one:
            assert one["region_code"].dtype == "str"
            assert one["region_code"].str.fullmatch(r"\d{4}").all()


@FEW
@given(rows=CASES, as_of=DAYS, exposure=EXPOSURES, dispersion=st.sampled_from(Dispersion))
def test_the_funnel_keeps_the_total(
    rows: Rows, as_of: date, exposure: Exposure, dispersion: Dispersion
) -> None:
    shown = funnel(cube_of(rows), Selection(as_of=as_of, exposure=exposure), dispersion=dispersion)
    table = shown.table
    assert table["expected"].sum() == pytest.approx(table["count"].sum())
    assert (table["high_998"] >= table["high_95"]).all()
    assert (table["wide_high_95"] >= table["high_95"] - 1e-6).all()
    inside = (table["ratio"] < table["high_95"]) & ~(table["ratio"] <= table["low_95"].fillna(-1))
    assert (inside == (table["flag"] == "inside")).all()


@FEW
@given(rows=CASES, as_of=DAYS, by=st.sampled_from(RankBy))
def test_each_rank_is_given_once(rows: Rows, as_of: date, by: RankBy) -> None:
    table = ranks(cube_of(rows), Selection(as_of=as_of), by=by)
    places = len(table)
    # ties share the ranks they take up
    assert (table["rank"] + table["rank_last"]).sum() == places * (places + 1)
    for low, high in (("rank_low", "rank_high"), ("joint_low", "joint_high")):
        assert table[low].between(1, table["rank"]).all()
        assert table[high].between(table["rank_last"], places).all()
    # the same data, the same answer
    answers = table.groupby(["count", "value"])[["rank", "rank_low", "rank_high", "joint_high"]].nunique()
    assert (answers == 1).all(axis=None)
    assert league(table)["regions"].sum() == places


@FEW
@given(rows=CASES, as_of=DAYS)
def test_what_is_new_adds_up(rows: Rows, as_of: date) -> None:
    before = min(BEFORE, as_of)
    table = compare_dates(cube_of(rows), Selection(as_of=as_of), before)
    assert (table["count_before"] + table["new"] == table["count_after"]).all()
    placed = [row for row in rows if row["region_code"] and len(row["region_code"]) == 4]
    between = [row["persons"] for row in placed if before < row["reported_on"] <= as_of]
    assert table["new"].sum() == sum(between)


@FEW
@given(rows=CASES, as_of=DAYS)
def test_the_same_election_differs_by_nothing(rows: Rows, as_of: date) -> None:
    view = View(cube_of(rows), Selection(as_of=as_of))
    table = compare_elections(view, view)
    compared = table[table["is_compared"]]
    assert (compared["difference"] == 0).all()
    assert (compared["difference_low"] <= 0).all()
    assert not compared["zone_changed"].any()
    assert table.loc[~table["is_compared"], ["difference", "ratio", "zone_changed"]].isna().all(axis=None)


@FEW
@given(rows=CASES)
def test_the_unknown_stays_unknown(rows: Rows) -> None:
    cube, early = cube_of(rows), Selection(as_of=date(2019, 12, 1))
    assert funnel(cube, early).table.empty
    assert ranks(cube, early).empty
    assert against(cube, early, "3601")["ratio"].isna().all()
    assert compare_dates(cube, early, date(2019, 11, 1))[["count_before", "new"]].isna().all(axis=None)
    assert side_by_side(cube, early, ["3601", "1301"])[["count", "rr"]].isna().all(axis=None)


@FEW
@given(rows=CASES)
def test_repeats_count_elections_not_cases(rows: Rows) -> None:
    known = history(sources=[cube_of(rows)])
    cells = matrix(known)
    table = repeats(known)
    assert (table["reported"] <= len(cells.columns)).all()
    assert (table["confirmed"] <= table["reported"]).all()
    assert (table["reported"] <= table["known_of"]).all()
    assert table["region_code"].is_unique


@settings(max_examples=15, deadline=None)
@given(
    place=REGIONS, election=st.sampled_from(["pilkada-2018", "pilkada-2020", "pilkada-2024", "pemilu-2019"])
)
def test_peers_are_near_and_never_oneself(place: str, election: str) -> None:
    table = peers(place, election=election)
    assert place not in set(table["region_code"])
    assert table["distance"].is_monotonic_increasing
    assert table["region_code"].is_unique
    # as far there as back
    back = peers(table["region_code"].iloc[0], election=election, number=30).set_index("region_code")
    if place in back.index:
        assert back.loc[place, "distance"] == pytest.approx(table["distance"].iloc[0])


@given(count=COUNTS, exposure=AMOUNTS, other=COUNTS, other_exposure=AMOUNTS)
def test_a_ratio_turned_round_is_its_inverse(
    count: int, exposure: float, other: int, other_exposure: float
) -> None:
    one = rate_ratio(count, other, exposure=exposure, other_exposure=other_exposure)
    back = rate_ratio(other, count, exposure=other_exposure, other_exposure=exposure)
    if count and other:
        assert one.low <= one.ratio <= one.high
        np.testing.assert_allclose([back.ratio, back.low], [1 / one.ratio, 1 / one.high], rtol=1e-6)
    np.testing.assert_allclose(one.p_value, back.p_value, atol=1e-9)
    difference = rate_difference(count, exposure, other, other_exposure)
    assert difference.low <= difference.value <= difference.high


@given(expected=st.floats(0.01, 2000), more=st.floats(1.01, 3), level=st.sampled_from([0.8, 0.95, 0.998]))
def test_limits_rise_with_what_is_expected(expected: float, more: float, level: float) -> None:
    limits = control_limits([expected, expected * more], level=level)
    # one counted person is the least that can lie outside
    assert 1 <= limits.high[0] <= limits.high[1]
    assert limits.high[0] > expected
    assert np.isnan(limits.low[0]) or limits.low[0] < expected


@given(pairs=st.lists(st.tuples(COUNTS, AMOUNTS), min_size=1, max_size=40))
def test_spread_is_never_negative(pairs: list[tuple[int, float]]) -> None:
    count, expected = np.array(pairs, dtype=float).T
    found, back = spread(count, expected), spread(count[::-1], expected[::-1])
    assert found.tau2 >= 0
    assert found.phi >= 0
    assert found.phi == pytest.approx(back.phi)
