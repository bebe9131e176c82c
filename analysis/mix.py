"""Which violations are reported: shares by type and by group, with intervals."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd
from pandas.api.extensions import ExtensionArray

from analysis.intervals import wilson
from analysis.measure import NATION, UNKNOWN, Counts, CountSource, measure_of
from analysis.places import province_of
from analysis.scope import borders
from analysis.selection import Selection
from data import vocabulary
from data.kinds import Level

LEVELS = (Level.NATION, Level.PROVINCE, Level.REGION)


def place_of(selection: Selection) -> str:
    """Return the place in focus: the region, else the province, else the nation."""
    return selection.region or selection.province or NATION


def mix(source: CountSource, selection: Selection, *, place: str | None = None) -> pd.DataFrame:
    """Return how the counts of a place divide by violation type, largest first.

    Shares are of all types, also where the selection keeps some types only: then the other rows are left out
    and the shares stay comparable. Types of one count follow the order of the vocabulary.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        place: code of a region or province, or `NATION`; None for the place in focus.

    Returns:
        Columns `violation_type`, `group` (codes), `count` (Int64), `share`, `share_low`, `share_high`
        (float64, 0 to 1, 95% Wilson intervals; NaN where the whole is zero or not known). The interval tells
        how far the share could be off if the cases were drawn independently from a lasting pattern; it does
        not cover under-reporting. From statements only the types of the latest list have a row, as shares of
        the total the same body stated that day.
    """
    types = vocabulary.table("violation_types")
    counts, total = _by_type(source, selection, place)
    stated = counts != UNKNOWN
    names = {"violation_type": types.index[stated], "group": types["group"].array[stated]}
    table = _shares(names, counts[stated], total)
    if not selection.violation_types:
        return table
    return table[table["violation_type"].isin(selection.violation_types)].reset_index(drop=True)


def mix_by_group(source: CountSource, selection: Selection, *, place: str | None = None) -> pd.DataFrame:
    """Return how the counts of a place divide by group of violation types, largest first.

    Groups are what can be compared over years and bodies, as published statistics of 2020 do not tell all
    types apart. The second dominant kind that KASN named on 21 September 2020, support for candidates, exists
    in its lists only at this level.

    Returns:
        Columns `group`, `count`, `share`, `share_low`, `share_high` as in `mix`; all types, unfiltered.
    """
    groups = vocabulary.table("violation_groups").index
    counts, total = _by_type(source, selection, place)
    stated = counts != UNKNOWN
    group_of = groups.get_indexer(pd.Index(vocabulary.table("violation_types")["group"]))[stated]
    summed = np.zeros(len(groups), dtype=np.int32)
    np.add.at(summed, group_of, counts[stated])
    named = np.isin(np.arange(len(groups)), group_of)
    return _shares({"group": groups[named]}, summed[named], total)


def mix_comparison(source: CountSource, selection: Selection, *, by_group: bool = True) -> pd.DataFrame:
    """Return the mix of the nation beside that of the province and the region in focus, where chosen.

    Returns:
        The columns of `mix_by_group` (or of `mix`), preceded by `level` (`Level` value) and `place` (code);
        nation first; within each place in the order of the nation.
    """
    parts = []
    for level, place in compared_places(selection):
        part = (mix_by_group if by_group else mix)(source, selection, place=place)
        parts.append(part.assign(level=level.value, place=place))
    key = "group" if by_group else "violation_type"
    joined = pd.concat(parts, ignore_index=True)
    rank = pd.Series(range(len(parts[0])), index=parts[0][key])
    joined["rank"] = joined[key].map(rank).fillna(len(rank))
    joined["depth"] = joined["level"].map({level.value: depth for depth, level in enumerate(LEVELS)})
    joined = joined.sort_values(["depth", "rank"], kind="stable", ignore_index=True)
    return joined[["level", "place", *parts[0].columns.drop(["level", "place"])]]


def compared_places(selection: Selection) -> list[tuple[Level, str]]:
    """Return the places a mix is compared over: the nation, then the province and region in focus."""
    province = selection.province
    if selection.region and province is None:
        province = province_of(selection.region, borders(selection))
    chosen = zip(LEVELS, (NATION, province, selection.region), strict=True)
    return [(level, place) for level, place in chosen if place is not None]


def _by_type(source: CountSource, selection: Selection, place: str | None) -> tuple[Counts, int]:
    """Counts by type, and the count of all types that they are parts of."""
    measure, day = replace(measure_of(selection), violation_types=()), borders(selection)
    where = place_of(selection) if place is None else place
    counts = source.by_type([where], selection.as_of, measure=measure, borders=day).ravel()
    return counts, source.whole(where, selection.as_of, measure=measure, borders=day)


def _shares(names: Mapping[str, pd.Index | ExtensionArray], counts: Counts, total: int) -> pd.DataFrame:
    """Put the counts with their shares of the whole, largest first; equal counts keep their order.

    Types that add up to more than the whole were not counted as parts of it: no shares then.
    """
    whole = total if total > 0 and counts.sum() <= total else np.nan
    low, high = wilson(counts, whole)
    order = np.argsort(-counts, kind="stable")
    return pd.DataFrame(
        {
            **{name: values.take(order) for name, values in names.items()},
            "count": pd.array(counts[order].astype(np.int64), dtype="Int64"),
            "share": counts[order] / whole,
            "share_low": low[order],
            "share_high": high[order],
        }
    )
