"""The composite index: a screening aid about regions, with what is not known shown as width."""

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import rankdata

from analysis.drivers.presence import Presence
from analysis.drivers.weights import Weights

Floats = npt.NDArray[np.float64]

_COLUMNS = (
    *("index", "index_low", "index_high", "width", "yes", "no", "not_known", "known", "drivers"),
    *("rank", "rank_best", "rank_worst"),
)


def driver_index(checklist: pd.DataFrame, weights: Weights | None = None) -> pd.DataFrame:
    """Return the index of every region in a checklist.

    With y, n and u the weights of drivers that are there, are not there, and are not known, and W their sum:
    the least the index can be is 100 y / W (all that is not known turns out absent), the most is
    100 (y + u) / W (all of it turns out present). `index` is the middle of the two: what is not known counts
    half, so that it moves a region neither up nor down against another of which nothing is known either.
    Ranks come with the best and the worst place that the ranges allow; two regions are in a certain order
    only where their ranges do not touch.

    The index says which drivers are on record. It is kept apart from the zone, does not count violations and
    predicts nobody's conduct.

    Args:
        checklist: `region_code`, `driver`, `present`, such as `driver_checklist` returns; any further
            columns `region_name`, `province_code`, `votes` are kept. Each region and driver at most once; a
            driver without a row is not known.
        weights: None for equal weights.

    Returns:
        One row a region in order of code: `region_code` and the kept columns; `index`, `index_low`,
        `index_high` (Float64, 0 to 100; `index` is NA where no driver is known), `width` (Float64: high less
        low); `yes`, `no`, `not_known`, `known`, `drivers` (Int64: numbers of drivers that weigh); `rank`
        (Int64: 1 is the highest; equal values share the best rank; NA where the index is), `rank_best`,
        `rank_worst` (Int64; NA likewise).
    """
    values = (weights or Weights.equal()).weighing
    regions, present = presence_matrix(checklist, values)
    low, high = index_range(present, values.to_numpy())
    numbers = present.sum(axis=2)
    known = numbers[0] + numbers[1]
    middle = np.where(known > 0, (low + high) / 2, np.nan)
    best, worst = _rank_range(low, high, compared=known > 0)
    table = regions.assign(
        index=_float(middle),
        index_low=_float(low),
        index_high=_float(high),
        width=_float(high - low),
        yes=_whole(numbers[0]),
        no=_whole(numbers[1]),
        not_known=_whole(numbers[2]),
        known=_whole(known),
        drivers=_whole(np.full(len(regions), len(values))),
        rank_best=_whole(best).where(known > 0),
        rank_worst=_whole(worst).where(known > 0),
    )
    rank = pd.Series(ranked(middle), dtype="Float64").mask(known == 0).astype("Int64")
    return table.assign(rank=rank)[[*regions.columns, *_COLUMNS]]


def presence_matrix(checklist: pd.DataFrame, values: pd.Series) -> tuple[pd.DataFrame, Floats]:
    """Return the regions of a checklist, and 0/1 [yes | no | not known, region, driver that weighs]."""
    kept = [name for name in ("region_name", "province_code", "votes") if name in checklist.columns]
    regions = checklist[["region_code", *kept]].drop_duplicates("region_code")
    regions = regions.sort_values("region_code", ignore_index=True)
    rows = checklist[checklist["driver"].isin(values.index)]
    place = pd.Index(regions["region_code"]).get_indexer(pd.Index(rows["region_code"]))
    column = values.index.get_indexer(pd.Index(rows["driver"]))
    said = np.zeros((2, len(regions), len(values)))
    for row, each in enumerate((Presence.YES, Presence.NO)):
        said[row, place, column] = rows["present"] == each.value
    return regions, np.stack([*said, 1 - said.sum(axis=0)])


def index_range(present: Floats, weights: Floats) -> tuple[Floats, Floats]:
    """Return the least and the most the index of each region can be, 0 to 100."""
    parts = weights / weights.sum() * 100
    yes, unknown = present[0] @ parts, present[2] @ parts
    return yes, yes + unknown


def ranked(values: Floats) -> Floats:
    """Return ranks, 1 the highest, equal values the best rank they share; NaN stays NaN."""
    return np.asarray(rankdata(-values.round(9), method="min", nan_policy="omit"), dtype=np.float64)


def _rank_range(low: Floats, high: Floats, *, compared: npt.NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """The best rank leaves ahead only those certainly higher; the worst puts ahead all that may be higher."""
    lows, highs = np.sort(low[compared].round(9)), np.sort(high[compared].round(9))
    certainly_higher = len(lows) - np.searchsorted(lows, high.round(9), side="right")
    maybe_higher = len(highs) - np.searchsorted(highs, low.round(9), side="right")
    # a region whose own range has a width is counted among those that may be higher than its low end
    itself = (high.round(9) > low.round(9)).astype(np.intp)
    return (certainly_higher + 1).astype(np.float64), (maybe_higher - itself + 1).astype(np.float64)


def _float(values: Floats) -> pd.Series:
    return pd.Series(values, dtype="Float64").mask(np.isnan(values))


def _whole(values: npt.NDArray[np.floating | np.integer]) -> pd.Series:
    return pd.Series(values.astype(np.int64), dtype="Int64")
