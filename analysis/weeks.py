"""The weekly days of an election, the same whatever day is looked at."""

from datetime import date, timedelta

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
    monday = first_day + timedelta(days=-first_day.weekday() % 7)
    return tuple(monday + timedelta(weeks=week) for week in range((last_day - monday).days // 7 + 1))
