"""Counts per region or province, with what the absence of a count means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from analysis.measure import UNKNOWN, Counts, CountSource, measure_of
from analysis.places import Flags, codes_at
from analysis.scope import borders, holds_contest
from analysis.selection import Selection
from data.kinds import Level, TableKind


@dataclass(frozen=True, eq=False)
class Evidence:
    """All that a zone rule may look at: the same places on one or several days.

    Attributes:
        level: regions or provinces.
        places: codes, sorted.
        days: the as-of days.
        counts: int32 [place, day]; `UNKNOWN` where nothing is known.
        stated_zero: bool [place, day]; a body said that there was none.
        votes: bool [place]; an election is held there.
    """

    level: Level
    places: tuple[str, ...]
    days: tuple[date, ...]
    counts: Counts
    stated_zero: Flags
    votes: Flags


def evidence(source: CountSource, selection: Selection, *, days: Sequence[date] | None = None) -> Evidence:
    """Return the counts of every place of the selection's level.

    Where the release is complete and covers the day, the absence of rows means zero; everywhere else it means
    that nothing is known. A zero that a body stated is kept apart from a zero that follows from absence. The
    province of the selection does not narrow the places: a rule that compares regions needs all of them.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        days: as-of days; None for the day of the selection alone.
    """
    asked = (selection.as_of,) if days is None else tuple(days)
    day = borders(selection)
    places = codes_at(selection.level, day)
    counts = source.counts(places, asked, measure=measure_of(selection), borders=day)
    stated = source.release.kind is TableKind.COUNTS
    stated_zero = (counts == 0) & stated
    if stated and source.release.complete:
        covered = np.array([each >= source.days[0] for each in asked])
        counts = np.where((counts == UNKNOWN) & covered, np.int32(0), counts)
    return Evidence(
        level=selection.level,
        places=places,
        days=asked,
        counts=counts,
        stated_zero=stated_zero,
        votes=holds_contest(places, election=selection.election, day=day),
    )
