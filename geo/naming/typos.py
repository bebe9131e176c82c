"""Names with typing errors: accepted only where one name is clearly nearer than every other."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from geo.naming.index import Index, Kind
from geo.naming.readings import Reading
from geo.naming.spelling import key

MARGIN = 2
"""Edits by which every other place must be farther than the one accepted."""

_FARTHEST = 4
_SUGGESTED = 5


@dataclass(frozen=True)
class Nearby:
    """Places whose name is a few edits away.

    Attributes:
        codes: nearest first.
        clear: whether the first one may be accepted.
        close: whether at least one of them is near enough to be meant.
    """

    codes: tuple[str, ...]
    clear: bool
    close: bool


def nearby(reading: Reading, *, within: str | None, index: Index) -> Nearby:
    """Return the places written almost like a reading.

    An edit is one character added, left out, changed, or exchanged with its neighbour (optimal string
    alignment). No other place may come within `MARGIN` edits of the accepted one; kind and province, where
    stated, must hold; abbreviations are too short to be misspelt and only stand in the way of others.

    Args:
        reading: what was read.
        within: code of the province stated beside the text, or None.
        index: the known names.
    """
    distances = _distances((reading.kind or "") + key(reading.name), _forms(index))
    stated = [province for province in (reading.province, within) if province]
    inside = {code for code in distances if all(index.lies_in(code, province) for province in stated)}
    return _ranked(distances, inside, allowed=_allowed(reading))


def nearby_province(name: tuple[str, ...], *, index: Index) -> Nearby:
    """Return the provinces written almost like a name that is known to be a province."""
    distances = _distances(key(name), _province_forms(index))
    return _ranked(distances, set(distances), allowed=_allowed(Reading(name, Kind.PROVINCE, None)))


def _allowed(reading: Reading) -> int:
    """Return the edits a name may have.

    Without its kind a name could be any place: of the names of 7,285 kecamatan, 72 would pass for a far
    kabupaten or kota with two edits, 33 with one.
    """
    length = len(key(reading.name))
    if reading.kind is None:
        return 1 if length >= 6 else 0
    return 2 if length >= 10 else 1 if length >= 5 else 0


def _ranked(distances: Mapping[str, int], inside: set[str], *, allowed: int) -> Nearby:
    ranked = sorted((distances[code], code) for code in inside if distances[code] <= allowed + 1)
    codes = tuple(code for _, code in ranked[:_SUGGESTED])
    if not ranked or ranked[0][0] > allowed:
        return Nearby(codes=codes, clear=False, close=False)
    best, nearest = ranked[0]
    others = [distance for code, distance in distances.items() if code != nearest]
    return Nearby(codes=codes, clear=all(distance >= best + MARGIN for distance in others), close=True)


def _distances(written: str, known: tuple[list[str], list[tuple[str, ...]]]) -> Mapping[str, int]:
    """Return for each place the fewest edits that turn one of its names into the written one, up to four."""
    forms, codes = known
    nearest: dict[str, int] = {}
    hits = process.extract(written, forms, scorer=OSA.distance, score_cutoff=_FARTHEST, limit=None)
    for _form, distance, position in hits:
        for code in codes[position]:
            nearest[code] = min(nearest.get(code, _FARTHEST), int(distance))
    return nearest


@cache
def _forms(index: Index) -> tuple[list[str], list[tuple[str, ...]]]:
    forms = {**index.names, **index.joined}
    return list(forms), list(forms.values())


@cache
def _province_forms(index: Index) -> tuple[list[str], list[tuple[str, ...]]]:
    return list(index.provinces), [(code,) for code in index.provinces.values()]
