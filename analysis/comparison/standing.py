"""Counts of places beside what they are held against: the ground every comparison stands on."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray
from pandas.arrays import FloatingArray, IntegerArray

from analysis.counts import evidence
from analysis.exposure import denominators_for, expected
from analysis.intervals import Floats
from analysis.measure import UNKNOWN, CountSource
from analysis.places import Flags, place_names
from analysis.scope import borders
from analysis.selection import Selection
from data.kinds import Exposure, TableKind
from language import _


@dataclass(frozen=True, eq=False)
class Standing:
    """The places of one level on the as-of day.

    Attributes:
        names: index `region_code` (str, sorted); `region_name`, `province_code`.
        count: float64 [place]; NaN where not known.
        exposure: float64 [place]; NaN where not known or 0.
        sigma: float64 [place]; one standard error of the logarithm of the exposure, 0 where exact.
        expected: float64 [place]; the count at the overall rate; NaN where nobody votes.
        fit: bool [place]; a rate may be told: the exposure is sure enough, or counts contests.
        compared: bool [place]; people vote there, and count and exposure are known.
    """

    names: pd.DataFrame
    count: Floats
    exposure: Floats
    sigma: Floats
    expected: Floats
    fit: Flags
    compared: Flags

    def at(self, codes: tuple[str, ...]) -> Flags:
        """Return which places have one of the codes and are compared."""
        return np.asarray(self.names.index.isin(list(codes)) & self.compared)

    def in_view(self, selection: Selection) -> Flags:
        """Return which compared places lie in the province of the selection, or all of them."""
        if selection.province is None:
            return self.compared
        return np.asarray(self.compared & (self.names["province_code"] == selection.province).to_numpy())


def standing(source: CountSource, selection: Selection) -> Standing:
    """Return the places of the selection's level with their counts, exposures and expected counts.

    A place is compared where people vote, its count is known and its exposure is known and above 0; a count
    in a place that does not vote is on the map but has nothing to be held against. The province of the
    selection narrows nothing here.
    """
    proof = evidence(source, selection)
    base = denominators_for(selection)
    value, high = (base[name].to_numpy(dtype="float64", na_value=np.nan) for name in ("value", "high"))
    exposure = np.where(value > 0, value, np.nan)
    counts = proof.counts[:, 0]
    known = counts != UNKNOWN
    return Standing(
        names=place_names(selection.level, borders(selection)),
        count=np.where(known, counts, np.nan),
        exposure=exposure,
        sigma=np.nan_to_num(np.log(high / exposure)),
        expected=expected(proof.counts, exposure, votes=proof.votes)[:, 0],
        fit=base["is_fit_for_rates"].to_numpy() | (selection.exposure is Exposure.CONTEST),
        compared=proof.votes & known & ~np.isnan(exposure),
    )


def source_caveat(source: CountSource) -> str:
    """Return what a comparison over regions misses where bodies spoke of some of them only; else nothing."""
    if source.release.complete:
        return ""
    if source.release.kind is TableKind.CASES:
        return _(
            "Hanya wilayah yang pernah dilaporkan yang dibandingkan; selebihnya tidak diketahui, bukan nol."
        )
    return _(
        "Hanya wilayah yang disebut dalam angka terbit yang dibandingkan, menurut lembaga dan hari yang "
        "dapat berbeda; wilayah yang tidak disebut tidak diketahui, bukan nol."
    )


def whole(values: Floats) -> IntegerArray:
    """Return counts as Int64; NA where not known."""
    missing = np.isnan(values)
    return IntegerArray(np.where(missing, 0, values).astype(np.int64), missing)


def text(values: Iterable[str]) -> ExtensionArray:
    """Return words as a column of text, however many there are."""
    return pd.Series(list(values), dtype="str").array


def numbers(values: Iterable[int]) -> IntegerArray:
    """Return numbers that are all known as Int64."""
    return whole(np.array(list(values), dtype=np.float64))


def real(values: Floats) -> FloatingArray:
    """Return numbers as Float64; NA where not known or without end."""
    values = np.asarray(values, dtype=np.float64).copy()
    return FloatingArray(values, ~np.isfinite(values))
