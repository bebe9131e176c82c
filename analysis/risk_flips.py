"""How far a place is from another zone under the rule `peluang`, and how likely chance alone moves it there.

Both look at the last day and hold alpha, beta and the expected counts as they are, so that a zone is a step
function of the place's own count with at most five steps. One case more in one place moves the estimates of
all places by little; how little is checked against complete refits in the tests.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy.special import gdtrib

from analysis.measure import UNKNOWN
from analysis.risk_zones import Floats, RiskZones, ZoneIndices
from analysis.states import INDEX, Zone

Whole = npt.NDArray[np.int64]

_NEVER = 2**53  # a count no place reaches


class Flips(NamedTuple):
    """The nearest counts that change the zone, each [place].

    Attributes:
        more, fewer: how many cases more or fewer; `UNKNOWN` where no number of them changes the zone.
        more_zone, fewer_zone: the zone it then has, position in `ZONES`; the present zone where none.
    """

    more: Whole
    more_zone: ZoneIndices
    fewer: Whole
    fewer_zone: ZoneIndices


@dataclass(frozen=True, eq=False)
class _Steps:
    """The counts [place] from which on each condition of the rule holds.

    Attributes:
        high, raised: merah, oranye.
        unquiet: no longer hijau; 0 where hijau is out of reach.
        wide, sure: the interval reaches above `high`; it no longer reaches below `raised`.
    """

    high: Whole
    raised: Whole
    unquiet: Whole
    wide: Whole
    sure: Whole

    @property
    def sorted(self) -> Whole:
        """All steps of each place [place, step], low to high, beginning with 0."""
        steps = np.stack([self.high, self.raised, self.unquiet, self.wide, self.sure], axis=1)
        return np.sort(np.pad(steps, ((0, 0), (1, 0))), axis=1)

    def zones(self, counts: Whole) -> ZoneIndices:
        """Return the zone of every place at counts [place, any]."""
        high, raised, unquiet, wide, sure = (
            step[:, np.newaxis] for step in (self.high, self.raised, self.unquiet, self.wide, self.sure)
        )
        met = [counts >= high, counts >= raised, counts < unquiet, (counts >= wide) & (counts < sure)]
        named = [INDEX[zone] for zone in (Zone.MERAH, Zone.ORANYE, Zone.HIJAU, Zone.INSUFFICIENT)]
        return np.select(met, named, default=INDEX[Zone.KUNING]).astype(np.uint8)


def cases_to_flip(zones: RiskZones) -> Flips:
    """Return how many cases more or fewer change the zone of each place on the last day, and into which.

    A place whose risk is not defined has none. Where places do not differ by more than chance no count of one
    place changes its zone as long as alpha and beta are held. A change into or out of `insufficient` counts.

    Args:
        zones: the zones of all places; hysteresis as it stood before the last day applies.
    """
    steps, known = _steps(zones), ~np.isnan(zones.p_exceed[:, -1])
    counts = np.where(known, zones.risk.observed[:, -1], 0).astype(np.int64)[:, np.newaxis]
    now = steps.zones(counts)
    edges = steps.sorted
    up = known[:, np.newaxis] & (edges > counts) & (edges < _NEVER) & (steps.zones(edges) != now)
    below = np.maximum(edges - 1, 0)
    down = known[:, np.newaxis] & (edges <= counts) & (edges > 0) & (steps.zones(below) != now)
    more = np.where(up, edges, _NEVER).min(axis=1, keepdims=True)
    fewer = np.where(down, below, -1).max(axis=1, keepdims=True)
    rises, falls = more < _NEVER, fewer >= 0
    return Flips(
        more=np.where(rises, more - counts, UNKNOWN)[:, 0],
        more_zone=np.where(rises, steps.zones(more), now)[:, 0],
        fewer=np.where(falls, counts - fewer, UNKNOWN)[:, 0],
        fewer_zone=np.where(falls, steps.zones(fewer), now)[:, 0],
    )


def stability(zones: RiskZones) -> Floats:
    """Return the probability [place] that a new draw of the count leaves the zone of the last day as it is.

    A new draw has the place's exposure and a risk from its posterior, so it is negative-binomial; the
    probability of the counts that keep the zone is summed exactly. NaN where the risk is not defined. A low
    value says that the zone is a matter of luck.
    """
    steps, known = _steps(zones), ~np.isnan(zones.p_exceed[:, -1])
    counts = np.where(known, zones.risk.observed[:, -1], 0).astype(np.int64)[:, np.newaxis]
    edges = steps.sorted
    last = zones.risk.on_day(-1)
    below = np.stack([last.predictive(edge[:, np.newaxis] - 1.0)[:, 0] for edge in edges.T], axis=1)
    chance = np.diff(below, axis=1, append=1.0)
    return np.asarray(
        np.where(known, (chance * (steps.zones(edges) == steps.zones(counts))).sum(axis=1), np.nan)
    )


@lru_cache(maxsize=4)  # the distance and the stability of one view are asked for one after the other
def _steps(zones: RiskZones) -> _Steps:
    """Return where the conditions of the rule begin to hold, given what was held before the last day."""
    limits, before = zones.limits, zones.before
    tail = (1 - limits.interval) / 2
    green = np.where(before.low, limits.green_leave, limits.green_enter)
    quiet = _count_above(zones, limits.raised, green)
    return _Steps(
        high=_count_above(zones, limits.high, np.where(before.high, limits.leave, limits.enter)),
        raised=_count_above(zones, limits.raised, np.where(before.raised, limits.leave, limits.enter)),
        unquiet=np.where(zones.channel_active[:, -1], quiet, 0),
        wide=_count_above(zones, limits.high, np.full(green.shape, tail)),
        sure=_count_above(zones, limits.raised, np.full(green.shape, 1 - tail)),
    )


def _count_above(zones: RiskZones, threshold: float, probability: Floats) -> Whole:
    """Return the least count [place] at which P(RR > threshold) is above a probability."""
    risk = zones.risk
    alpha, beta = risk.alpha[0, -1], risk.beta[0, -1]
    if np.isinf(alpha):
        always = risk.on_day(-1).exceedance(threshold)[:, 0] > probability
        return np.where(always, 0, _NEVER).astype(np.int64)
    x = np.nan_to_num(threshold * (beta + risk.expected[:, -1]), nan=1.0)
    least = np.floor(np.asarray(gdtrib(1.0, 1 - probability, x)) - alpha) + 1
    return np.asarray(np.clip(least, 0, _NEVER), dtype=np.int64)
