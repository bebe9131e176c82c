"""Control limits of a funnel plot: how far a count may lie from what was expected by chance alone."""

from enum import StrEnum

import numpy as np
import numpy.typing as npt
from scipy.special import nbdtrik, pdtrik
from scipy.stats import nbinom, poisson

from analysis.intervals import Floats, Interval

ALERT = 0.95
ALARM = 0.998


class Dispersion(StrEnum):
    """How variation between regions beyond chance is taken into account."""

    ADDITIVE = "additive"
    MULTIPLICATIVE = "multiplicative"


def shape_of(expected: npt.ArrayLike, *, phi: float, tau2: float, dispersion: Dispersion) -> Floats:
    """Return the shape of the negative binomial whose variance is that of an over-dispersed count.

    Additive: the true ratios differ with variance tau2, so that the variance is E + tau2 E^2. Multiplicative:
    it is phi E. Infinite, which is Poisson, where there is no over-dispersion.

    Args:
        expected: expected counts.
        phi: how many times the variance between regions is that of chance.
        tau2: variance of the true ratios.
        dispersion: which of the two holds.
    """
    expected = np.asarray(expected, dtype=np.float64)
    with np.errstate(divide="ignore"):
        if dispersion is Dispersion.ADDITIVE:
            return np.full_like(expected, np.divide(1.0, max(tau2, 0.0)))
        return np.asarray(expected / max(phi - 1, 0.0))


def control_limits(expected: npt.ArrayLike, *, level: float, shape: npt.ArrayLike = np.inf) -> Interval:
    """Return the counts at which the chance of so many, or so few, falls to (1 - level) / 2.

    The limits are smooth in `expected` and exact for whole counts: a count lies on or outside its limit
    exactly where its tail probability is at most (1 - level) / 2, so a region whose count is due to chance
    alone is never flagged more often than stated. Limits that interpolate between whole counts are flagged
    more often.

    Args:
        expected: expected counts, above 0.
        level: share of counts inside, such as 0.95 or 0.998.
        shape: shape of the negative binomial; infinite for Poisson.

    Returns:
        Counts, to be divided by `expected` for the ratio. No lower limit (NaN) where even a count of 0 would
        be no surprise.

    Source: exact prediction limits after S. Seaton and B. Manktelow, BMC Medical Research Methodology 12:98
        (2012), which finds them the ones with a stated probability; continued between whole counts by the
        incomplete gamma and beta functions.
    """
    mean, size = np.broadcast_arrays(
        np.asarray(expected, dtype=np.float64), np.asarray(shape, dtype=np.float64)
    )
    tail = (1 - level) / 2
    with np.errstate(invalid="ignore"):
        low, beyond = (_inverse(chance, mean, size) for chance in (tail, 1 - tail))
    return Interval(np.where(_at_most(np.zeros_like(mean), mean, size) <= tail, low, np.nan), beyond + 1)


def tail_probabilities(
    count: npt.ArrayLike, expected: npt.ArrayLike, *, shape: npt.ArrayLike = np.inf
) -> tuple[Floats, Floats]:
    """Return the chance of at most, and of at least, so many where `expected` was expected."""
    observed, mean, size = np.broadcast_arrays(
        *(np.asarray(argument, dtype=np.float64) for argument in (count, expected, shape))
    )
    return _at_most(observed, mean, size), 1 - _at_most(observed - 1, mean, size)


def _at_most(count: Floats, mean: Floats, size: Floats) -> Floats:
    finite = np.isfinite(size)
    shaped = np.where(finite, size, 1.0)
    widened = nbinom.cdf(count, shaped, shaped / (shaped + mean))
    return np.where(finite, widened, poisson.cdf(count, mean))


def _inverse(chance: float, mean: Floats, size: Floats) -> Floats:
    finite = np.isfinite(size)
    shaped = np.where(finite, size, 1.0)
    widened = nbdtrik(chance, shaped, shaped / (shaped + mean))
    return np.where(finite, widened, pdtrik(chance, mean))
