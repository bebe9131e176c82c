"""What holds of weekly ranges and of places close to merah, whatever was reported."""

import pandas as pd
from hypothesis import given, settings

from analysis.flip import distance_to_flip
from analysis.selection import Selection
from analysis.warning.turning import turning_red
from analysis.warning.weeks import weekly_ranges
from tests.properties.test_analysis import CASES, DAYS, cube_of

QUICK = settings(max_examples=6, deadline=None)


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_the_order_of_rows_does_not_matter(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    one, other, asked = cube_of(rows), cube_of(rows[::-1]), Selection(as_of=as_of)
    pd.testing.assert_frame_equal(turning_red(one, asked), turning_red(other, asked))
    pd.testing.assert_frame_equal(weekly_ranges(one, asked), weekly_ranges(other, asked))


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_only_places_close_to_merah_are_listed(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    source, asked = cube_of(rows), Selection(as_of=as_of)
    near, flips = turning_red(source, asked, within=3), distance_to_flip(source, asked)
    wanted = flips[(flips["flip_up_zone"] == "merah") & (flips["flip_up"] <= 3).fillna(value=False)]
    assert set(near["region_code"]) == set(wanted["region_code"])
    assert near["flip_up"].is_monotonic_increasing
    assert near["region_code"].dtype == "str"


@QUICK
@given(rows=CASES, as_of=DAYS)
def test_ranges_are_ordered_and_unknown_stays_unknown(rows, as_of) -> None:  # type: ignore[no-untyped-def]
    weeks = weekly_ranges(cube_of(rows), Selection(as_of=as_of))
    assert weeks["expected"].isna().equals(weeks["high"].isna())
    known = weeks.dropna(subset=["high"])
    assert (known["low"] <= known["high"]).all()
    assert (known["is_above"] == (known["observed"] > known["high"])).all()
    assert not weeks.loc[weeks["high"].isna(), "is_above"].any()
