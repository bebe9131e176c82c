from itertools import pairwise
from math import exp, log

import numpy as np
import pytest
from scipy.special import gammaincc
from scipy.stats import gamma, nbinom, poisson

from analysis.smoothing import RelativeRisk, relative_risk
from analysis.smoothing.tails import above

NA = np.nan
SPREAD = [0, 0, 1, 0, 6, 2, 0, 9]  # far more different than chance makes eight equal places


def known(observed: float, expected: float, *, alpha: float, beta: float) -> RelativeRisk:
    """One place beside known hyper-parameters."""
    column = np.array([[1.0]])
    return RelativeRisk(column * observed, column * expected, column * alpha, column * beta, form=(1,))


def test_posterior_by_hand() -> None:
    risk = known(3, 4, alpha=2, beta=1)  # Gamma(5, 5)
    assert risk.mean[0] == 1
    # a gamma of whole shape 5 exceeds 1 where a Poisson of mean 5 stays below 5
    below = exp(-5) * (1 + 5 + 25 / 2 + 125 / 6 + 625 / 24)
    assert risk.exceedance(1)[0] == pytest.approx(below)
    assert risk.interval(0.8).low[0] == pytest.approx(gamma.ppf(0.1, 5, scale=1 / 5))
    # a new draw is zero with probability (5 / (5 + 4)) ^ 5, and never below
    assert risk.predictive(np.array([[0.0]])).item() == pytest.approx((5 / 9) ** 5)
    assert risk.predictive(np.array([[-1.0]])).item() == 0
    assert risk.predictive(np.array([[7.0]])).item() == pytest.approx(nbinom.cdf(7, 5, 5 / 9))


def test_hyper_parameters_by_hand() -> None:
    # two equal places with 0 and 4 cases: the mean is 2, and the derivative of the log-likelihood in phi is
    # sum of j / (1 + j phi) for j = 0 to 3, plus 2 log(1 + 2 phi) / phi² less 4 / phi
    risk = relative_risk([0, 4], [1, 1])
    phi = 1 / risk.alpha.item()
    slope = sum(j / (1 + j * phi) for j in range(4)) + 2 * log(1 + 2 * phi) / phi**2 - 4 / phi
    assert slope == pytest.approx(0, abs=1e-9)
    assert risk.alpha.item() / risk.beta.item() == pytest.approx(2)


def test_small_places_are_drawn_further_than_large_ones() -> None:
    risk = relative_risk([*SPREAD, 4, 40], [*[2] * 8, 2, 20])
    overall = risk.overall[0]
    assert overall < risk.mean[8] < risk.mean[9] < 2  # both have twice the cases expected


def test_homogeneous_counts_give_every_place_the_overall_risk() -> None:
    risk = relative_risk([2, 2, 2, 2], [1, 1, 1, 1])
    assert risk.heterogeneous.tolist() == [False]
    assert np.isinf(risk.alpha).all()
    assert risk.mean.tolist() == [2, 2, 2, 2]
    # the uncertainty left is that of one common rate: Gamma(8 + 1/2, 4)
    assert risk.interval(0.95).high == pytest.approx(gamma.ppf(0.975, 8.5, scale=1 / 4))
    assert risk.exceedance(2) == pytest.approx(poisson.cdf(8, 8), abs=0.1)


def test_counts_less_different_than_chance_never_give_a_negative_variance() -> None:
    risk = relative_risk([10, 10, 10, 11, 9, 10], [10] * 6)
    assert np.isinf(risk.alpha).all()
    assert risk.mean.tolist() == [1] * 6


def test_no_case_anywhere() -> None:
    risk = relative_risk([0, 0, 0], [1, 2, 3])
    assert risk.mean.tolist() == [0, 0, 0]
    low, high = risk.interval(0.95)
    assert (low < 1e-3).all()
    assert high == pytest.approx(gamma.ppf(0.975, 0.5, scale=1 / 6))
    assert risk.heterogeneous.tolist() == [False]


def test_one_place() -> None:
    risk = relative_risk([6], [4])
    assert risk.mean.tolist() == [1.5]
    assert risk.heterogeneous.tolist() == [False]
    assert risk.interval(0.8).low[0] == pytest.approx(gamma.ppf(0.1, 6.5, scale=1 / 4))


@pytest.mark.parametrize(("observed", "expected"), [(NA, 2), (-1, 2), (3, NA), (0, 0), (3, 0)])
def test_a_place_that_says_nothing_is_na_and_moves_nobody(observed: float, expected: float) -> None:
    alone, beside = relative_risk(SPREAD, [2] * 8), relative_risk([*SPREAD, observed], [*[2] * 8, expected])
    assert np.isnan(beside.mean[8])
    assert np.isnan(beside.exceedance(1)[8])
    assert np.isnan(beside.interval(0.95)).tolist() == [[False] * 8 + [True]] * 2
    assert beside.mean[:8] == pytest.approx(alone.mean)
    assert beside.alpha.item() == pytest.approx(alone.alpha.item())


def test_nothing_known_at_all() -> None:
    risk = relative_risk([NA, 0], [1, 0])
    assert np.isnan(risk.mean).all()
    assert np.isnan(risk.exceedance(1)).all()
    assert risk.heterogeneous.tolist() == [False]
    assert np.isnan(risk.overall).all()


def test_na_stays_na_beside_homogeneous_counts() -> None:
    risk = relative_risk([2, NA, 2], [1, 1, 1])
    assert risk.mean[[0, 2]].tolist() == [2, 2]
    assert np.isnan(risk.mean[1])
    assert np.isnan(risk.exceedance(1)[1])


def test_days_are_independent() -> None:
    counts = np.array([SPREAD, [2] * 8, [0] * 8, [5, 1, 0, 0, 3, NA, 0, 8]]).T
    together = relative_risk(counts, np.full((8, 4), 2.0))
    for day in range(4):
        alone = relative_risk(counts[:, day], np.full(8, 2.0))
        assert together.mean[:, day] == pytest.approx(alone.mean, nan_ok=True)
        assert together.interval(0.8).high[:, day] == pytest.approx(alone.interval(0.8).high, nan_ok=True)
    assert together.heterogeneous.tolist() == [True, False, False, True]
    assert together.on_day(3).mean[:, 0] == pytest.approx(together.mean[:, 3], nan_ok=True)


def test_two_hills() -> None:
    # the large place meets the mean exactly, which makes equal risks a local maximum; the small ones differ
    observed = np.array([400, *[0, 0, 0, 4] * 25])
    expected = np.array([400.0, *[1.0] * 100])
    risk = relative_risk(observed, expected)
    shape, rate = risk.alpha.item(), risk.beta.item()
    equal = poisson.logpmf(observed, expected).sum()
    assert nbinom.logpmf(observed, shape, rate / (rate + expected)).sum() > equal + 10
    slope = (((observed - expected) ** 2 - observed) / 2).sum()
    assert slope < 0  # a search from equal risks would have stayed there


def test_large_counts() -> None:
    random = np.random.default_rng(5)
    expected = random.lognormal(7, 1, 300)
    observed = random.poisson(expected * random.gamma(50, 1 / 50, 300))
    risk = relative_risk(observed, expected)
    assert risk.alpha.item() == pytest.approx(50, rel=0.25)
    assert np.isfinite(risk.interval(0.95).high).all()


def test_the_bootstrap_widens_intervals_and_keeps_to_its_seed() -> None:
    random = np.random.default_rng(3)
    observed = random.poisson(random.gamma(2, 0.5, 60))
    plain = relative_risk(observed, np.ones(60))
    first, again = (relative_risk(observed, np.ones(60), bootstrap=40, seed=9) for _ in range(2))
    assert (first.mean == again.mean).all()
    assert first.alpha.shape == (40, 1)
    narrow, wide = (np.subtract(*risk.interval(0.95)[::-1]).mean() for risk in (plain, first))
    assert wide > narrow
    low, high = first.interval(0.95)
    assert first.exceedance(float(low[0]))[0] == pytest.approx(0.975)
    assert first.exceedance(float(high[0]))[0] == pytest.approx(0.025)


def test_exceedance_falls_with_the_threshold() -> None:
    risk = relative_risk(SPREAD, [2] * 8)
    steps = [risk.exceedance(threshold) for threshold in (0.0, 0.5, 1.0, 2.0, 4.0)]
    assert steps[0].tolist() == [1] * 8
    assert all((low > high).all() for low, high in pairwise(steps))


def test_wrong_questions_are_refused() -> None:
    with pytest.raises(ValueError, match=r"\(2,\) and expected \(3,\)"):
        relative_risk([1, 2], [1, 2, 3])
    with pytest.raises(ValueError, match="seed"):
        relative_risk([1, 2], [1, 2], bootstrap=10)


def test_tails_agree_with_scipy() -> None:
    random = np.random.default_rng(1)
    shape = np.exp(random.uniform(-6, 8, 5000))
    x = shape * np.exp(random.normal(0, 1, 5000))
    x[:3], shape[3], x[4] = 0, np.nan, np.nan
    found = above(shape, x)
    assert np.isnan(found).nonzero()[0].tolist() == [3, 4]
    assert found == pytest.approx(gammaincc(shape, x), abs=1e-13, nan_ok=True)
