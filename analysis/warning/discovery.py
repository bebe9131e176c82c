"""Control of false discoveries among tests of counts, whose p-values take few values."""

import numpy as np

from analysis.warning.history import Floats, Weekly

_ROUNDING = 1 + 1e-9


def discrete_q_values(observed: Weekly, tail: Floats, *, rate: float, least: int = 0) -> Floats:
    """Return q-values; those at most `rate` are discoveries of which at most that share is false on average.

    The Benjamini-Hochberg procedure charges a threshold t with the number of tests times t. A place that
    expects one report a year cannot have a p-value near t at all, so it is charged what it can reach: the
    largest attainable p-value up to t. Only p-values up to `rate` may be discoveries, which bounds the
    correction 1 / (1 - F(t)) of the proof by 1 / (1 - rate).

    Args:
        observed: counts [place].
        tail: P(count ≥ k) [place, k], falling in k, far enough to hold every observed count.
        rate: the false-discovery rate that is controlled, below 1.
        least: counts below it are never discoveries: their p-value is 1, so nothing is charged for them.

    Returns:
        float64 [place], 1 where a place cannot be a discovery.

    Source: S. Döhler, G. Durand and E. Roquain, "New FDR bounds for discrete and heterogeneous tests",
        Electronic Journal of Statistics 12 (2018), 1867-1900, procedure HSU; the plain form is
        J. F. Heyse, "A false discovery rate procedure for categorical data" (2011).
    """
    tail = np.where(np.arange(tail.shape[1]) < least, 1.0, tail)
    p_values = tail[np.arange(len(observed)), observed]
    q_values = np.ones_like(p_values)
    small = p_values <= rate
    if not small.any():
        return q_values
    thresholds = np.unique(p_values[small])
    charged = np.array([_charge(tail, threshold) for threshold in thresholds])
    found = np.searchsorted(np.sort(p_values), thresholds * _ROUNDING, side="right")
    adjusted = np.minimum.accumulate((charged / found / (1 - rate))[::-1])[::-1]
    q_values[small] = np.minimum(adjusted[np.searchsorted(thresholds, p_values[small])], 1.0)
    return q_values


def _charge(tail: Floats, threshold: float) -> float:
    """The expected number of places whose p-value is at most the threshold."""
    first = (tail > threshold * _ROUNDING).sum(axis=1)
    reached = np.minimum(first, tail.shape[1] - 1)
    attained = np.where(first < tail.shape[1], tail[np.arange(len(tail)), reached], threshold)
    return float(attained.sum())
