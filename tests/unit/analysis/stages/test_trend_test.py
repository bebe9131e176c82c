import numpy as np
import pytest

from analysis.stages.trend_test import DOUBTS, TAGS, Doubt, Tag, TrendTest, dispersion, trends


def _tagged(*weeks: list[int]) -> list[tuple[Tag, Doubt]]:
    found = trends(np.array(weeks, dtype=np.int64))
    return [(TAGS[tag], DOUBTS[doubt]) for tag, doubt in zip(found.tags, found.doubts, strict=True)]


def test_a_clear_rise_and_a_clear_fall() -> None:
    assert _tagged([0, 0, 1, 0, 5, 6, 5, 6]) == [(Tag.RISING, Doubt.NONE)]
    assert _tagged([6, 5, 6, 5, 0, 1, 0, 0]) == [(Tag.FALLING, Doubt.NONE)]


def test_the_numbers_of_a_rise() -> None:
    found = trends(np.array([[2, 2, 2, 2, 4, 4, 4, 4]], dtype=np.int64))
    # 16 against 8, one neighbouring difference of 2 in all: less than chance, so dispersion stays 1
    assert (found.recent[0], found.before[0], found.ratio[0], found.dispersion[0]) == (16, 8, 2.0, 1.0)
    # P(X >= 16 | 24, 1/2) = 0.0758, twice that
    assert found.p_values[0] == pytest.approx(0.1516, abs=1e-4)
    assert (TAGS[found.tags[0]], DOUBTS[found.doubts[0]]) == (Tag.UNCLEAR, Doubt.WIDE)


def test_steady_only_where_a_doubling_is_ruled_out() -> None:
    # 80 against 80: the 90% interval is 0.77 to 1.30; 6 against 6: 0.36 to 2.78
    assert _tagged([20] * 8) == [(Tag.STEADY, Doubt.NONE)]
    assert _tagged([1, 2, 1, 2] * 2) == [(Tag.UNCLEAR, Doubt.WIDE)]


def test_few_cases_or_weeks_say_nothing() -> None:
    assert _tagged([0, 0, 0, 0, 1, 1, 1, 2]) == [(Tag.UNCLEAR, Doubt.CASES)]
    assert _tagged([9] * 7) == [(Tag.UNCLEAR, Doubt.PERIODS)]
    assert _tagged([]) == [(Tag.UNCLEAR, Doubt.PERIODS)]


def test_among_many_places_one_must_stand_out_more() -> None:
    rise = [0, 0, 1, 0, 2, 2, 3, 1]  # 8 against 1: p = 0.0391
    flat = [1, 2, 1, 2, 1, 2, 1, 2]
    assert _tagged(rise) == [(Tag.RISING, Doubt.NONE)]
    assert _tagged(rise, *[flat] * 30)[0] == (Tag.UNCLEAR, Doubt.MANY)


def test_places_with_too_few_cases_do_not_count_among_the_many() -> None:
    rise, nothing = [0, 0, 1, 0, 2, 2, 3, 1], [0] * 8
    assert _tagged(rise, *[nothing] * 500)[0] == (Tag.RISING, Doubt.NONE)


def test_dispersion_from_neighbouring_weeks() -> None:
    # differences 4, -4, 4 over sums 4, 4, 4: 48 / 12 = 4 for the only place
    assert dispersion(np.array([[0, 4, 0, 4]]), weight=0.0)[0] == 4
    # a steady climb: differences 1, 1, 1 over 3, 5, 7: below 1, so 1
    assert dispersion(np.array([[1, 2, 3, 4]]), weight=0.0)[0] == 1
    # two places: 48 and 0 over 12 and 12; pooled 2; weight 12 gives (24 + 48) / 24 and (24 + 0) / 24
    assert dispersion(np.array([[0, 4, 0, 4], [2, 2, 2, 2]]), weight=12.0).tolist() == [3.0, 1.0]
    assert dispersion(np.zeros((2, 4), dtype=np.int64), weight=40.0).tolist() == [1.0, 1.0]


def test_batches_take_away_what_looked_like_a_rise() -> None:
    # 24 against 8, p = 0.007 for single cases; but they came in two batches of twelve and one of eight
    batches = [0, 8, 0, 0, 12, 0, 0, 12]
    assert _tagged([2, 2, 2, 2, 6, 6, 6, 6]) == [(Tag.RISING, Doubt.NONE)]
    assert _tagged(batches)[0][0] is Tag.UNCLEAR


def test_the_defaults_of_the_product() -> None:
    assert TrendTest().periods == 8
