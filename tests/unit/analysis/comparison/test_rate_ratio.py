import numpy as np
import pytest

from analysis.comparison.poisson import rate_difference, rate_ratio, widened


def test_a_ratio_by_hand() -> None:
    # 10 against 5 at equal exposure: 10 of 15, whose Clopper-Pearson interval is 0.38380 to 0.88176
    found = rate_ratio(10, 1, 5, 1)
    assert found.value == pytest.approx(2)
    assert found.low == pytest.approx(0.38380 / (1 - 0.38380), abs=1e-4)
    assert found.high == pytest.approx(0.88176 / (1 - 0.88176), abs=2e-3)
    # P(10 or more of 15 at one half) = (3003 + 1365 + 455 + 105 + 15 + 1) / 2^15
    assert found.p_value == pytest.approx(2 * 4944 / 32768)


def test_exposure_counts() -> None:
    # 3 in one contest against 10 in ten: three times as many for each contest
    assert rate_ratio(3, 1, 10, 10).value == pytest.approx(3)


def test_nothing_in_the_reference_leaves_a_lower_end_only() -> None:
    found = rate_ratio(5, 1, 0, 1)
    assert np.isnan(found.value)
    # 5 of 5: the lower end of the chance is 0.025 ** (1 / 5)
    chance = 0.025 ** (1 / 5)
    assert found.low == pytest.approx(chance / (1 - chance))
    assert np.isinf(found.high)


def test_nothing_here_leaves_an_upper_end() -> None:
    found = rate_ratio(0, 1, 5, 1)
    assert (found.value, found.low) == (0, 0)
    chance = 1 - 0.025 ** (1 / 5)
    assert found.high == pytest.approx(chance / (1 - chance))


@pytest.mark.parametrize("counts", [(0, 1, 0, 1), (np.nan, 1, 3, 1), (3, 0, 3, 1), (3, 1, 3, np.nan)])
def test_what_cannot_be_compared_is_nan(counts: tuple[float, ...]) -> None:
    found = rate_ratio(*counts)
    assert np.isnan([found.value, found.low, found.high, found.p_value]).all()


def test_a_difference_by_hand() -> None:
    # Garwood: 10 lies within 4.795 and 18.390, 5 within 1.623 and 11.668
    found = rate_difference(10, 1, 5, 1)
    assert found.value == pytest.approx(5)
    assert found.low == pytest.approx(5 - np.hypot(10 - 4.7954, 11.6683 - 5), abs=1e-3)
    assert found.high == pytest.approx(5 + np.hypot(18.3904 - 10, 5 - 1.6235), abs=1e-3)


def test_an_uncertain_exposure_widens_by_squares() -> None:
    # both reaches are the logarithm of 2 at 95%, so together the root of two of it
    ends = widened(1, 0.5, 2, sigma=np.log(2) / 1.959964, level=0.95)
    assert ends.low == pytest.approx(2 ** -np.sqrt(2), rel=1e-5)
    assert ends.high == pytest.approx(2 ** np.sqrt(2), rel=1e-5)


def test_an_exact_exposure_changes_nothing() -> None:
    ends = widened([1, 0], [0.5, 0], [2, 3], sigma=0, level=0.95)
    np.testing.assert_allclose(ends.low, [0.5, 0])
    np.testing.assert_allclose(ends.high, [2, 3])
