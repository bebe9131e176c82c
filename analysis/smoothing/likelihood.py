"""The negative-binomial marginal likelihood of counts whose risks are gamma-distributed.

A place with expected count E has a relative risk drawn from a gamma distribution with mean `mu` and squared
coefficient of variation `phi` (shape alpha = 1 / phi, rate beta = 1 / (phi mu)); its count is Poisson. Then
the count is negative-binomial with mean m = mu E and variance m + phi m². At phi = 0 it is Poisson, so the
edge of the parameter space is an ordinary point of these formulas.

Source: D. Clayton and J. Kaldor, "Empirical Bayes estimates of age-standardized relative risks for use in
    disease mapping", Biometrics 43 (1987), 671-681, section 2; written in the orthogonal parameters mean and
    dispersion of J. F. Lawless, "Negative binomial and mixed Poisson regression", Canadian Journal of
    Statistics 15 (1987), 209-225.
"""

from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_SMALL = 0.02  # below it the closed forms cancel and their power series is exact to 1e-12
_TERMS = 8


class Slopes(NamedTuple):
    """First and second derivatives of the log-likelihood in log mu and phi, each [day]."""

    mu: Floats
    phi: Floats
    mu_mu: Floats
    mu_phi: Floats
    phi_phi: Floats


@dataclass(frozen=True, eq=False)
class Counted:
    """What the likelihood needs of the data; a place that does not count has zero in both arrays.

    Attributes:
        observed, expected: float64 [place, day].
        more_than: float64 [count, day]; how many places have more cases than 0, 1, 2 and so on.
    """

    observed: Floats
    expected: Floats
    more_than: Floats

    @classmethod
    def of(cls, observed: Floats, expected: Floats) -> Self:
        """Return the data with the number of places above each count."""
        days = observed.shape[1]
        highest = int(observed.max(initial=0))
        cells = observed.astype(np.int64) + np.arange(days) * (highest + 1)
        number = np.bincount(cells.ravel(), minlength=days * (highest + 1)).reshape(days, highest + 1)
        above = number[:, :0:-1].cumsum(axis=1)[:, ::-1]
        return cls(observed, expected, np.ascontiguousarray(above.T, dtype=np.float64))

    def on(self, days: npt.NDArray[np.intp]) -> Self:
        """Return the data of some of the days."""
        return type(self)(self.observed[:, days], self.expected[:, days], self.more_than[:, days])

    def log_likelihood(self, mu: Floats, phi: Floats) -> Floats:
        """Return the log-likelihood [day] of mu and phi [day], without the terms that hold neither."""
        mean = mu * self.expected
        step = np.arange(len(self.more_than), dtype=np.float64)[:, np.newaxis]
        grown = np.log1p(phi * mean)
        spread = np.divide(grown, phi, out=mean.copy(), where=phi > 0)
        rise = np.einsum("kd,kd->d", self.more_than, np.log1p(phi * step))
        total = self.observed.sum(axis=0)
        named = total * np.log(np.where(mu > 0, mu, 1))
        return np.asarray(rise + named - (self.observed * grown + spread).sum(axis=0))

    def mu_slopes(self, mu: Floats, phi: Floats) -> tuple[Floats, Floats]:
        """Return the first and second derivative [day] in log mu."""
        mean = mu * self.expected
        scale = 1 / (1 + phi * mean)
        first = (self.observed - mean) * scale
        second = -mean * (1 + phi * self.observed) * scale**2
        return first.sum(axis=0), second.sum(axis=0)

    def slopes(self, mu: Floats, phi: Floats) -> Slopes:
        """Return all derivatives [day] at mu and phi [day]; phi above zero."""
        mean = mu * self.expected
        scale = 1 / (1 + phi * mean)
        part = mean * scale
        pull, pull_slope = _pull(phi * mean)
        step = np.arange(len(self.more_than), dtype=np.float64)[:, np.newaxis]
        risen = step / (1 + phi * step)
        first, second = self.mu_slopes(mu, phi)
        return Slopes(
            mu=first,
            phi=_weigh(self.more_than, risen) + (mean**2 * pull - self.observed * part).sum(axis=0),
            mu_mu=second,
            mu_phi=-((self.observed - mean) * part * scale).sum(axis=0),
            phi_phi=(mean**3 * pull_slope + self.observed * part**2).sum(axis=0)
            - _weigh(self.more_than, risen**2),
        )

    def slope_at_zero(self, mu: Floats) -> Floats:
        """Return the derivative [day] in phi at phi = 0: half of squared residuals less counts."""
        return np.asarray((((self.observed - mu * self.expected) ** 2 - self.observed) / 2).sum(axis=0))


def _weigh(number: Floats, values: Floats) -> Floats:
    return np.asarray(np.einsum("kd,kd->d", number, values))


def _pull(x: Floats) -> tuple[Floats, Floats]:
    """Return (log(1 + x) - x / (1 + x)) / x² and its derivative, also where x is small or zero."""
    safe = np.maximum(x, _SMALL)
    value = (np.log1p(safe) - safe / (1 + safe)) / safe**2
    slope = 1 / (safe * (1 + safe) ** 2) - 2 * value / safe
    small = x < _SMALL
    if small.any():
        few = x[small]
        terms = np.array([(-1) ** k * (k + 1) / (k + 2) for k in range(_TERMS)])
        value[small] = np.polynomial.polynomial.polyval(few, terms)
        slope[small] = np.polynomial.polynomial.polyval(few, terms[1:] * np.arange(1, _TERMS))
    return value, slope
