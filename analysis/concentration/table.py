"""The concentrations of a level as a table."""

from typing import Final

import numpy as np
import numpy.typing as npt
import pandas as pd
from pandas.arrays import FloatingArray, IntegerArray

from analysis.concentration.moran import DRAWS, SEED, LocalMoran, local_moran
from analysis.concentration.network import network
from analysis.concentration.words import FLAGGED, Kind, sentence
from analysis.counts import Evidence, evidence
from analysis.exposure import denominators_for, expected
from analysis.measure import UNKNOWN, CountSource
from analysis.places import place_names
from analysis.scope import borders
from analysis.selection import Selection
from analysis.smoothing.posterior import Floats
from analysis.zones import in_view

DISCOVERY_RATE: Final = 0.05  # share of false ones among the regions flagged, on average at most
CLEAR: Final = 0.8  # probability that a place's own risk lies on the side it is said to lie on
LEAST_KNOWN: Final = 0.5  # share of the places that vote whose count is known

_KINDS = np.array([kind.value for kind in Kind])
_FLAGGED = [tuple(Kind).index(kind) for kind in FLAGGED]


def concentration_table(
    source: CountSource, selection: Selection, *, seed: int = SEED, draws: int = DRAWS
) -> pd.DataFrame:
    """Return for every place in view whether it and its neighbours lie together more than chance explains.

    Compared are the places where an election is held, whose count and exposure are known. A place is flagged
    where its neighbours are unusual after control of false discoveries and its own risk is clearly on one
    side of the overall one. All places are tested; the province of the selection narrows what is shown.

    Args:
        source: the counts of the selection's election.
        selection: the question; its exposure is what counts are held against.
        seed: of the permutation.
        draws: number of permutations.

    Returns:
        `region_code`, `region_name`, `province_code` (str), `observed` (Int64, NA unknown), `value` (Float64,
        smoothed relative risk), `lag` (Float64, mean of the neighbours), `statistic` (Float64, local Moran's
        I), `p_value`, `q_value` (Float64), `kind` (`Kind` value), `neighbours` (Int64, those compared),
        `is_flagged` (bool), `sentence` (str). A place without a compared neighbour is `isolated`, its lag,
        statistic and p-values NA, never a zero; one that is not compared is `not_compared`, all NA. Where the
        counts of fewer than half of the voting places are known, no place is compared: those that are known
        are known because they stand out.
    """
    proof = evidence(source, selection)
    base = denominators_for(selection)["value"].to_numpy(dtype=np.float64, na_value=np.nan)
    observed, standard = _compared(proof, base)
    around = network(proof.places, borders=borders(selection))
    found = local_moran(observed, standard, around=around, seed=seed, draws=draws)
    kinds = kinds_of(found)
    names = place_names(selection.level, borders(selection))
    counts = proof.counts[:, 0]
    table = pd.DataFrame(
        {
            "region_code": names.index.array,
            "region_name": names["region_name"].array,
            "province_code": names["province_code"].array,
            "observed": IntegerArray(counts.astype(np.int64), counts == UNKNOWN),
            "value": _known(found.value),
            "lag": _known(found.lag),
            "statistic": _known(found.statistic),
            "p_value": _known(found.p_value),
            "q_value": _known(found.q_value),
            "kind": pd.array(_KINDS[kinds], dtype="str"),
            "neighbours": IntegerArray(found.degree.astype(np.int64), np.isnan(found.value)),
            "is_flagged": flagged(found),
        }
    )
    table = in_view(table, selection)
    return table.assign(sentence=pd.array(_sentences(table), dtype="str"))


def _compared(proof: Evidence, base: Floats) -> tuple[Floats, Floats]:
    """Observed and expected counts [place], NaN where a place is not compared."""
    standard = expected(proof.counts, base, votes=proof.votes)[:, 0]
    known = (proof.counts[:, 0] != UNKNOWN) & proof.votes
    if known.sum() < LEAST_KNOWN * proof.votes.sum():
        known &= False
    kept = known & (standard > 0)
    return np.where(kept, proof.counts[:, 0], np.nan), np.where(kept, standard, np.nan)


def kinds_of(found: LocalMoran) -> npt.NDArray[np.int64]:
    """Return the kind of each place as a position in `Kind`."""
    above = np.nan_to_num(found.risk.exceedance(1.0), nan=0.5)
    own_high, own_low = above >= CLEAR, above <= 1 - CLEAR
    unusual = np.nan_to_num(found.q_value, nan=1.0) <= DISCOVERY_RATE
    lag_high = np.nan_to_num(found.lag) > 1
    cases = {
        Kind.NOT_COMPARED: np.isnan(found.value),
        Kind.ISOLATED: found.degree == 0,
        Kind.HIGH_HIGH: unusual & own_high & lag_high,
        Kind.LOW_LOW: unusual & own_low & ~lag_high,
        Kind.HIGH_LOW: unusual & own_high & ~lag_high,
        Kind.LOW_HIGH: unusual & own_low & lag_high,
    }
    positions = [tuple(Kind).index(kind) for kind in cases]
    chosen = np.select(list(cases.values()), positions, default=tuple(Kind).index(Kind.NOT_UNUSUAL))
    return np.asarray(chosen, dtype=np.int64)


def flagged(found: LocalMoran) -> npt.NDArray[np.bool_]:
    """Return which places are flagged."""
    return np.asarray(np.isin(kinds_of(found), _FLAGGED))


def _known(values: Floats) -> FloatingArray:
    return FloatingArray(values.astype(np.float64), np.isnan(values))


def _sentences(table: pd.DataFrame) -> list[str]:
    """One sentence a row, written once for rows that say the same."""
    numbers = table[["value", "lag", "neighbours"]].to_numpy(dtype=np.float64, na_value=-1).round(2)
    rows = list(zip(table["kind"], *numbers.T.tolist(), strict=True))
    told = {
        row: sentence(Kind(row[0]), value=row[1], lag=row[2], neighbours=int(row[3])) for row in set(rows)
    }
    return [told[row] for row in rows]
