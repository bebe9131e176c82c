"""Relative risk and rate of every place of a level, so that places can be read beside each other."""

import numpy as np
import pandas as pd

from analysis.comparison.standing import real, standing
from analysis.exposure import denominators_for, rates
from analysis.measure import UNKNOWN, CountSource
from analysis.selection import Selection
from analysis.smoothing import relative_risk
from data.kinds import Exposure


def risk_and_rate(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return the smoothed relative risk and the rate of every place of the selection's level.

    Contests bear no rate: then the rate is per 100,000 people, whose number is on record everywhere.

    Args:
        source: the counts of the selection's election.
        selection: the question; its province narrows nothing.

    Returns:
        Index `region_code` (str, sorted); `rr`, `rr_low`, `rr_high` (Float64, 95%, the distribution of risks
        taken from all places; NA where a place is not compared: nobody votes there, or count or exposure is
        not known), `rate`, `rate_low`, `rate_high` (Float64, 95%; NA where the exposure does not bear a rate,
        the count is not known or nobody votes), `rate_exposure` (code).
    """
    ground = standing(source, selection)
    counts = np.where(ground.compared, ground.count, np.nan)
    risk = relative_risk(counts, np.where(ground.compared, ground.expected, np.nan))
    low, high = risk.interval()
    exposure = selection.exposure
    if exposure is Exposure.CONTEST:
        exposure = Exposure.POPULATION
    base = denominators_for(selection.but(exposure=exposure))
    told = rates(np.where(np.isnan(counts), UNKNOWN, counts), base, exposure=exposure)
    return pd.DataFrame(
        {
            "rr": real(risk.mean),
            "rr_low": real(low),
            "rr_high": real(high),
            **{name: told[name].array for name in ("rate", "rate_low", "rate_high")},
            "rate_exposure": exposure.value,
        },
        index=ground.names.index.rename("region_code"),
    )
