"""The core of the zone rule `peluang`: zones by the probability that a place's risk is raised.

Everything here is arrays [place, day]. A zone depends on the days given before it (hysteresis), so callers
give the same grid of days whatever day is looked at: for instance every Monday of the election up to the
as-of day.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from analysis.smoothing import Interval, RelativeRisk, relative_risk
from analysis.states import INDEX, Zone

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
ZoneIndices = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class RiskLimits:
    """The limits of the rule; all that can be chosen about it.

    Attributes:
        raised, high: the relative risks that end the lowest and begin the highest of three bands.
        enter, leave: probability above which merah and oranye are entered, and at or below which they are
            left.
        green_enter, green_leave: P(RR > raised) below which hijau is entered, and at or above which it is
            left.
        interval: probability of the interval that decides whether the evidence is enough.
    """

    raised: float = 1.0
    high: float = 2.0
    enter: float = 0.8
    leave: float = 0.7
    green_enter: float = 0.2
    green_leave: float = 0.3
    interval: float = 0.8


DEFAULT_LIMITS = RiskLimits()


class Latches(NamedTuple):
    """Which zones a place is held in [place]: merah, merah or oranye, hijau."""

    high: Flags
    raised: Flags
    low: Flags


@dataclass(frozen=True, eq=False)
class RiskZones:
    """Zones with what they rest on, all [place, day].

    Attributes:
        zones: uint8, positions in `analysis.states.ZONES`; `insufficient` where the risk is not defined
            (count not known, no exposure), which callers overlay with their own state of absence.
        p_exceed, p_double: P(RR > raised) and P(RR > high); NaN where the risk is not defined.
        risk: the relative risks.
        limits: the limits applied.
        channel_active: whether anybody could have reported.
        before: what each place was held in before the last day.
    """

    zones: ZoneIndices
    p_exceed: Floats
    p_double: Floats
    risk: RelativeRisk
    limits: RiskLimits
    channel_active: Flags
    before: Latches

    @property
    def rr(self) -> Floats:
        """Posterior mean of the relative risk."""
        return self.risk.mean

    @property
    def rr_low(self) -> Floats:
        """Lower end of the interval; computed when first asked for."""
        return self._interval.low

    @property
    def rr_high(self) -> Floats:
        """Upper end of the interval; computed when first asked for."""
        return self._interval.high

    @cached_property
    def _interval(self) -> Interval:
        return self.risk.interval(self.limits.interval)


def risk_zones(
    observed: npt.ArrayLike,
    expected: npt.ArrayLike,
    *,
    channel_active: npt.ArrayLike,
    limits: RiskLimits = DEFAULT_LIMITS,
) -> RiskZones:
    """Return the zone of every place on every day.

    In this order: merah where P(RR > high) is above `enter`; oranye where P(RR > raised) is; hijau where
    P(RR > raised) is below `green_enter` and somebody could have reported; `insufficient` where none of these
    holds and the interval of the risk reaches from below `raised` to above `high`; kuning otherwise. A zone
    once entered is left only beyond the second limit of its pair. A decision that is sure goes before a wide
    interval: a place can be surely above 1 and still anywhere above it. A day without a count changes
    nothing.

    Args:
        observed: counts [place, day] in order of time; NaN or negative where not known.
        expected: expected counts [place, day].
        channel_active: bool, broadcast to [place, day].
        limits: the limits of the rule.
    """
    risk = relative_risk(observed, expected)
    active = np.broadcast_to(np.asarray(channel_active, dtype=np.bool_), risk.observed.shape)
    p_exceed, p_double = risk.exceedance(limits.raised), risk.exceedance(limits.high)
    high = _held(p_double, enter=limits.enter, leave=limits.leave)
    raised = _held(p_exceed, enter=limits.enter, leave=limits.leave)
    low = _held(-np.where(active, p_exceed, 1.0), enter=-limits.green_enter, leave=-limits.green_leave)
    zones = _zones(p_exceed, p_double, Latches(high, raised, low), limits)
    return RiskZones(zones, p_exceed, p_double, risk, limits, active, _before(high, raised, low))


def _held(value: Floats, *, enter: float, leave: float) -> Flags:
    """Whether a place is held: entered above `enter` and not since at or below `leave` [place, day]."""
    entered = value > enter
    decided = entered | (value <= leave)
    day = np.where(decided, np.arange(value.shape[1]), -1)
    last = np.maximum.accumulate(day, axis=1)
    return (last >= 0) & np.take_along_axis(entered, np.maximum(last, 0), axis=1)


def _before(high: Flags, raised: Flags, low: Flags) -> Latches:
    """What was held on the day before the last; nothing where there is one day only."""
    if high.shape[1] > 1:
        return Latches(high[:, -2], raised[:, -2], low[:, -2])
    none = np.zeros(len(high), dtype=np.bool_)
    return Latches(none, none, none)


def _zones(p_exceed: Floats, p_double: Floats, held: Latches, limits: RiskLimits) -> ZoneIndices:
    tail = (1 - limits.interval) / 2
    wide = ~((1 - p_exceed <= tail) | (p_double <= tail))
    chosen = np.select(
        [np.isnan(p_exceed), held.high, held.raised, held.low, wide],
        [INDEX[zone] for zone in (Zone.INSUFFICIENT, Zone.MERAH, Zone.ORANYE, Zone.HIJAU, Zone.INSUFFICIENT)],
        default=INDEX[Zone.KUNING],
    )
    return chosen.astype(np.uint8)
