"""How many times as many: the ratio of two counts with an interval and an exact test."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import betainc, betaincinv

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class RateRatio:
    """The rate of one count over the rate of another, element by element.

    Attributes:
        ratio: NaN where the other count is zero or either is not known.
        low, high: both ends of the interval; `high` is infinite where the other count is zero; NaN where
            both are zero or either is not known.
        p_value: of no difference, two-sided; NaN where both are zero or either is not known.
    """

    ratio: Floats
    low: Floats
    high: Floats
    p_value: Floats


def rate_ratio(
    count: npt.ArrayLike,
    other: npt.ArrayLike,
    *,
    time: npt.ArrayLike = 1.0,
    other_time: npt.ArrayLike = 1.0,
    dispersion: npt.ArrayLike = 1.0,
    level: float = 0.95,
) -> RateRatio:
    """Return the ratio of two rates, exact given their total.

    Given the total n of two Poisson counts, the first is binomial with the share t / (t + t') where nothing
    differs. Counts that come in batches vary more: both are divided by their dispersion first, and the
    binomial tails are read from the incomplete beta function, which takes the fractions that result.

    Args:
        count: 0 or more; NaN where not known.
        other: the count it is compared with.
        time: how long `count` was counted, above 0.
        other_time: how long `other` was, in the same unit.
        dispersion: variance over mean of the counts of one period, 1 or more; 1 for Poisson counts.
        level: probability of covering of the interval.

    Source: the conditional test: Przyborowski and Wilenski, Biometrika 31 (1940), pages 313-323. The
        interval: Clopper and Pearson, Biometrika 26 (1934), pages 404-413. Dividing by the dispersion: Rao
        and Scott, Statistics in Medicine 18 (1999), pages 1373-1385. Without dispersion both agree with
        `scipy.stats.binomtest`, of whose two tails twice the smaller is taken.
    """
    counts, others, times, other_times, spread = (
        np.asarray(each, dtype=np.float64) for each in (count, other, time, other_time, dispersion)
    )
    x, y = counts / spread, others / spread
    tail = (1 - level) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        share = times / (times + other_times)
        scale = other_times / times
        ratio = np.where(others > 0, counts / others * scale, np.nan)
        low = np.asarray(betaincinv(x, y + 1, tail))
        high = np.asarray(betaincinv(x + 1, y, 1 - tail))
        low = np.where(counts > 0, low / (1 - low) * scale, 0.0)
        high = np.where(others > 0, high / (1 - high) * scale, np.inf)
        at_least = np.where(counts > 0, betainc(x, y + 1, share), 1.0)
        at_most = np.where(others > 0, betainc(y, x + 1, 1 - share), 1.0)
    known = counts + others > 0
    p_value = np.minimum(1.0, 2 * np.minimum(at_least, at_most))
    return RateRatio(ratio, *(np.where(known, each, np.nan) for each in (low, high, p_value)))
