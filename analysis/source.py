"""One door to the counts of a release, whatever its kind."""

from collections.abc import Sequence

from analysis.cube import build_cube
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.statements import build_statements
from data.kinds import TableKind, Unit
from data.release import Release


def build_source(
    release: Release, *, election: str, positions: Sequence[str] = (), unit: Unit = Unit.PERSON
) -> CountSource:
    """Return the counts of one election: from cases, or as stated by bodies.

    The arguments besides the release are all that the result depends on, so together with `release.name` and
    `release.release_id` they make a cache key.
    """
    if release.kind is TableKind.CASES:
        return build_cube(release, election=election, positions=positions, unit=unit)
    return build_statements(release, election=election, positions=positions)


def source_for(release: Release, selection: Selection) -> CountSource:
    """Return the counts that answer a selection."""
    return build_source(
        release, election=selection.election, positions=selection.positions, unit=selection.unit
    )
