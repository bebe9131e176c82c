"""Is there any sign of pressure from above?"""

from dataclasses import dataclass

import pandas as pd

from analysis import crosstab
from analysis.intervals import wilson
from analysis.selection import Selection
from data.kinds import Counter, TableKind, Unit
from data.release import Release

COERCION = "mobilisation_coercion"
SUPERIORS = ("jpt", "administrator", "pengawas", "kepala_wilayah")


@dataclass(frozen=True, eq=False)
class CoercionSigns:
    """Cases of mobilising or pressing other civil servants. None: not known.

    The one who pressed is the subject; staff who were pressed are witnesses and are not counted. A count of
    none says that none was reported under this type, not that nobody was pressed.

    Attributes:
        reported, recommended: persons or cases, each counter on its own.
        with_position: of those reported, how many whose position is stated.
        by_superiors: of these, how many held a post with staff under it.
        share, share_low, share_high: superiors of those with a position, with a 95% Wilson interval.
        regions: `region_code`, `count` (Int64): where they were reported, most first.
        illustrative: whether the release is.
    """

    reported: int | None
    recommended: int | None
    with_position: int | None
    by_superiors: int | None
    share: float | None
    share_low: float | None
    share_high: float | None
    regions: pd.DataFrame
    illustrative: bool


def coercion_signs(release: Release, selection: Selection) -> CoercionSigns:
    """Return the signs of coercion in the selection's place.

    Args:
        release: a release of kind `cases`; of another kind everything is not known.
        selection: the question; its counter and types do not narrow the answer.
    """
    asked = selection.but(violation_types=(COERCION,), counter=Counter.REPORTED)
    rows = crosstab.cross_table(release, asked, dimensions=["region_code", "position"])
    other_unit = selection.unit is Unit.CASE and release.unit is not Unit.CASE
    if release.kind is not TableKind.CASES or other_unit:
        return CoercionSigns(None, None, None, None, None, None, None, _regions(rows), release.illustrative)
    proven = crosstab.cross_table(
        release, asked.but(counter=Counter.RECOMMENDED), dimensions=["violation_type"]
    )
    stated = rows[rows["position"].notna() & (rows["position"] != "asn_unspecified")]
    known = int(stated["count"].sum())
    superiors = int(stated.loc[stated["position"].isin(SUPERIORS), "count"].sum())
    low, high = wilson(superiors, known)
    return CoercionSigns(
        reported=int(rows["count"].sum()),
        recommended=int(proven["count"].sum()),
        with_position=known,
        by_superiors=superiors,
        share=superiors / known if known else None,
        share_low=float(low) if known else None,
        share_high=float(high) if known else None,
        regions=_regions(rows),
        illustrative=release.illustrative,
    )


def _regions(rows: pd.DataFrame) -> pd.DataFrame:
    placed = rows.dropna(subset=["region_code"])
    counted = placed.groupby("region_code").agg(count=("count", "sum")).reset_index()
    ordered = counted.sort_values(["count", "region_code"], ascending=[False, True], ignore_index=True)
    return ordered.astype({"region_code": "str", "count": "Int64"})
