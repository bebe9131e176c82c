"""The fit meets an independent one on the data the method was published with.

The independent fit minimises with a simplex, not with Newton's method, over shape and rate, not over mean
and dispersion, and takes the probabilities from scipy, not from our formulas. The paper's own estimates,
printed to two decimals, could not be looked up; two reprints of its data agree to the digits of the coarser.
"""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from scipy.optimize import minimize
from scipy.stats import gamma, nbinom

from analysis.smoothing import relative_risk

Floats = npt.NDArray[np.float64]

TABLE = np.loadtxt(Path(__file__).parent / "lip_cancer.txt")
OBSERVED = TABLE[:, 1]
COLUMNS = pytest.mark.parametrize("expected", [TABLE[:, 2], TABLE[:, 3]], ids=["one decimal", "two decimals"])


def independent_fit(observed: Floats, expected: Floats) -> tuple[float, float]:
    def loss(logs: Floats) -> float:
        shape, rate = np.exp(logs)
        return -float(nbinom.logpmf(observed, shape, rate / (rate + expected)).sum())

    found = minimize(loss, [0, 0], method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-11})
    assert found.success
    shape, rate = np.exp(found.x)
    return float(shape), float(rate)


def test_the_table_is_the_published_one() -> None:
    assert len(TABLE) == 56
    assert OBSERVED.sum() == 536
    assert TABLE[:, 3].sum() == pytest.approx(
        536.01
    )  # expected by indirect standardisation: as many as observed
    assert np.abs(TABLE[:, 2] - TABLE[:, 3]).max() <= 0.05 + 1e-9


@COLUMNS
def test_both_hyper_parameters_and_every_mean_agree_to_four_digits(expected: Floats) -> None:
    shape, rate = independent_fit(OBSERVED, expected)
    risk = relative_risk(OBSERVED, expected)
    assert risk.alpha.item() == pytest.approx(shape, rel=5e-5)
    assert risk.beta.item() == pytest.approx(rate, rel=5e-5)
    means = (OBSERVED + shape) / (expected + rate)
    assert risk.mean == pytest.approx(means, rel=5e-5)
    assert risk.heterogeneous.tolist() == [True]


def test_intervals_and_exceedance_agree_with_the_gamma_distribution() -> None:
    expected = TABLE[:, 3]
    shape, rate = independent_fit(OBSERVED, expected)
    posterior = gamma(OBSERVED + shape, scale=1 / (expected + rate))
    risk = relative_risk(OBSERVED, expected)
    assert risk.interval(0.95).low == pytest.approx(posterior.ppf(0.025), rel=5e-5)
    assert risk.interval(0.80).high == pytest.approx(posterior.ppf(0.9), rel=5e-5)
    assert risk.exceedance(2.0) == pytest.approx(posterior.sf(2.0), abs=5e-5)


def test_the_numbers_themselves() -> None:
    risk = relative_risk(OBSERVED, TABLE[:, 3])
    assert risk.alpha.item() == pytest.approx(1.8760, abs=5e-5)
    assert risk.beta.item() == pytest.approx(1.3174, abs=5e-5)
    # district 1: (9 + 1.8760) / (1.38 + 1.3174); its raw ratio is 9 / 1.38 = 6.52
    assert risk.mean[0] == pytest.approx(4.0320, abs=5e-5)
    # district 56: no case among 1.76 expected, yet no risk of zero
    assert risk.mean[55] == pytest.approx(1.8760 / (1.76 + 1.3174), abs=5e-5)
