"""Intervals for shares."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.stats import norm

Floats = npt.NDArray[np.float64]


class Interval(NamedTuple):
    """Lower and upper end, both included."""

    low: Floats
    high: Floats


def wilson(count: npt.ArrayLike, total: npt.ArrayLike, *, level: float = 0.95) -> Interval:
    """Return Wilson's score interval for each share count / total.

    It stays inside 0 and 1 and keeps its coverage for small totals and for shares near 0, where the textbook
    interval fails. Each share is covered at `level` on its own, not all shares of a mix at once.

    Args:
        count: how many have the property; NaN where not known.
        total: out of how many.
        level: probability of covering.

    Returns:
        Arrays in the shape of the arguments; NaN where the total is 0 or something is not known.

    Source: E. B. Wilson, "Probable inference", JASA 22 (1927); recommended for small totals by Brown, Cai and
        DasGupta, Statistical Science 16 (2001), pages 101-133. Agrees with
        `scipy.stats.binomtest(...).proportion_ci(method="wilson")`, which takes one share at a time.
    """
    successes = np.asarray(count, dtype=np.float64)
    trials = np.where(np.asarray(total) > 0, np.asarray(total, dtype=np.float64), np.nan)
    z = float(norm.ppf((1 + level) / 2))
    share = successes / trials
    centre = share + z**2 / (2 * trials)
    reach = z * np.sqrt(share * (1 - share) / trials + z**2 / (4 * trials**2))
    scale = 1 + z**2 / trials
    # rounding may carry an end a hair past the share it encloses
    low = np.minimum((centre - reach) / scale, share)
    high = np.maximum((centre + reach) / scale, share)
    return Interval(np.clip(low, 0, 1), np.clip(high, 0, 1))
