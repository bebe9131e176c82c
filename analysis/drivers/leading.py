"""The few drivers on record that go with a place: what stands beside the reason for its zone."""

from collections.abc import Sequence

import pandas as pd

from analysis.drivers.checklist import driver_checklist
from analysis.drivers.presence import Presence
from analysis.measure import CountSource
from analysis.remembered import remembered
from analysis.selection import Selection


@remembered(128)
def leading_drivers(
    source: CountSource, selection: Selection, places: Sequence[str], *, most: int = 3
) -> pd.DataFrame:
    """Return the drivers on record at some places, those that weigh in the index first.

    They stand beside a zone and do not make it: a zone is counted from cases alone. The table is shared
    with whoever asks the same; do not change it.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        places: codes of places of its level.
        most: how many drivers of a place are named.

    Returns:
        One row a place in the order given: `region_code`, `drivers` (list of codes, at most `most`, empty
        where none is on record, which does not say that there is none), `further` (Int64: on record beside
        those named).
    """
    every = driver_checklist(source, selection)
    present = every[every["region_code"].isin(list(places)) & (every["present"] == Presence.YES.value)]
    ordered = present.sort_values("in_index", ascending=False, kind="stable")
    by_place = {str(code): list(rows) for code, rows in ordered.groupby("region_code")["driver"]}
    found = [by_place.get(code, []) for code in places]
    return pd.DataFrame(
        {
            "region_code": pd.array(list(places), dtype="str"),
            "drivers": pd.Series([codes[:most] for codes in found], dtype="object"),
            "further": pd.array([max(len(codes) - most, 0) for codes in found], dtype="Int64"),
        }
    )
