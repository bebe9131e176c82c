"""The days that lead to a decision, for a rule that remembers."""

from collections.abc import Iterator
from typing import NamedTuple

from analysis.counts import Evidence


class Way(NamedTuple):
    """The days that lead to one or more of the days asked for.

    Attributes:
        columns: positions in the past days followed by the days asked for, in order of time.
        asked: positions of the days asked for that are decided on this way.
        ends: where these stand among the columns.
    """

    columns: tuple[int, ...]
    asked: tuple[int, ...]
    ends: tuple[int, ...]


def ways(evidence: Evidence) -> Iterator[Way]:
    """Return the ways to the days asked for: one for all Mondays and the last day, one for each other day.

    A day between two Mondays must not be remembered by the next Monday: else the zone of that Monday would
    depend on whether somebody asked for the day between.
    """
    grid = {day: number for number, day in enumerate(evidence.past.days)}
    ends = {place: grid[day] for place, day in enumerate(evidence.days) if day in grid}
    columns = list(range(len(grid)))
    latest = evidence.days.index(max(evidence.days))
    if latest not in ends:
        ends[latest] = len(columns)
        columns.append(len(grid) + latest)
    yield Way(tuple(columns), tuple(ends), tuple(ends.values()))
    yield from (way_to(evidence, place) for place in range(len(evidence.days)) if place not in ends)


def way_to(evidence: Evidence, position: int) -> Way:
    """Return the way to one of the days asked for: the Mondays before it, and the day itself."""
    day = evidence.days[position]
    columns = [number for number, monday in enumerate(evidence.past.days) if monday <= day]
    if day not in evidence.past.days:
        columns.append(len(evidence.past.days) + position)
    return Way(tuple(columns), (position,), (len(columns) - 1,))
