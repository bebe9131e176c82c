"""Which regions a release speaks of, before and after."""

import pandas as pd

from analysis.engine import rows_by_place
from analysis.places import place_names
from analysis.scope import election_days
from data.kinds import Level
from data.release import Release

GAINED, LOST = "gained", "lost"


def region_changes(before: Release | None, after: Release, *, election: str) -> pd.DataFrame:
    """Return the kabupaten/kota that a release speaks of and another does not.

    A release speaks of a region where it holds at least one row about it, be it a stated zero.

    Args:
        before: the earlier release; None where there is none.
        after: the later one.
        election: code of the election kept.

    Returns:
        One row for each region on one side only, gained ones first, then by code: `region_code`,
        `region_name`, `province_code` (of the election's last day), `change` (`gained` or `lost`),
        `rows_before`, `rows_after` (int64).
    """
    names = place_names(Level.REGION, election_days(election)[1])
    sides = {
        "rows_before": _rows(before, election) if before else pd.Series(dtype="int64"),
        "rows_after": _rows(after, election),
    }
    table = names.assign(
        **{side: rows.reindex(names.index, fill_value=0).astype("int64") for side, rows in sides.items()}
    )
    known = table[["rows_before", "rows_after"]] > 0
    changed = table[known["rows_before"] != known["rows_after"]].rename_axis("region_code").reset_index()
    change = changed["rows_after"].gt(0).map({True: GAINED, False: LOST}).astype("str")
    changed.insert(3, "change", change)
    return changed.sort_values(["change", "region_code"], ignore_index=True)


def _rows(release: Release, election: str) -> pd.Series:
    return rows_by_place(release, election=election).set_index("place")["rows"]
