"""The places in order, with how sure each rank is: a league table that does not pretend."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd

from analysis.comparison.poisson import widened
from analysis.comparison.rank_model import Gammas, joint_rank_intervals, rank_intervals
from analysis.comparison.standing import Standing, numbers, real, standing, text, whole
from analysis.exposure.limits import limits_of
from analysis.exposure.rates import poisson_interval
from analysis.intervals import Floats, Interval
from analysis.measure import CountSource
from analysis.places import Flags
from analysis.selection import Selection
from analysis.smoothing import relative_risk
from language import _, format_number

LEVEL = 0.95


class RankBy(StrEnum):
    """What places are ranked by."""

    COUNT = "count"
    RATE = "rate"
    RR = "rr"


@dataclass(frozen=True, eq=False)
class _Ranked:
    """One number a place, what is known of it, and intervals that cover all true numbers at once."""

    value: Floats
    rates: Gammas
    together: Interval


def ranks(source: CountSource, selection: Selection, *, by: RankBy = RankBy.COUNT) -> pd.DataFrame:
    """Return the places in view that can be compared, highest first.

    Equal numbers share a rank. Beside the rank stands where the true rank may lie, once for each place on its
    own and once for all places together; the second is what a published table must be read by, as every place
    looks for itself. Few cases say little about ranks: most intervals are wide, and that is the finding.

    Args:
        source: the counts of the selection's election.
        selection: the question; a province narrows the ranking to its places.
        by: the count, the rate by the exposure of the selection, or the smoothed relative risk.

    Returns:
        `region_code`, `region_name`, `province_code`; `count` (Int64), `value` (Float64: the count, the rate
        per contest, 100,000 people or 1,000 civil servants, or the relative risk); `rank`, `rank_last`
        (Int64, first and last rank of those that tie), `rank_text` (`3–9`); `rank_low`, `rank_high` (Int64,
        95%, this place alone), `joint_low`, `joint_high` (Int64, 95%, all places at once); `group` (Int64,
        from 1: places that cannot be told from the first of their group); ordered by rank, then code. Places
        that do not vote, or whose count or exposure is not known, have no row; by rate neither have those
        whose exposure is too uncertain for a rate. Where an exposure is an estimate, its error is in the
        intervals.

    Source: `rank_intervals` and `joint_rank_intervals`; all at once by Sidak's level, Z. Sidak, JASA 62
        (1967), pages 626-633, on Garwood's intervals or, for the relative risk, on the posterior.
    """
    ground = standing(source, selection)
    seen = ground.in_view(selection)
    if by is RankBy.RATE:
        seen = seen & ground.fit
    if by is RankBy.RR:
        seen = seen & (ground.expected > 0)
    found = _ranked(ground, seen, selection, by)
    alone = rank_intervals(found.rates, level=LEVEL)
    joint = joint_rank_intervals(*found.together)
    first, last = _tied(found.value)
    table = pd.DataFrame(
        {
            "region_code": ground.names.index[seen].array,
            "region_name": ground.names["region_name"].array[seen],
            "province_code": ground.names["province_code"].array[seen],
            "count": whole(ground.count[seen]),
            "value": real(found.value),
            "rank": whole(first),
            "rank_last": whole(last),
            "rank_text": text(map(_rank_text, first, last)),
            # the rank seen never lies outside of where the true rank may lie
            "rank_low": whole(np.minimum(alone.low, first)),
            "rank_high": whole(np.maximum(alone.high, last)),
            "joint_low": whole(np.minimum(joint.low, first)),
            "joint_high": whole(np.maximum(joint.high, last)),
        }
    )
    order = np.argsort(first, kind="stable")
    groups = numbers(_groups(found.together.low[order], found.together.high[order]))
    return table.iloc[order].reset_index(drop=True).assign(group=groups)


def league(table: pd.DataFrame) -> pd.DataFrame:
    """Return a rank table as its groups of places that cannot be told apart.

    Args:
        table: what `ranks` returned.

    Returns:
        One row for each `group` (Int64): `regions` (Int64), `first_rank`, `last_rank` (Int64), `highest`,
        `lowest` (Float64, of `value`), `region_codes` (tuple of str in order of the table), `sentence`.
    """
    parts = table.groupby("group", sort=True)
    grouped = pd.DataFrame(
        {
            "regions": parts.size().astype("Int64"),
            "first_rank": parts["rank"].min(),
            "last_rank": parts["rank_last"].max(),
            "highest": parts["value"].max(),
            "lowest": parts["value"].min(),
            "region_codes": parts["region_code"].agg(tuple),
        }
    ).reset_index()
    template = _(
        "Peringkat {ranks}: {number} wilayah yang belum dapat dibedakan dari yang teratas di antaranya."
    )
    ends = zip(grouped["first_rank"], grouped["last_rank"], grouped["regions"], strict=True)
    told = [
        template.format(ranks=_rank_text(first, last), number=format_number(regions))
        for first, last, regions in ends
    ]
    return grouped.assign(sentence=text(told))


def rank_sentence(row: pd.Series, *, places: int) -> str:
    """Return the rank of one place in words, with how sure it is.

    Args:
        row: one row of a rank table.
        places: how many places the table has.
    """
    return _(
        "{place}: peringkat {rank} dari {places} wilayah; dengan keyakinan 95%, antara {low} dan {high}."
    ).format(
        place=row["region_name"],
        rank=row["rank_text"],
        places=format_number(places),
        low=format_number(row["rank_low"]),
        high=format_number(row["rank_high"]),
    )


def _ranked(ground: Standing, seen: Flags, selection: Selection, by: RankBy) -> _Ranked:
    count = ground.count[seen]
    each = LEVEL ** (1 / max(count.size, 1))
    if by is RankBy.RR:
        return _by_risk(ground, seen, each)
    exposure, sigma = (
        (np.ones_like(count), np.zeros_like(count))
        if by is RankBy.COUNT
        else (ground.exposure[seen], ground.sigma[seen])
    )
    scale = float(limits_of(selection.exposure).rate_per or 1) if by is RankBy.RATE else 1.0
    low, high = poisson_interval(count, level=each)
    return _Ranked(
        value=scale * count / exposure,
        # Jeffreys' posterior, so that zeros are not all the same as certainty
        rates=Gammas(shape=count + 0.5, rate=exposure).blurred(sigma),
        together=widened(count / exposure, low / exposure, high / exposure, sigma=sigma, level=each),
    )


def _by_risk(ground: Standing, seen: Flags, each: float) -> _Ranked:
    # the distribution of risks is estimated from all places, also where the view is narrower
    risk = relative_risk(
        np.where(ground.compared, ground.count, np.nan), np.where(ground.compared, ground.expected, np.nan)
    )
    low, high = (end[seen] for end in risk.interval(each))
    if not risk.heterogeneous[0]:
        # one common risk: nothing to rank by
        same = np.ones(int(seen.sum()))
        return _Ranked(value=same, rates=Gammas(shape=same, rate=same), together=Interval(low, high))
    alpha, beta = float(risk.alpha[0, 0]), float(risk.beta[0, 0])
    shape, rate = alpha + ground.count[seen], beta + ground.expected[seen]
    mean, sigma = shape / rate, ground.sigma[seen]
    return _Ranked(
        value=mean,
        rates=Gammas(shape=shape, rate=rate).blurred(sigma),
        together=widened(mean, low, high, sigma=sigma, level=each),
    )


def _tied(value: Floats) -> tuple[Floats, Floats]:
    ranked = pd.Series(np.round(value, 12))
    first, last = ranked.rank(method="min", ascending=False), ranked.rank(method="max", ascending=False)
    return np.asarray(first, dtype=np.float64), np.asarray(last, dtype=np.float64)


def _groups(low: Floats, high: Floats) -> list[int]:
    """Number the groups down the table; a place that surely ranks below the head of one opens the next."""
    numbers: list[int] = []
    head = np.inf
    for bottom, top in zip(low, high, strict=True):
        if not numbers or top < head:
            numbers.append(numbers[-1] + 1 if numbers else 1)
            head = bottom
        else:
            numbers.append(numbers[-1])
    return numbers


def _rank_text(first: float, last: float) -> str:
    # never a thousand places, so there is nothing to separate
    return f"{int(first)}" if first == last else f"{int(first)}–{int(last)}"
