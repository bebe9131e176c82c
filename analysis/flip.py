"""How far a place is from another zone, and how much of its zone is luck."""

from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.arrays import FloatingArray, IntegerArray

from analysis.judgement import Judgement, judged
from analysis.measure import UNKNOWN, CountSource
from analysis.risk_flips import Flips
from analysis.selection import Selection
from analysis.silence import silence_model
from analysis.states import COLOURED, INDEX, ZONES, Zone
from analysis.zone_rule import ZoneIndices, zone_word
from data.kinds import Unit
from language import _, _n, format_number

COLUMNS = ("stability", "flip_up", "flip_up_zone", "flip_down", "flip_down_zone")

_NO_STATE = len(ZONES)  # no position in ZONES
_ZONE_CODES = pd.array([zone.value for zone in ZONES], dtype="str")


def distance_to_flip(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return how many more or fewer would give each place another zone, and into which.

    What a rule derives from the other places is held as it is: the limits of a relative rule, the estimates
    of `peluang`. Only the count of the place itself moves.

    Args:
        source: the counts of the selection's election.
        selection: the question; its province does not narrow the rows.

    Returns:
        One row for each place of the level, sorted by code: `region_code`; `stability` (Float64, probability
        that a new draw of the count keeps the zone; NA where the risk is not defined or the place has a state
        of absence); `flip_up`, `flip_down` (Int64, how many more or fewer; NA where no number changes the
        zone, or the count is not known), `flip_up_zone`, `flip_down_zone` (zone or state it then has; NA
        likewise); `flip_words` (str, the same in words; NA where neither is known).

    Raises:
        UserError: where the rule or the election is not known.
    """
    found = judged(source, selection)
    flips = _shown(found, found.rule.flips(found.evidence))
    table = pd.DataFrame(
        {
            "region_code": pd.array(list(found.evidence.places), dtype="str"),
            "stability": _stability(found),
            "flip_up": _whole(flips.more),
            "flip_up_zone": _zones(flips.more, flips.more_zone),
            "flip_down": _whole(flips.fewer),
            "flip_down_zone": _zones(flips.fewer, flips.fewer_zone),
        }
    )
    columns = [table[name].array.to_numpy(dtype=object, na_value=None) for name in COLUMNS[1:]]
    rows = list(zip(*columns, strict=True))
    told = {row: _told(row, selection.unit) for row in set(rows)}
    return table.assign(flip_words=pd.Series([told[row] for row in rows], index=table.index, dtype="str"))


def _told(row: tuple[Any, ...], unit: Unit) -> str | None:
    """What would change a zone, in words: satu orang lagi menjadikannya merah."""
    up, up_zone, down, down_zone = row
    ways = ((up, up_zone, _more), (down, down_zone, _fewer))
    said = [
        words(number, unit).format(number=format_number(number), becomes=_becomes(Zone(zone)))
        for number, zone, words in ways
        if number is not None and (zone in COLOURED or zone == Zone.INSUFFICIENT)
    ]
    return "; ".join(said) or None


def _becomes(zone: Zone) -> str:
    if zone is Zone.INSUFFICIENT:
        return _("membuat buktinya belum cukup untuk menetapkan zona")
    return _("menjadikannya {zone}").format(zone=zone_word(zone))


def _more(number: int, unit: Unit) -> str:
    if unit is Unit.PERSON:
        return _n("satu orang lagi {becomes}", "{number} orang lagi {becomes}", number)
    return _n("satu perkara lagi {becomes}", "{number} perkara lagi {becomes}", number)


def _fewer(number: int, unit: Unit) -> str:
    if unit is Unit.PERSON:
        return _n("satu orang lebih sedikit {becomes}", "{number} orang lebih sedikit {becomes}", number)
    return _n("satu perkara lebih sedikit {becomes}", "{number} perkara lebih sedikit {becomes}", number)


def _shown(found: Judgement, flips: Flips) -> Flips:
    """The flips of the zones as they are shown: at zero a place may have a state instead of a zone."""
    counts = found.evidence.counts[:, -1].astype(np.int64)
    now, underlying = found.zones[:, -1], found.verdict.zones[:, -1]
    at_one = np.where(flips.more == 1, flips.more_zone, underlying)
    rises = (counts == 0) & (now != underlying) & (now != at_one)
    at_zero = _state_at_zero(found)
    reaches_zero = (flips.fewer == UNKNOWN) | (flips.fewer == counts)
    empties = (counts > 0) & reaches_zero & (at_zero != _NO_STATE) & (at_zero != now)
    return Flips(
        more=np.where(rises, 1, flips.more),
        more_zone=np.where(rises, at_one, flips.more_zone),
        fewer=np.where(empties, counts, flips.fewer),
        fewer_zone=np.where(empties, at_zero, flips.fewer_zone),
    )


def _state_at_zero(found: Judgement) -> ZoneIndices:
    """The state a place would have at zero; `_NO_STATE` where the rule would name a zone.

    Whether a body would state the zero is not known, so `reported_zero` is never foreseen.
    """
    proof = found.evidence
    state = np.full(len(proof.places), np.uint8(_NO_STATE))
    if found.rule.heeds_silence:
        whole = proof.heard[:, -1] == proof.counts[:, -1]
        hushed = silence_model(proof).stands_out[:, -1] & whole
        state = np.where(hushed, np.uint8(INDEX[Zone.INSUFFICIENT]), state)
    outside = ~proof.votes & (not found.rule.covers_all)
    return np.where(outside, np.uint8(INDEX[Zone.OUT_OF_SCOPE]), state)


def _stability(found: Judgement) -> FloatingArray:
    has_zone = found.zones[:, -1] == found.verdict.zones[:, -1]
    chance = np.where(has_zone, found.rule.stability(found.evidence), np.nan)
    return FloatingArray(chance, np.isnan(chance))


def _whole(numbers: npt.NDArray[np.int64]) -> IntegerArray:
    return IntegerArray(numbers.astype(np.int64), numbers == UNKNOWN)


def _zones(numbers: npt.NDArray[np.int64], zones: ZoneIndices) -> "pd.Series[str]":
    return pd.Series(_ZONE_CODES.take(zones)).where(numbers != UNKNOWN)
