"""A zone as a step function of the count: how far the next step is, and how likely a new draw takes it."""

import numpy as np
import numpy.typing as npt

from analysis.counts import Evidence, Floats
from analysis.measure import UNKNOWN
from analysis.risk_flips import Flips
from analysis.risk_zones import ZoneIndices
from analysis.smoothing import relative_risk
from analysis.states import INDEX, Zone

Starts = npt.NDArray[np.int64]


def flips_of(counts: npt.NDArray[np.int64], starts: Starts, zones: ZoneIndices) -> Flips:
    """Return how many more or fewer lead into another class.

    Args:
        counts: count of each place; `UNKNOWN` where not known.
        starts: least count of each class, rising; a class that starts where the next does holds no count.
        zones: the zone of each class.

    Returns:
        Distances [place]; `UNKNOWN` where there is no class further up or down, or the count is not known.
    """
    holds = np.append(starts[1:] > starts[:-1], values=True) if len(starts) else np.empty(0, dtype=np.bool_)
    first, named = starts[holds], zones[: len(starts)][holds]
    if not len(first):
        nothing, unsure = np.full(len(counts), UNKNOWN), np.full(len(counts), INDEX[Zone.INSUFFICIENT])
        return Flips(nothing, unsure.astype(np.uint8), nothing, unsure.astype(np.uint8))
    at = np.maximum(np.searchsorted(first, counts, side="right") - 1, 0)
    above, below = np.minimum(at + 1, len(first) - 1), np.maximum(at - 1, 0)
    known = counts != UNKNOWN
    return Flips(
        more=np.where(known & (above > at), first[above] - counts, UNKNOWN),
        more_zone=named[above],
        fewer=np.where(known & (below < at), counts - first[at] + 1, UNKNOWN),
        fewer_zone=named[below],
    )


def chance_to_stay(evidence: Evidence, starts: Starts) -> Floats:
    """Return the probability that a new draw of each count stays in its class on the last day [place].

    A new draw has the exposure of the place and a risk from its posterior (`analysis.smoothing`). NaN where
    the count or the exposure is not known.
    """
    counts = evidence.counts[:, -1:].astype(np.float64)
    if not len(starts):
        return np.full(len(counts), np.nan)
    risk = relative_risk(counts, evidence.expected[:, -1:])
    at = np.maximum(np.searchsorted(starts, counts, side="right") - 1, 0)
    last = np.append(starts[1:].astype(np.float64) - 1, np.inf)[at]
    below = risk.predictive(np.asarray(starts[at] - 1, dtype=np.float64))
    within = np.where(np.isinf(last), 1.0, risk.predictive(np.where(np.isinf(last), 0.0, last)))
    return np.asarray((within - below)[:, 0])
