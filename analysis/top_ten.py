"""The places with most at one level, with their rates: the first lines of a league table."""

import pandas as pd

from analysis.measure import CountSource
from analysis.profile.standing import risk_and_rate
from analysis.ranking import top_regions
from analysis.selection import Selection
from data.kinds import Level

_RATE = ["rate", "rate_low", "rate_high", "rate_exposure"]


def top_ten(source: CountSource, selection: Selection, *, level: Level, number: int = 10) -> pd.DataFrame:
    """Return the places of a level with the highest counts, each with its rate.

    Args:
        source: the counts of the selection's election.
        selection: the question; its level and region do not narrow the answer, its province narrows the
            kabupaten/kota alone.
        level: kabupaten/kota or provinces.
        number: how many rows at most; of places that tie at the end those first by code stay.

    Returns:
        The columns of `analysis.ranking.top_regions`, with `rate`, `rate_low`, `rate_high` (Float64, 95%) and
        `rate_exposure` (code) of `analysis.profile.standing.risk_and_rate`: told for places whose number of
        people or civil servants is sure enough, also where contests are what risk is held against.
    """
    province = selection.province if level is Level.REGION else None
    asked = selection.but(level=level, province=province, region=None)
    top = top_regions(source, asked, number=number).drop(columns=["rate", "rate_low", "rate_high"])
    rates = risk_and_rate(source, asked)[_RATE]
    return top.merge(rates, left_on="region_code", right_index=True, how="left", validate="one_to_one")
