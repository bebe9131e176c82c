"""Exact intervals for two counts held against each other."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import betainc, betaincinv
from scipy.stats import norm

from analysis.exposure.rates import poisson_interval
from analysis.intervals import Floats, Interval


@dataclass(frozen=True, eq=False)
class Compared:
    """One number made of two counts, with its interval.

    Attributes:
        value: the ratio or difference; NaN where it does not exist.
        low, high: the interval; a high of infinity is open, as nothing was counted in the reference.
        p_value: two-sided, of no difference.
    """

    value: Floats
    low: Floats
    high: Floats
    p_value: Floats


def rate_ratio(
    count: npt.ArrayLike,
    exposure: npt.ArrayLike,
    other: npt.ArrayLike,
    other_exposure: npt.ArrayLike,
    *,
    level: float = 0.95,
) -> Compared:
    """Return how many times the rate of one place is that of another, exactly given both counts' sum.

    Given their sum, the first count is binomial with chance `ratio x exposure / (ratio x exposure +
    other_exposure)`; the exact interval of that chance turns into that of the ratio. It keeps its level for
    any counts, however small, at the price of being somewhat wide.

    Args:
        count: of the place.
        exposure: of the place, in any unit.
        other: count of the places it is held against, which must not contain it.
        other_exposure: of those places, in the same unit.
        level: probability of covering, at least.

    Returns:
        Ratios; NaN where both counts are 0, or an exposure is 0 or not known. The ratio to a count of 0 has
        no value and no upper end, but a lower one.

    Source: J. Przyborowski and H. Wilenski, Biometrika 31 (1940), pages 313-323; the interval of C. Clopper
        and E. Pearson, Biometrika 26 (1934), pages 404-413.
    """
    x, y, ours, theirs = _comparable(count, exposure, other, other_exposure)
    tail, share = (1 - level) / 2, ours / (ours + theirs)
    low = np.where(x > 0, betaincinv(np.maximum(x, 1), y + 1, tail), 0.0)
    high = np.where(y > 0, betaincinv(x + 1, np.maximum(y, 1), 1 - tail), 1.0)
    at_least = np.where(x > 0, betainc(np.maximum(x, 1), y + 1, share), 1.0)
    at_most = np.where(y > 0, 1 - betainc(x + 1, np.maximum(y, 1), share), 1.0)
    empty = np.where(x + y > 0, 0.0, np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.where(y > 0, (x / ours) / (y / theirs), np.nan)
        ends = [empty + end / (1 - end) * theirs / ours for end in (low, high)]
    p_value = empty + np.minimum(2 * np.minimum(at_least, at_most), 1)
    return Compared(value=empty + value, low=ends[0], high=ends[1], p_value=p_value)


def rate_difference(
    count: npt.ArrayLike,
    exposure: npt.ArrayLike,
    other: npt.ArrayLike,
    other_exposure: npt.ArrayLike,
    *,
    level: float = 0.95,
) -> Compared:
    """Return by how much one rate exceeds another, with the interval put together from both exact ones.

    Args:
        count: of the first rate.
        exposure: of the first rate, in any unit.
        other: count of the second rate, counted independently of the first.
        other_exposure: of the second rate, in the same unit.
        level: probability of covering, approximately.

    Returns:
        Differences per unit of exposure; NaN where an exposure is 0 or something is not known. The p-value
        is that of `rate_ratio`.

    Source: the method of variance estimates recovery: G. Zou and A. Donner, Statistics in Medicine 27 (2008),
        pages 1693-1702, equation 7, on Garwood's intervals.
    """
    x, y, ours, theirs = _comparable(count, exposure, other, other_exposure)
    first, second = x / ours, y / theirs
    (first_low, first_high), (second_low, second_high) = (
        (interval.low / over, interval.high / over)
        for interval, over in (
            (poisson_interval(x, level=level), ours),
            (poisson_interval(y, level=level), theirs),
        )
    )
    difference = first - second
    return Compared(
        value=difference,
        low=difference - np.hypot(first - first_low, second_high - second),
        high=difference + np.hypot(first_high - first, second - second_low),
        p_value=rate_ratio(x, ours, y, theirs, level=level).p_value,
    )


def widened(
    value: npt.ArrayLike, low: npt.ArrayLike, high: npt.ArrayLike, *, sigma: npt.ArrayLike, level: float
) -> Interval:
    """Return an interval of a rate or ratio that holds the error of an estimated exposure as well.

    The two errors are independent, so on the logarithmic scale their reaches add up as squares; an end at
    zero stays there.

    Args:
        value: the rate or ratio.
        low: lower end of its interval as if the exposure were exact.
        high: upper end of the same.
        sigma: one standard error of the logarithm of the exposure, 0 where exact.
        level: the level of the interval.
    """
    middle, bottom, top, error = np.broadcast_arrays(
        *(np.asarray(argument, dtype=np.float64) for argument in (value, low, high, sigma))
    )
    reach = float(norm.ppf((1 + level) / 2)) * error
    with np.errstate(divide="ignore", invalid="ignore"):
        below = np.where(bottom > 0, middle * np.exp(-np.hypot(np.log(middle / bottom), reach)), bottom)
        above = np.where(
            middle > 0, middle * np.exp(np.hypot(np.log(top / middle), reach)), top * np.exp(reach)
        )
    # nothing counted in the reference: no ratio, but a lower end of its own
    below = np.where(np.isnan(middle), bottom * np.exp(-reach), below)
    return Interval(below, np.where(error > 0, above, top))


def _comparable(*arguments: npt.ArrayLike) -> tuple[Floats, Floats, Floats, Floats]:
    """Counts and exposures in one shape; exposures without meaning become NaN."""
    count, exposure, other, other_exposure = np.broadcast_arrays(
        *(np.asarray(argument, dtype=np.float64) for argument in arguments)
    )
    ours = np.where(exposure > 0, exposure, np.nan)
    theirs = np.where(other_exposure > 0, other_exposure, np.nan)
    return count, other, ours, theirs
