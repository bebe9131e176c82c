"""How many places in view are in each zone."""

from datetime import date

import numpy as np

from analysis.judgement import Judgement, judged
from analysis.measure import CountSource
from analysis.places import Flags, place_names
from analysis.scope import borders
from analysis.selection import Selection
from analysis.states import ZONES, Zone


def zone_numbers(source: CountSource, selection: Selection, *, day: date | None = None) -> dict[Zone, int]:
    """Return how many places in view are in each zone and state on a day (None: the as-of day)."""
    return numbers_in_view(judged(source, selection, days=None if day is None else [day]), selection)


def numbers_in_view(found: Judgement, selection: Selection) -> dict[Zone, int]:
    """Return how many places in view are in each zone and state on the last day judged."""
    zones = found.zones[places_in_view(found.evidence.places, selection), -1]
    return dict(zip(ZONES, np.bincount(zones, minlength=len(ZONES)).tolist(), strict=True))


def places_in_view(places: tuple[str, ...], selection: Selection) -> Flags:
    """Return which places lie in the selection's province; all where it has none."""
    if selection.province is None:
        return np.ones(len(places), dtype=np.bool_)
    names = place_names(selection.level, borders(selection))
    return np.asarray(names["province_code"].reindex(list(places)) == selection.province)
