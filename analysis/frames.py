"""The zones of every week of an election, for a map that plays them without asking again."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.counts import evidence
from analysis.measure import Counts, CountSource
from analysis.rules import rule_for
from analysis.selection import Selection
from analysis.trends import span
from analysis.zone_rule import ZoneIndices
from analysis.zones import zone_indices


@dataclass(frozen=True, eq=False)
class ZoneFrames:
    """Zones by place and day.

    Attributes:
        days: the as-of days, in order of time.
        region_codes: the places of the selection's level, sorted.
        zones: uint8 [place, day], positions in `tuple(Zone)`.
        counts: int32 [place, day]; -1 where nothing is known.
    """

    days: tuple[date, ...]
    region_codes: tuple[str, ...]
    zones: ZoneIndices
    counts: Counts


def frame_days(source: CountSource, selection: Selection) -> tuple[date, ...]:
    """Return every Monday of the election that the source knows of, and the as-of day itself."""
    first_day, last_day = span(source, selection)
    mondays = pd.date_range(first_day, last_day, freq="W-MON").date if first_day <= last_day else ()
    return tuple(sorted({*mondays, selection.as_of}))


def zone_frames(source: CountSource, selection: Selection) -> ZoneFrames:
    """Return the zones of every place on every frame day, by the rule of the selection.

    The frames do not depend on province or region, and on the as-of day only through the one frame it adds.
    """
    proof = evidence(source, selection, days=frame_days(source, selection))
    zones, _verdict = zone_indices(rule_for(selection), proof)
    return ZoneFrames(days=proof.days, region_codes=proof.places, zones=zones, counts=proof.counts)
