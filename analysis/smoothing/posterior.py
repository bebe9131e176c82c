"""What is known of each place's relative risk: a gamma distribution, or an even mixture of them."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt
from scipy.special import betainc

from analysis.smoothing.mixture import quantile
from analysis.smoothing.tails import above

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


class Interval(NamedTuple):
    """Lower and upper end, both in the shape of the counts; NaN where not known."""

    low: Floats
    high: Floats


@dataclass(frozen=True, eq=False)
class RelativeRisk:
    """Posterior of the relative risk of every place, independently for every day.

    The posterior of a place with observed count O and expected count E is Gamma(alpha + O, beta + E). Where
    the counts of a day are no more different than chance makes them, alpha and beta are infinite and every
    place has the overall risk: Gamma(total O + 1/2, total E), Jeffreys' posterior of one common rate.

    Attributes:
        observed, expected: float64 [place, day]; NaN in both where the place says nothing (count not known,
            no exposure).
        alpha, beta: float64 [draw, day]; shape and rate of the distribution of risks, infinite where
            homogeneous; one draw (maximum likelihood), or one for each bootstrap sample.
        form: the shape of the counts that were given, [place] or [place, day]; results have it.
    """

    observed: Floats
    expected: Floats
    alpha: Floats
    beta: Floats
    form: tuple[int, ...]

    @property
    def mean(self) -> Floats:
        """Posterior mean: (O + alpha) / (E + beta); total O / total E where homogeneous."""
        alone = np.isinf(self.alpha)[:, np.newaxis]
        shape, rate = self._gamma(self.observed)
        means = np.where(alone, self.overall + 0 * shape, shape / rate)
        return self._formed(means.mean(axis=0))

    @property
    def overall(self) -> Floats:
        """Total observed over total expected [day]; NaN where nothing is exposed."""
        total = np.nansum(self.expected, axis=0)
        counted = np.nansum(self.observed, axis=0)
        return np.where(total > 0, counted / np.where(total > 0, total, 1), np.nan)

    @property
    def heterogeneous(self) -> Flags:
        """Whether places differ by more than chance [day]: the spread of risks is above zero."""
        return np.asarray(np.isfinite(self.alpha).any(axis=0))

    def on_day(self, day: int) -> Self:
        """Return the risks of one day, in the form [place, 1]."""
        kept = slice(day, None if day == -1 else day + 1)
        return type(self)(
            observed=self.observed[:, kept],
            expected=self.expected[:, kept],
            alpha=self.alpha[:, kept],
            beta=self.beta[:, kept],
            form=(len(self.observed), 1),
        )

    def exceedance(self, threshold: float) -> Floats:
        """Return P(RR > threshold) of every place, in the shape of the counts; NaN where not known."""
        return self._formed(self.exceedance_at(self.observed, threshold))

    def exceedance_at(self, observed: Floats, threshold: float) -> Floats:
        """Return P(RR > threshold) [place, day] had the counts been `observed`, with the same alpha, beta."""
        shape, rate = self._gamma(observed)
        return np.asarray(above(shape, rate * threshold).mean(axis=0))

    def predictive(self, below: Floats) -> Floats:
        """Return the probability [place, day] that a new draw of the count is at most `below`.

        A new draw has the same exposure and a risk from the posterior: negative-binomial. Below zero it is 0.
        """
        shape, rate = self._gamma(self.observed)
        chance = betainc(shape, np.maximum(below, 0) + 1, rate / (rate + self.expected)).mean(axis=0)
        return np.asarray(np.where(below < 0, 0 * chance, chance))

    def interval(self, level: float = 0.95) -> Interval:
        """Return the equal-tailed interval that holds the risk with probability `level`."""
        tail = (1 - level) / 2
        return Interval(self._formed(self._quantile(tail)), self._formed(self._quantile(1 - tail)))

    @cached_property
    def _totals(self) -> tuple[Floats, Floats]:
        return np.nansum(self.observed, axis=0) + 0.5, np.nansum(self.expected, axis=0)

    def _gamma(self, observed: Floats) -> tuple[Floats, Floats]:
        """Shape and rate of the posterior [draw, place, day]."""
        alpha, beta = self.alpha[:, np.newaxis], self.beta[:, np.newaxis]
        if not np.isinf(alpha).any():
            return alpha + observed, beta + self.expected
        shape, rate = self._totals
        known = 0 * (observed + self.expected)
        alone = np.isinf(alpha)
        return (
            np.where(alone, shape + known, alpha + observed),
            np.where(alone, rate + known, beta + self.expected),
        )

    def _quantile(self, probability: float) -> Floats:
        shape, rate = self._gamma(self.observed)
        return quantile(shape, rate, probability)

    def _formed(self, values: Floats) -> Floats:
        return np.asarray(values).reshape(self.form)
