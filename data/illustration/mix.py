"""Violation types and positions over time: cumulative counts that round to the published shares."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pandas as pd

from data.illustration.constraints import binding, totals
from data.illustration.fitting import IntegerFit
from data.vocabulary import table

_OUT_OF_ORDER = 10_000.0
_OFF_SHARE = 100.0
_UNLISTED_TOO_HIGH = 20.0

# The groups of constraints that say something about each mix.
_HELD = {"type": ("type", "type_rank", "group_rank"), "position": ("position",)}

Places = np.ndarray[tuple[int, int], np.dtype[np.int64]]


def cumulative_mix(group: str, *, codes: Sequence[str], rest: pd.Series) -> pd.DataFrame:
    """Return how many persons of each code had been reported by each day with a known total.

    A person's code never changes, so the counts never fall. Where the published shares contradict that, the
    solution is off by as few persons as possible.

    Args:
        group: `type` or `position`.
        codes: all codes, in order.
        rest: weights (index code) by which persons outside the published shares spread over the other codes.

    Returns:
        Index day, one column a code, persons (int); each row adds up to the national total of the day.
    """
    days = totals("reported")
    held = pd.concat([binding(kind)["as_of"] for kind in _HELD[group]])
    published = days[days.index.isin(held) | (days == days.max())]
    pinned = _solve(group, codes, _targets(group, codes, rest, published), published, held=True)
    # Straight lines over the national total keep every sum and never fall, so rounding moves them by little.
    lines = {code: np.interp(days, [0, *published], [0, *pinned[code]]) for code in codes}
    return _solve(group, codes, pd.DataFrame(lines, index=days.index), days, held=False, pinned=pinned)


def _solve(
    group: str,
    codes: Sequence[str],
    target: pd.DataFrame,
    days: pd.Series,
    *,
    held: bool,
    pinned: pd.DataFrame | None = None,
) -> pd.DataFrame:
    at = np.arange(target.size).reshape(target.shape)
    flat = target.to_numpy().ravel()
    fit = IntegerFit(flat, 1 / (1 + flat), np.zeros(target.size), np.repeat(days.to_numpy(float), len(codes)))
    for row, day in enumerate(days.index):
        fit.require(dict.fromkeys(at[row], 1.0), low=float(days[day]), high=float(days[day]))
        if pinned is not None and day in pinned.index:
            fit.low[at[row]] = fit.high[at[row]] = pinned.loc[day].to_numpy(float)
        for before, after in zip(at[row - 1], at[row], strict=True) if row else ():
            fit.require({int(after): 1.0, int(before): -1.0}, low=0.0, high=np.inf)
    if held:
        _hold_shares(fit, group, codes, days, at)
        _hold_ranks(fit, group, codes, days, at)
    return pd.DataFrame(fit.solve().reshape(target.shape), index=days.index, columns=list(codes))


def rounding_band(printed: str, total: float) -> tuple[float, float]:
    """Return the fewest and the most persons of `total` whose percentage is printed that way."""
    half = 0.5 * 10.0 ** -len(printed.partition(".")[2])
    return (float(printed) - half) * total / 100, (float(printed) + half) * total / 100


def _targets(group: str, codes: Sequence[str], rest: pd.Series, days: pd.Series) -> pd.DataFrame:
    """Persons expected by day: published shares, straight lines between them, the remainder by `rest`."""
    shares = binding(group).pivot_table(index="as_of", columns="code", values="value") / 100
    left = 1 - shares.sum(axis="columns")
    weights = shares.isna().mul(rest.reindex(shares.columns, fill_value=0))
    for code in rest.index.difference(shares.columns):
        weights[code] = rest[code]
        shares[code] = np.nan
    spread = weights.div(weights.sum(axis="columns"), axis="index").mul(left, axis="index")
    known = shares.fillna(spread).reindex(columns=list(codes), fill_value=0.0)
    between = known.reindex(days.index.union(known.index)).interpolate("index").bfill().loc[days.index]
    return between.mul(days, axis="index").cummax()


def _hold_shares(fit: IntegerFit, group: str, codes: Sequence[str], days: pd.Series, at: Places) -> None:
    for day, listed in binding(group).groupby("as_of"):
        row = at[days.index.get_loc(day)]
        place = {code: int(row[number]) for number, code in enumerate(codes)}
        for code, printed in zip(listed["code"], listed["printed"], strict=True):
            low, high = rounding_band(printed, days[day])
            fit.require({place[code]: 1.0}, low=low, high=high, price=_OFF_SHARE)
        ranked = listed.sort_values("value", ascending=False, kind="stable")["code"].tolist()
        _in_order(fit, [place[code] for code in ranked])
        for code in (code for code in codes if code not in ranked):
            fit.require(
                {place[ranked[-1]]: 1.0, place[code]: -1.0}, low=0.0, high=np.inf, price=_UNLISTED_TOO_HIGH
            )


def _hold_ranks(fit: IntegerFit, group: str, codes: Sequence[str], days: pd.Series, at: Places) -> None:
    if group != "type":
        return
    for day, listed in binding("type_rank").groupby("as_of"):
        row = at[days.index.get_loc(day)]
        place = {code: int(row[number]) for number, code in enumerate(codes)}
        ranked = listed.sort_values("value")["code"].tolist()
        _in_order(fit, [place[code] for code in ranked])
        for code in (code for code in codes if code not in ranked):
            fit.require({place[ranked[-1]]: 1.0, place[code]: -1.0}, low=0.0, high=np.inf)
    groups = table("violation_types")["group"]
    for day, listed in binding("group_rank").groupby("as_of"):
        row = at[days.index.get_loc(day)]
        members = {
            name: [int(row[codes.index(c)]) for c in groups.index[groups == name]] for name in groups.unique()
        }
        ranked = listed.sort_values("value")["code"].tolist()
        below = [name for name in members if name not in ranked]
        pairs = [*pairwise(ranked), *((ranked[-1], name) for name in below)]
        for upper, lower in pairs:
            terms = dict.fromkeys(members[upper], 1.0) | dict.fromkeys(members[lower], -1.0)
            fit.require(terms, low=1.0, high=np.inf)


def _in_order(fit: IntegerFit, places: Sequence[int]) -> None:
    for upper, lower in pairwise(places):
        fit.require({upper: 1.0, lower: -1.0}, low=0.0, high=np.inf, price=_OUT_OF_ORDER)
