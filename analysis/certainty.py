"""How well founded the zone of each place is, in few levels that a map can show."""

import numpy as np
import pandas as pd
from pandas.arrays import IntegerArray

from analysis.counts import evidence
from analysis.flip import distance_to_flip
from analysis.measure import CountSource
from analysis.selection import Selection
from data.tables import read_reference
from language import current_language

NOT_ASSESSED = 0
_ASSUMED = ("contests_assumed", "asn_estimated")  # in `exposure_bases.csv`: no count of its own stands behind


def certainty(source: CountSource, selection: Selection) -> pd.DataFrame:
    """Return how well founded the zone of each place is on the as-of day.

    The level follows from the probability that a new draw of the count keeps the zone, by the limits of
    `certainty_levels.csv`, which are this dashboard's own. It is one lower, but never below the lowest, where
    the exposure is an estimate or an assumption, and again where no report has come out of the province yet.

    Args:
        source: the counts of the selection's election.
        selection: the question; its province does not narrow the rows.

    Returns:
        One row for each place of the level, sorted by code: `region_code`; `level` (Int64: 1 weak,
        2 moderate, 3 strong; 0 where the place has a state of absence or its risk is not defined);
        `stability` (Float64, as `analysis.flip.distance_to_flip` returns it); `is_assumed` (bool: the
        exposure is an estimate or an assumption); `is_heard` (bool: reports come out of its province).

    Raises:
        UserError: where the rule or the election is not known.
    """
    whole = selection.but(province=None, region=None)
    flips = distance_to_flip(source, whole)
    proof = evidence(source, whole)
    assumed = proof.denominators["basis"].isin(_ASSUMED).to_numpy(dtype=np.bool_)
    heard = proof.channel_active(proof.heard)[:, -1]
    stability = flips["stability"].to_numpy(dtype=np.float64, na_value=np.nan)
    reached = np.searchsorted(_limits(), stability, side="right")
    lowered = np.maximum(reached - assumed - ~heard, 1)
    level = np.where(np.isnan(stability), NOT_ASSESSED, lowered)
    return pd.DataFrame(
        {
            "region_code": flips["region_code"],
            "level": IntegerArray(level.astype(np.int64), np.zeros(len(level), dtype=np.bool_)),
            "stability": flips["stability"],
            "is_assumed": assumed,
            "is_heard": heard,
        }
    )


def level_words() -> tuple[str, ...]:
    """Return the word of each level, the lowest first."""
    return tuple(read_reference("certainty_levels")[f"label_{current_language()}"])


def _limits() -> np.ndarray:
    """The stability from which each level above the state of absence holds, ascending."""
    limits = read_reference("certainty_levels")["from_stability"]
    return limits[limits != ""].to_numpy(dtype=np.float64)
