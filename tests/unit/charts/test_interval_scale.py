"""Where dots and intervals lie: ratios by doubling, everything else as it is."""

import math
from fractions import Fraction

import pandas as pd
import pytest

from charts.figures.model import Intervals
from charts.interval_scale import on_scale, ratio_ticks, reference_at, span

RATIO = Intervals("name", "ratio", "low", "high", reference=1.0, is_ratio=True)
SHARE = Intervals("name", "ratio", "low", "high")


def frame(*rows: tuple[float, float, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["ratio", "low", "high"]).assign(name="x")


def test_half_as_many_lies_as_far_from_equal_as_twice_as_many() -> None:
    drawn = on_scale(frame((2.0, 0.5, 4.0)), RATIO)
    assert drawn.loc[0, ["ratio", "low", "high"]].tolist() == [1.0, -1.0, 2.0]
    assert reference_at(RATIO) == 0.0


def test_none_and_a_thousand_times_lie_at_the_ends_and_unknown_stays_unknown() -> None:
    drawn = on_scale(frame((0.0, 0.0, 1000.0), (math.nan, math.nan, math.nan)), RATIO)
    assert drawn.loc[0, ["ratio", "high"]].tolist() == [-6.0, 6.0]
    assert drawn["ratio"].isna().tolist() == [False, True]
    assert span(drawn, RATIO) == (-6.0, 6.0)


def test_shares_keep_their_values_and_begin_at_zero() -> None:
    rows = frame((0.4, 0.2, 0.6))
    pd.testing.assert_frame_equal(on_scale(rows, SHARE), rows)
    assert span(rows, SHARE) == (0.0, 0.6)


@pytest.mark.parametrize(
    ("low", "high", "words"), [(-2.0, 2.5, ["1/4", "1", "4"]), (0.0, 6.0, ["1", "4", "16", "64"])]
)
def test_ticks_are_written_as_people_say_them(low: float, high: float, words: list[str]) -> None:
    places, written = ratio_ticks(low, high)
    assert written == words
    assert [2.0**place for place in places] == [float(Fraction(word)) for word in words]
