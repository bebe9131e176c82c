"""How cases came in: found by supervisors, or reported by others."""

import numpy as np
import pandas as pd

from analysis.handling.kept import kept_cases
from analysis.handling.query import channels_by_month, endings
from analysis.handling.tables import counted, typed, with_share
from analysis.measure import CountSource
from analysis.selection import Selection
from data.tables import read_reference

KINDS = ("finding", "public_report")
_NOT_KNOWN = ""
_COLUMNS = {"kind": "str", "unit": "str", "count": "Int64", "reported": "Int64"}


def findings_and_reports(
    source: CountSource, selection: Selection, *, place: str | None = None
) -> pd.DataFrame:
    """Return the reported by the as-of day as findings of supervisors and reports of others.

    Args:
        source: the counts of the selection's election; from statements the answer is empty.
        selection: the question; its place, types and positions are filters.
        place: code of a region or province, or `NATION`; None for the place in focus.

    Returns:
        `kind` (`finding`, `public_report`, see `channel_kinds.csv`, with the labels of `channels`; NA where
        the channel is not stated or carries both), `unit`, `count`, adding up to `reported` (Int64), `share`,
        `share_low`, `share_high` (see `with_share`). The first two always have a row, the last where it
        occurs.
    """
    kept = kept_cases(source.release, selection, place)
    if kept is None:
        return with_share(typed([], _COLUMNS), part="count", whole="reported")
    found = endings(source.release, kept)
    count = found["count"].groupby(_kind(found["channel"])).sum()
    rows = [
        {"kind": kind or pd.NA, "unit": selection.unit.value, "count": count.get(kind, 0)}
        for kind in (*KINDS, _NOT_KNOWN)
        if kind or kind in count.index
    ]
    table = typed(rows, _COLUMNS).assign(reported=pd.array([count.sum()] * len(rows), dtype="Int64"))
    return with_share(table, part="count", whole="reported")


def findings_and_reports_by_month(
    source: CountSource, selection: Selection, *, place: str | None = None
) -> pd.DataFrame:
    """Return the columns of `findings_and_reports` for each month of the report, preceded by `month`.

    Months without a report have no row, the last one ends on the as-of day. `month` is its first day
    (datetime64); `reported` and the shares are those of the month.
    """
    columns = {"month": "datetime64", **_COLUMNS}
    kept = kept_cases(source.release, selection, place)
    if kept is None:
        return with_share(typed([], columns), part="count", whole="reported")
    found = channels_by_month(source.release, kept)
    found = found.assign(kind=_kind(found["channel"]))
    months = np.sort(found["month"].unique())
    kinds = [kind for kind in (*KINDS, _NOT_KNOWN) if kind or (found["kind"] == kind).any()]
    by_kind = counted(found, rows="month", columns="kind", row_order=months, column_order=kinds)
    count = by_kind.reindex(columns=kinds, fill_value=0).to_numpy()
    long = pd.DataFrame(
        {
            "month": np.repeat(months, len(kinds)),
            "kind": [kind or None for kind in kinds] * len(months),
            "unit": selection.unit.value,
            "count": count.ravel(),
            "reported": np.repeat(count.sum(axis=1), len(kinds)),
        }
    )
    return with_share(typed(long, columns), part="count", whole="reported")


def _kind(channel: pd.Series) -> pd.Series:
    kinds = read_reference("channel_kinds").set_index("channel")["kind"]
    return channel.map(kinds).astype("str").fillna(_NOT_KNOWN)
