import numpy as np
import pytest
from scipy.stats import poisson

from analysis.comparison.dispersion import spread
from analysis.comparison.limits import Dispersion, control_limits, shape_of, tail_probabilities


def test_the_limits_pass_through_garwoods_interval() -> None:
    # Garwood's 95% interval for a count of 10 is 4.7954 to 18.3904: where so many are expected, 10 is the
    # upper and the lower limit
    assert control_limits(4.795389, level=0.95).high == pytest.approx(10, abs=1e-3)
    assert control_limits(18.390356, level=0.95).low == pytest.approx(10, abs=1e-3)


def test_the_chance_of_a_false_flag_is_the_published_one() -> None:
    # Seaton and Manktelow (2012), table of the chances that a place in control lies outside 95% limits, 1 to
    # 50 expected: below, median 0.0186, from 0 to 0.0250; above, median 0.0201, from 0.0052 to 0.0250
    expected = np.arange(100, 5001) / 100
    limits = control_limits(expected, level=0.95)
    above = poisson.sf(np.ceil(limits.high) - 1, expected)
    below = np.where(np.isnan(limits.low), 0, poisson.cdf(np.floor(limits.low), expected))
    assert np.round([np.median(below), below.min(), below.max()], 4).tolist() == [0.0186, 0, 0.025]
    assert np.round([np.median(above), above.min(), above.max()], 4).tolist() == [0.0201, 0.0052, 0.025]


def test_a_flag_by_hand() -> None:
    # where 4 are expected, 8 or more have a chance of 0.0511, 9 or more of 0.0214
    assert 8 < control_limits(4, level=0.95).high <= 9
    # nobody at all has a chance of exp(-4) = 0.0183, so 0 lies outside; exp(-3.6) = 0.0273 does not
    assert 0 <= control_limits(4, level=0.95).low < 1
    assert np.isnan(control_limits(3.6, level=0.95).low)


def test_limits_of_a_widened_count_by_hand() -> None:
    # negative binomial, shape 2, mean 2: k or more have the chance (k + 2) / 2^(k + 1); 7: 0.035, 8: 0.0195
    assert 7 < control_limits(2, level=0.95, shape=2).high <= 8
    at_most, at_least = tail_probabilities(8, 2, shape=2)
    assert at_least == pytest.approx(10 / 512)
    assert at_most == pytest.approx(1 - 11 / 1024)


def test_the_shape_gives_the_variance() -> None:
    # variance = E + E^2 / shape: additive 4 + 0.5 x 16 = 12, multiplicative 3 x 4 = 12
    additive = shape_of(4.0, phi=3, tau2=0.5, dispersion=Dispersion.ADDITIVE)
    multiplicative = shape_of(4.0, phi=3, tau2=0.5, dispersion=Dispersion.MULTIPLICATIVE)
    assert 4 + 16 / additive == pytest.approx(12)
    assert 4 + 16 / multiplicative == pytest.approx(12)


@pytest.mark.parametrize("dispersion", Dispersion)
def test_without_spread_the_wide_limits_are_those_of_chance(dispersion: Dispersion) -> None:
    shape = shape_of([1.0, 5.0], phi=0.8, tau2=0.0, dispersion=dispersion)
    for level in (0.95, 0.998):
        wide, narrow = (
            control_limits([1.0, 5.0], level=level, shape=shape),
            control_limits([1.0, 5.0], level=level),
        )
        np.testing.assert_allclose(wide.high, narrow.high)
        np.testing.assert_allclose(wide.low, narrow.low)


def test_spread_by_hand() -> None:
    # scores -1, 1, -2, 2; a quarter drawn in on each side, to -1.25 and 1.25:
    # (1.5625 + 1 + 1 + 1.5625) / 4 = 1.28125. Of a normal score so drawn in 0.29879 is left.
    found = spread([2, 6, 0, 8], [4, 4, 4, 4], winsorised=0.25)
    assert found.phi_raw == pytest.approx(1.28125)
    assert found.phi == pytest.approx(1.28125 / 0.29879, rel=1e-4)
    # (4 phi - 3) / (16 - 64 / 16)
    assert found.tau2 == pytest.approx((4 * 1.28125 / 0.29879 - 3) / 12, rel=1e-4)


def test_one_region_has_nothing_to_differ_from() -> None:
    found = spread([9], [3])
    assert (found.phi, found.tau2, found.regions) == (1, 0, 1)


def test_chance_alone_shows_no_spread() -> None:
    random = np.random.default_rng(20200921)
    expected = np.full((200, 300), 8.0)
    found = [spread(random.poisson(row), row) for row in expected]
    assert np.mean([each.phi for each in found]) == pytest.approx(1, abs=0.03)
    assert np.mean([each.tau2 for each in found]) < 0.01
