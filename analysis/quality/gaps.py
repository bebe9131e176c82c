"""What the cases of a release do not say: places, details, days of steps; and rows that may be copies."""

from dataclasses import dataclass

import pandas as pd

from analysis.handling.kept import kept_cases
from analysis.handling.tables import typed, with_share
from analysis.quality.query import alike, filled
from analysis.selection import Selection
from data.kinds import Counter
from data.release import Release

# A day is due where a later step was reached; NA of a step nobody reached is no gap. Forwarding is never due:
# what is reported to KASN or BKN directly skips it.
_DUE = (
    ("region_code", ()),
    ("channel", ()),
    ("position", ()),
    ("violation_type", ()),
    ("verified_on", ("recommended_on",)),
    ("recommended_on", ("escalated_on", "followed_up_on", "sanctioned_on")),
    ("followed_up_on", ("sanctioned_on", "sanction")),
    ("sanction", ("sanctioned_on", "followed_up_on")),
    ("closed_on", ("closed_as",)),
)
_COLUMNS = {"column": "str", "counter": "str", "unit": "str", "missing": "Int64", "due": "Int64"}


def gaps(release: Release, selection: Selection, *, place: str | None = None) -> pd.DataFrame:
    """Return the share of those reported by the as-of day of which the release does not say something.

    The place, channel, position and type are due of every case; the day of a step where it or a later step
    has a day; a sanction where it was followed up; the day of closing where it says as what it was closed.

    Args:
        release: the release asked; from statements the answer is empty.
        selection: the question; its place, types and positions are filters, its counter plays no part. A
            place leaves out what is not placed.
        place: code of a region or province, or `NATION`; None for the place in focus.

    Returns:
        `column` (of the case table), `counter` (`reported`), `unit`, `missing`, `due` (Int64), `share`,
        `share_low`, `share_high` (Float64, 95% Wilson; NA where nothing is due), in the order of a case.
    """
    kept = kept_cases(release, selection, place)
    if kept is None:
        return with_share(typed([], _COLUMNS), part="missing", whole="due")
    found = filled(release, kept, _DUE).assign(counter=Counter.REPORTED.value, unit=selection.unit.value)
    return with_share(typed(found, _COLUMNS), part="missing", whole="due")


@dataclass(frozen=True)
class Copies:
    """Rows that may stand for one case twice; a person has to tell.

    Attributes:
        again: rows that say the same as an earlier row in place, day, type, position and body.
        rows: rows whose place, day and type are known.
    """

    again: int
    rows: int

    @property
    def share(self) -> float | None:
        """The share of such rows; None where there are none to compare."""
        return self.again / self.rows if self.rows else None


def copies(release: Release, selection: Selection, *, place: str | None = None) -> Copies:
    """Return how many rows of a release may be copies; nothing from statements.

    The arguments are those of `gaps`. Rows are counted, whatever the unit.
    """
    kept = kept_cases(release, selection, place)
    again, rows = alike(release, kept) if kept else (0, 0)
    return Copies(again, rows)
