"""The key figures of a screen, and what changed since the period before."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from analysis.measure import NATION, UNKNOWN, CountSource, measure_of
from analysis.mix import place_of
from analysis.places import place_names
from analysis.remembered import remembered
from analysis.scope import borders
from analysis.selection import Selection
from analysis.states import Zone
from analysis.zones import zone_numbers
from data.kinds import Counter, Level, TableKind
from language import _n, format_number

_DAYS_BACK = 30


@dataclass(frozen=True)
class KeyFigures:
    """What a leader reads first about the place in focus. None: not known.

    Attributes:
        as_of, previous: the day, and the day it is compared with.
        place: code of the place in focus; "" for the nation.
        reported, recommended, followed_up: cumulative counts, each counter on its own, never added.
        decided, in_process: of those reported: recommended or closed, and neither.
        recommended_share: recommended of reported. followed_up_share: followed up of recommended.
        new: by counter, what was added since `previous`.
        zones: number of places in view in each zone or state.
        zone_changes: the same, less the number on `previous`.
        unplaced: reported in the nation or province in focus, but not known to any kabupaten/kota.
    """

    as_of: date
    previous: date
    place: str
    reported: int | None
    recommended: int | None
    followed_up: int | None
    decided: int | None
    in_process: int | None
    recommended_share: float | None
    followed_up_share: float | None
    new: Mapping[Counter, int | None]
    zones: Mapping[Zone, int]
    zone_changes: Mapping[Zone, int]
    unplaced: int | None

    @property
    def waiting(self) -> int | None:
        """Recommendations that the PPK has not followed up; None where the data do not say."""
        if self.followed_up_share is None or self.recommended is None or self.followed_up is None:
            return None
        return self.recommended - self.followed_up

    @property
    def waiting_new(self) -> int | None:
        """How much `waiting` grew since `previous`."""
        recommended, followed_up = self.new[Counter.RECOMMENDED], self.new[Counter.FOLLOWED_UP]
        if self.waiting is None or recommended is None or followed_up is None:
            return None
        return recommended - followed_up


def day_before(selection: Selection, *, days_back: int = _DAYS_BACK) -> date:
    """Return the day that a selection is compared with where no other is named."""
    return selection.as_of - timedelta(days=days_back)


@remembered(1024)
def key_figures(source: CountSource, selection: Selection, *, days_back: int = _DAYS_BACK) -> KeyFigures:
    """Return the key figures of the place in focus.

    From statements the counters may come from different bodies and days, so their shares are None.

    Args:
        source: the counts of the selection's election.
        selection: the question; the key figures show every counter, whichever it selects.
        days_back: how many days the comparison looks back.
    """
    previous = day_before(selection, days_back=days_back)
    now, then = (_by_counter(source, selection, day) for day in (selection.as_of, previous))
    zones, zones_then = (zone_numbers(source, selection, day=day) for day in (selection.as_of, previous))
    decided = _decided(source, selection)
    counted = source.release.kind is TableKind.CASES
    reported = now[Counter.REPORTED]
    return KeyFigures(
        as_of=selection.as_of,
        previous=previous,
        place=place_of(selection),
        reported=reported,
        recommended=now[Counter.RECOMMENDED],
        followed_up=now[Counter.FOLLOWED_UP],
        decided=decided,
        in_process=None if reported is None or decided is None else max(reported - decided, 0),
        recommended_share=_share(now[Counter.RECOMMENDED], reported) if counted else None,
        followed_up_share=_share(now[Counter.FOLLOWED_UP], now[Counter.RECOMMENDED]) if counted else None,
        new={counter: _difference(now[counter], then[counter]) if counted else None for counter in Counter},
        zones=zones,
        zone_changes={zone: zones[zone] - zones_then[zone] for zone in zones},
        unplaced=_unplaced(source, selection) if counted else None,
    )


def unplaced_sentence(figures: KeyFigures) -> str:
    """Return what no map can show of the figures; "" where every case has its place."""
    if not figures.unplaced:
        return ""
    told = _n(
        "Lokasi belum diketahui: {number} yang dilaporkan belum diketahui kabupaten/kotanya, jadi dihitung "
        "tetapi tidak ada di peta.",
        "Lokasi belum diketahui: {number} yang dilaporkan belum diketahui kabupaten/kotanya, jadi dihitung "
        "tetapi tidak ada di peta.",
        figures.unplaced,
    )
    return told.format(number=format_number(figures.unplaced))


def _by_counter(source: CountSource, selection: Selection, day: date) -> dict[Counter, int | None]:
    place, borders_on = [place_of(selection)], borders(selection)
    measures = {counter: replace(measure_of(selection), counter=counter) for counter in Counter}
    return {
        counter: _known(source.counts(place, [day], measure=measure, borders=borders_on)[0, 0])
        for counter, measure in measures.items()
    }


def _decided(source: CountSource, selection: Selection) -> int | None:
    measure, place = replace(measure_of(selection), counter=Counter.REPORTED), [place_of(selection)]
    decided = source.decided(place, selection.as_of, measure=measure, borders=borders(selection))
    return _known(decided[0])


def _unplaced(source: CountSource, selection: Selection) -> int | None:
    day = borders(selection)
    place = place_of(selection)
    regions = place_names(Level.REGION, day)
    if place != NATION:
        regions = regions[regions["province_code"] == place]
    inside = (place,) if selection.region else tuple(regions.index)
    every = [place, *inside]
    counts = source.counts(every, [selection.as_of], measure=measure_of(selection), borders=day)[:, 0]
    unknown = counts == UNKNOWN
    # a row of cases lies in a region or is not placed, whether or not other regions were ever heard of
    if unknown[0] or (source.release.kind is TableKind.COUNTS and unknown.any()):
        return None
    return int(counts[0] - counts[1:][~unknown[1:]].sum())


def _known(count: np.int32) -> int | None:
    return None if count == UNKNOWN else int(count)


def _share(part: int | None, whole: int | None) -> float | None:
    return part / whole if part is not None and whole else None


def _difference(now: int | None, then: int | None) -> int | None:
    return None if now is None or then is None else now - then
