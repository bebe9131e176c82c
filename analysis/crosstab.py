"""Counts of two dimensions at once."""

from collections.abc import Sequence

import pandas as pd

from analysis import engine
from analysis.measure import UNKNOWN, CountSource, measure_of
from analysis.places import codes_at, members_of, place_names
from analysis.scope import borders
from analysis.selection import Selection
from data import vocabulary
from data.elections import stages
from data.kinds import TableKind, Unit
from data.release import Release


def region_by_type(
    source: CountSource, selection: Selection, *, by_group: bool = False, top: int | None = None
) -> pd.DataFrame:
    """Return the counts of each place in view by violation type.

    Args:
        source: the counts of the selection's election.
        selection: the question; its province narrows the rows, its types the columns.
        by_group: groups of types in place of types.
        top: keep the places with the most; None keeps all.

    Returns:
        Index `region_code`; one column a type or group in the order of the vocabulary (Int64; NA: not known).
        Rows by total, largest first, equal totals by code.
    """
    day = borders(selection)
    places = codes_at(selection.level, day)
    if selection.province is not None:
        names = place_names(selection.level, day)
        places = tuple(names.index[names["province_code"] == selection.province])
    counts = source.by_type(places, selection.as_of, measure=measure_of(selection), borders=day)
    types = vocabulary.table("violation_types")
    index = pd.Index(places, name="region_code", dtype="str")
    table = pd.DataFrame(counts, index=index, columns=list(types.index)).astype("Int64")
    table = table.mask(table == UNKNOWN)
    if selection.violation_types:
        table = table[[code for code in types.index if code in selection.violation_types]]
    if by_group:
        table = _grouped(table)
    order = table.sum(axis=1).sort_values(ascending=False, kind="stable").index
    return table.loc[order[:top]]


def cross_table(release: Release, selection: Selection, *, dimensions: Sequence[str]) -> pd.DataFrame:
    """Return counts by any dimensions of the cases, asked of the engine with the selection's filters.

    Args:
        release: a release of kind `cases`; of another kind the answer is empty.
        selection: the question; its region, province, types and positions are filters.
        dimensions: columns of the case table, or `status` or `stage`.

    Returns:
        One column a dimension and `count` (int64, > 0); combinations that do not occur have no row. Where the
        release counts persons and the selection cases, the answer is empty.
    """
    other_unit = selection.unit is Unit.CASE and release.unit is not Unit.CASE
    if release.kind is not TableKind.CASES or other_unit:
        return pd.DataFrame(columns=[*dimensions, "count"])
    place = selection.region or selection.province
    keep = {
        "region_code": members_of(place, borders(selection)) if place else (),
        "violation_type": selection.violation_types,
        "position": selection.positions,
    }
    return engine.cross_table(
        release,
        election=selection.election,
        as_of=selection.as_of,
        dimensions=dimensions,
        unit=selection.unit,
        step=engine.Step(selection.counter.value),
        keep={column: codes for column, codes in keep.items() if codes},
        stages=stages(selection.election) if "stage" in dimensions else None,
    )


def _grouped(table: pd.DataFrame) -> pd.DataFrame:
    groups = vocabulary.table("violation_types")["group"].reindex(table.columns)
    summed = {
        group: table[groups.index[groups == group]].sum(axis=1, min_count=1)
        for group in vocabulary.table("violation_groups").index
        if (groups == group).any()
    }
    return pd.DataFrame(summed, index=table.index).astype("Int64")
