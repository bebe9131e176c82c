import numpy as np
import pytest

from analysis.comparison.poisson import rate_difference, widened


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
