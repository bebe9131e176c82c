"""The days a column of dates can lie in, from the elections its rows speak of."""

from datetime import date

import pandas as pd

from data.dates.evidence import Within
from data.elections import elections
from data.kinds import TableKind

_REPORTED = "reported_on"


def within_elections(codes: pd.Series, *, column: str, kind: TableKind, today: date) -> Within:
    """Return the days the dates of a column can lie in.

    Reports enter while an election runs; the steps after them, and figures as bodies state them, may come
    later, up to today.

    Args:
        codes: election of each row; NA where not known.
        column: column of the schema.
        kind: cases or counts.
        today: no date lies behind it.
    """
    known = elections().loc[elections().index.isin(codes.dropna().unique())]
    if known.empty:
        return Within(None, today)
    last = known["last_day"].max().date() if column == _REPORTED and kind is TableKind.CASES else today
    return Within(known["first_day"].min().date(), min(last, today))
