"""Days counted to voting day, so that elections of different years can lie over one another."""

from datetime import date

import pandas as pd

from analysis.scope import checked_election
from data.elections import elections
from language import _

WEEK = 7


def voting_day(election: str) -> date:
    """Return the day of the vote.

    Raises:
        UserError: where there is no such election.
    """
    days: pd.Series = elections()["voting_day"].dt.date
    day: date = days[checked_election(election)]
    return day


def days_to_voting(days: pd.Series, election: str) -> pd.Series:
    """Return how many days each day lies before the vote (Int64; negative after it; NA stays NA).

    The voting day is the one on which people did vote: for 2020 that is 9 December, although until May 2020
    everybody counted towards 23 September.
    """
    left: pd.Series = (pd.Timestamp(voting_day(election)) - days).dt.days.astype("Int64")
    return left


def to_voting_day(series: pd.DataFrame, election: str) -> pd.DataFrame:
    """Return a series with its distance to voting day.

    Args:
        series: a table of `analysis.trends.series`.
        election: code of the election of the series.

    Returns:
        The same rows and columns with `days_to_voting` (Int64: from the last day of the period to the vote),
        `weeks_to_voting` (Int64: whole weeks, 0 for the week that ends with the vote, -1 for the week after
        it) and `to_voting` (the distance in words: H-70).
    """
    left = days_to_voting(series["period_end"], election)
    return series.assign(
        days_to_voting=left,
        weeks_to_voting=left // WEEK,
        to_voting=pd.Series([distance_word(int(each)) for each in left], index=series.index, dtype="str"),
    )


def distance_word(days: int) -> str:
    """Return a distance to voting day in words: H-70, H, H+7."""
    if days == 0:
        return _("H")
    return _("H-{days}").format(days=days) if days > 0 else _("H+{days}").format(days=-days)
