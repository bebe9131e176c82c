"""The weekly days of an election, the same whatever day is looked at."""

from datetime import date

import pandas as pd

from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.trends import span


def mondays(source: CountSource, selection: Selection, *, until: date | None = None) -> tuple[date, ...]:
    """Return every Monday of the election that the source knows of, in order.

    Args:
        source: the counts of the selection's election.
        selection: the question; its as-of day plays no part.
        until: the last day that may be returned; None for the last the source knows of.
    """
    first_day, last_day = span(source, selection)
    last_day = min(last_day, until or last_day)
    return tuple(pd.date_range(first_day, last_day, freq="W-MON").date) if first_day <= last_day else ()
