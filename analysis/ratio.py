"""How many times as many: the ratio of two counts with an interval and an exact test."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import betainc, betaincinv

from analysis.intervals import Floats


@dataclass(frozen=True, eq=False)
class RateRatio:
    """The rate of one count over the rate of another, element by element.

    Attributes:
        ratio: NaN where the other count is zero, or a count or an exposure is not known.
        low, high: both ends of the interval; `high` is infinite where the other count is zero; NaN where
            both are zero, or a count or an exposure is not known.
        p_value: of no difference, two-sided; NaN likewise.
    """

    ratio: Floats
    low: Floats
    high: Floats
    p_value: Floats


def rate_ratio(
    count: npt.ArrayLike,
    other: npt.ArrayLike,
    *,
    exposure: npt.ArrayLike = 1.0,
    other_exposure: npt.ArrayLike = 1.0,
    dispersion: npt.ArrayLike = 1.0,
    level: float = 0.95,
) -> RateRatio:
    """Return the ratio of two rates, exact given their total.

    Given the total n of two Poisson counts, the first is binomial with the share t / (t + t') where nothing
    differs. The interval keeps its level for any counts, however small, at the price of being somewhat wide.
    Counts that come in batches vary more: both are divided by their dispersion first, and the binomial tails
    are read from the incomplete beta function, which takes the fractions that result.

    Args:
        count: 0 or more; NaN where not known.
        other: the count it is compared with, which must not contain it.
        exposure: what `count` was counted in, such as people, contests or days; 0 or NaN: not known.
        other_exposure: what `other` was counted in, in the same unit.
        dispersion: variance over mean of the counts of one period, 1 or more; 1 for Poisson counts.
        level: probability of covering of the interval.

    Source: the conditional test: Przyborowski and Wilenski, Biometrika 31 (1940), pages 313-323. The
        interval: Clopper and Pearson, Biometrika 26 (1934), pages 404-413. Dividing by the dispersion: Rao
        and Scott, Statistics in Medicine 18 (1999), pages 1373-1385. Without dispersion both agree with
        `scipy.stats.binomtest`, of whose two tails twice the smaller is taken.
    """
    counts, others, ours, theirs, spread = (
        np.asarray(each, dtype=np.float64) for each in (count, other, exposure, other_exposure, dispersion)
    )
    ours, theirs = (np.where(each > 0, each, np.nan) for each in (ours, theirs))
    x, y = counts / spread, others / spread
    tail = (1 - level) / 2
    with np.errstate(divide="ignore", invalid="ignore"):
        share, scale = ours / (ours + theirs), theirs / ours
        ratio = np.where(others > 0, counts / others * scale, np.nan)
        low = np.asarray(betaincinv(x, y + 1, tail))
        high = np.asarray(betaincinv(x + 1, y, 1 - tail))
        low = np.where(counts > 0, low / (1 - low) * scale, 0.0)
        high = np.where(others > 0, high / (1 - high) * scale, np.inf)
        at_least = np.where(counts > 0, betainc(x, y + 1, share), 1.0)
        at_most = np.where(others > 0, betainc(y, x + 1, 1 - share), 1.0)
    known = (counts + others > 0) & ~np.isnan(scale)
    p_value = np.minimum(1.0, 2 * np.minimum(at_least, at_most))
    return RateRatio(np.asarray(ratio), *(np.where(known, each, np.nan) for each in (low, high, p_value)))
