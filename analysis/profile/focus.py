"""The question of a view, turned to one place."""

from analysis.comparison.against import level_of
from analysis.rules import rules_for
from analysis.scope import borders
from analysis.selection import Selection
from geo.register import province_parents


def place_then(selection: Selection) -> str | None:
    """Return the place in focus as it was at the time; None where no single place is chosen.

    A province founded after the election is answered by the one it was part of then. A province that the view
    is merely narrowed to is no choice of a place.
    """
    if selection.region is None:
        return None
    return province_parents(borders(selection)).get(selection.region, selection.region)


def focused(selection: Selection, place: str) -> Selection:
    """Return the question asked of one place: its level, no province around it, a rule of that level."""
    level = level_of(place)
    fitting = {rule.id for rule in rules_for(level)}
    return selection.but(
        level=level,
        region=place,
        province=None,
        rule=selection.rule if selection.rule in fitting else None,
    )
