"""What is known of a rank, given what is known of each place's rate."""

from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt
from scipy.special import gammaincc, gammaincinv, ndtr

from analysis.intervals import Floats, Interval

_POINTS = 64
_EDGE = 1e-4


@dataclass(frozen=True, eq=False)
class Gammas:
    """One gamma distribution for each place: what is known of its rate.

    Attributes:
        shape, rate: float64 [place].
    """

    shape: Floats
    rate: Floats

    def quantile(self, probability: float) -> Floats:
        """Return the value below which each rate lies with the probability."""
        return np.asarray(gammaincinv(self.shape, probability) / self.rate)

    def blurred(self, sigma: Floats) -> "Gammas":
        """Return the same means with the relative variance of an uncertain exposure added.

        Args:
            sigma: one standard error of the logarithm of each exposure, 0 where exact.
        """
        shape = 1 / (1 / self.shape + np.expm1(sigma**2))
        return Gammas(shape=shape, rate=self.rate * shape / self.shape)

    def exceed(self, values: Floats) -> Floats:
        """Return the chance [place, value] that each rate exceeds each value."""
        return np.asarray(gammaincc(self.shape[:, np.newaxis], self.rate[:, np.newaxis] * values))


def rank_intervals(rates: Gammas, *, level: float) -> Interval:
    """Return the interval that holds the rank of each place with probability `level`; rank 1 is the highest.

    Given a rate t of one place, its rank is one plus the number of others above t: a sum of independent
    yes-or-no draws, whose distribution is taken by the refined normal approximation and averaged over t. So
    nothing is drawn at random, and places with the same data have the same interval.

    Args:
        rates: what is known of each place, independently.
        level: probability of holding the rank of one place, not of all at once.

    Returns:
        Whole numbers from 1 to the number of places.

    Source: ranks from posterior distributions after N. Laird and T. Louis, Journal of Educational Statistics
        14 (1989), pages 29-46, and H. Goldstein and D. Spiegelhalter, JRSS A 159 (1996), pages 385-443, which
        draw them; the sum as in Y. Hong, Computational Statistics and Data Analysis 59 (2013), pages 41-51,
        section 2.3.
    """
    number = rates.shape.size
    if number == 0:
        return Interval(np.empty(0), np.empty(0))
    pairs, place, copies = np.unique(
        np.stack([rates.shape, rates.rate]), axis=1, return_inverse=True, return_counts=True
    )
    others = _Others.of(Gammas(shape=pairs[0], rate=pairs[1]), copies)
    tail = (1 - level) / 2
    ends = [1 + others.quantile(part, number) for part in (tail, 1 - tail)]
    return Interval(*(end[place].astype(np.float64) for end in ends))


@dataclass(frozen=True, eq=False)
class _Others:
    """How many other places lie above each place, over the values its own rate may have.

    Attributes:
        weight: chance [place, value] of the value.
        mean, spread, skew: moments [place, value] of the number of others above it.
    """

    weight: Floats
    mean: Floats
    spread: Floats
    skew: Floats

    @classmethod
    def of(cls, rates: Gammas, copies: npt.NDArray[np.intp]) -> Self:
        """Return the number of others where `copies` places have the same distribution each."""
        above = rates.exceed(_grid(rates))
        # the chance that a rate lies between two points, and the chance of others to exceed what lies there
        weight = -np.diff(above, axis=1, prepend=1.0, append=0.0)
        higher = (np.insert(above, 0, 1.0, axis=1) + np.insert(above, _POINTS, 0.0, axis=1)) / 2
        variance = higher * (1 - higher)
        third = variance * (1 - 2 * higher)
        mean, second, skewed = (copies @ part - part for part in (higher, variance, third))
        spread = np.sqrt(np.maximum(second, 1e-9))
        return cls(weight=weight, mean=mean, spread=spread, skew=skewed / spread**3)

    def at_most(self, number: npt.NDArray[np.intp]) -> Floats:
        """Return the chance [place] that at most `number` others lie above."""
        x = (number[:, np.newaxis] + 0.5 - self.mean) / self.spread
        density = np.exp(-np.minimum(x**2, 700) / 2) / np.sqrt(2 * np.pi)
        chance = ndtr(x) + self.skew * (1 - x**2) * density / 6
        return np.asarray((self.weight * np.clip(chance, 0, 1)).sum(axis=1))

    def quantile(self, probability: float, places: int) -> npt.NDArray[np.intp]:
        """Return the fewest others [place] that are not exceeded with the probability."""
        low = np.zeros(len(self.mean), dtype=np.intp)
        high = np.full(len(self.mean), places - 1, dtype=np.intp)
        while (low < high).any():
            middle = (low + high) // 2
            enough = self.at_most(middle) >= probability
            low, high = np.where(enough, low, np.minimum(middle + 1, high)), np.where(enough, middle, high)
        return high


def _grid(rates: Gammas) -> Floats:
    low, high = rates.quantile(_EDGE).min(), rates.quantile(1 - _EDGE).max()
    return np.geomspace(max(low, high * 1e-6), high, _POINTS)


def joint_rank_intervals(low: Floats, high: Floats) -> Interval:
    """Return rank intervals that hold for all places at once, from intervals that do so.

    A place ranks below all whose interval lies wholly above its own, and above all whose interval lies wholly
    below it; the others may be either.

    Args:
        low: lower ends of intervals that cover all true rates at once with the level wanted.
        high: upper ends of the same.

    Returns:
        Whole numbers from 1 to the number of places.

    Source: M. Klein, T. Wright and J. Wieczorek, "A joint confidence region for an overall ranking of
        populations", JRSS C 69 (2020), pages 589-606, theorem 1.
    """
    surely_above = low.size - np.searchsorted(np.sort(low), high, side="left")
    surely_below = np.searchsorted(np.sort(high), low, side="right")
    # an interval of a single point must not count itself
    own = (low >= high).astype(np.int64)
    first = 1 + surely_above - own
    last = low.size - surely_below + own
    return Interval(first.astype(np.float64), last.astype(np.float64))
