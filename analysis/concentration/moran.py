"""Local Moran's I of smoothed risks, and how likely it is by chance under two views of chance.

A region stands out only where its neighbours are unusual under both:

- *No differences in space, each place with its own exposure.* Risks are drawn from one gamma distribution, so
  counts are independent negative-binomial ones. A plain permutation would treat the steady value of a large
  city and the jumpy one of a small island alike; this one does not.
- *The values themselves, drawn anew from the map.* It holds whatever the distribution of risks is: one region
  with an extreme risk makes its neighbours unusual under the gamma distribution, but not here, since that
  value could as well have been drawn elsewhere.

The larger of two p-values is valid where either view is.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.stats import false_discovery_control

from analysis.concentration.network import Network, Whole
from analysis.concentration.saddlepoint import Sums, at_least, at_most
from analysis.smoothing import RelativeRisk, relative_risk
from analysis.smoothing.posterior import Flags, Floats

DRAWS: Final = 49_999  # the smallest p-value, 4e-5, is below 0.05 / 514
SEED: Final = 20200921
_ROUNDING = 1e-12


@dataclass(frozen=True, eq=False)
class LocalMoran:
    """What is known of each place's surroundings; NaN where it has no neighbour or is not compared.

    Attributes:
        risk: posterior of the relative risks.
        value: float64 [place], smoothed relative risk.
        lag: float64 [place], mean value of the neighbours.
        statistic: float64 [place], local Moran's I.
        p_value, q_value: float64 [place], two-sided.
        degree: int64 [place], number of compared neighbours.
    """

    risk: RelativeRisk
    value: Floats
    lag: Floats
    statistic: Floats
    p_value: Floats
    q_value: Floats
    degree: Whole


def local_moran(
    observed: Floats, expected: Floats, *, around: Network, seed: int = SEED, draws: int = DRAWS
) -> LocalMoran:
    """Return local Moran's I of the smoothed relative risks.

    I_i = (z_i / m2) Σ_j w_ij z_j, where z is the distance of the smoothed risk from the overall one, w_ij is
    1 / number of neighbours, and m2 the mean of z². Its p-value is conditional on z_i, so it is that of the
    neighbours' mean, twice the smaller tail. Where the counts show no differences between places beyond
    chance, nothing can lie together: the p-values are 1.

    Args:
        observed: counts [place]; NaN where not compared.
        expected: expected counts [place], as if every place had the same risk; NaN where not compared.
        around: the neighbours.
        seed: of the permutation.
        draws: number of permutations.

    Source: L. Anselin, "Local indicators of spatial association - LISA", Geographical Analysis 27 (1995),
        93-115, section on local Moran; unequal exposures: R. M. Assunção and E. A. Reis, "A new proposal to
        adjust Moran's I for population density", Statistics in Medicine 18 (1999), 2147-2162; control of
        false discoveries: M. Caldas de Castro and B. H. Singer, Geographical Analysis 38 (2006), 180-208.
    """
    risk = relative_risk(observed, expected)
    value = risk.mean
    compared = np.isfinite(value)
    near = around.among(compared)
    joined = near.degree > 0
    lag = np.where(joined, (near.weights() * np.nan_to_num(value)[near.position]).sum(axis=1), np.nan)
    overall = float(risk.overall[0]) if compared.any() else np.nan
    deviation, around_it = value - overall, lag - overall
    p_value = np.where(joined, 1.0, np.nan)
    if bool(risk.heterogeneous[0]) and joined.any():
        by_model = _model_p_values(risk, near, joined)
        by_draw = _permutation_p_values(
            value[compared], lag[joined], near.degree[joined], seed=seed, draws=draws
        )
        p_value[joined] = np.maximum(by_model, by_draw)
    q_value = p_value.copy()
    if joined.any():
        q_value[joined] = false_discovery_control(p_value[joined])
    squares = np.nanmean(deviation**2) if compared.any() else np.nan
    statistic = deviation * around_it / squares if squares > 0 else np.where(joined, 0.0, np.nan)
    return LocalMoran(risk, value, lag, statistic, p_value, q_value, near.degree)


def _model_p_values(risk: RelativeRisk, near: Network, joined: Flags) -> Floats:
    """Two-sided p-values of the neighbours' mean where risks are gamma-distributed without pattern."""
    shape, rate = float(risk.alpha.ravel()[0]), float(risk.beta.ravel()[0])
    exposure = np.where(near.used, np.nan_to_num(risk.expected.ravel())[near.position], 0)[joined]
    counts = np.where(near.used, np.nan_to_num(risk.observed.ravel())[near.position], 0)[joined]
    step = near.weights()[joined] / (rate + exposure)
    sums = Sums(shape, odds=exposure / rate, step=step)
    reached = (step * counts).sum(axis=1)
    tails = np.minimum(at_least(sums, reached), at_most(sums, reached))
    return np.asarray(np.minimum(2 * tails, 1))


def _permutation_p_values(values: Floats, lag: Floats, degree: Whole, *, seed: int, draws: int) -> Floats:
    """Two-sided p-values of the neighbours' mean where neighbours are drawn from all values of the map.

    Drawn with replacement, so that places with equally many neighbours share one set of draws.
    """
    random = np.random.default_rng(seed)
    sums = np.zeros(draws)
    p_values = np.ones_like(lag)
    for number in range(1, int(degree.max()) + 1):
        sums += values[random.integers(len(values), size=draws)]
        here = np.flatnonzero(degree == number)
        if not here.size:
            continue
        drawn = np.sort(sums / number)
        not_above = np.searchsorted(drawn, lag[here] + _ROUNDING, side="right")
        above = draws - np.searchsorted(drawn, lag[here] - _ROUNDING, side="left")
        p_values[here] = np.minimum(2 * (1 + np.minimum(above, not_above)) / (draws + 1), 1)
    return p_values
