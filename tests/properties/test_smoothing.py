"""What holds for any counts and exposures: order does not matter, averages are kept, NA stays NA."""

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy.stats import nbinom, poisson

from analysis.risk_flips import cases_to_flip, stability
from analysis.risk_zones import risk_zones
from analysis.smoothing import RelativeRisk, relative_risk

Floats = npt.NDArray[np.float64]

PLACES = st.integers(1, 30)
QUICK = settings(max_examples=60, deadline=None)


@st.composite
def maps(draw: st.DrawFn) -> tuple[Floats, Floats]:
    """Counts with gaps, and exposures that differ up to a thousandfold."""
    number = draw(PLACES)
    counts = draw(arrays.arrays(np.int64, number, elements=st.integers(-1, 60)))
    exposure = draw(arrays.arrays(np.float64, number, elements=st.floats(0.02, 20)))
    return np.where(counts < 0, np.nan, counts), exposure


def log_likelihood(observed: Floats, expected: Floats, shape: float, rate: float) -> float:
    known = ~np.isnan(observed)
    observed, expected = observed[known], expected[known]
    if np.isinf(shape):
        return float(poisson.logpmf(observed, expected * observed.sum() / expected.sum()).sum())
    return float(nbinom.logpmf(observed, shape, rate / (rate + expected)).sum())


def height(risk: RelativeRisk, observed: Floats, expected: Floats) -> float:
    return log_likelihood(observed, expected, risk.alpha.item(), risk.beta.item())


@QUICK
@given(maps())
def test_no_neighbouring_estimate_is_more_likely(given_map: tuple[Floats, Floats]) -> None:
    observed, expected = given_map
    risk = relative_risk(observed, expected)
    top = height(risk, observed, expected)
    if not np.nansum(observed):
        return
    overall = risk.overall.item()
    tried = [(np.inf, np.inf), *((shape, shape / overall) for shape in np.geomspace(0.05, 500, 12))]
    if risk.heterogeneous.item():
        shape, rate = risk.alpha.item(), risk.beta.item()
        tried += [(shape * a, rate * b) for a in (0.99, 1, 1.01) for b in (0.99, 1, 1.01)]
    assert top >= max(log_likelihood(observed, expected, *each) for each in tried) - 1e-6


@QUICK
@given(maps(), st.integers(0, 99))
def test_the_order_of_places_does_not_matter(given_map: tuple[Floats, Floats], seed: int) -> None:
    observed, expected = given_map
    order = np.random.default_rng(seed).permutation(len(observed))
    one, other = relative_risk(observed, expected), relative_risk(observed[order], expected[order])
    np.testing.assert_allclose(other.mean, one.mean[order], rtol=1e-6)
    np.testing.assert_allclose(other.interval(0.8).high, one.interval(0.8).high[order], rtol=1e-6)


@QUICK
@given(maps())
def test_the_average_of_the_means_is_the_mean_of_the_distribution(given_map: tuple[Floats, Floats]) -> None:
    risk = relative_risk(*given_map)
    if risk.heterogeneous.item():
        np.testing.assert_allclose(np.nanmean(risk.mean), (risk.alpha / risk.beta).item(), rtol=1e-6)
    elif not np.isnan(risk.mean).all():
        np.testing.assert_allclose(np.nanmean(risk.mean), risk.overall.item(), rtol=1e-9)


@QUICK
@given(maps())
def test_na_stays_na_and_everything_else_is_known(given_map: tuple[Floats, Floats]) -> None:
    observed, expected = given_map
    risk = relative_risk(observed, expected)
    low, high = risk.interval(0.95)
    for values in (risk.mean, low, high, risk.exceedance(1)):
        assert (np.isnan(values) == np.isnan(observed)).all()
    known = ~np.isnan(observed)
    assert (low[known] <= high[known]).all()
    assert (risk.exceedance(1)[known] >= 0).all()
    assert (risk.exceedance(1)[known] <= 1).all()
    assert (risk.alpha > 0).all()


@QUICK
@given(maps(), st.floats(0.1, 10))
def test_the_unit_of_exposure_only_scales_the_risk(given_map: tuple[Floats, Floats], factor: float) -> None:
    observed, expected = given_map
    one, other = relative_risk(observed, expected), relative_risk(observed, expected * factor)
    np.testing.assert_allclose(other.mean * factor, one.mean, rtol=1e-5)


@QUICK
@given(maps())
def test_a_mean_lies_between_the_raw_ratio_and_the_mean_of_all(given_map: tuple[Floats, Floats]) -> None:
    observed, expected = given_map
    risk = relative_risk(observed, expected)
    if risk.heterogeneous.item():
        middle, raw, known = (risk.alpha / risk.beta).item(), observed / expected, ~np.isnan(observed)
        assert (risk.mean >= np.minimum(middle, raw) - 1e-9)[known].all()
        assert (risk.mean <= np.maximum(middle, raw) + 1e-9)[known].all()


@QUICK
@given(maps())
def test_zones_do_not_depend_on_the_order_and_stay_within_reach(given_map: tuple[Floats, Floats]) -> None:
    observed, expected = (each[:, np.newaxis] for each in given_map)
    one = risk_zones(observed, expected, channel_active=True)
    other = risk_zones(observed[::-1], expected[::-1], channel_active=True)
    sure = np.abs(one.p_exceed[:, 0, np.newaxis] - [0.1, 0.2, 0.8, 0.9]).min(axis=1) > 1e-6
    sure &= np.abs(one.p_double[:, 0, np.newaxis] - [0.1, 0.8]).min(axis=1) > 1e-6
    assert (one.zones[sure] == other.zones[::-1][sure]).all()
    flips, share = cases_to_flip(one), stability(one)
    known = ~np.isnan(observed[:, 0])
    assert ((flips.more != 0) & (flips.fewer != 0)).all()
    assert (flips.fewer[known] <= observed[known, 0]).all()
    assert ((share[known] >= 0) & (share[known] <= 1 + 1e-12)).all()
    assert np.isnan(share[~known]).all()
