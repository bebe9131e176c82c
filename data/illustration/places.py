"""Where the persons are: cumulative counts by kabupaten/kota that meet every published regional figure."""

from itertools import pairwise

import numpy as np
import pandas as pd

from data.elections import contests
from data.illustration import ELECTION
from data.illustration.bounds import (
    province_bounds,
    province_weights,
    ranked,
    region_bounds,
    scope,
    sizes,
)
from data.illustration.constraints import binding, constraints, totals
from data.illustration.fitting import IntegerFit, fill

# Our own choices, so that the picture has a few high and many low counts and regions without any.
_QUIET = 0.35  # share of contested regions without a case
_QUIET_UNCONTESTED = 0.8  # the same where only the province voted
_SPREAD = 0.8  # spread of the lognormal weights
_PACE = 0.35  # spread of how early or late a region's cases come
_FIRST_OF_TEN, _STEP = 60.0, 4.0  # weights of the ten agencies named last, highest first
_NONE = 1e-6
_TIE = 5.0  # price of a tie inside a ranked list

_REGIONAL = ("region", "region_rank", "province", "province_rank", "province_zone")


def cumulative_regions(rng: np.random.Generator) -> pd.DataFrame:
    """Return how many persons had been reported in each region by each day with a known total.

    Returns:
        Index day, one column a region of `scope()`, persons (int); each row adds up to the national total.

    Raises:
        ValueError: where the binding figures contradict one another.
    """
    target = _region_targets(_province_targets(), rng)
    held = pd.concat([binding(group)["as_of"] for group in _REGIONAL])
    pinned = _solve(target[target.index.isin(held)])
    days = totals("reported")
    known = days[pinned.index]
    # Straight lines over the national total keep every sum and never fall, so rounding moves them by little.
    lines = {code: np.interp(days, [0, *known], [0, *pinned[code]]) for code in target.columns}
    return _round(pd.DataFrame(lines, index=days.index), pinned)


def _solve(target: pd.DataFrame) -> pd.DataFrame:
    """Return integers near `target` that meet the figures of its days."""
    low, high = (bound.loc[target.index] for bound in region_bounds())
    flat = target.to_numpy().ravel()
    fit = IntegerFit(flat, 1 / (1 + flat), low.to_numpy().ravel(), high.to_numpy().ravel())
    at = _positions(target)
    _hold_totals(fit, at)
    _hold_provinces(fit, at)
    _hold_order(fit, at)
    return pd.DataFrame(fit.solve().reshape(target.shape), index=target.index, columns=target.columns)


def _round(lines: pd.DataFrame, pinned: pd.DataFrame) -> pd.DataFrame:
    """Return integers near `lines` with the rows of `pinned` as they are."""
    free = ~np.isin(lines.index, pinned.index)[:, np.newaxis]
    near = lines.to_numpy()
    low, high = (np.where(free, bound(near), np.rint(near)).ravel() for bound in (np.floor, np.ceil))
    fit = IntegerFit(near.ravel(), np.ones(near.size), low, high)
    _hold_totals(fit, _positions(lines))
    return pd.DataFrame(fit.solve().reshape(lines.shape), index=lines.index, columns=lines.columns)


def _province_targets() -> pd.DataFrame:
    """Persons by day and province, in proportion to the weights as far as the figures leave room."""
    days, weights = totals("reported"), province_weights()
    low, high = province_bounds()
    shares = np.outer(days, weights / weights.sum())
    target = pd.DataFrame(shares, index=days.index, columns=weights.index).clip(low, high)
    flat = target.to_numpy().ravel()
    fit = IntegerFit(flat, 1 / (1 + flat), low.to_numpy().ravel(), high.to_numpy().ravel())
    _hold_totals(fit, _positions(target))
    return pd.DataFrame(fit.solve().reshape(target.shape), index=target.index, columns=target.columns)


def _positions(table: pd.DataFrame) -> pd.DataFrame:
    """Return the number of the variable that stands for each cell."""
    return pd.DataFrame(np.arange(table.size).reshape(table.shape), index=table.index, columns=table.columns)


def _region_targets(provinces: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    weights, members = _region_weights(rng), scope()
    pace = pd.Series(rng.lognormal(0.0, _PACE, len(members)), index=members.index)
    low, high = region_bounds()
    target = pd.DataFrame(0.0, index=provinces.index, columns=members.index)
    elapsed = totals("reported") / totals("reported").max()
    for province in provinces.columns:
        regions = members.index[members == province]
        before = np.zeros(len(regions))
        for day in provinces.index:
            total = provinces.loc[day, province]
            least = np.maximum(low.loc[day, regions].to_numpy(), before)
            most = np.maximum(high.loc[day, regions].to_numpy(), least)
            weight = (weights[regions] * elapsed[day] ** pace[regions]).to_numpy()
            before = fill(weight, total=float(np.clip(total, least.sum(), most.sum())), low=least, high=most)
            target.loc[day, regions] = before
    return target


def _region_weights(rng: np.random.Generator) -> pd.Series:
    """Weights by region: what was published of it, else drawn; a share of the regions stays quiet."""
    codes = scope().index
    held = contests(ELECTION)
    contested = codes.isin(held.loc[held["level"] == "kabkota", "region_code"])
    quiet = rng.random(len(codes)) < np.where(contested, _QUIET, _QUIET_UNCONTESTED)
    drawn = pd.Series(rng.lognormal(1.0, _SPREAD, len(codes)), index=codes).mask(quiet, _NONE)
    weights = sizes("kabkota").reindex(codes).fillna(drawn)
    rows = constraints()
    named = rows.loc[rows["group"].eq("region") & rows["relation"].eq("=="), ["code", "value"]]
    for code, value in named.itertuples(index=False):
        weights[code] = max(weights[code], value)
    for place, code in enumerate(ranked("region_rank", totals("reported").index.max())):
        weights[code] = _FIRST_OF_TEN - _STEP * place
    return weights


def _hold_totals(fit: IntegerFit, at: pd.DataFrame) -> None:
    for places, total in zip(at.to_numpy(), totals("reported")[at.index], strict=True):
        fit.require(dict.fromkeys(places, 1.0), low=float(total), high=float(total))
    for earlier, later in zip(at.to_numpy(), at.to_numpy()[1:], strict=False):
        for before, after in zip(earlier, later, strict=True):
            fit.require({int(after): 1.0, int(before): -1.0}, low=0.0, high=np.inf)


def _hold_provinces(fit: IntegerFit, at: pd.DataFrame) -> None:
    low, high = province_bounds()
    members = scope()
    for day in at.index:
        own = {
            code: [int(at[region][day]) for region in members.index[members == code]] for code in low.columns
        }
        for code, places in own.items():
            terms = dict.fromkeys(places, 1.0)
            fit.require(terms, low=float(low[code][day]), high=float(high[code][day]))
        order = ranked("province_rank", day)
        below = [(order[-1], code) for code in own if code not in order] if order else []
        for upper, lower in [*pairwise(order), *below]:
            terms = dict.fromkeys(own[upper], 1.0) | dict.fromkeys(own[lower], -1.0)
            fit.require(terms, low=1.0, high=np.inf)


def _hold_order(fit: IntegerFit, at: pd.DataFrame) -> None:
    """Keep the order of each published list, and every other region at or below its last place."""
    for day in binding("region_rank")["as_of"].unique():
        order = ranked("region_rank", day)
        others = at.columns.difference(order)
        pairs = list(pairwise(order))
        for upper, lower in [*pairs, *((order[-1], other) for other in others)]:
            fit.require({at.loc[day, upper]: 1.0, at.loc[day, lower]: -1.0}, low=0.0, high=np.inf)
        for upper, lower in pairs:
            fit.require({at.loc[day, upper]: 1.0, at.loc[day, lower]: -1.0}, low=1.0, high=np.inf, price=_TIE)
