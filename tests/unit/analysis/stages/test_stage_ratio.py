import numpy as np
import pytest
from scipy.stats import binomtest

from analysis.stages.ratio import rate_ratio


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
    found = rate_ratio([x], [y], time=time, other_time=other_time)
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
