"""Tail probabilities of weighted sums of negative-binomial counts, close in relative terms far out.

Source: R. Lugannani and S. Rice, "Saddle point approximation for the distribution of the sum of independent
    random variables", Advances in Applied Probability 12 (1980), 475-490; for lattices H. E. Daniels, "Tail
    probability approximations", International Statistical Review 55 (1987), 37-48.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

from analysis.smoothing.posterior import Floats

_ROUNDS = 60
_CLOSE = 1e-9
_NEAR_MEAN = 1e-3  # standardised distance at which the formula divides zero by zero; the tail is a half there


@dataclass(frozen=True, eq=False)
class Sums:
    """Independent counts, weighted and added, one sum a row.

    Attributes:
        shape: of the gamma distribution the risks are drawn from.
        odds: float64 [row, slot]; expected count over the rate of that gamma, 0 in unused slots.
        step: float64 [row, slot]; what one more count adds to the sum, 0 in unused slots.
    """

    shape: float
    odds: Floats
    step: Floats

    def moments(self, s: Floats) -> tuple[Floats, Floats, Floats]:
        """Return the cumulant generating function at s [row] and its first two derivatives."""
        lifted = self.odds * np.exp(s[:, np.newaxis] * self.step)
        rest = 1 + self.odds - lifted
        ratio = lifted / rest
        first = self.shape * self.step * ratio
        return (
            -self.shape * np.log(rest).sum(axis=1),
            first.sum(axis=1),
            (first * self.step * (1 + ratio)).sum(axis=1),
        )

    def none(self) -> Floats:
        """Return the probability that every count of the row is zero."""
        return np.asarray(np.exp(-self.shape * np.log1p(self.odds).sum(axis=1)))

    def limit(self) -> Floats:
        """Return the s [row] at which the cumulant generating function becomes infinite."""
        used = (self.odds > 0) & (self.step > 0)
        furthest = np.log1p(1 / np.where(used, self.odds, 1)) / np.where(used, self.step, 1)
        return np.asarray(np.where(used, furthest, np.inf).min(axis=1))

    def mean_step(self) -> Floats:
        """Return the mean step of the row, each weighted by the variance of its count."""
        spread = self.odds * (1 + self.odds)
        return np.asarray((self.step**2 * spread).sum(axis=1) / (self.step * spread).sum(axis=1))

    def rows(self, kept: npt.NDArray[np.intp]) -> "Sums":
        """Return some of the rows."""
        return Sums(self.shape, self.odds[kept], self.step[kept])


def at_least(sums: Sums, reached: Floats) -> Floats:
    """Return P(sum ≥ reached) of each row.

    A sum of counts moves in steps; where the steps of a row differ, their mean weighted by variance stands
    for them, which errs towards larger probabilities.

    Args:
        sums: at least one used slot in each row.
        reached: float64 [row]; 0 or a sum that can occur.
    """
    result = np.ones_like(reached)
    some = np.flatnonzero(reached > 0)
    if some.size:
        result[some] = _lugannani_rice(sums.rows(some), reached[some])
    return result


def at_most(sums: Sums, reached: Floats) -> Floats:
    """Return P(sum ≤ reached) of each row; arguments as in `at_least`."""
    beyond = 1 - at_least(sums, reached + sums.mean_step())
    return np.asarray(np.where(reached > 0, np.maximum(beyond, sums.none()), sums.none()))


def _lugannani_rice(sums: Sums, reached: Floats) -> Floats:
    s = _saddlepoint(sums, reached)
    height, _first, second = sums.moments(s)
    step = sums.mean_step()
    far = np.sign(s) * np.sqrt(np.maximum(2 * (s * reached - height), 0))
    safe = np.abs(far) > _NEAR_MEAN
    far_safe, s_safe = np.where(safe, far, 1), np.where(safe, s, 1)
    width = -np.expm1(-s_safe * step) / step * np.sqrt(second)
    density = np.exp(-(far_safe**2) / 2) / np.sqrt(2 * np.pi)
    tail = ndtr(-far_safe) + density * (1 / width - 1 / far_safe)
    return np.asarray(np.where(safe, np.clip(tail, 0, 1), 0.5))


def _saddlepoint(sums: Sums, reached: Floats) -> Floats:
    """The s [row] at which the tilted mean is what was reached: Newton's method in a shrinking bracket."""
    s = np.zeros_like(reached)
    _height, _mean, variance = sums.moments(s)
    low, high = -1e3 / np.sqrt(variance), sums.limit() * (1 - 1e-12)
    for _round in range(_ROUNDS):
        _height, mean, variance = sums.moments(s)
        above = mean > reached
        high, low = np.where(above, s, high), np.where(above, low, s)
        moved = s - (mean - reached) / np.maximum(variance, np.finfo(np.float64).tiny)
        moved = np.where((moved > low) & (moved < high), moved, (low + high) / 2)
        arrived = bool((np.abs(mean - reached) <= _CLOSE * reached).all())
        s = np.where(np.abs(mean - reached) <= _CLOSE * reached, s, moved)
        if arrived:
            break
    return s
