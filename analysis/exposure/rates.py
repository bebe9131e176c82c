"""Rates per people or per civil servants, only where the denominator bears them."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.arrays import FloatingArray
from scipy.special import gammaincinv

from analysis.exposure.limits import limits_of
from analysis.measure import UNKNOWN
from data.kinds import Exposure

Floats = npt.NDArray[np.float64]


class Bounds(NamedTuple):
    """Lower and upper end of each interval."""

    low: Floats
    high: Floats


def rates(
    counts: npt.ArrayLike, base: pd.DataFrame, *, exposure: Exposure, level: float = 0.95
) -> pd.DataFrame:
    """Return the rate of each place with its interval.

    Args:
        counts: one count a place, in the order of `base`; `UNKNOWN` where not known.
        base: denominators, as `denominators` returns them.
        exposure: what they are; says for how many people a rate is told (`exposures.csv`).
        level: probability of covering, for each place on its own.

    Returns:
        Index of `base`; `rate`, `rate_low`, `rate_high` (Float64, per 1,000 civil servants or 100,000
        people). NA where the count is unknown or the denominator is not fit for a rate.
    """
    known = np.asarray(counts, dtype=np.float64)
    told = base["is_fit_for_rates"].to_numpy() & (known != UNKNOWN)
    per = limits_of(exposure).rate_per or np.nan
    people = base["value"].to_numpy(dtype=np.float64, na_value=np.nan)
    scale = per / np.where(told, people, np.nan)
    bounds = poisson_interval(np.where(told, known, np.nan), level=level)
    columns = {"rate": known * scale, "rate_low": bounds.low * scale, "rate_high": bounds.high * scale}
    return pd.DataFrame({name: _nullable(values) for name, values in columns.items()}, index=base.index)


def poisson_interval(count: npt.ArrayLike, *, level: float = 0.95) -> Bounds:
    """Return the exact interval for the mean of a Poisson count.

    It covers at least at `level` for every mean, so for small counts it is on the wide side.

    Args:
        count: counts, at least 0; NaN where not known.
        level: probability of covering.

    Returns:
        Lower and upper ends in the shape of `count`; NaN stays NaN. Zero has the lower end 0.

    Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936), pages 437-442:
        half the chi-square quantiles at 2k and 2k + 2 degrees of freedom, which are quantiles of the gamma
        distribution with shapes k and k + 1.
    """
    number = np.asarray(count, dtype=np.float64)
    tail = (1 - level) / 2
    low = np.where(number == 0, 0.0, gammaincinv(np.maximum(number, 0.5), tail))
    return Bounds(np.asarray(low), np.asarray(gammaincinv(number + 1, 1 - tail), dtype=np.float64))


def _nullable(values: Floats) -> FloatingArray:
    return FloatingArray(values.copy(), np.isnan(values))
