"""Quantiles of an even mixture of gamma distributions."""

import numpy as np
import numpy.typing as npt
from scipy.special import gammaincinv, gammaln

from analysis.smoothing.tails import above

Floats = npt.NDArray[np.float64]

_ROUNDS = 50
_CLOSE = 1e-10


def quantile(shape: Floats, rate: Floats, probability: float) -> Floats:
    """Return the value [place, day] below which the mixture lies with a probability; NaN where not known.

    Newton's method in the logarithm of the value, kept between the lowest and highest quantile of the mixed
    distributions.

    Args:
        shape: of the mixed distributions, [draw, place, day].
        rate: the same.
        probability: above 0, below 1.
    """
    lowest = np.finfo(np.float64).tiny  # a quantile so small that it rounds to 0 has no logarithm
    ends = np.log(np.maximum(gammaincinv(shape, probability) / rate, lowest))
    if len(ends) == 1:
        return np.asarray(np.exp(ends[0]))
    low, high = ends.min(axis=0), ends.max(axis=0)
    at = ends.mean(axis=0)
    scale = shape * np.log(rate) - gammaln(shape)
    for _round in range(_ROUNDS):
        excess = 1 - above(shape, rate * np.exp(at)).mean(axis=0) - probability
        low, high = np.where(excess < 0, at, low), np.where(excess < 0, high, at)
        density = np.exp(scale + shape * at - rate * np.exp(at)).mean(axis=0)
        newton = at - excess / np.maximum(density, np.finfo(np.float64).tiny)
        moved = np.where((newton >= low) & (newton <= high), newton, (low + high) / 2)
        change, at = np.abs(moved - at), moved
        if not (change > _CLOSE).any():
            break
    return np.asarray(np.exp(at))
