"""Which cases a question about handling speaks of."""

from dataclasses import dataclass
from datetime import date

import ibis
from ibis import Table

from analysis.measure import NATION
from analysis.mix import place_of
from analysis.places import members_of
from analysis.scope import borders
from analysis.selection import Selection
from data.kinds import TableKind, Unit
from data.release import Release


@dataclass(frozen=True)
class Kept:
    """The filters that are pushed down to the engine.

    Attributes:
        election: code of the election.
        as_of: the last day that is known.
        unit: persons add up the column `persons`; cases count rows.
        places: codes kept, four digits or two; None keeps all, also those whose place is not known.
        violation_types, positions: codes kept; empty keeps all.
    """

    election: str
    as_of: date
    unit: Unit
    places: tuple[str, ...] | None
    violation_types: tuple[str, ...]
    positions: tuple[str, ...]


def conditions(table: Table, kept: Kept) -> list[ibis.Value]:
    """Return what holds for the cases of a question, whatever step they have reached on whatever day."""
    asked = {
        "region_code": kept.places,
        "violation_type": kept.violation_types or None,
        "position": kept.positions or None,
    }
    narrow = [table[column].isin(codes) for column, codes in asked.items() if codes is not None]
    return [table.election == kept.election, *narrow]


def kept_cases(release: Release, selection: Selection, place: str | None = None) -> Kept | None:
    """Return the filters of a selection; None where the release cannot answer it.

    Statements hold no cases; a release of persons cannot be counted in cases, as one case may hold several
    persons; and before the first day of a release nothing is known.

    Args:
        release: the release asked.
        selection: the question.
        place: code of a region or province, or `NATION`; None for the place in focus.
    """
    persons_as_cases = selection.unit is Unit.CASE and release.unit is not Unit.CASE
    is_covered = selection.election in release.elections and selection.as_of >= release.first_day
    if release.kind is not TableKind.CASES or persons_as_cases or not is_covered:
        return None
    where = place_of(selection) if place is None else place
    return Kept(
        election=selection.election,
        as_of=selection.as_of,
        unit=selection.unit,
        places=None if where == NATION else members_of(where, borders(selection)),
        violation_types=tuple(selection.violation_types),
        positions=tuple(selection.positions),
    )
