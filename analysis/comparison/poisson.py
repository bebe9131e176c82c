"""How far apart two rates are, and what the error of an estimated exposure adds to an interval."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.stats import norm

from analysis.exposure.rates import poisson_interval
from analysis.intervals import Floats, Interval
from analysis.ratio import rate_ratio


@dataclass(frozen=True, eq=False)
class RateDifference:
    """By how much one rate exceeds another, with its interval.

    Attributes:
        value: the difference; NaN where it does not exist.
        low, high: the interval.
        p_value: two-sided, of no difference.
    """

    value: Floats
    low: Floats
    high: Floats
    p_value: Floats


def rate_difference(
    count: npt.ArrayLike,
    exposure: npt.ArrayLike,
    other: npt.ArrayLike,
    other_exposure: npt.ArrayLike,
    *,
    level: float = 0.95,
) -> RateDifference:
    """Return by how much one rate exceeds another, with the interval put together from both exact ones.

    Args:
        count: of the first rate.
        exposure: of the first rate, in any unit.
        other: count of the second rate, counted independently of the first.
        other_exposure: of the second rate, in the same unit.
        level: probability of covering, approximately.

    Returns:
        Differences per unit of exposure; NaN where an exposure is 0 or something is not known. The p-value
        is that of `analysis.ratio.rate_ratio`.

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
    return RateDifference(
        value=difference,
        low=difference - np.hypot(first - first_low, second_high - second),
        high=difference + np.hypot(first_high - first, second - second_low),
        p_value=rate_ratio(x, y, exposure=ours, other_exposure=theirs).p_value,
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
