import numpy as np
import pytest
from scipy.stats import binomtest

from analysis.ratio import rate_ratio


def test_eight_against_two() -> None:
    # of ten, eight or more fall on one side with (45 + 10 + 1) / 1024; twice that is 0.109375
    found = rate_ratio([8.0], [2.0])
    assert found.ratio[0] == 4
    assert found.p_value[0] == pytest.approx(112 / 1024)


@pytest.mark.parametrize(("x", "y", "time", "other_time"), [(8, 2, 1, 1), (5, 9, 3, 4), (1, 30, 2, 7)])
def test_it_agrees_with_the_library_one_at_a_time(x: int, y: int, time: int, other_time: int) -> None:
    share = time / (time + other_time)
    theirs = binomtest(x, x + y, share)
    low, high = (end / (1 - end) * other_time / time for end in theirs.proportion_ci(0.95))
    tails = [binomtest(x, x + y, share, alternative=side).pvalue for side in ("greater", "less")]
    found = rate_ratio([x], [y], exposure=time, other_exposure=other_time)
    assert (found.low[0], found.high[0]) == (pytest.approx(low), pytest.approx(high))
    assert found.p_value[0] == pytest.approx(min(1, 2 * min(tails)))
    assert found.ratio[0] == pytest.approx(x / time / (y / other_time))


def test_none_before_leaves_the_ratio_open() -> None:
    found = rate_ratio([3.0, 0.0, 0.0], [0.0, 3.0, 0.0])
    # all three on one side: (0.025)^(1/3) = 0.2924 of the whole is the least share; 0.2924 / 0.7076 = 0.4132
    assert found.low[0] == pytest.approx(0.4132, abs=1e-4)
    assert np.isinf(found.high[0])
    assert np.isnan(found.ratio[0])
    assert (found.low[1], found.ratio[1]) == (0, 0)
    assert np.isnan([found.low[2], found.high[2], found.p_value[2]]).all()


def test_dispersion_counts_as_fewer_cases() -> None:
    # counts with twice the variance say as much as half as many
    spread, half = rate_ratio([16.0], [4.0], dispersion=2.0), rate_ratio([8.0], [2.0])
    assert spread.p_value[0] == pytest.approx(half.p_value[0])
    assert (spread.low[0], spread.high[0]) == (pytest.approx(half.low[0]), pytest.approx(half.high[0]))
    assert spread.ratio[0] == 4


def test_a_ratio_by_hand() -> None:
    # 10 against 5 at equal exposure: 10 of 15, whose Clopper-Pearson interval is 0.38380 to 0.88176
    found = rate_ratio(10, 5)
    assert found.ratio == pytest.approx(2)
    assert found.low == pytest.approx(0.38380 / (1 - 0.38380), abs=1e-4)
    assert found.high == pytest.approx(0.88176 / (1 - 0.88176), abs=2e-3)
    # P(10 or more of 15 at one half) = (3003 + 1365 + 455 + 105 + 15 + 1) / 2^15
    assert found.p_value == pytest.approx(2 * 4944 / 32768)


def test_exposure_counts() -> None:
    # 3 in one contest against 10 in ten: three times as many for each contest
    assert rate_ratio(3, 10, exposure=1, other_exposure=10).ratio == pytest.approx(3)


def test_nothing_in_the_reference_leaves_a_lower_end_only() -> None:
    found = rate_ratio(5, 0)
    assert np.isnan(found.ratio)
    # 5 of 5: the lower end of the chance is 0.025 ** (1 / 5)
    chance = 0.025 ** (1 / 5)
    assert found.low == pytest.approx(chance / (1 - chance))
    assert np.isinf(found.high)


def test_nothing_here_leaves_an_upper_end() -> None:
    found = rate_ratio(0, 5)
    assert (found.ratio, found.low) == (0, 0)
    chance = 1 - 0.025 ** (1 / 5)
    assert found.high == pytest.approx(chance / (1 - chance))


@pytest.mark.parametrize("counts", [(0, 1, 0, 1), (np.nan, 1, 3, 1), (3, 0, 3, 1), (3, 1, 3, np.nan)])
def test_what_cannot_be_compared_is_nan(counts: tuple[float, ...]) -> None:
    count, exposure, other, other_exposure = counts
    found = rate_ratio(count, other, exposure=exposure, other_exposure=other_exposure)
    assert np.isnan([found.ratio, found.low, found.high, found.p_value]).all()
