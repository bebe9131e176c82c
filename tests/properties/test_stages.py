"""What holds for any cases: stages and weeks keep the total, order does not matter, NA stays NA."""

from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.measure import NATION, Measure
from analysis.ratio import rate_ratio
from analysis.selection import Selection
from analysis.stages.by_stage import by_stage
from analysis.stages.clock import to_voting_day
from analysis.stages.settling import reporting_triangle, settling_of, share_added
from analysis.stages.tags import trend_tags
from analysis.stages.trend_test import TAGS, Tag, trends
from analysis.trends import Clock, Period, series
from geo import register
from tests.support.releases import cube_of_reports

QUICK = settings(max_examples=15, deadline=None)
FIRST = date(2020, 1, 1)
DAYS = st.integers(0, 365).map(lambda days: FIRST + timedelta(days=days))
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "place": st.sampled_from(["3601", "3602", "9301", "36", ""]),
            "day": DAYS,
            "count": st.integers(1, 30),
        }
    ),
    min_size=1,
    max_size=25,
)


@QUICK
@given(rows=ROWS, as_of=DAYS)
def test_stages_and_weeks_keep_the_total(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    cube, asked = cube_of_reports(rows), Selection(as_of=as_of)
    total = sum(row["count"] for row in rows if row["day"] <= as_of)
    assert by_stage(cube, asked)["count"].sum() == total
    for clock in Clock:
        for period in Period:
            table = series(cube, asked, clock=clock, period=period)
            assert table["new"].sum() == total
            assert (table["period_end"].diff().dropna() > pd.Timedelta(0)).all()


@QUICK
@given(rows=ROWS, as_of=DAYS)
def test_the_order_of_rows_does_not_matter(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    one, other, asked = cube_of_reports(rows), cube_of_reports(rows[::-1]), Selection(as_of=as_of)
    pd.testing.assert_frame_equal(by_stage(one, asked), by_stage(other, asked))
    pd.testing.assert_frame_equal(trend_tags(one, asked), trend_tags(other, asked))


@QUICK
@given(rows=ROWS, as_of=DAYS)
def test_what_is_not_covered_is_unknown(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    table = by_stage(cube_of_reports(rows), Selection(as_of=as_of))
    within = table[table["stage"].notna()]
    assert (within["count"].isna() == (within["days"] == 0)).all()
    assert (within["per_week"].isna() == within["count"].isna()).all()
    known = within.dropna(subset="per_week")
    assert (known["per_week_low"] <= known["per_week"]).all()
    assert (known["per_week"] <= known["per_week_high"]).all()


@QUICK
@given(rows=ROWS, as_of=DAYS)
def test_distances_count_down_week_by_week(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    table = series(cube_of_reports(rows), Selection(as_of=as_of), clock=Clock.VOTING)
    weeks = to_voting_day(table, "pilkada-2020")
    assert (weeks["weeks_to_voting"].diff().dropna() == -1).all()
    assert (weeks["days_to_voting"] == 7 * weeks["weeks_to_voting"]).all()


@QUICK
@given(rows=ROWS, as_of=DAYS)
def test_tags_speak_of_every_place_in_text(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    table = trend_tags(cube_of_reports(rows), Selection(as_of=as_of))
    assert table["region_code"].tolist() == list(register.regions().index)
    assert (table["doubt"].eq("") == table["tag"].ne("belum_dapat_dinilai")).all()
    rising = table[table["tag"] == "naik"]
    assert (rising["recent"] > rising["before"]).all()
    assert (rising["q_value"] <= 0.05).all()
    untested = table[table["doubt"].isin(["cases", "periods"])]
    assert untested["p_value"].isna().all()


WEEKS = st.lists(st.lists(st.integers(0, 40), min_size=12, max_size=12), min_size=1, max_size=8)


@given(weeks=WEEKS)
def test_swapping_the_halves_turns_the_tag(weeks) -> None:  # type: ignore[no-untyped-def]
    # reversed in time, every difference between neighbours keeps its size; only the two halves that are
    # compared must hold the same weeks, so the series is cut to them
    weekly = np.array(weeks, dtype=np.int64)[:, -8:]
    ahead, back = trends(weekly), trends(weekly[:, ::-1])
    turned = {Tag.RISING: Tag.FALLING, Tag.FALLING: Tag.RISING}
    expected = [turned.get(TAGS[tag], TAGS[tag]) for tag in ahead.tags]
    assert [TAGS[tag] for tag in back.tags] == expected
    np.testing.assert_allclose(ahead.p_values, back.p_values)


@given(weeks=WEEKS, seed=st.integers(0, 99))
def test_the_order_of_places_does_not_matter(weeks, seed) -> None:  # type: ignore[no-untyped-def]
    weekly = np.array(weeks, dtype=np.int64)
    order = np.random.default_rng(seed).permutation(len(weekly))
    np.testing.assert_array_equal(trends(weekly).tags[order], trends(weekly[order]).tags)


@given(x=st.integers(0, 10**5), y=st.integers(0, 10**5), spread=st.floats(1, 20))
def test_the_interval_holds_the_ratio(x: int, y: int, spread: float) -> None:
    found = rate_ratio([float(x)], [float(y)], dispersion=spread)
    if x + y == 0:
        assert np.isnan(found.p_value[0])
        return
    assert 0 <= found.p_value[0] <= 1
    if y:
        assert found.low[0] <= found.ratio[0] * (1 + 1e-9)
        assert found.ratio[0] <= found.high[0] * (1 + 1e-9)
    # dispersion never makes evidence
    assert found.p_value[0] >= rate_ratio([float(x)], [float(y)]).p_value[0] - 1e-9


@QUICK
@given(rows=ROWS, late=ROWS)
def test_the_triangle_holds_what_was_added(rows, late) -> None:  # type: ignore[no-untyped-def]
    cut = date(2020, 7, 5)  # a Sunday
    first = cube_of_reports([row for row in rows if row["day"] <= cut] or rows[:0], last_day=cut)
    second = cube_of_reports([*rows, *late], "2")
    table = reporting_triangle([first, second])
    assert (table["later"] - table["known"] == table["added"]).all()
    assert table["added"].sum() == sum(row["count"] for row in late if row["day"] <= cut)
    whole = second.counts([NATION], [cut], measure=Measure(), borders=cut)[0, 0]
    assert table["later"].sum() == whole
    smoothed = share_added(table)["smoothed"].dropna().to_numpy(dtype=float)
    assert (np.diff(smoothed) <= 1e-9).all()
    assert settling_of([first, second]) == settling_of([second, first])


@QUICK
@given(rows=ROWS)
def test_a_release_against_itself_has_settled(rows) -> None:  # type: ignore[no-untyped-def]
    cube = cube_of_reports(rows)
    settling = settling_of([cube, cube])
    assert settling.weeks == (0 if settling.is_measured else 2)
    assert settling.is_measured == (sum(row["count"] for row in rows) >= 30) or settling.reports == 0


def test_codes_stay_text() -> None:
    table = trend_tags(cube_of_reports([{"place": "3601", "day": FIRST, "count": 1}]), Selection(as_of=FIRST))
    assert table["region_code"].str.fullmatch(r"\d{4}").all()
    assert table["province_code"].str.fullmatch(r"\d{2}").all()
    assert pytest.approx(table["dispersion"].min()) == 1
