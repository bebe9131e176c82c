"""How cases end by the class of the post held."""

import pandas as pd

from analysis.handling.kept import kept_cases
from analysis.handling.protection import TOTAL, hide_small, with_totals
from analysis.handling.query import endings
from analysis.handling.tables import counted, typed, with_share
from analysis.measure import CountSource
from analysis.selection import Selection
from data import vocabulary

_PARTS = ("in_process", "awaiting_ppk", "followed_up", "ended")
_NOT_STATED = ""
_COLUMNS = {
    "position": "str", "unit": "str", "reported": "Int64", **dict.fromkeys(_PARTS, "Int64"),
    "recommended": "Int64",
}  # fmt: skip


def by_position(
    source: CountSource, selection: Selection, *, place: str | None = None, hide_below: int = 0
) -> pd.DataFrame:
    """Return what had become of the reported of each class of post by the as-of day.

    Args:
        source: the counts of the selection's election; from statements the answer is empty.
        selection: the question; its place, types and positions are filters.
        place: code of a region or province, or `NATION`; None for the place in focus.
        hide_below: counts from 1 to one less are hidden, see `hide_small`; 0 hides nothing.

    Returns:
        One row a position that occurs, in the order of the vocabulary, then those not stated (`position` NA):
        `unit`; `reported` = `in_process` + `awaiting_ppk` + `followed_up` + `ended`; `recommended` =
        `awaiting_ppk` + `followed_up`; all Int64, NA: hidden; `share_recommended` (of reported) and
        `share_followed_up` (of recommended) with `_low` and `_high`, see `with_share`.
    """
    kept = kept_cases(source.release, selection, place)
    if kept is None:
        return _with_shares(typed([], _COLUMNS))
    found = endings(source.release, kept)
    part = found["outcome"].where(found["outcome"].isin(_PARTS), "ended")
    counts = counted(
        found.assign(part=part, position=found["position"].fillna(_NOT_STATED)),
        rows="position",
        columns="part",
        row_order=(*vocabulary.table("positions").index, _NOT_STATED),
        column_order=_PARTS,
    ).reindex(columns=list(_PARTS), fill_value=0)
    table = hide_small(with_totals(counts), below=hide_below).drop(index=TOTAL)
    table = table.rename(columns={TOTAL: "reported"}).rename_axis("position").reset_index()
    table = table.assign(
        unit=selection.unit.value,
        position=table["position"].where(table["position"] != _NOT_STATED),
        recommended=table["awaiting_ppk"] + table["followed_up"],
    )
    return _with_shares(typed(table, _COLUMNS))


def _with_shares(table: pd.DataFrame) -> pd.DataFrame:
    table = with_share(table, part="recommended", whole="reported", name="share_recommended")
    return with_share(table, part="followed_up", whole="recommended", name="share_followed_up")
