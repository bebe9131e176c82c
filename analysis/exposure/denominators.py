"""The denominator of every place, with its error, its basis and whether a rate may be told on it."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import numpy as np
import pandas as pd
from pandas.arrays import FloatingArray

from analysis.exposure.amounts import Floats
from analysis.exposure.civil_servants import civil_servant_amounts
from analysis.exposure.contests import contest_amounts
from analysis.exposure.limits import limits_of
from analysis.exposure.population import population_amounts
from analysis.places import codes_at
from analysis.scope import borders as borders_of
from analysis.selection import Selection
from data.kinds import Exposure


def denominators(places: Sequence[str], *, exposure: Exposure, election: str, borders: date) -> pd.DataFrame:
    """Return what the counts of each place are held against.

    Args:
        places: codes of kabupaten/kota, provinces or the nation.
        exposure: contests, people or civil servants.
        election: code of the election; says where contests are held and which year numbers should be near.
        borders: the day whose provinces hold.

    Returns:
        Index `place` (str, in the order asked; shared, do not change it); `value` (Float64, contests or
        persons; NA: unknown), `low`, `high` (Float64, one standard error below and above; NA where exact or
        unknown), `basis` (str, code in `exposure_bases.csv`; NA unknown), `source_url` (str; NA where the
        number has none), `is_fit_for_rates` (bool; contests never, persons where the error is within the
        limit of `exposures.csv`).

    Raises:
        KeyError: where the election is unknown.
    """
    return _denominators(tuple(places), Exposure(exposure), election, borders)


def denominators_for(selection: Selection) -> pd.DataFrame:
    """Return the denominators of every place of the selection's level."""
    day = borders_of(selection)
    places = codes_at(selection.level, day)
    return _denominators(places, selection.exposure, selection.election, day)


@lru_cache(maxsize=64)
def _denominators(places: tuple[str, ...], exposure: Exposure, election: str, borders: date) -> pd.DataFrame:
    if exposure is Exposure.CONTEST:
        found = contest_amounts(places, election=election, borders=borders)
    elif exposure is Exposure.POPULATION:
        found = population_amounts(places, borders=borders)
    else:
        found = civil_servant_amounts(places, election=election, borders=borders)
    return _told(found, exposure)


def _told(found: pd.DataFrame, exposure: Exposure) -> pd.DataFrame:
    limits = limits_of(exposure)
    value, sigma = found["value"].to_numpy(), found["sigma"].to_numpy()
    spread = np.where(sigma > 0, np.exp(sigma), np.nan)
    fits = (value > 0) & (sigma <= limits.widest_error) & (limits.rate_per is not None)
    return pd.DataFrame(
        {
            "value": _nullable(value),
            "low": _nullable(value / spread),
            "high": _nullable(value * spread),
            "basis": found["basis"],
            "source_url": found["source_url"].where(found["source_url"] != ""),
            "is_fit_for_rates": fits,
        },
        index=found.index,
    )


def _nullable(values: Floats) -> FloatingArray:
    return FloatingArray(values.copy(), np.isnan(values))
