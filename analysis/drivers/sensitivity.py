"""How far the order of regions hangs on one weight."""

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import spearmanr

from analysis.drivers.index import Floats, index_range, presence_matrix, ranked
from analysis.drivers.weights import Weights

_TOP = 10
_TWO = 2  # a correlation needs two values


def weight_sensitivity(
    checklist: pd.DataFrame, weights: Weights | None = None, *, factor: float = 2.0
) -> pd.DataFrame:
    """Return what becomes of the ranks where one weight at a time is multiplied.

    Args:
        checklist: as `driver_index` takes it.
        weights: None for equal weights.
        factor: what each weight is multiplied by.

    Returns:
        One row a driver that weighs, in order: `driver`, `weight`, `changed_weight` (float64); `correlation`
        (Float64: Spearman's between the index before and after; NA where the index is the same everywhere),
        `moved` (Int64: regions whose rank changed), `largest_move` (Int64: most places a region moved),
        `moved_region` (code of that region, first by code; NA where none moved), `top` (Int64: size of the
        group at the top), `top_kept` (Int64: how many of it stay in it).
    """
    weighing = (weights or Weights.equal()).weighing
    regions, present = presence_matrix(checklist, weighing)
    known = present[:2].sum(axis=(0, 2)) > 0
    codes, present = regions["region_code"].to_numpy()[known], present[:, known]
    before = _middle(present, weighing.to_numpy())
    rows = []
    for position, (driver, weight) in enumerate(weighing.items()):
        changed = weighing.to_numpy().copy()
        changed[position] *= factor
        effect = _effect(codes, before, _middle(present, changed))
        rows.append({"driver": driver, "weight": weight, "changed_weight": weight * factor} | effect)
    whole = dict.fromkeys(["moved", "largest_move", "top", "top_kept"], "Int64")
    return pd.DataFrame(rows).astype({"correlation": "Float64", "moved_region": "str"} | whole)


def _middle(present: Floats, weights: Floats) -> Floats:
    low, high = index_range(present, weights)
    return (low + high) / 2


def _effect(codes: npt.NDArray[np.object_], before: Floats, after: Floats) -> dict[str, object]:
    one, other = ranked(before), ranked(after)
    move = np.abs(other - one)
    # ties at the border of the group all belong to it, so that the order of codes decides nothing
    top, kept = (set(codes[ranks <= min(_TOP, len(codes))]) for ranks in (one, other))
    return {
        "correlation": _correlation(before, after),
        "moved": int((move > 0).sum()),
        "largest_move": int(move.max(initial=0)),
        "moved_region": codes[move.argmax()] if move.any() else None,
        "top": len(top),
        "top_kept": len(top & kept),
    }


def _correlation(one: Floats, other: Floats) -> float | None:
    if min(len(set(one.round(9))), len(set(other.round(9)))) < _TWO:
        return None
    return float(spearmanr(one.round(9), other.round(9)).statistic)
