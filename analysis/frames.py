"""The zones of every week of an election, for a map that plays them without asking again."""

from dataclasses import dataclass
from datetime import date

from analysis.judgement import judged
from analysis.measure import Counts, CountSource
from analysis.remembered import remembered
from analysis.selection import Selection
from analysis.weeks import mondays
from analysis.zone_rule import ZoneIndices


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
    return tuple(sorted({*mondays(source, selection), selection.as_of}))


@remembered(128)
def zone_frames(source: CountSource, selection: Selection) -> ZoneFrames:
    """Return the zones of every place on every frame day, by the rule of the selection.

    The frames do not depend on province or region, and on the as-of day only through the one frame it adds.
    They are shared with whoever asks the same; do not change them.
    """
    found = judged(source, selection, days=frame_days(source, selection))
    proof = found.evidence
    return ZoneFrames(days=proof.days, region_codes=proof.places, zones=found.zones, counts=proof.counts)
