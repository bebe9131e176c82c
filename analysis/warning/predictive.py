"""What a window should bring each place: beta-binomial counts, Gamma-Poisson ones given their total.

Source: A. Gelman et al., "Bayesian Data Analysis", 3rd edition (2013), section 2.6 (Gamma-Poisson); N. L.
    Johnson, A. W. Kemp and S. Kotz, "Univariate Discrete Distributions", 3rd edition (2005), section 6.2.2
    (beta-binomial).
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import gammaln

from analysis.warning.history import Floats, Weekly
from analysis.warning.limits import HIGH
from analysis.warning.share import Shares

_DEVIATIONS = 5  # Cantelli: at most 1 / 26 of any distribution lies further up, so the table reaches `HIGH`


@dataclass(frozen=True, eq=False)
class Predictive:
    """What a window should bring.

    Attributes:
        expected: float64 [place].
        high: int64 [place]; the most that is usual: more comes in at most a share `HIGH` of windows.
        tail: float64 [place, k], P(count ≥ k) for k from 0; its last column is beyond every observed count.
    """

    expected: Floats
    high: npt.NDArray[np.int64]
    tail: Floats

    def p_values(self, observed: Weekly) -> Floats:
        """Return P(count ≥ observed) of each place."""
        return np.asarray(self.tail[np.arange(len(observed)), observed])


def predictive(known: Shares, *, dispersion: float, observed: Weekly) -> Predictive:
    """Return the distribution of each place's count, given the total that was observed.

    Two sources of spread are put together by their variances: the share is not known exactly, and the reports
    of one window are alike (`dispersion`).
    """
    total = int(observed.sum())
    unsure = 1 / (known.weight + 1)
    alike = dispersion * (1 - unsure) + unsure
    expected = known.mean * total
    spread = np.sqrt(expected * (1 - known.mean) * (1 + (total - 1) * alike)) if total else expected
    reach = int(np.ceil((expected + _DEVIATIONS * spread).max()))
    size = min(total, max(int(observed.max()), reach) + 1)
    tail = upper_tail(total, known.mean * (1 / alike - 1), (1 - known.mean) * (1 / alike - 1), size=size)
    # `tail` falls with k; the first k whose tail is at most HIGH is one above the usual range
    high = np.asarray((tail > HIGH).sum(axis=1) - 1, dtype=np.int64)
    return Predictive(expected=expected, high=high, tail=tail)


def upper_tail(total: int, first: Floats, second: Floats, *, size: int) -> Floats:
    """Return P(count ≥ k) [place, k from 0 to size] of beta-binomial counts out of `total`.

    Args:
        total: number of reports that are divided.
        first: first shape of the beta distribution [place], above 0.
        second: second shape, above 0.
        size: largest k.
    """
    k = np.arange(size)
    none = (
        gammaln(total + second) - gammaln(second) + gammaln(first + second) - gammaln(total + first + second)
    )
    left = (total - k - 1) + second[:, None]
    ratio = (total - k) * (first[:, None] + k) / ((k + 1) * left)
    mass = np.exp(none[:, None] + np.cumsum(np.log(ratio), axis=1) - np.log(ratio))
    below = np.cumsum(mass, axis=1)
    return np.asarray(np.clip(np.hstack([np.ones((len(first), 1)), 1 - below]), 0.0, 1.0))
