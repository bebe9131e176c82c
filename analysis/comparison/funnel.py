"""Which regions lie further from what was expected than chance explains: the data of a funnel plot."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pandas as pd
from scipy.stats import false_discovery_control

from analysis.comparison.dispersion import Spread, scores_with, spread
from analysis.comparison.limits import (
    ALARM,
    ALERT,
    Dispersion,
    control_limits,
    shape_of,
    tail_probabilities,
)
from analysis.comparison.standing import real, source_caveat, standing, whole
from analysis.intervals import Floats, Interval
from analysis.measure import CountSource
from analysis.selection import Selection
from language import _, _n, format_number

_POINTS = 80
_UNUSUAL = 0.05
_LEVELS = {"95": ALERT, "998": ALARM}


class Flag(StrEnum):
    """Where a region lies in the funnel; inside the limits is what chance explains."""

    BELOW_998 = "below_998"
    BELOW_95 = "below_95"
    INSIDE = "inside"
    ABOVE_95 = "above_95"
    ABOVE_998 = "above_998"


@dataclass(frozen=True, eq=False)
class Funnel:
    """A funnel plot as data; expected counts on the horizontal axis, ratios on the vertical.

    Attributes:
        table: one row for each region in view, by code: `region_code`, `region_name`, `province_code`,
            `count` (Int64), `expected`, `ratio` (Float64, observed over expected); the limits of the ratio
            under chance alone `low_95`, `high_95`, `low_998`, `high_998` and with the spread between regions
            `wide_low_95` ... `wide_high_998` (Float64; a low NA where even 0 is no surprise); `flag` and
            `wide_flag` (`Flag` values); `score` (standard deviations from expected, with the spread);
            `p_value`, `q_value` (two-sided and exact, with the spread; q controls false discoveries over all
            regions compared); `is_unusual` (bool, q at most 5%).
        curve: the limits over the range of expected counts, for drawing: `expected` and the limit columns.
        spread: how much regions differ beyond chance.
        dispersion: how the wide limits take it into account.
        compared: how many regions the limits rest on, also where the view is narrower.
        by_chance: how many regions in view chance alone puts above the upper 95% limit, on average.
        caveat: what to keep in mind of the source, in the language it was made in; empty where nothing.
    """

    table: pd.DataFrame
    curve: pd.DataFrame
    spread: Spread
    dispersion: Dispersion
    compared: int
    by_chance: float
    caveat: str

    @property
    def sentence(self) -> str:
        """What the funnel shows, in the language in force."""
        return _sentence(self)


def funnel(
    source: CountSource, selection: Selection, *, dispersion: Dispersion = Dispersion.ADDITIVE
) -> Funnel:
    """Return the funnel plot of the regions that vote.

    Expected is the count at the overall rate, by the exposure of the selection. A province in the selection
    narrows the rows, not the comparison. Regions without a known count or exposure have no row.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        dispersion: whether the spread between regions adds to the variance of chance or multiplies it.

    Source: D. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine
        24 (2005), pages 1185-1202; limits as in `control_limits`, spread as in `spread`. The wide limits are
        those of a negative binomial with the widened variance instead of a normal one, which would be wrong
        for the small counts here.
    """
    ground = standing(source, selection)
    rated = ground.compared & (ground.expected > 0)
    found = spread(ground.count[rated], ground.expected[rated])
    seen = ground.in_view(selection) & rated
    count, expected = ground.count[seen], ground.expected[seen]
    limits = _limits(expected, found, dispersion)
    names = ground.names[seen]
    p_all = _p_values(ground.count[rated], ground.expected[rated], found, dispersion)
    q_all = false_discovery_control(p_all) if p_all.size else p_all
    shown = seen[rated]
    table = pd.DataFrame(
        {
            "region_code": names.index.array,
            "region_name": names["region_name"].array,
            "province_code": names["province_code"].array,
            "count": whole(count),
            "expected": real(expected),
            "ratio": real(count / expected),
            **{name: real(values / expected) for name, values in limits.items()},
            "flag": _flags(count, limits, ""),
            "wide_flag": _flags(count, limits, "wide_"),
            "score": real(scores_with(count, expected, tau2=_tau2(expected, found, dispersion))),
            "p_value": real(p_all[shown]),
            "q_value": real(q_all[shown]),
            "is_unusual": q_all[shown] <= _UNUSUAL,
        }
    )
    return Funnel(
        table=table,
        curve=_curve(expected, found, dispersion),
        spread=found,
        dispersion=dispersion,
        compared=int(rated.sum()),
        by_chance=_by_chance(expected, limits["high_95"]),
        caveat=source_caveat(source),
    )


def _limits(expected: Floats, found: Spread, dispersion: Dispersion) -> dict[str, Floats]:
    """Limits of the count by column name; each distinct expected count is worked out once."""
    distinct, place = np.unique(expected, return_inverse=True)
    return {name: values[place] for name, values in _limit_columns(distinct, found, dispersion)}


def _limit_columns(expected: Floats, found: Spread, dispersion: Dispersion) -> Iterator[tuple[str, Floats]]:
    wide = shape_of(expected, phi=found.phi, tau2=found.tau2, dispersion=dispersion)
    for prefix, shape in (("", np.full_like(expected, np.inf)), ("wide_", wide)):
        for name, level in _LEVELS.items():
            limits: Interval = control_limits(expected, level=level, shape=shape)
            yield f"{prefix}low_{name}", limits.low
            yield f"{prefix}high_{name}", limits.high


def _curve(expected: Floats, found: Spread, dispersion: Dispersion) -> pd.DataFrame:
    if not expected.size:
        return pd.DataFrame({"expected": pd.array([], dtype="Float64")})
    # a little beyond the points, so that none lies on the edge of the drawing
    grid = np.geomspace(expected.min() / 1.1, expected.max() * 1.1, _POINTS)
    columns = {name: real(values / grid) for name, values in _limit_columns(grid, found, dispersion)}
    return pd.DataFrame({"expected": real(grid), **columns})


def _flags(count: Floats, limits: dict[str, Floats], prefix: str) -> pd.Series:
    low_95, high_95, low_998, high_998 = (
        limits[f"{prefix}{end}_{name}"] for name in _LEVELS for end in ("low", "high")
    )
    codes = np.select(
        [count >= high_998, count >= high_95, count <= low_998, count <= low_95],
        [Flag.ABOVE_998.value, Flag.ABOVE_95.value, Flag.BELOW_998.value, Flag.BELOW_95.value],
        Flag.INSIDE.value,
    )
    return pd.Series(codes, dtype="str")


def _p_values(count: Floats, expected: Floats, found: Spread, dispersion: Dispersion) -> Floats:
    shape = shape_of(expected, phi=found.phi, tau2=found.tau2, dispersion=dispersion)
    at_most, at_least = tail_probabilities(count, expected, shape=shape)
    return np.asarray(np.minimum(2 * np.minimum(at_most, at_least), 1))


def _tau2(expected: Floats, found: Spread, dispersion: Dispersion) -> Floats:
    """The variance of the true ratio of each region that gives its widened variance."""
    if dispersion is Dispersion.ADDITIVE:
        return np.full_like(expected, found.tau2)
    return np.asarray(max(found.phi - 1, 0.0) / expected)


def _by_chance(expected: Floats, high: Floats) -> float:
    _at_most, at_least = tail_probabilities(np.ceil(high), expected)
    return float(at_least.sum())


def _sentence(shown: Funnel) -> str:
    flags = shown.table["flag"]
    above = int(flags.isin([Flag.ABOVE_95, Flag.ABOVE_998]).sum())
    unusual = int((shown.table["is_unusual"] & (shown.table["ratio"] > 1)).sum())
    if not len(shown.table):
        return _("Tidak ada wilayah yang dapat dibandingkan.")
    first = _(
        "Dari {regions} wilayah yang dapat dibandingkan, {above} berada di atas batas 95% (kebetulan saja "
        "menaruh sekitar {chance} di sana)."
    ).format(
        regions=format_number(len(shown.table)),
        above=format_number(above),
        chance=format_number(shown.by_chance, 1),
    )
    second = (
        _n(
            "Setelah keragaman antarwilayah dan banyaknya pengujian diperhitungkan, {number} wilayah tetap "
            "lebih tinggi secara tidak biasa.",
            "Setelah keragaman antarwilayah dan banyaknya pengujian diperhitungkan, {number} wilayah tetap "
            "lebih tinggi secara tidak biasa.",
            unusual,
        ).format(number=format_number(unusual))
        if unusual
        else _(
            "Setelah keragaman antarwilayah dan banyaknya pengujian diperhitungkan, tidak ada wilayah yang "
            "lebih tinggi secara tidak biasa."
        )
    )
    return " ".join(filter(None, (first, second, shown.caveat)))
